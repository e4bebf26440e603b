import type {AqiResult} from "../standards/aqi.ts";
import type {City} from "../tables/city.ts";
import type {AirDay, AirHour} from "../tables/schemas/index.ts";
import {type CityDay, cityDays} from "./air-city-days.ts";
import {judgedDays, type StationDay, stationDays} from "./air-days.ts";
import {type StationHour, stationHours} from "./air-hours.ts";
import {type AirStatistics, monthlyStatistics, yearlyStatistics} from "./air-means.ts";
import {type AirComputed, computedColumns} from "./air-official.ts";
import {type AirPeriod, monthsOf, yearsOf} from "./air-periods.ts";
import {type AirPlace, airPlaces} from "./air-places.ts";
import {type Target, targetsOf} from "./targets.ts";

/** Everything the site says about air, computed once. */
export interface AirVerdicts {
  /** Stations by the id in their URL, in their table's order. */
  readonly stations: ReadonlyMap<string, AirPlace>;
  readonly stationDays: ReadonlyMap<string, readonly StationDay[]>;
  readonly stationHours: ReadonlyMap<string, readonly StationHour[]>;
  /** Every natural day of the city from the first row to the last. */
  readonly days: readonly CityDay[];
  /** Calendar months and years, parted where the standard changes. */
  readonly months: readonly AirPeriod[];
  readonly years: readonly AirPeriod[];
  readonly monthlyMeans: readonly AirStatistics[];
  readonly yearlyMeans: readonly AirStatistics[];
  /** 优良天数比率 and PM2.5 targets of the whole city, one per target year. */
  readonly goodDayTargets: readonly Target[];
  readonly pm25Targets: readonly Target[];
  /** 计算AQI … of a row when it is republished. */
  readonly dailyColumns: (row: AirDay) => AirComputed;
  readonly hourlyColumns: (row: AirHour) => AirComputed;
}

export const assessAir = (city: City): AirVerdicts => {
  const places = airPlaces(city);
  const judged = judgedDays(city);
  const days = cityDays(city, judged, places);
  const hours = stationHours(city, places);
  const dailyResults = new Map<AirDay, AqiResult>(judged.map(({row, result}) => [row, result]));
  const hourlyResults = new Map<AirHour, AqiResult>(
    [...hours.values()].flatMap((list) => list.map(({row, result}) => [row, result] as const))
  );
  return {
    stations: new Map([...places.values()].map((place) => [place.id, place])),
    stationDays: stationDays(judged, places),
    stationHours: hours,
    days,
    months: monthsOf(days),
    years: yearsOf(days),
    monthlyMeans: monthlyStatistics(days),
    yearlyMeans: yearlyStatistics(days),
    goodDayTargets: targetsOf(city, "air-good-days", city.site.region),
    pm25Targets: targetsOf(city, "pm25-mean", city.site.region),
    dailyColumns: (row) => computedColumns(row, dailyResults.get(row)),
    hourlyColumns: (row) => computedColumns(row, hourlyResults.get(row))
  };
};
