import type {Outcome} from "./judge.ts";
import type {Result} from "./run.ts";

const OUTCOMES: readonly (readonly [Outcome, string])[] = [
  ["unchanged", "值不变"],
  ["reported", "报在原处"],
  ["misplaced", "报错地方"],
  ["silent", "无声改变"],
  ["caught", "无从分辨，被查出"],
  ["passed", "无从分辨，未查出"]
];

export const countOf = (results: readonly Result[], outcome: Outcome): number =>
  results.filter((result) => result.outcome === outcome).length;

export const tablesOf = (results: readonly Result[]): ReadonlySet<string> =>
  new Set(results.map(({prepared}) => prepared.slice.target.table));

const wide = (text: string): number => [...text].reduce((sum, c) => sum + (/[\u2e80-\uffee]/.test(c) ? 2 : 1), 0);
const padded = (text: string, width: number): string => text + " ".repeat(Math.max(1, width - wide(text)));

/** Kind by outcome, and the sum: what the test prints. */
export const printed = (kinds: readonly (readonly Result[])[]): string => {
  const row = (name: string, results: readonly Result[]): string =>
    padded(name, 28) +
    padded(String(results.length), 8) +
    padded(String(tablesOf(results).size), 6) +
    OUTCOMES.map(([outcome, title]) => padded(String(countOf(results, outcome)), wide(title) + 2)).join("");
  const head =
    padded("改动", 28) + padded("次数", 8) + padded("表", 6) + OUTCOMES.map(([, title]) => `${title}  `).join("");
  return [head, ...kinds.map((results) => row(results[0]?.kind ?? "", results)), row("合计", kinds.flat())].join("\n");
};
