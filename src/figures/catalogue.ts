import type {Verdicts} from "../measures/assess.ts";
import type {City} from "../tables/city.ts";
import type {Figure} from "./figure.ts";

/** Every figure the city has data for, in the order of the site. */
export const catalogue = (city: City, verdicts: Verdicts): readonly Figure[] => [...pending(city, verdicts)];

const pending = (_city: City, _verdicts: Verdicts): readonly Figure[] => [];
