import {add, type Decimal, decimal, divide, print, roundKeepingOne, toNumber} from "../decimal.ts";
import {BASIC_ITEMS} from "./gb3838-2002.ts";

/** Far beyond any digit that is kept. */
const WORKING_DIGITS = 12;

/** A mean that nothing has been lost of: a sum and of how many, so that a mean of means is rounded once, at its end. */
export interface Ratio {
  readonly top: Decimal;
  readonly count: bigint;
}

const isRatio = (value: unknown): value is Ratio => typeof value === "object" && value !== null && "count" in value;
const ratioOf = (value: unknown): readonly Ratio[] =>
  isRatio(value) ? [value] : typeof value === "number" ? [{top: decimal(value), count: 1n}] : [];

const times = ({units, scale}: Decimal, by: bigint): Decimal => ({units: units * by, scale});

const meanRatio = (values: readonly Ratio[]): Ratio => {
  const sum = values.reduce((a, b) =>
    a.count === b.count
      ? {top: add(a.top, b.top), count: a.count}
      : {top: add(times(a.top, b.count), times(b.top, a.count)), count: a.count * b.count}
  );
  return {top: sum.top, count: sum.count * BigInt(values.length)};
};

const quotient = ({top, count}: Ratio, digits: number): Decimal => divide(top, {units: count, scale: 0}, digits);

const roundRatio = (ratio: Ratio, digits: number): Decimal => {
  const rounded = quotient(ratio, digits);
  // What would become zero keeps one significant digit.
  return rounded.units !== 0n || ratio.top.units === 0n
    ? rounded
    : roundKeepingOne(quotient(ratio, Math.max(WORKING_DIGITS, ratio.top.scale)), digits);
};

/** Exact up to twelve decimals. */
export const arithmeticMean = (values: readonly number[]): Decimal => {
  const sum = values.map(decimal).reduce(add);
  return divide(sum, decimal(values.length), Math.max(WORKING_DIGITS, sum.scale));
};

/** pH of the mean hydrogen-ion concentration (water.md §2.1, C), not the mean of the pH values. */
export const hydrogenMean = (values: readonly number[]): Decimal =>
  decimal(Math.round(-Math.log10(values.reduce((sum, value) => sum + 10 ** -value, 0) / values.length) * 1e8) / 1e8);

/** The mean of one item: pH through hydrogen ions, the others arithmetic. */
export const meanOf = (id: string, values: readonly number[]): Decimal =>
  id === "pH" ? hydrogenMean(values) : arithmeticMean(values);

/** Values by item id, a number or an exact mean; null or absent = no value. */
export type ItemValues = Readonly<Record<string, unknown>>;

/** The means of several rows: as they are judged, unrounded in print, and of how many values each. */
export interface MeanValues {
  /** Rounded half-even to the decimals of the assessment, one significant digit kept (water.md §2.2; C). */
  readonly values: Readonly<Record<string, number | null>>;
  readonly exact: Readonly<Record<string, string>>;
  /** The means with nothing lost, for a mean of means. */
  readonly ratios: Readonly<Record<string, Ratio>>;
  readonly counts: Readonly<Record<string, number>>;
}

export const meanValues = (rows: readonly ItemValues[]): MeanValues => {
  const values: Record<string, number | null> = {};
  const exact: Record<string, string> = {};
  const ratios: Record<string, Ratio> = {};
  const counts: Record<string, number> = {};
  for (const {id, decimals} of BASIC_ITEMS) {
    const measured = rows.flatMap((row) => ratioOf(row[id]));
    counts[id] = measured.length;
    values[id] = null;
    if (measured.length === 0) continue;
    const mean =
      id === "pH"
        ? {top: hydrogenMean(measured.map((one) => toNumber(quotient(one, WORKING_DIGITS)))), count: 1n}
        : meanRatio(measured);
    ratios[id] = mean;
    values[id] = toNumber(roundRatio(mean, decimals));
    exact[id] = print(quotient(mean, Math.max(WORKING_DIGITS, mean.top.scale)))
      .replace(/(\.\d*?)0+$/, "$1")
      .replace(/\.$/, "");
  }
  return {values, exact, ratios, counts};
};
