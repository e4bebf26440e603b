import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import {batchDates} from "./batch-dates.ts";
import {batchOrder} from "./batch-order.ts";
import {beforeFeedback} from "./before-feedback.ts";
import {betterThanNeighbours} from "./better-than-neighbours.ts";
import {copiedLists} from "./copied-lists.ts";
import {copiedMonths} from "./copied-months.ts";
import {daysOfMonth} from "./days-of-month.ts";
import {exposuresDone, watersCleared} from "./evidence.ts";
import {fallingCounts} from "./falling.ts";
import {jumps} from "./jumps.ts";
import {levels} from "./levels.ts";
import {measuredParts} from "./parts.ts";
import {petitionParts} from "./petition-parts.ts";
import {officialValues, printedRates} from "./recomputed.ts";
import {sameThing} from "./same-thing.ts";
import {statesFall} from "./states-fall.ts";
import {generatedSums} from "./sums.ts";

/** What can be true and seldom is. */
export const PLAUSIBLE: readonly ((city: City) => readonly Fault[])[] = [
  jumps,
  levels,
  sameThing,
  fallingCounts,
  statesFall,
  copiedMonths,
  copiedLists,
  betterThanNeighbours,
  beforeFeedback,
  exposuresDone,
  watersCleared,
  batchOrder,
  batchDates,
  generatedSums,
  petitionParts,
  measuredParts,
  printedRates,
  officialValues,
  daysOfMonth
];
