import {pathToFileURL} from "node:url";
import {csvParseRows} from "d3-dsv";
import {inspect} from "../../src/checks/index.ts";
import type {CityFiles} from "../../src/tables/city.ts";
import {readFolder} from "../../src/tables/folder.ts";

/** In ms of processor time. */
export interface Cost {
  readonly ours: number;
  readonly bare: number;
}

const RUNS = 5;
/** The processor's clock ticks in steps of some ms: work is repeated until it takes at least this long. */
const LEAST = 120;
/** Tables below this size say more about the clock than about the reader. */
const SMALLEST = 1_000_000;

/** What `work` costs this thread in ms, whatever else the machine does: the least of some runs. */
const cost = (work: () => void): number => {
  const timed = (times: number): number => {
    const began = process.threadCpuUsage();
    for (let i = 0; i < times; i++) work();
    const {user, system} = process.threadCpuUsage(began);
    return (user + system) / 1000;
  };
  const first = Math.max(timed(1), 0.5);
  const times = Math.ceil(LEAST / first);
  return Math.min(...Array.from({length: RUNS}, () => timed(times) / times));
};

const tableOf = (path: string): string => path.replace(/[/.].*$/, "");
const csvOf = (files: CityFiles) => [...files].filter(([path, bytes]) => path.endsWith(".csv") && bytes.length > 0);

/** The files of one table; of all tables for "". */
const filesOf = (files: CityFiles, table: string) =>
  csvOf(files).filter(([path]) => table === "" || tableOf(path) === table);

export const bytesOf = (files: CityFiles, table: string): number =>
  filesOf(files, table).reduce((sum, [, bytes]) => sum + bytes.length, 0);

export const largeTables = (files: CityFiles): readonly string[] =>
  [...new Set(csvOf(files).map(([path]) => tableOf(path)))].filter((table) => bytesOf(files, table) >= SMALLEST);

/** A table is timed as what it adds to a city of the small tables: what it refers to is read either way. */
const measure = (files: CityFiles, table: string): Cost => {
  const own = filesOf(files, table);
  const large = largeTables(files);
  const rest: CityFiles = new Map(
    [...files].filter(([path]) => (table === "" ? !path.endsWith(".csv") : !large.includes(tableOf(path))))
  );
  const whole: CityFiles = new Map([...rest, ...own]);
  return {
    // From the same bytes: a reader that is handed text has them decoded by somebody else.
    bare: cost(() => own.forEach(([, bytes]) => csvParseRows(new TextDecoder().decode(bytes)))),
    ours: cost(() => inspect(whole)) - cost(() => inspect(rest))
  };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder = "", table = ""] = process.argv.slice(2);
  console.log(JSON.stringify(measure(readFolder(folder), table)));
}
