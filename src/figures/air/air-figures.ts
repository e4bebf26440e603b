import type {AirVerdicts} from "../../measures/air/air.ts";
import type {City} from "../../tables/city.ts";
import {airCalendar} from "./air-calendar.ts";
import {airComposite} from "./air-composite.ts";
import {airEvaluation} from "./air-evaluation.ts";
import {airGoodDays} from "./air-good-days.ts";
import {airLevels} from "./air-levels.ts";
import {withOrigin} from "./air-origin.ts";
import {airPollutants} from "./air-pollutants.ts";
import {airPm25Target} from "./air-pm25-target.ts";
import {airRecalculated} from "./air-recalculated.ts";
import {airStation} from "./air-station.ts";
import type {Figure} from "../figure.ts";

/** Every figure about air that the city has data for. */
export const airFigures = (city: City, air: AirVerdicts): readonly Figure[] => {
  const years = [...new Set(air.years.map(({label}) => label))].reverse();
  const ofTheCity = [
    ...years.map((year) => airCalendar(city, air, year)),
    ...(air.days.length === 0
      ? []
      : [
          airLevels(city, air),
          airGoodDays(city, air),
          airPm25Target(city, air),
          airEvaluation(city, air),
          airComposite(city, air),
          airRecalculated(city, air),
          airPollutants(city, air)
        ])
  ];
  return [
    ...ofTheCity.map((figure) => withOrigin(city, air.days, figure)),
    ...[...air.stations.values()].flatMap((place) => airStation(city, air, place) ?? [])
  ];
};
