import {type Pollutant, POLLUTANTS, type Concentrations} from "../../standards/air/aqi-standard.ts";
import {DAYS_A_YEAR} from "../../standards/air/hj663.ts";
import type {AqiResult} from "../../standards/air/aqi.ts";
import {isUnplanned} from "../../tables/missing.ts";
import type {AirDay} from "../../tables/schemas/index.ts";
import {addDays} from "../days.ts";

/** What of each pollutant makes the daily index of 2026. */
const FIELDS = {"PM2.5": "pm25", PM10: "pm10", SO2: "so2", NO2: "no2", CO: "co", O3: "o3_8h"} as const;

/** 按计划不监测 as handed in: `/`, as HJ 633-2026 prints it, or the words. */
export const unplannedOf = ({meta}: Pick<AirDay, "meta">): readonly Pollutant[] =>
  meta.missing === null ? [] : POLLUTANTS.filter((pollutant) => isUnplanned(meta.missing?.[FIELDS[pollutant]] ?? ""));

/** A day of the past, whose AQI and primary pollutants tell whether an item was ever needed. */
interface PastDay {
  readonly date: string;
  readonly values: Concentrations;
  readonly result: AqiResult;
}

const YEARS = 3;

const yearsBefore = (date: string, years: number): string =>
  addDays(`${Number(date.slice(0, 4)) - years}${date.slice(4)}`.replace("-02-29", "-02-28"), 1);

/**
 * Whether three years of data show no day of 轻度污染 or worse with the pollutant as primary (HJ 633-2026 5.3.2: A).
 * Which three years, the text as we have it does not say: we take the last three in which it was measured, each with the
 * days that GB 3095 Table 4 asks of a year, so that too little data never excuses. `past` is in date order.
 */
const neverNeeded = (pollutant: Pollutant, past: readonly PastDay[]): boolean => {
  const measured = past.filter(({values}) => values[FIELDS[pollutant]] !== null);
  const last = measured.at(-1)?.date;
  if (last === undefined) return false;
  for (let back = 0; back < YEARS; back += 1) {
    const [from, to] = [yearsBefore(last, back + 1), back === 0 ? last : addDays(yearsBefore(last, back), -1)];
    if (measured.filter(({date}) => from <= date && date <= to).length < DAYS_A_YEAR) return false;
  }
  const since = yearsBefore(last, YEARS);
  return past.every(
    ({date, result}) => date < since || (result.aqi ?? 0) <= 100 || !result.primary.includes(pollutant)
  );
};

/**
 * Of the pollutants that the plan of a day leaves out, those whose absence does not keep its AQI from being published.
 * The past ends with the day before.
 */
const excusedBy = (unplanned: readonly Pollutant[], past: readonly PastDay[]): readonly Pollutant[] =>
  unplanned.filter((pollutant) => neverNeeded(pollutant, past));

/** Days in date order, those judged anew that the plan left without an index and the past excuses. */
export const withPlan = <D extends PastDay & {readonly unplanned: readonly Pollutant[]}>(
  days: readonly D[],
  judge: (day: D, excused: readonly Pollutant[]) => D
): readonly D[] => {
  // Plans change seldom: days in a row that leave out the same have the same past of it.
  let known: {readonly key: string; readonly excused: readonly Pollutant[]} | null = null;
  return days.map((day, i) => {
    const missing = day.unplanned.filter((pollutant) => day.result.missing.includes(pollutant));
    if (missing.length === 0) {
      known = null;
      return day;
    }
    const key = missing.join();
    if (known?.key !== key) known = {key, excused: excusedBy(missing, days.slice(0, i))};
    return known.excused.length === 0 ? day : judge(day, known.excused);
  });
};
