import {type AqiEdition, type AqiResult, aqiBy} from "../../standards/air/aqi.ts";
import type {Concentrations, Pollutant} from "../../standards/air/aqi-standard.ts";
import type {City} from "../../tables/city.ts";
import type {AirDay} from "../../tables/schemas/index.ts";
import {type AirPlace, placeOf} from "./air-places.ts";
import {unplannedOf, withPlan} from "./air-plan.ts";
import {type AirStandards, aqiOn} from "./air-standards.ts";

/** One day of one station, or of a 区域 as printed. */
export interface StationDay {
  readonly row: AirDay;
  readonly date: string;
  /** Id of the standard that judges the day. */
  readonly standard: string;
  /** The concentrations that were judged: none on a day marked 无效 or 缺测. */
  readonly values: Concentrations;
  readonly result: AqiResult;
  /** 按计划不监测 as handed in, where the standard of the day knows such items. */
  readonly unplanned: readonly Pollutant[];
  /** 沙尘影响 as flagged by the bureau; never detected by us. */
  readonly dust: boolean;
  /** On a dust day, the same day without its particles; otherwise null. */
  readonly withoutDust: AqiResult | null;
}

export const NO_VALUES: Concentrations = {
  pm25: null,
  pm10: null,
  so2: null,
  no2: null,
  co: null,
  o3_8h: null,
  o3_1h: null
};

/** Judges a day by the standard in force on it; null before the first standard. */
const judgeDay = (row: AirDay, standards: AirStandards): StationDay | null => {
  const edition = aqiOn(standards, row.date);
  if (edition === null) return null;
  const invalid = row.validity === "无效" || row.validity === "缺测";
  const values = invalid ? NO_VALUES : row;
  const judged = aqiBy(edition, "daily", values);
  const result = invalid ? {...judged, reason: row.validity === "无效" ? "监测数据无效" : "缺测"} : judged;
  const dust = row.dust === true;
  return {
    row,
    date: row.date,
    standard: edition.standard.id,
    values,
    result,
    unplanned: edition.standard.incomplete === "withheld" && !invalid ? unplannedOf(row) : [],
    dust,
    withoutDust: dust && !invalid ? judgeWithoutDust(values, edition) : null
  };
};

/**
 * The day without its PM values: 环办监测〔2016〕120号 removes them from assessment (B); that the index is then computed
 * from the other items, whatever is missing, is what published exports do (C).
 */
export const judgeWithoutDust = (values: Concentrations, {standard, ...edition}: AqiEdition): AqiResult =>
  aqiBy({...edition, standard: {...standard, incomplete: "published"}}, "daily", withoutParticles(values));

export const withoutParticles = (values: Concentrations): Concentrations => ({...values, pm25: null, pm10: null});

/** Every row of air_daily judged, in the table's order. */
export const judgedDays = (city: City, standards: AirStandards): readonly StationDay[] => {
  const days = city.tables.air_daily.flatMap((row) => judgeDay(row, standards) ?? []);
  const planned = new Set(
    days.filter(({unplanned}) => unplanned.length > 0).map(({row: {station, area}}) => station ?? area)
  );
  if (planned.size === 0) return days;
  // Only the stations with such days need their past.
  const anew = new Map(
    [...Map.groupBy(days, ({row: {station, area}}) => station ?? area)].flatMap(([name, own]) =>
      planned.has(name)
        ? withPlan(own.toSorted(byDate), (day, excused) => judgedAnew(day, excused, standards)).map(
            (day) => [day.row, day] as const
          )
        : []
    )
  );
  return days.map((day) => anew.get(day.row) ?? day);
};

const judgedAnew = (day: StationDay, excused: readonly Pollutant[], standards: AirStandards): StationDay => {
  const edition = aqiOn(standards, day.date);
  return edition === null ? day : {...day, result: aqiBy(edition, "daily", day.values, excused)};
};

const byDate = (a: StationDay, b: StationDay): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/** The days of each station in date order. */
export const stationDays = (
  days: readonly StationDay[],
  places: ReadonlyMap<string, AirPlace>
): ReadonlyMap<string, readonly StationDay[]> => {
  const lists = new Map<string, StationDay[]>();
  for (const day of days) {
    const place = day.row.station === null ? null : placeOf(places, day.row.station, null);
    if (place === null) continue;
    const list = lists.get(place.id) ?? [];
    if (list.length === 0) lists.set(place.id, list);
    list.push(day);
  }
  for (const list of lists.values()) list.sort(byDate);
  return lists;
};
