import {spawnSync} from "node:child_process";
import {readFolder} from "../../src/tables/folder.ts";
import {BUDGETS, type Line} from "./budgets.ts";
import {type Cost, bytesOf, largeTables} from "./reading-cost.ts";

/** Each time in a process of its own, as a clerk starts one: what ran before changes the cost of what runs after. */
const PROCESSES = 5;

const run = (folder: string, table: string): Cost => {
  const {status, stdout, stderr} = spawnSync(process.execPath, ["tests/bench/reading-cost.ts", folder, table], {
    encoding: "utf8"
  });
  if (status !== 0) throw new Error(`reading ${table} was not measured:\n${stderr}`);
  return JSON.parse(stdout) as Cost;
};

/** Reading and checking every large table of a city, and the whole city, against bare csvParseRows on the same bytes: the median of some processes. */
export const reading = (folder: string): readonly Line[] => {
  const files = readFolder(folder);
  return ["", ...largeTables(files)].map((table) => {
    const costs = Array.from({length: PROCESSES}, () => run(folder, table));
    const [middle] = costs.toSorted((a, b) => a.ours / a.bare - b.ours / b.bare).slice(Math.floor(PROCESSES / 2)) as [
      Cost
    ];
    return {
      what: `读入 ${table === "" ? "整座城市" : table}`,
      value: middle.ours / middle.bare,
      budget: BUDGETS.reading,
      unit: "倍",
      detail: `${(bytesOf(files, table) / 1e6).toFixed(1)} MB：${middle.ours.toFixed(0)} ms 比 ${middle.bare.toFixed(1)} ms`
    };
  });
};
