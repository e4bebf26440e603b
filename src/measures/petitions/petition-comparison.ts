import type {PetitionBatch} from "../../tables/schemas/index.ts";

/** A printed number held against another that should be the same one. The bulletin stays as printed, whatever comes of it. */
export interface Comparison {
  readonly round: string;
  readonly batch: string;
  readonly scope: "当批" | "累计";
  /** 行政区域 of the row; null for the whole. */
  readonly region: string | null;
  /** What was compared: `来电 + 来信`. */
  readonly what: string;
  readonly printed: number;
  readonly found: number;
  readonly unit: "件" | "%";
  readonly agrees: boolean;
  /** Where the printed number stands. */
  readonly row: PetitionBatch;
  readonly field: CountField | "printedRate";
}

export type CountField = {
  [K in keyof PetitionBatch]: PetitionBatch[K] extends number | null ? K : never;
}[keyof PetitionBatch];

/** Fractions of cases (0.3 件) are sums of decimals: what is smaller than this is no difference. */
const TOLERANCE = 1e-6;
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
export const atMost = (a: number, b: number): boolean => a <= b + TOLERANCE;

/** The comparison of one printed number; none where either side was not printed. */
export const compare = (
  row: PetitionBatch,
  field: Comparison["field"],
  what: string,
  found: number | null,
  agrees: (printed: number, found: number) => boolean = same
): readonly Comparison[] => {
  const printed = row[field];
  if (printed === null || found === null) return [];
  const {round, batch, scope, region} = row;
  const unit = field === "printedRate" ? "%" : "件";
  return [{...{round, batch, scope, region, what, printed, found, unit, row, field}, agrees: agrees(printed, found)}];
};

/** The same where an item may count in several groups or be split among them: the number must lie between two counts. */
export const compareBetween = (
  row: PetitionBatch,
  field: CountField,
  [least, leastWhat]: readonly [number, string],
  [most, mostWhat]: readonly [number, string]
): readonly Comparison[] => {
  const printed = row[field];
  if (printed === null) return [];
  return atMost(least, printed)
    ? compare(row, field, mostWhat, most, atMost)
    : compare(row, field, leastWhat, least, same);
};

/** The sum of what is printed; null where nothing is. `whole` says that nothing was left out. */
export const sumOf = (values: readonly (number | null)[]): {readonly sum: number; readonly whole: boolean} | null => {
  const printed = values.filter((value) => value !== null);
  // Rounded where a fraction of a case can no longer stand.
  const sum = Math.round(printed.reduce((total, value) => total + value, 0) * 1e6) / 1e6;
  return printed.length === 0 ? null : {sum, whole: printed.length === values.length};
};
