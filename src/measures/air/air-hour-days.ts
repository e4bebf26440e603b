import {type AqiResult, aqiBy} from "../../standards/air/aqi.ts";
import type {Concentrations} from "../../standards/air/aqi-standard.ts";
import {limitOf} from "../../standards/air/gb3095.ts";
import {
  dailyMaximum,
  dailyMean,
  type ExactMean,
  type HourlyValue,
  maximumOfEight
} from "../../standards/air/hj663-hours.ts";
import type {StationHour} from "./air-hours.ts";
import {type AirStandards, aqiOn, limitsOn} from "./air-standards.ts";

/** A natural day of a station computed from its hours: no bureau handed it in. */
export interface HourDay {
  readonly date: string;
  readonly standard: string;
  /** As they are judged. */
  readonly values: Concentrations;
  /** The same before rounding: the mean of several stations is rounded once. */
  readonly exact: Readonly<Partial<Record<keyof Concentrations, ExactMean>>>;
  /** Why an item has no daily value. */
  readonly reasons: Readonly<Partial<Record<keyof Concentrations, string>>>;
  readonly result: AqiResult;
}

const MEANS = [
  ["pm25", "PM2.5"],
  ["pm10", "PM10"],
  ["so2", "SO2"],
  ["no2", "NO2"],
  ["co", "CO"]
] as const;

/** Every day of a station's hours, in date order, by the validity rules of GB 3095 Table 4 and HJ 663 6.1.2. */
export const hourDays = (hours: readonly StationHour[], standards: AirStandards): readonly HourDay[] =>
  [...Map.groupBy(hours, ({date}) => date)].flatMap(([date, list]) => {
    const edition = aqiOn(standards, date);
    if (edition === null) return [];
    const series = (field: keyof Concentrations) => {
      const slots: (number | null)[] = Array.from({length: 24}, () => null);
      for (const {hour, row} of list) slots[hour - 1] = row[field];
      return slots;
    };
    const limits = limitsOn(standards, date)?.standard;
    const limit = limits === undefined ? null : limitOf(limits, "O3", "日最大8小时平均");
    const found: readonly (readonly [keyof Concentrations, HourlyValue])[] = [
      ...MEANS.map(([field, pollutant]) => [field, dailyMean(pollutant, series(field))] as const),
      ["o3_8h", maximumOfEight(series("o3_1h"), limit?.second ?? Infinity)],
      ["o3_1h", dailyMaximum(series("o3_1h"))]
    ];
    const values = Object.fromEntries(found.map(([field, {value}]) => [field, value])) as unknown as Concentrations;
    return [
      {
        ...{date, standard: edition.standard.id, values},
        exact: Object.fromEntries(found.flatMap(([field, {exact}]) => (exact === null ? [] : [[field, exact]]))),
        reasons: Object.fromEntries(found.flatMap(([field, {reason}]) => (reason === null ? [] : [[field, reason]]))),
        result: aqiBy(edition, "daily", values)
      }
    ];
  });
