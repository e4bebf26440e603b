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
import {type JudgedTarget, judgeTargets, targetsOf} from "../targets/targets.ts";

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
  /** Counties that have a target of their own. */
  const ofCounties = (id: string, value: (region: string, year: number) => number | null) =>
    new Map<string, readonly JudgedTarget[]>(
      city.tables.regions.flatMap(({name}) => {
        const targets = targetsOf(city, id, name);
        return targets.length === 0 || name === city.site.region
          ? []
          : [[name, judgeTargets(targets, (year) => value(name, year))] as const];
      })
    );
  const own = <P extends {readonly asOf: string; readonly regions: readonly {readonly region: string}[]}>(
    periods: readonly P[],
    region: string,
    year: number
  ): P["regions"][number] | null => only(at(periods, year)?.regions.filter((one) => one.region === region));
  return {
    garbage: judgeTargets(
      targetsOf(city, "rural-garbage-coverage", city.site.region),
      (year) => only(at(garbage, year)?.totals)?.coverage?.percent ?? null
    ),
    garbageOf: ofCounties(
      "rural-garbage-coverage",
      (region, year) => own(garbage, region, year)?.coverage?.percent ?? null
    ),
    sewageOf: ofCounties("rural-sewage-rate", (region, year) => own(sewage, region, year)?.treated?.percent ?? null),
    sewage: judgeTargets(
      targetsOf(city, "rural-sewage-rate", city.site.region),
      (year) => only(at(sewage, year)?.totals)?.treated?.percent ?? null
    )
  };
};

export type WasteVerdicts = ReturnType<typeof assessWaste>;
