import type {PetitionCase} from "../../tables/schemas/index.ts";
import {type Closed, closedBy} from "./petition-against-cases.ts";

/** The cases of a round from its first batch to a certain one. */
export interface SoFar {
  readonly cases: number;
  readonly closedUntil: (date: string) => Closed;
}

interface Numbered {
  readonly round: string;
  /** Of the batch within its round; not finite for a name without a number, which is no batch of its own. */
  readonly number: number;
  readonly cases: readonly PetitionCase[];
}

/**
 * For each batch, in their order, all cases of its round so far; null where those of a batch before were not handed in.
 * Every case is counted once: bulletins follow each other in time, and what was closed by one of them is by the next.
 */
export const eachSoFar = <T>(
  batches: readonly Numbered[],
  use: (sofar: SoFar | null, i: number) => T
): readonly T[] => {
  let round: string | null = null;
  let whole = true;
  let last = 0;
  let seen: PetitionCase[] = [];
  let sentBack = 0;
  let closed = 0;
  let until = "";
  /** By day, the cases closed on it that no bulletin has counted yet. */
  let pending = new Map<string, number>();
  const closedUntil = (date: string): Closed => {
    if (date < until) return closedBy(seen, date);
    for (const [day, cases] of pending)
      if (day <= date) {
        closed += cases;
        pending.delete(day);
      }
    until = date;
    return {closed, sentBack};
  };
  return batches.map((batch, i) => {
    if (batch.round !== round) {
      [round, whole, last] = [batch.round, true, 0];
      [seen, sentBack, closed, until, pending] = [[], 0, 0, "", new Map()];
    }
    if (Number.isFinite(batch.number)) {
      whole &&= batch.number === last + 1 && batch.cases.length > 0;
      last = batch.number;
    }
    for (const row of batch.cases) {
      seen.push(row);
      if (row.closedOn !== null) pending.set(row.closedOn, (pending.get(row.closedOn) ?? 0) + 1);
      else if (row.rebounded === true) sentBack += 1;
    }
    return use(whole ? {cases: seen.length, closedUntil} : null, i);
  });
};
