import {csvParseRows} from "d3-dsv";
import {inspect} from "../../src/checks/index.ts";
import type {CityFiles} from "../../src/tables/city.ts";
import {BUDGETS, type Line} from "./budgets.ts";

const RUNS = 9;
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

/** Reading and checking every large table of a city, and the whole city, against bare csvParseRows on the same bytes. */
export const reading = (files: CityFiles): readonly Line[] => {
  const csv = [...files].filter(([path, bytes]) => path.endsWith(".csv") && bytes.length > 0);
  // From the same bytes: a reader that is handed text has them decoded by somebody else.
  const bare = (own: readonly (readonly [string, Uint8Array])[]): number =>
    cost(() => own.forEach(([, bytes]) => csvParseRows(new TextDecoder().decode(bytes))));
  const tables = [...Map.groupBy(csv, ([path]) => tableOf(path))].filter(
    ([, parts]) => parts.reduce((sum, [, bytes]) => sum + bytes.length, 0) >= SMALLEST
  );
  // A table is timed as what it adds to a city: what it refers to is read either way.
  const line = (what: string, own: readonly (readonly [string, Uint8Array])[], rest: CityFiles): Line => {
    const whole: CityFiles = new Map([...rest, ...own]);
    const base = bare(own);
    const ours = cost(() => inspect(whole)) - cost(() => inspect(rest));
    const bytes = own.reduce((sum, [, part]) => sum + part.length, 0);
    return {
      what: `读入 ${what}`,
      value: ours / base,
      budget: BUDGETS.reading,
      unit: "倍",
      detail: `${(bytes / 1e6).toFixed(1)} MB：${ours.toFixed(0)} ms 比 ${base.toFixed(0)} ms`
    };
  };
  const small: CityFiles = new Map([...files].filter(([path]) => !tables.some(([name]) => name === tableOf(path))));
  const site: CityFiles = new Map([...files].filter(([path]) => !path.endsWith(".csv")));
  return [line("整座城市", csv, site), ...tables.map(([name, own]) => line(name, own, small))];
};
