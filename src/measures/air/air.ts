import {aqiBy} from "../../standards/air/aqi.ts";
import type {City} from "../../tables/city.ts";
import type {AirDay, AirHour} from "../../tables/schemas/index.ts";
import {type CityDay, cityDays, cityDaysOfHours} from "./air-city-days.ts";
import {type AirComposite, compositeOf} from "./air-composite.ts";
import {judgedDays, type StationDay, stationDays} from "./air-days.ts";
import {type AirEvaluation, evaluateStretch} from "./air-evaluation.ts";
import {type HourDay, hourDays} from "./air-hour-days.ts";
import {hourOf, type StationHour, stationHours} from "./air-hours.ts";
import {type AirStatistics, monthlyStatistics, yearlyStatistics} from "./air-means.ts";
import {type AirComputed, airColumns, type JudgedRow} from "./air-columns.ts";
import {type AirPeriod, monthsOf, yearsOf} from "./air-periods.ts";
import {type AirPlace, airPlaces} from "./air-places.ts";
import {type Pm25Year, pm25Years} from "./air-pm25.ts";
import {type RecalculatedYear, recalculatedYears} from "./air-recalculated.ts";
import {type AirStandards, airStandards, aqiOn} from "./air-standards.ts";
import {limitStretches} from "./air-stretches.ts";
import {type Target, targetsOf} from "../targets/targets.ts";

/** Everything the site says about air, computed once. */
export interface AirVerdicts {
  /** What judged: the state's standards with this publisher's limits in them. */
  readonly standards: AirStandards;
  /** Stations by the id in their URL, in their table's order. */
  readonly stations: ReadonlyMap<string, AirPlace>;
  readonly stationDays: ReadonlyMap<string, readonly StationDay[]>;
  readonly stationHours: ReadonlyMap<string, readonly StationHour[]>;
  /** Days computed from the hours of a station, whether or not days were handed in. */
  readonly hourDays: ReadonlyMap<string, readonly HourDay[]>;
  /** Every natural day of the city from the first row to the last. */
  readonly days: readonly CityDay[];
  /** Calendar months and years, parted where the standard changes. */
  readonly months: readonly AirPeriod[];
  readonly years: readonly AirPeriod[];
  readonly monthlyMeans: readonly AirStatistics[];
  readonly yearlyMeans: readonly AirStatistics[];
  /** Years against GB 3095, parted where a limit changes; whole years are judged. */
  readonly evaluations: readonly AirEvaluation[];
  /** 综合指数 of the same stretches, and of months. */
  readonly composites: readonly AirComposite[];
  readonly monthlyComposites: readonly AirComposite[];
  /** Every year on each standard throughout. */
  readonly recalculated: readonly RecalculatedYear[];
  /** 优良天数比率 and PM2.5 targets of the whole city, one per target year. */
  readonly goodDayTargets: readonly Target[];
  readonly pm25Targets: readonly Target[];
  readonly pm25Years: readonly Pm25Year[];
  /** 计算AQI, why … of a row when it is republished. */
  readonly dailyColumns: (row: AirDay) => AirComputed;
  readonly hourlyColumns: (row: AirHour) => AirComputed;
}

export const assessAir = (city: City): AirVerdicts => {
  const standards = airStandards(city.tables.limits);
  const places = airPlaces(city);
  const {dataAsOf} = city.site;
  const every = {days: judgedDays(city, standards), hours: stationHours(city, places, standards)};
  // What is later than 数据截至 is republished with its own index and enters nothing else.
  const judged = every.days.filter(({row}) => row.date <= dataAsOf);
  const hours = new Map(
    [...every.hours].flatMap(([id, list]) => {
      const inTime = list.filter(({date}) => date <= dataAsOf);
      return inTime.length === 0 ? [] : [[id, inTime] as const];
    })
  );
  const ofHours = new Map([...hours].map(([id, list]) => [id, hourDays(list, standards)]));
  const days =
    judged.length > 0 ? cityDays(city, judged, places, standards) : cityDaysOfHours(city, ofHours, places, standards);
  const pm25Targets = targetsOf(city, "pm25-mean", city.site.region);
  const stretches = limitStretches(days, standards, 4);
  const byRow = new Map<AirDay, JudgedRow>(every.days.map((day) => [day.row, day]));
  // Hours are many: a row is judged again when it is republished, rather than found by itself in a table of them all.
  const judgedHour = (row: AirHour): JudgedRow | undefined => {
    const date = hourOf(row, city.site.hourLabel)?.date;
    const edition = date === undefined ? null : aqiOn(standards, date);
    return date === undefined || edition === null
      ? undefined
      : {row, date, result: aqiBy(edition, "hourly", row), values: row};
  };
  return {
    standards,
    stations: new Map([...places.values()].map((place) => [place.id, place])),
    stationDays: stationDays(judged, places),
    stationHours: hours,
    hourDays: ofHours,
    days,
    months: monthsOf(days),
    years: yearsOf(days),
    monthlyMeans: monthlyStatistics(days),
    yearlyMeans: yearlyStatistics(days),
    evaluations: stretches.map((stretch) => evaluateStretch(stretch)),
    composites: stretches.map(compositeOf),
    monthlyComposites: limitStretches(days, standards, 7).map(compositeOf),
    recalculated: recalculatedYears(days),
    goodDayTargets: targetsOf(city, "air-good-days", city.site.region),
    pm25Targets,
    pm25Years: pm25Years(days, standards, pm25Targets),
    dailyColumns: (row) => airColumns(byRow.get(row), "daily", standards),
    hourlyColumns: (row) => airColumns(judgedHour(row), "hourly", standards)
  };
};
