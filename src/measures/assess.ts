import type {City} from "../tables/city.ts";

/** All verdicts over a city, computed once; figures, checks and pages take them as an argument. */
export const assess = (city: City) => ({
  site: city.site
});
export type Verdicts = ReturnType<typeof assess>;
