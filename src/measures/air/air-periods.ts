import {LEVELS, type Level} from "../../standards/air/aqi-standard.ts";
import {divide, toNumber} from "../../standards/decimal.ts";
import type {CityDay} from "./air-city-days.ts";

/** A day of the city or of a station. */
type Judged = Pick<CityDay, "date" | "standard" | "result" | "dust" | "withoutDust">;

/** Days of a stretch that one standard judges throughout. */
export interface AirPeriod {
  /** `2026` or `2026-03`. */
  readonly label: string;
  readonly standard: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** Days with an AQI: the denominator. */
  readonly valid: number;
  /** Days with AQI ≤ 100. */
  readonly good: number;
  /** Days without an AQI because an item is missing and the rest do not exceed 100 (HJ 633-2026 5.3.1: A). */
  readonly withheld: number;
  /** 优良天数比例 in %, one decimal; null without a valid day, and where no day of 100 or less could be valid. */
  readonly ratio: number | null;
  readonly counts: Readonly<Record<Level, number>>;
  readonly dustDays: number;
  /** The same with the particles of dust days removed (C). */
  readonly withoutDust: {readonly valid: number; readonly good: number; readonly ratio: number | null};
}

/** Days grouped by `prefix` characters of their date, and parted wherever the standard changes: never across the seam. */
const stretches = (days: readonly Judged[], prefix: 4 | 7): readonly (readonly Judged[])[] => {
  const lists: Judged[][] = [];
  for (const day of days) {
    const list = lists.at(-1);
    const before = list?.[0];
    if (
      list !== undefined &&
      before?.standard === day.standard &&
      before.date.slice(0, prefix) === day.date.slice(0, prefix)
    )
      list.push(day);
    else lists.push([day]);
  }
  return lists;
};

const isGood = (aqi: number | null): boolean => aqi !== null && aqi <= 100;

/** 优良天数比例 = 优良天数 / 有效天数 (B); null, not 0 %, without a valid day. */
const ratioOf = (good: number, valid: number): number | null =>
  valid === 0 ? null : toNumber(divide({units: BigInt(good) * 100n, scale: 0}, {units: BigInt(valid), scale: 0}, 1));

const periodOf = (days: readonly Judged[], prefix: 4 | 7): AirPeriod => {
  const [first, last] = [days[0], days.at(-1)];
  const adjusted = days.map(({withoutDust, result}) => (withoutDust ?? result).aqi);
  const [valid, good] = [
    days.filter(({result}) => result.aqi !== null).length,
    days.filter(({result}) => isGood(result.aqi)).length
  ];
  const withheld = days.filter(({result}) => result.aqi === null && result.reason?.includes("不公布") === true).length;
  const clean = {valid: adjusted.filter((aqi) => aqi !== null).length, good: adjusted.filter(isGood).length};
  return {
    label: first?.date.slice(0, prefix) ?? "",
    standard: first?.standard ?? "",
    from: first?.date ?? "",
    to: last?.date ?? "",
    days: days.length,
    valid,
    good,
    withheld,
    // Where every valid day has an item missing, only days over 100 could be published: no share is theirs to tell.
    ratio:
      withheld > 0 && days.every(({result}) => result.aqi === null || result.missing.length > 0)
        ? null
        : ratioOf(good, valid),
    counts: countLevels(days),
    dustDays: days.filter(({dust}) => dust).length,
    withoutDust: {...clean, ratio: ratioOf(clean.good, clean.valid)}
  };
};

const countLevels = (days: readonly Judged[]): Readonly<Record<Level, number>> => {
  const count = (level: Level): number => days.filter(({result}) => result.level === level).length;
  return Object.fromEntries(LEVELS.map((level) => [level, count(level)])) as Record<Level, number>;
};

export const yearsOf = (days: readonly Judged[]): readonly AirPeriod[] =>
  stretches(days, 4).map((list) => periodOf(list, 4));
export const monthsOf = (days: readonly Judged[]): readonly AirPeriod[] =>
  stretches(days, 7).map((list) => periodOf(list, 7));
