import type {Concentrations, Pollutant} from "../../standards/air/aqi-standard.ts";
import {meanHalfEven} from "../../standards/half-even.ts";
import {DAYS_A_YEAR, daysRequired, percentile} from "../../standards/air/hj663.ts";
import type {CityDay} from "./air-city-days.ts";
import {monthsBetween} from "../days.ts";

/** A mean or percentile of daily values, or why there is none. */
export interface Statistic {
  readonly value: number | null;
  /** Days with a value. */
  readonly days: number;
  readonly reason: string | null;
}

/** How each pollutant is summed up over a month or year (HJ 663: means; CO 95th, O3 90th percentile of daily values: B). */
export interface AirSummary {
  readonly pollutant: Pollutant;
  readonly field: keyof Concentrations;
  readonly label: string;
  readonly unit: string;
  /** Decimals of a statistic (HJ 663-2026 Table 3: C). */
  readonly digits: 0 | 1;
  readonly percentile: 90 | 95 | null;
}

export const AIR_SUMMARIES: readonly AirSummary[] = [
  {pollutant: "PM2.5", field: "pm25", label: "PM2.5 平均", unit: "µg/m³", digits: 1, percentile: null},
  {pollutant: "PM10", field: "pm10", label: "PM10 平均", unit: "µg/m³", digits: 0, percentile: null},
  {pollutant: "O3", field: "o3_8h", label: "O3 日最大8小时第90百分位数", unit: "µg/m³", digits: 0, percentile: 90},
  {pollutant: "NO2", field: "no2", label: "NO2 平均", unit: "µg/m³", digits: 0, percentile: null},
  {pollutant: "SO2", field: "so2", label: "SO2 平均", unit: "µg/m³", digits: 0, percentile: null},
  {pollutant: "CO", field: "co", label: "CO 日平均第95百分位数", unit: "mg/m³", digits: 1, percentile: 95}
];

/** Statistics of a stretch of days, in the order of AIR_SUMMARIES. */
export interface AirStatistics {
  /** `2026-03` or `2026`. */
  readonly period: string;
  readonly statistics: readonly Statistic[];
}

const summarise = (
  days: readonly CityDay[],
  summary: AirSummary,
  short: (days: number) => string | null
): Statistic => {
  const values = days.flatMap((day) => day.values[summary.field] ?? []);
  const reason = values.length === 0 ? "没有数据" : short(values.length);
  const value =
    summary.percentile === null
      ? meanHalfEven(values, summary.digits)
      : percentile(values, summary.percentile, summary.digits);
  return {value: reason === null ? value : null, days: values.length, reason};
};

/** Each month from the first day to the last; a month needs 27 daily values, February 25 (GB 3095 Table 4: A). */
export const monthlyStatistics = (days: readonly CityDay[]): readonly AirStatistics[] => {
  const byMonth = groupBy(days, 7);
  const [first, last] = [days[0]?.date.slice(0, 7), days.at(-1)?.date.slice(0, 7)];
  if (first === undefined || last === undefined) return [];
  return monthsBetween(first, last).map((month) => ({
    period: month,
    statistics: AIR_SUMMARIES.map((summary) =>
      summarise(byMonth.get(month) ?? [], summary, (count) =>
        count < daysRequired(month) ? `有效 ${count} 天，少于 ${daysRequired(month)} 天` : null
      )
    )
  }));
};

/** Each calendar year; a year needs 324 daily values and every month its own (GB 3095 Table 4: A). */
export const yearlyStatistics = (days: readonly CityDay[]): readonly AirStatistics[] => {
  const byYear = groupBy(days, 4);
  const months = new Map(monthlyStatistics(days).map((month) => [month.period, month]));
  return [...byYear].map(([year, list]) => ({
    period: year,
    statistics: AIR_SUMMARIES.map((summary, i) =>
      summarise(list, summary, (count) => {
        if (count < DAYS_A_YEAR) return `有效 ${count} 天，少于 ${DAYS_A_YEAR} 天`;
        const poor = monthsBetween(`${year}-01`, `${year}-12`).find(
          (month) => months.get(month)?.statistics[i]?.value == null
        );
        return poor === undefined ? null : `${Number(poor.slice(5))}月有效天数不足`;
      })
    )
  }));
};

const groupBy = (days: readonly CityDay[], prefix: 4 | 7): ReadonlyMap<string, readonly CityDay[]> => {
  const groups = new Map<string, CityDay[]>();
  for (const day of days) {
    const key = day.date.slice(0, prefix);
    const list = groups.get(key) ?? [];
    if (list.length === 0) groups.set(key, list);
    list.push(day);
  }
  return groups;
};
