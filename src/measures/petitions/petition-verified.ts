import {type Rate, rate} from "../rate.ts";
import {type CaseCount, NO_CONCLUSION, PETITION_DEFINITIONS, VERIFIED} from "./petition-case.ts";
import type {PetitionRound} from "./petition.ts";

/** 核实结论 of a round. Each case has one, so that these may be stacked to their whole. */
export interface VerifiedTally {
  /** In the order of VERIFIED; cases of a bulletin without any conclusion are 待核实. */
  readonly counts: readonly CaseCount[];
  readonly whole: number;
  readonly substantiated: Rate;
  /** Where the counts come from: 逐件, or the batch whose 累计 they are. */
  readonly basis: {readonly batch: string} | "逐件";
}

/** From the cases; without them from the latest 累计 that prints conclusions, when they are no more than its cases. */
export const verifiedOf = ({tally, batches}: Pick<PetitionRound, "tally" | "batches">): VerifiedTally | null => {
  if (tally !== null)
    return {
      counts: VERIFIED.map((name) => ({name, cases: tally.verified[name]})),
      whole: tally.cases,
      substantiated: tally.substantiated,
      basis: "逐件"
    };
  const printed = batches.findLast(({cumulative}) => (cumulative?.verified.length ?? 0) > 0)?.cumulative;
  if (printed?.cases == null) return null;
  const whole = printed.cases;
  const of = (name: string): number => printed.verified.find((one) => one.name === name)?.cases ?? 0;
  const concluded = printed.verified.reduce((sum, {cases}) => sum + cases, 0);
  if (concluded > whole) return null;
  return {
    counts: VERIFIED.map((name) => ({name, cases: name === "待核实" ? whole - concluded : of(name)})),
    whole,
    substantiated: rate(concluded - of("不属实"), concluded, PETITION_DEFINITIONS.substantiated, NO_CONCLUSION),
    basis: {batch: printed.batch}
  };
};
