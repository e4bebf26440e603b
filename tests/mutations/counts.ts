import type {Outcome} from "./judge.ts";
import type {Result} from "./run.ts";

const OUTCOMES: readonly (readonly [Outcome, string])[] = [
  ["unchanged", "值不变"],
  ["reported", "报在原处"],
  ["misplaced", "报错地方"],
  ["silent", "无声改变"],
  ["caught", "像真的，检查查出"],
  ["stopped", "对照上次发布，拦下"],
  ["listed", "对照上次发布，列出"],
  ["passed", "像真的，没有痕迹"]
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
  return [
    head,
    ...kinds.map((results) => row(results[0]?.kind ?? "", results)),
    row("合计", kinds.flat()),
    plausible(kinds.flat())
  ].join("\n");
};

/** What no reader of the file could tell from truth, and who noticed. */
const plausible = (all: readonly Result[]): string => {
  const [caught, stopped, listed, passed] = (["caught", "stopped", "listed", "passed"] as const).map((one) =>
    countOf(all, one)
  ) as [number, number, number, number];
  return `像真的改动 ${caught + stopped + listed + passed} 处：检查查出 ${caught}；原样的文件已发布过的，与它对照，拦下 ${stopped}，列出 ${listed}；没有痕迹 ${passed}（不再公开的内容）`;
};
