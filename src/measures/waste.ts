import type {City} from "../tables/city.ts";
import {facilities} from "./facilities.ts";
import {garbageMonths} from "./garbage.ts";
import {kitchenMonths} from "./garbage-kitchen.ts";
import {garbagePromises} from "./garbage-promises.ts";
import {indicatorDisagreements, indicatorSeries} from "./indicators.ts";
import {ruralGarbage} from "./rural-garbage.ts";
import {ruralSewage} from "./rural-sewage.ts";
import {plantsByMonth, sewagePlants} from "./sewage-plants.ts";
import {projectKinds, sewageProjects} from "./sewage-projects.ts";

/** 两污: garbage and sewage, each from its own tables; a missing table leaves its part empty. */
export const assessWaste = (city: City) => {
  const months = garbageMonths(city);
  const kitchen = kitchenMonths(city);
  const plants = sewagePlants(city);
  const projects = sewageProjects(city);
  return {
    garbage: {months, kitchen, promises: garbagePromises(months, kitchen), facilities: facilities(city)},
    ruralGarbage: ruralGarbage(city),
    sewage: {
      ...{plants, projects, months: plantsByMonth(plants), kinds: projectKinds(projects)},
      collectionRate: indicatorSeries(city, "sewage-collection-rate", city.site.region)
    },
    ruralSewage: ruralSewage(city),
    disagreements: indicatorDisagreements(city)
  };
};
export type WasteVerdicts = ReturnType<typeof assessWaste>;
