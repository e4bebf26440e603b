import {add, type Decimal, decimal, divide, subtract, toNumber} from "../decimal.ts";
import type {Pollutant} from "./aqi-standard.ts";
import type {Standard} from "../standard.ts";

/** HJ 663: how days become months, years and grades. Neither text was seen; each rule states its own certainty. */
export const HJ663: readonly Standard[] = [
  {
    ...{id: "HJ 663-2013", title: "HJ 663-2013", document: "HJ 663-2013"},
    ...{from: "2013-10-01", to: "2026-02-28", certainty: "C", source: "转述；未取得标准文本"}
  },
  {
    ...{id: "HJ 663-2026", title: "HJ 663-2026", document: "HJ 663-2026"},
    ...{from: "2026-03-01", to: null, certainty: "C", source: "转述；未取得标准文本"}
  }
];

/** GB 3095 Table 4 (A; 2012 and 2026 print the same figures): daily means that a year must have. */
export const DAYS_A_YEAR = 324;

/** GB 3095 Table 4 (A): daily means that a month must have, February 25. */
export const daysRequired = (month: string): number => (month.slice(5, 7) === "02" ? 25 : 27);

/** How a pollutant is evaluated over a year. */
export interface AnnualItem {
  readonly pollutant: Pollutant;
  /** Whether the mean of the year is compared with the annual limit of GB 3095. */
  readonly mean: boolean;
  /** Which percentile of the daily values is compared with the daily limit; null where we do not know that one is. */
  readonly percentile: 90 | 95 | 98 | null;
}

const item = (pollutant: Pollutant, mean: boolean, percentile: AnnualItem["percentile"]): AnnualItem => ({
  ...{pollutant, mean, percentile}
});

/** HJ 663-2013: the percentiles of O3 and CO (B); those of the others are only remembered (D) and not computed. */
const ITEMS_2013 = [
  item("PM2.5", true, null),
  item("PM10", true, null),
  item("SO2", true, null),
  item("NO2", true, null),
  item("CO", false, 95),
  item("O3", false, 90)
] as const;

/** HJ 663-2026, in two independent transcriptions (B). */
const ITEMS_2026 = [
  item("PM2.5", true, 95),
  item("PM10", true, 95),
  item("SO2", true, 98),
  item("NO2", true, 98),
  item("CO", false, 95),
  item("O3", false, 90)
] as const;

/** What a year that ends on this day is evaluated by. */
export const annualItems = (lastDay: string): readonly AnnualItem[] =>
  lastDay < "2026-03-01" ? ITEMS_2013 : ITEMS_2026;

/** Decimals of a statistic as it is published (HJ 663-2026 Table 3: C). It is compared with fewer: see `judgedPlaces`. */
export const statisticPlaces = (pollutant: Pollutant): 0 | 1 => (pollutant === "PM2.5" || pollutant === "CO" ? 1 : 0);

/**
 * Percentile of daily values by linear interpolation at k = 1 + (n−1)·p/100 (HJ 663; source B), rounded half to even
 * from the exact value; null of nothing. `p` is a whole percentage.
 */
export const percentile = (values: readonly number[], p: number, digits: number): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const hundredths = (sorted.length - 1) * p;
  const below = sorted[Math.floor(hundredths / 100)];
  if (below === undefined) return null;
  const above = sorted[Math.floor(hundredths / 100) + 1] ?? below;
  const rest = BigInt(hundredths % 100);
  const sum = add(times(decimal(below), 100n), times(subtract(decimal(above), decimal(below)), rest));
  return toNumber(divide(sum, {units: 100n, scale: 0}, digits));
};

/** Part of a whole in %, one decimal, half to even; null of nothing (达标率: formula B, decimal C). */
export const ratioPercent = (part: number, whole: number): number | null =>
  whole === 0 ? null : toNumber(divide(times(decimal(part), 100n), decimal(whole), 1));

const times = ({units, scale}: Decimal, factor: bigint): Decimal => ({units: units * factor, scale});
