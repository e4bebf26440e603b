import {NO_VALUES, type StationDay} from "./air-days.ts";
import {type AirComposite, compositeOf} from "./air-composite.ts";
import {type CityDay, rounded} from "./air-city-days.ts";
import {type AirEvaluation, evaluateStretch} from "./air-evaluation.ts";
import type {HourDay} from "./air-hour-days.ts";
import {type RecalculatedYear, recalculatedYears} from "./air-recalculated.ts";
import type {AirStandards} from "./air-standards.ts";
import {limitStretches} from "./air-stretches.ts";
import {daysBetween} from "../days.ts";

/** What the city's pages say of its years, for one station: statistics of a point, never an evaluation of the city. */
export interface StationStatistics {
  readonly evaluations: readonly AirEvaluation[];
  readonly composites: readonly AirComposite[];
  readonly recalculated: readonly RecalculatedYear[];
}

/** Days handed in, or computed from hours, in date order. */
export const stationStatistics = (
  days: readonly (StationDay | HourDay)[],
  standards: AirStandards
): StationStatistics => {
  const judged = days.map((day): Recalculable => ({
    ...{date: day.date, standard: day.standard, result: day.result},
    values: rounded(day.values),
    dust: "dust" in day && day.dust,
    withoutDust: "withoutDust" in day ? day.withoutDust : null
  }));
  const stretches = limitStretches(everyDay(judged), standards, 4);
  return {
    evaluations: stretches.map((stretch) => evaluateStretch(stretch)),
    composites: stretches.map(compositeOf),
    recalculated: recalculatedYears(judged)
  };
};

type Recalculable = Pick<CityDay, "date" | "standard" | "values" | "result" | "dust" | "withoutDust">;

/** A year is whole though no row was handed in for a day of it; the validity rules ask how many have a value. */
const everyDay = (days: readonly Recalculable[]): readonly Pick<CityDay, "date" | "values" | "dust">[] => {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  const known = new Map(days.map((day) => [day.date, day]));
  return first === undefined || last === undefined
    ? []
    : daysBetween(first, last).map((date) => known.get(date) ?? {date, values: NO_VALUES, dust: false});
};
