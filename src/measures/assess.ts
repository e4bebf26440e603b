import type {City} from "../tables/city.ts";
import {assessExposure} from "./exposure.ts";
import {assessPetitions} from "./petition.ts";
import {assessRectification} from "./rectification.ts";

/** All verdicts over a city, computed once (`asOf` is the publication day: what may still be shown); figures, checks and pages take them as an argument. */
export const assess = (city: City, asOf: string) => ({
  asOf,
  site: city.site,
  rectification: assessRectification(city),
  petitions: assessPetitions(city),
  exposure: assessExposure(city, asOf)
});
export type Verdicts = ReturnType<typeof assess>;
