import type {Bulletin} from "./petition-bulletin.ts";
import type {PetitionRound} from "./petition.ts";

/** 边督边改 of a round: what was ordered, fined and answered for, as printed. */
export interface RoundActions {
  readonly round: string;
  /** The batch whose 累计 it is, or how many batches were added up. */
  readonly basis: {readonly batch: string} | {readonly batches: number};
  readonly cases: number | null;
  readonly actions: Bulletin["measures"];
}

/** The latest 累计 that prints them, else the sum of the batches that do; null where none does. */
export const actionsOf = ({name, batches}: Pick<PetitionRound, "name" | "batches">): RoundActions | null => {
  const sofar = batches.findLast(({cumulative}) => (cumulative?.measures.length ?? 0) > 0)?.cumulative;
  if (sofar != null) return {round: name, basis: {batch: sofar.batch}, cases: sofar.cases, actions: sofar.measures};
  const own = batches.flatMap((batch) => (batch.own !== null && batch.own.measures.length > 0 ? [batch.own] : []));
  if (own.length === 0) return null;
  const sums = new Map<string, {name: string; value: number; unit: string}>();
  for (const {name: kind, value, unit} of own.flatMap(({measures}) => measures))
    sums.set(kind, {name: kind, unit, value: (sums.get(kind)?.value ?? 0) + value});
  const cases = own.map((one) => one.cases);
  return {
    round: name,
    basis: {batches: own.length},
    cases: cases.includes(null) ? null : cases.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    actions: [...sums.values()]
  };
};
