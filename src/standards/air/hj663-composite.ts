import {type Pollutant, POLLUTANTS} from "./aqi-standard.ts";
import {add, decimal, divide, toNumber} from "../decimal.ts";
import {type AirLimits, type Averaging, limitOf} from "./gb3095.ts";

/** What of each pollutant enters, and which limit divides it (HJ 663, ranking notes, several codes: B). */
export const COMPOSITE_ITEMS: Readonly<
  Record<Pollutant, {readonly averaging: Averaging; readonly percentile: 90 | 95 | null}>
> = {
  "PM2.5": {averaging: "年平均", percentile: null},
  PM10: {averaging: "年平均", percentile: null},
  SO2: {averaging: "年平均", percentile: null},
  NO2: {averaging: "年平均", percentile: null},
  CO: {averaging: "24小时平均", percentile: 95},
  O3: {averaging: "日最大8小时平均", percentile: 90}
};

/** 环境空气质量综合指数 of a period. */
export interface Composite {
  /** Two decimals. */
  readonly index: number;
  /** 单项指数 in the order of POLLUTANTS, two decimals each. */
  readonly parts: readonly number[];
  /** Share of each in the index, in %, one decimal. */
  readonly shares: readonly number[];
  /** Those with the largest single index. */
  readonly main: readonly Pollutant[];
}

/**
 * The plain sum of C/S over the six pollutants. Each single index is rounded half to even to two decimals and then added:
 * the order that two published bulletins fit, not read in a text (C). Weights are in some project's notes and in no
 * published number; there are none here. null when a pollutant is missing.
 */
export const compositeIndex = (
  values: Readonly<Record<Pollutant, number | null>>,
  limits: Pick<AirLimits, "limits">
): Composite | null => {
  const parts = POLLUTANTS.map((pollutant) => {
    const [value, limit] = [values[pollutant], limitOf(limits, pollutant, COMPOSITE_ITEMS[pollutant].averaging)];
    return value === null || limit === null ? null : divide(decimal(value), decimal(limit.second), 2);
  }).filter((part) => part !== null);
  if (parts.length < POLLUTANTS.length) return null;
  const sum = parts.reduce(add);
  const largest = Math.max(...parts.map(toNumber));
  return {
    index: toNumber(sum),
    parts: parts.map(toNumber),
    shares: parts.map((part) => (sum.units === 0n ? 0 : toNumber(divide({...part, units: part.units * 100n}, sum, 1)))),
    main: POLLUTANTS.filter((_, i) => parts[i] !== undefined && toNumber(parts[i]) === largest && largest > 0)
  };
};
