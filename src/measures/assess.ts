import type {City} from "../tables/city.ts";
import {assessAir} from "./air/air.ts";
import {assessExposure} from "./exposure/exposure.ts";
import {assessPetitions} from "./petitions/petition.ts";
import {assessRectification} from "./rectification/rectification.ts";
import {assessResponsibility} from "./responsibility/responsibility.ts";
import {assessSoil} from "./soil.ts";
import {tableRates} from "./targets/table-disagreements.ts";
import {assessWaste} from "./waste/waste.ts";
import {assessWaterLists} from "./water/water-lists.ts";
import {assessWater} from "./water/water.ts";

/**
 * All verdicts over a city, computed once; figures, checks and pages take them as an argument. `asOf` is the publication
 * day: it decides what may still be shown, nothing else.
 */
export const assess = (city: City, asOf: string) => {
  const rectification = assessRectification(city);
  const water = assessWater(city);
  const air = assessAir(city);
  return {
    asOf,
    site: city.site,
    rectification,
    petitions: assessPetitions(city),
    ...{water, air},
    tableRates: tableRates(city, {water, air}),
    waste: assessWaste(city),
    soil: assessSoil(city),
    waterLists: assessWaterLists(city),
    exposure: assessExposure(city, asOf),
    responsibility: assessResponsibility(city, rectification)
  };
};
export type Verdicts = ReturnType<typeof assess>;
