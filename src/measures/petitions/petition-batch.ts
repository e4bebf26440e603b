import {slug} from "../../tables/slug.ts";
import type {PetitionBatch, PetitionCase} from "../../tables/schemas/index.ts";
import {type Bulletin, bulletin} from "./petition-bulletin.ts";
import {type PetitionTally, tallyCases} from "./petition-case.ts";
import {type Disagreement, cumulativeDisagreements} from "./petition-disagreement.ts";

/** A batch: its cases, its bulletins, or both. */
export interface Batch {
  /** `<round>-<batch>` as in /petitions/batches/<slug>/. */
  readonly slug: string;
  readonly round: string;
  readonly batch: string;
  /** Date of the bulletin, else the earliest 交办日期. */
  readonly date: string;
  readonly cases: readonly PetitionCase[];
  /** Null for a batch known by its bulletin only. */
  readonly tally: PetitionTally | null;
  readonly own: Bulletin | null;
  readonly cumulative: Bulletin | null;
  /** Within the bulletins, between bulletins, and between the bulletin and the cases handed in. */
  readonly disagreements: readonly Disagreement[];
}

/** The closing of a batch: of its cases, else of its own bulletin, else of all batches so far; and which of them it is. */
export const batchClosing = ({
  tally,
  own,
  cumulative
}: Pick<Batch, "tally" | "own" | "cumulative">): (Closing & {readonly scope: "逐件" | "当批" | "累计"}) | null => {
  const given = (closing: Closing, scope: "逐件" | "当批" | "累计") => {
    const {closed, partly, open} = closing;
    return {closed, partly, open, scope};
  };
  if (tally !== null) return given(tally, "逐件");
  if (own?.closing != null) return given(own.closing, "当批");
  return cumulative?.closing == null ? null : given(cumulative.closing, "累计");
};

interface Closing {
  readonly closed: number;
  readonly partly: number;
  readonly open: number;
}

export const batchSlug = (round: string, batch: string): string => `${slug(round)}-${slug(batch)}`;

/** 第 12 批; a batch that is not a bare number keeps its own words. */
export const batchName = (batch: string): string => (/^\d+$/.test(batch) ? `第 ${batch} 批` : batch);

/** Every batch of cases and bulletins: rounds in the given order, batches by number, then by date. */
export const assessBatches = (
  cases: readonly PetitionCase[],
  printed: readonly PetitionBatch[],
  roundOrder: readonly string[]
): readonly Batch[] => {
  const casesOf = Map.groupBy(cases, ({round, batch}) => batchSlug(round, batch));
  const printedOf = Map.groupBy(printed, ({round, batch}) => batchSlug(round, batch));
  const keys = [...new Set([...casesOf.keys(), ...printedOf.keys()])];
  const batches = keys
    .map((key) => oneBatch(key, casesOf.get(key) ?? [], printedOf.get(key) ?? []))
    .toSorted((a, b) => byRound(roundOrder, a, b) || byNumber(a.batch, b.batch) || order(a.date, b.date));
  return batches.map((batch, i) => {
    const before = batches[i - 1];
    if (before === undefined || before.round !== batch.round || numberOf(batch.batch) !== numberOf(before.batch) + 1)
      return batch;
    if (before.cumulative === null || batch.own === null || batch.cumulative === null) return batch;
    const found = cumulativeDisagreements(before.cumulative, batch.own, batch.cumulative);
    return {...batch, disagreements: [...batch.disagreements, ...found]};
  });
};

const oneBatch = (key: string, cases: readonly PetitionCase[], printed: readonly PetitionBatch[]): Batch => {
  const {round, batch} = (cases[0] ?? printed[0]) as {round: string; batch: string};
  const own = bulletin(printed.filter(({scope}) => scope === "当批"));
  const cumulative = bulletin(printed.filter(({scope}) => scope === "累计"));
  const assigned = cases.map((row) => row.assigned).sort();
  return {
    slug: key,
    round,
    batch,
    date: own?.date ?? cumulative?.date ?? assigned[0] ?? "",
    cases,
    tally: cases.length === 0 ? null : tallyCases(cases),
    own,
    cumulative,
    disagreements: [...(own?.disagreements ?? []), ...(cumulative?.disagreements ?? []), ...againstCases(own, cases)]
  };
};

const againstCases = (own: Bulletin | null, cases: readonly PetitionCase[]): readonly Disagreement[] =>
  own === null || own.cases === null || cases.length === 0 || own.cases === cases.length
    ? []
    : [
        {
          round: own.round,
          batch: own.batch,
          scope: "当批",
          what: "逐件公开的件数",
          printed: own.cases,
          found: cases.length,
          unit: "件"
        }
      ];

const byRound = (rounds: readonly string[], a: Batch, b: Batch): number => {
  const place = ({round}: Batch): number => (rounds.includes(round) ? rounds.indexOf(round) : rounds.length);
  return place(a) - place(b) || order(a.round, b.round);
};

/** The number in `3`, `第3批`; batches without one come last. */
export const numberOf = (batch: string): number => Number(/\d+/.exec(batch)?.[0] ?? Number.POSITIVE_INFINITY);

const byNumber = (a: string, b: string): number => {
  const [first, second] = [numberOf(a), numberOf(b)];
  return first === second ? 0 : first - second;
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
