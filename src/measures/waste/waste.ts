import type {City} from "../../tables/city.ts";
import {facilities} from "./facilities.ts";
import {garbageMonths} from "./garbage.ts";
import {kitchenMonths} from "./garbage-kitchen.ts";
import {garbagePromises} from "./garbage-promises.ts";
import {comparedRates, indicatorDisagreements, indicatorSeries} from "../indicators.ts";
import {type RuralPeriod, ruralGarbage} from "./rural-garbage.ts";
import {type RuralSewagePeriod, ruralSewage} from "./rural-sewage.ts";
import {neverInGarbage, neverInRuralGarbage} from "./never-reported.ts";
import {plantsByMonth, sewagePlants} from "./sewage-plants.ts";
import {projectKinds, sewageProjects} from "./sewage-projects.ts";
import {burnRateCounties, indicatorCounties, ruralGarbageCounties, ruralSewageCounties} from "./waste-counties.ts";
import {judgeTargets, targetsOf} from "../targets/targets.ts";

/** 两污: garbage and sewage, each from its own tables; a missing table leaves its part empty. */
export const assessWaste = (city: City) => {
  const rural = {garbage: ruralGarbage(city), sewage: ruralSewage(city)};
  const months = garbageMonths(city);
  const kitchen = kitchenMonths(city);
  const plants = sewagePlants(city);
  const projects = sewageProjects(city);
  return {
    garbage: {
      ...{months, kitchen, promises: garbagePromises(months, kitchen), facilities: facilities(city)},
      recyclingRate: indicatorSeries(city, "garbage-recycling-rate", city.site.region),
      // A share of capacity: never beside the burn rate, which is of tonnes.
      capacityShare: indicatorSeries(city, "incineration-capacity-share", city.site.region)
    },
    ruralGarbage: rural.garbage,
    ruralPromises: ruralPromises(city, rural),
    neverReported: {garbage: neverInGarbage(city), ruralGarbage: neverInRuralGarbage(city)},
    sewage: {
      ...{plants, projects, months: plantsByMonth(plants), kinds: projectKinds(projects)},
      collectionRate: indicatorSeries(city, "sewage-collection-rate", city.site.region)
    },
    ruralSewage: rural.sewage,
    // Counties beside each other, each only on the definition most of them share.
    counties: {
      burnRate: burnRateCounties(city),
      collectionRate: indicatorCounties(city, "sewage-collection-rate"),
      ruralGarbage: ruralGarbageCounties(city, rural.garbage),
      ruralSewage: ruralSewageCounties(city, rural.sewage)
    },
    disagreements: indicatorDisagreements(city),
    comparedRates: comparedRates(city)
  };
};

interface Rural {
  readonly garbage: readonly RuralPeriod[];
  readonly sewage: readonly RuralSewagePeriod[];
}

/** Judged on the last day of the target year, and only where the city adds up to one number. */
const ruralPromises = (city: City, {garbage, sewage}: Rural) => {
  const only = <T>(totals: readonly T[] | undefined): T | null => (totals?.length === 1 ? (totals[0] ?? null) : null);
  const at = <P extends {readonly asOf: string}>(periods: readonly P[], year: number): P | undefined =>
    periods.find(({asOf}) => asOf === `${year}-12-31`);
  return {
    garbage: judgeTargets(
      targetsOf(city, "rural-garbage-coverage", city.site.region),
      (year) => only(at(garbage, year)?.totals)?.coverage?.percent ?? null
    ),
    sewage: judgeTargets(
      targetsOf(city, "rural-sewage-rate", city.site.region),
      (year) => only(at(sewage, year)?.totals)?.treated?.percent ?? null
    )
  };
};

export type WasteVerdicts = ReturnType<typeof assessWaste>;
