import type {City} from "../../tables/city.ts";
import {daysInMonth} from "../days.ts";
import type {Share} from "../share.ts";
import {yearAt} from "../year-axis.ts";

/** One period of one county: a rate with both its numbers, and the definition it was counted by. */
export interface CountyPoint {
  readonly region: string;
  /** A year, a month or a last day. */
  readonly period: string;
  readonly share: Share | null;
  readonly definition: string;
}

export interface CountyLine {
  readonly region: string;
  /** Earliest first. */
  readonly points: readonly (CountyPoint & {readonly at: number})[];
}

/** Counties side by side: only those that count the latest period alike. */
export interface Comparison {
  readonly definition: string;
  readonly latest: string;
  /** In the order of regions.csv: comparing is not ranking. */
  readonly counties: readonly CountyLine[];
  /** Counties left out, those of regions.csv that never report among them, and why in words. */
  readonly apart: readonly {readonly region: string; readonly why: string}[];
}

/** Null where fewer than two counties can be compared. */
export const compareCounties = (city: City, points: readonly CountyPoint[]): Comparison | null => {
  const parts = points.filter(({region}) => region !== city.site.region);
  const latest = parts.reduce((last, {period}) => (period > last ? period : last), "");
  const now = parts.filter(({period, share}) => period === latest && share !== null);
  const definition = mostUsed(now.map((point) => point.definition));
  if (definition === null) return null;
  const order = city.tables.regions.map(({name}) => name);
  const names = [...new Set([...order, ...parts.map(({region}) => region)])].filter(
    (name) => name !== city.site.region
  );
  const alike = new Set(now.filter((point) => point.definition === definition).map(({region}) => region));
  const counties = names
    .filter((name) => alike.has(name))
    .map((region) => ({
      region,
      points: parts
        .filter((point) => point.region === region)
        .toSorted((a, b) => (a.period < b.period ? -1 : 1))
        .map((point) => ({...point, at: yearAt(endOf(point.period))}))
    }));
  if (counties.length < 2) return null;
  const apart = names
    .filter((name) => !alike.has(name))
    .map((region) => {
      const other = now.find((point) => point.region === region)?.definition;
      const ever = parts.some((point) => point.region === region);
      return {region, why: other !== undefined ? `口径不同（${other}）` : ever ? "本期没有数值" : "从未报送"};
    });
  return {definition, latest, counties, apart};
};

/** The last day of a year, a month or a day. */
const endOf = (period: string): string =>
  period.length === 4
    ? `${period}-12-31`
    : period.length === 7
      ? `${period}-${String(daysInMonth(period)).padStart(2, "0")}`
      : period;

/** The definition most counties share; of two as frequent, the one met first. */
const mostUsed = (words: readonly string[]): string | null =>
  [...Map.groupBy(words, (word) => word)].reduce<readonly [string, readonly string[]] | null>(
    (best, group) => (best === null || group[1].length > best[1].length ? group : best),
    null
  )?.[0] ?? null;
