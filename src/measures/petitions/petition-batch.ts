import {slug} from "../../tables/slug.ts";
import type {PetitionBatch, PetitionCase} from "../../tables/schemas/index.ts";
import {type Bulletin, bulletin} from "./petition-bulletin.ts";
import {type PetitionTally, tallyCases} from "./petition-case.ts";
import {ownComparisons, sofarComparisons} from "./petition-against-cases.ts";
import type {Comparison} from "./petition-comparison.ts";
import {type SoFar, eachSoFar} from "./petition-so-far.ts";
import {cumulativeComparisons} from "./petition-sums.ts";

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
  readonly comparisons: readonly Comparison[];
  /** Those of them that do not agree. */
  readonly disagreements: readonly Comparison[];
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

/** Rows by their batch. Those of one batch mostly follow each other. */
const byBatch = <T extends {readonly round: string; readonly batch: string}>(rows: readonly T[]): Map<string, T[]> => {
  let [round, batch, key] = ["", "", ""];
  return Map.groupBy(rows, (row) => {
    if (key === "" || row.round !== round || row.batch !== batch)
      [round, batch, key] = [row.round, row.batch, batchSlug(row.round, row.batch)];
    return key;
  });
};

/** Every batch of cases and bulletins, compared: rounds in the given order, batches by number, then by date. */
export const compareBatches = (
  cases: readonly PetitionCase[],
  printed: readonly PetitionBatch[],
  roundOrder: readonly string[]
): readonly ComparedBatch[] => {
  const casesOf = byBatch(cases);
  const printedOf = byBatch(printed);
  const keys = [...new Set([...casesOf.keys(), ...printedOf.keys()])];
  const batches = keys
    .map((key) => oneBatch(key, casesOf.get(key) ?? [], printedOf.get(key) ?? []))
    .toSorted((a, b) => byRound(roundOrder, a, b) || byNumber(a.batch, b.batch) || order(a.date, b.date));
  const numbered = batches.map(({round, batch, cases: own}) => ({round, number: numberOf(batch), cases: own}));
  return eachSoFar(numbered, (sofar, i): ComparedBatch => {
    const batch = batches[i] as Bare;
    const comparisons = [...batch.comparisons, ...betweenBatches(batch, batches[i - 1], sofar)];
    return {...batch, comparisons, disagreements: comparisons.filter(({agrees}) => !agrees)};
  });
};

/** 累计 with the batch before, and with the cases of all batches so far. */
const betweenBatches = (
  {round, batch, own, cumulative}: Bare,
  before: Bare | undefined,
  sofar: SoFar | null
): readonly Comparison[] => {
  if (cumulative === null) return [];
  const follows = before?.round === round && numberOf(batch) === numberOf(before.batch) + 1;
  return [
    ...(follows && before.cumulative !== null && own !== null
      ? cumulativeComparisons(before.cumulative.rows, own.rows, cumulative.rows)
      : []),
    ...(sofar === null ? [] : sofarComparisons(cumulative.rows, sofar.cases, sofar.closedUntil))
  ];
};

export const withTally = (batch: ComparedBatch): Batch => ({
  ...batch,
  tally: batch.cases.length === 0 ? null : tallyCases(batch.cases)
});

type ComparedBatch = Omit<Batch, "tally">;
type Bare = Omit<ComparedBatch, "disagreements">;

const oneBatch = (key: string, cases: readonly PetitionCase[], printed: readonly PetitionBatch[]): Bare => {
  const {round, batch} = (cases[0] ?? printed[0]) as {round: string; batch: string};
  const own = bulletin(printed.filter(({scope}) => scope === "当批"));
  const cumulative = bulletin(printed.filter(({scope}) => scope === "累计"));
  const assigned = cases.reduce((first, row) => (first === "" || row.assigned < first ? row.assigned : first), "");
  return {
    slug: key,
    round,
    batch,
    date: own?.date ?? cumulative?.date ?? assigned,
    cases,
    own,
    cumulative,
    comparisons: [
      ...(own?.comparisons ?? []),
      ...(cumulative?.comparisons ?? []),
      ...(own === null ? [] : ownComparisons(own.rows, cases))
    ]
  };
};

const byRound = (rounds: readonly string[], a: Bare, b: Bare): number => {
  const place = ({round}: Bare): number => (rounds.includes(round) ? rounds.indexOf(round) : rounds.length);
  return place(a) - place(b) || order(a.round, b.round);
};

/** The number in `3`, `第3批`; batches without one come last. */
export const numberOf = (batch: string): number => Number(/\d+/.exec(batch)?.[0] ?? Number.POSITIVE_INFINITY);

const byNumber = (a: string, b: string): number => {
  const [first, second] = [numberOf(a), numberOf(b)];
  return first === second ? 0 : first - second;
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
