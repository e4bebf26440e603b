import type {City} from "../tables/city.ts";
import {assessAir} from "./air.ts";
import {assessExposure} from "./exposure.ts";
import {assessPetitions} from "./petition.ts";
import {assessRectification} from "./rectification.ts";
import {assessResponsibility} from "./responsibility.ts";
import {assessSoil} from "./soil.ts";
import {assessWaste} from "./waste.ts";
import {assessWaterLists} from "./water-lists.ts";
import {assessWater} from "./water.ts";

/**
 * All verdicts over a city, computed once; figures, checks and pages take them as an argument. `asOf` is the publication
 * day: it decides what may still be shown, nothing else.
 */
export const assess = (city: City, asOf: string) => {
  const rectification = assessRectification(city);
  return {
    asOf,
    site: city.site,
    rectification,
    petitions: assessPetitions(city),
    water: assessWater(city),
    air: assessAir(city),
    waste: assessWaste(city),
    soil: assessSoil(city),
    waterLists: assessWaterLists(city),
    exposure: assessExposure(city, asOf),
    responsibility: assessResponsibility(city, rectification)
  };
};
export type Verdicts = ReturnType<typeof assess>;
