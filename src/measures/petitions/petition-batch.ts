import {slug} from "../../tables/slug.ts";
import type {PetitionBatch, PetitionCase} from "../../tables/schemas/index.ts";
import {type Bulletin, bulletin} from "./petition-bulletin.ts";
import {type PetitionTally, tallyCases} from "./petition-case.ts";
import {ownComparisons, sofarComparisons} from "./petition-against-cases.ts";
import type {Comparison} from "./petition-comparison.ts";
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
    const comparisons = [...batch.comparisons, ...betweenBatches(batches, i)];
    return {...batch, comparisons, disagreements: comparisons.filter(({agrees}) => !agrees)};
  });
};

/** 累计 with the batch before, and with the cases of all batches so far. */
const betweenBatches = (batches: readonly Bare[], i: number): readonly Comparison[] => {
  const batch = batches[i];
  if (batch?.cumulative == null) return [];
  const {round, own, cumulative} = batch;
  const before = batches[i - 1];
  const follows = before?.round === round && numberOf(batch.batch) === numberOf(before.batch) + 1;
  const sofar = batches.filter((one, at) => one.round === round && at <= i);
  return [
    ...(follows && before.cumulative !== null && own !== null
      ? cumulativeComparisons(before.cumulative.rows, own.rows, cumulative.rows)
      : []),
    ...(inFull(sofar)
      ? sofarComparisons(
          cumulative.rows,
          sofar.flatMap(({cases}) => cases)
        )
      : [])
  ];
};

/** Cases of every batch from the first on were handed in; a name without a number is no batch of its own. */
const inFull = (batches: readonly Bare[]): boolean => {
  const numbered = batches.filter(({batch}) => Number.isFinite(numberOf(batch)));
  return numbered.every(({batch, cases}, i) => numberOf(batch) === i + 1 && cases.length > 0);
};

type Bare = Omit<Batch, "disagreements">;

const oneBatch = (key: string, cases: readonly PetitionCase[], printed: readonly PetitionBatch[]): Bare => {
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
