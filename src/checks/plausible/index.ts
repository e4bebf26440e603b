import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import {batchOrder} from "./batch-order.ts";
import {betterThanNeighbours} from "./better-than-neighbours.ts";
import {copiedMonths} from "./copied-months.ts";
import {daysOfMonth} from "./days-of-month.ts";
import {doneWithoutEvidence} from "./done-without-evidence.ts";
import {fallingCounts} from "./falling.ts";
import {jumps} from "./jumps.ts";
import {petitionParts} from "./petition-parts.ts";

/** What can be true and seldom is. */
export const PLAUSIBLE: readonly ((city: City) => readonly Fault[])[] = [
  jumps,
  fallingCounts,
  copiedMonths,
  betterThanNeighbours,
  doneWithoutEvidence,
  batchOrder,
  petitionParts,
  daysOfMonth
];
