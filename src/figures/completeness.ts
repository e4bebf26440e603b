import {monthsBetween} from "../measures/days.ts";
import {monthWords} from "./drawing/month-words.ts";
import type {Completeness} from "./figure.ts";

/** A month, and why it has no value; null where it has one. */
export interface Told {
  readonly month: string;
  readonly why: string | null;
}

/** Every month from the first to the last: one that nobody reported counts too. Silent months stand together in runs. */
export const completeMonths = (months: readonly Told[]): Completeness => {
  const whys = new Map(months.map(({month, why}) => [month, why]));
  const all = monthsBetween(months[0]?.month ?? "", months.at(-1)?.month ?? "");
  const runs: {readonly from: string; to: string; readonly why: string; count: number}[] = [];
  all.forEach((month, i) => {
    const why = whys.has(month) ? (whys.get(month) ?? null) : "没有填报";
    const last = runs.at(-1);
    if (why === null) return;
    if (last !== undefined && last.why === why && last.to === all[i - 1]) {
      last.to = month;
      last.count++;
    } else runs.push({from: month, to: month, why, count: 1});
  });
  const silent = runs.reduce((sum, {count}) => sum + count, 0);
  return {
    ...{evaluated: all.length - silent, total: all.length, unit: "个月"},
    missing: runs.map(({from, to, why, count}) => ({
      ...{why, count},
      what: from === to ? monthWords(from) : `${monthWords(from)}—${monthWords(to)}`
    }))
  };
};

/** Everything that should be there, and what is not. */
export const completeBut = (
  total: number,
  unit: string,
  missing: readonly {readonly what: string; readonly why: string}[]
): Completeness => ({evaluated: total - missing.length, total, unit, missing});
