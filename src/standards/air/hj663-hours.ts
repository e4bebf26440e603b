import type {Pollutant} from "./aqi-standard.ts";
import {add, compare, type Decimal, decimal, divide, toNumber} from "../decimal.ts";
import {judgedPlaces} from "./gb3095.ts";
import {meanHalfEven} from "../half-even.ts";

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

/** A daily value computed from hours, or why there is none. */
export interface HourlyValue {
  readonly value: number | null;
  readonly reason: string | null;
}

const given = (hours: DayHours): readonly number[] => hours.filter((hour) => hour !== null);

const none = (reason: string): HourlyValue => ({value: null, reason});

/** 24小时平均: of at least 20 hours. */
export const dailyMean = (pollutant: Pollutant, hours: DayHours): HourlyValue => {
  const values = given(hours);
  if (values.length < HOURS_A_DAY) return none(`有效 ${values.length} 小时，少于 ${HOURS_A_DAY} 小时`);
  return {value: meanHalfEven(values, judgedPlaces(pollutant)), reason: null};
};

/** 日最大1小时平均. How many hours it needs was not seen; we ask for as many as of a mean. */
export const dailyMaximum = (hours: DayHours): HourlyValue => {
  const values = given(hours);
  if (values.length < HOURS_A_DAY) return none(`有效 ${values.length} 小时，少于 ${HOURS_A_DAY} 小时`);
  return {value: toNumber(divide(decimal(Math.max(...values)), decimal(1), 0)), reason: null};
};

/** The 8-hour means of a day that are valid, each exact: sum and count. */
export const eightHourMeans = (hours: DayHours): readonly {readonly sum: Decimal; readonly count: number}[] =>
  Array.from({length: 24 - FIRST_END + 1}, (_, i) => given(hours.slice(i, i + 8))).flatMap((values) =>
    values.length < HOURS_OF_EIGHT ? [] : [{sum: values.map(decimal).reduce(add), count: values.length}]
  );

/** 日最大8小时平均 of O3; with fewer than 14 valid 8-hour means only one that is over the limit stands. */
export const maximumOfEight = (hours: DayHours, limit: number): HourlyValue => {
  const means = eightHourMeans(hours);
  // 6, 7 and 8 hours are compared over 168 = 6·7·4, exactly.
  const over = ({sum, count}: (typeof means)[number]): Decimal => ({...sum, units: sum.units * BigInt(168 / count)});
  const largest = means.reduce<(typeof means)[number] | null>(
    (most, mean) => (most === null || compare(over(mean), over(most)) > 0 ? mean : most),
    null
  );
  const few = `有效 8 小时平均 ${means.length} 个，少于 ${MEANS_OF_MDA8} 个`;
  if (largest === null) return none(few);
  const value = toNumber(divide(largest.sum, decimal(largest.count), 0));
  return means.length >= MEANS_OF_MDA8 || value > limit ? {value, reason: null} : none(few);
};
