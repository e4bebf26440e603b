import type {Verdicts} from "../../measures/assess.ts";
import type {City} from "../../tables/city.ts";
import type {Figure} from "../figure.ts";
import {petitionBatches} from "./petition-batches.ts";
import {petitionClosing} from "./petition-closing.ts";
import {petitionRegions, petitionTypes} from "./petition-counts.ts";

/** The figures of 信访, of whatever the city publishes: cases, bulletins, or both. */
export const petitionFigures = (city: City, {petitions}: Pick<Verdicts, "petitions">): Figure[] =>
  [petitionClosing, petitionTypes, petitionRegions, petitionBatches].flatMap((figure) => figure(city, petitions) ?? []);
