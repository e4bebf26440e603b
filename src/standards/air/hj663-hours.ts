import type {Pollutant} from "./aqi-standard.ts";
import {add, compare, type Decimal, decimal, divide, toNumber} from "../decimal.ts";
import {judgedPlaces} from "./gb3095.ts";
import {exactSum} from "../half-even.ts";

/** GB 3095 Table 4 (A): hourly means that a daily mean needs. */
export const HOURS_A_DAY = 20;
/** GB 3095 Table 4 (A): hourly means that an 8-hour mean needs. */
export const HOURS_OF_EIGHT = 6;
/** HJ 663 6.1.2 (B): 8-hour means that a daily maximum needs, unless it is over the limit without them. */
export const MEANS_OF_MDA8 = 14;
/** The 8-hour means of a day end at 08:00 … 24:00 (HJ 663-2013: C; the window of 2026 was not seen and is taken to be the same). */
export const FIRST_END = 8;

/** The 24 hours of a natural day, the hour that ends at 01:00 first. */
export type DayHours = readonly (number | null)[];

/** A mean that nothing was rounded in: a sum, and of how many hours. */
export interface ExactMean {
  readonly sum: Decimal;
  readonly count: number;
}

/** A daily value computed from hours, or why there is none. */
export interface HourlyValue {
  /** As it is judged. */
  readonly value: number | null;
  /** The same before rounding: what enters the city's mean. */
  readonly exact: ExactMean | null;
  readonly reason: string | null;
}

const given = (hours: DayHours): readonly number[] => hours.filter((hour) => hour !== null);

const none = (reason: string): HourlyValue => ({value: null, exact: null, reason});

const roundedOnce = (exact: ExactMean, digits: number): HourlyValue => ({
  ...{exact, reason: null},
  value: toNumber(divide(exact.sum, decimal(exact.count), digits))
});

const exactMean = (values: readonly number[]): ExactMean => ({sum: exactSum(values), count: values.length});

/** Mean of the points' means, rounded once, half to even, from the exact value (HJ 663-2026 Table 3: C); null of nothing. */
export const meanOfMeans = (means: readonly ExactMean[], digits: number): number | null => {
  if (means.length === 0) return null;
  // Over one denominator: the product of all counts.
  const whole = means.reduce((product, {count}) => product * BigInt(count), 1n);
  const sum = means
    .map(({sum: {units, scale}, count}): Decimal => ({units: (units * whole) / BigInt(count), scale}))
    .reduce(add);
  return toNumber(divide(sum, {units: whole * BigInt(means.length), scale: 0}, digits));
};

/** 24小时平均: of at least 20 hours. */
export const dailyMean = (pollutant: Pollutant, hours: DayHours): HourlyValue => {
  const values = given(hours);
  if (values.length < HOURS_A_DAY) return none(`有效 ${values.length} 小时，少于 ${HOURS_A_DAY} 小时`);
  return roundedOnce(exactMean(values), judgedPlaces(pollutant));
};

/** 日最大1小时平均. How many hours it needs was not seen; we ask for as many as of a mean. */
export const dailyMaximum = (hours: DayHours): HourlyValue => {
  const values = given(hours);
  if (values.length < HOURS_A_DAY) return none(`有效 ${values.length} 小时，少于 ${HOURS_A_DAY} 小时`);
  return roundedOnce(exactMean([Math.max(...values)]), 0);
};

/** The 8-hour means of a day that are valid, each exact: sum and count. */
export const eightHourMeans = (hours: DayHours): readonly ExactMean[] =>
  Array.from({length: 24 - FIRST_END + 1}, (_, i) => given(hours.slice(i, i + 8))).flatMap((values) =>
    values.length < HOURS_OF_EIGHT ? [] : [exactMean(values)]
  );

/** 日最大8小时平均 of O3; with fewer than 14 valid 8-hour means only one that is over the limit stands. */
export const maximumOfEight = (hours: DayHours, limit: number): HourlyValue => {
  const means = eightHourMeans(hours);
  // 6, 7 and 8 hours are compared over 168 = 6·7·4, exactly.
  const over = ({sum, count}: ExactMean): Decimal => ({...sum, units: sum.units * BigInt(168 / count)});
  const largest = means.reduce<ExactMean | null>(
    (most, mean) => (most === null || compare(over(mean), over(most)) > 0 ? mean : most),
    null
  );
  const few = `有效 8 小时平均 ${means.length} 个，少于 ${MEANS_OF_MDA8} 个`;
  if (largest === null) return none(few);
  const found = roundedOnce(largest, 0);
  return means.length >= MEANS_OF_MDA8 || (found.value ?? 0) > limit ? found : none(few);
};
