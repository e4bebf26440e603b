import type {PetitionCase} from "../../tables/schemas/index.ts";
import {type Rate, rate} from "../rate.ts";
import {NO_CASE} from "./petition-case.ts";

export const REPEAT_DEFINITIONS = {
  share: "重复举报占比 = 写明与以前的举报件有关的件数 ÷ 交办件数",
  afterClosing: "办结后再次举报占比 = 以前的件已办结、之后又被举报的件数 ÷ 重复举报的件数（以前的件本站也公开的）"
} as const;

/** A case that 关联编号 ties to earlier ones. */
export interface Repeat {
  readonly row: PetitionCase;
  /** Those of them that are published here, earliest first. */
  readonly earlier: readonly PetitionCase[];
  /** 关联编号 that stand in no row. */
  readonly unknown: readonly string[];
  /** One of them had been closed by the day this one was handed over. */
  readonly afterClosing: boolean;
}

export interface RepeatTally {
  readonly repeats: readonly Repeat[];
  readonly share: Rate;
  readonly afterClosing: Rate;
}

/** Repeats among the cases as handed in. Whichever case of a pair names the other, the one handed over later is the repeat. */
export const findRepeats = (cases: readonly PetitionCase[]): ReadonlyMap<string, Repeat> => {
  const byId = new Map(cases.map((row) => [row.id, row]));
  const earlier = new Map<string, Set<PetitionCase>>();
  const unknown = new Map<string, string[]>();
  for (const row of cases)
    for (const id of new Set(row.related ?? [])) {
      const other = byId.get(id);
      if (other === undefined) unknown.set(row.id, [...(unknown.get(row.id) ?? []), id]);
      if (other === undefined || other === row) continue;
      const [first, second] = other.assigned <= row.assigned ? [other, row] : [row, other];
      earlier.set(second.id, (earlier.get(second.id) ?? new Set()).add(first));
    }
  const repeats = cases.filter(({id}) => earlier.has(id) || unknown.has(id));
  return new Map(
    repeats.map((row) => {
      const before = [...(earlier.get(row.id) ?? [])].toSorted((a, b) => (a.assigned < b.assigned ? -1 : 1));
      const afterClosing = before.some(({closedOn}) => closedOn !== null && closedOn <= row.assigned);
      return [row.id, {row, earlier: before, unknown: unknown.get(row.id) ?? [], afterClosing}];
    })
  );
};

/** Which cases came back later, by the earlier one's 受理编号. */
export const laterCases = (repeats: ReadonlyMap<string, Repeat>): ReadonlyMap<string, readonly PetitionCase[]> => {
  const later = new Map<string, PetitionCase[]>();
  for (const {row, earlier} of repeats.values())
    for (const {id} of earlier) later.set(id, [...(later.get(id) ?? []), row]);
  return later;
};

/** The repeats of a group of cases. */
export const tallyRepeats = (cases: readonly PetitionCase[], repeats: ReadonlyMap<string, Repeat>): RepeatTally => {
  const own = cases.flatMap(({id}) => repeats.get(id) ?? []);
  const known = own.filter(({earlier}) => earlier.length > 0);
  return {
    repeats: own,
    share: rate(own.length, cases.length, REPEAT_DEFINITIONS.share, NO_CASE),
    afterClosing: rate(
      known.filter(({afterClosing}) => afterClosing).length,
      known.length,
      REPEAT_DEFINITIONS.afterClosing,
      own.length === 0 ? "没有重复举报" : "以前的件都没有公开"
    )
  };
};
