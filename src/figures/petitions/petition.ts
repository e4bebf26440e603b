import type {Verdicts} from "../../measures/assess.ts";
import type {City} from "../../tables/city.ts";
import type {Figure} from "../figure.ts";
import {petitionActions} from "./petition-actions.ts";
import {petitionBatches} from "./petition-batches.ts";
import {petitionClosing} from "./petition-closing.ts";
import {petitionRegions, petitionTypes} from "./petition-counts.ts";
import {petitionRepeats} from "./petition-repeats.ts";
import {petitionRevisits} from "./petition-revisits.ts";
import {petitionUpdates} from "./petition-updates.ts";
import {petitionVerified} from "./petition-verified.ts";

/** The figures of 信访, of whatever the city publishes: cases, bulletins, or both. */
export const petitionFigures = (city: City, {petitions}: Pick<Verdicts, "petitions">): Figure[] =>
  FIGURES.flatMap((figure) => figure(city, petitions) ?? []);

const FIGURES: readonly ((city: City, verdicts: Verdicts["petitions"]) => Figure | null)[] = [
  ...[petitionClosing, petitionTypes, petitionRegions, petitionBatches, petitionVerified],
  ...[petitionRevisits, petitionRepeats, petitionUpdates, petitionActions]
];
