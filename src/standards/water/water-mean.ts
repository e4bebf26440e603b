import {add, type Decimal, decimal, divide, print, roundKeepingOne, toNumber} from "../decimal.ts";
import {BASIC_ITEMS} from "./gb3838-2002.ts";

/** Far beyond any digit that is kept. */
const WORKING_DIGITS = 12;

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

/** Values by item id; null or absent = no value. */
export type ItemValues = Readonly<Record<string, unknown>>;

/** The means of several rows: as they are judged, unrounded in print, and of how many values each. */
export interface MeanValues {
  /** Rounded half-even to the decimals of the assessment, one significant digit kept (water.md §2.2; C). */
  readonly values: Readonly<Record<string, number | null>>;
  readonly exact: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, number>>;
}

export const meanValues = (rows: readonly ItemValues[]): MeanValues => {
  const values: Record<string, number | null> = {};
  const exact: Record<string, string> = {};
  const counts: Record<string, number> = {};
  for (const {id, decimals} of BASIC_ITEMS) {
    const measured = rows.flatMap((row) => (typeof row[id] === "number" ? [row[id]] : []));
    counts[id] = measured.length;
    values[id] = null;
    if (measured.length === 0) continue;
    const mean = meanOf(id, measured);
    values[id] = toNumber(roundKeepingOne(mean, decimals));
    exact[id] = print(mean)
      .replace(/(\.\d*?)0+$/, "$1")
      .replace(/\.$/, "");
  }
  return {values, exact, counts};
};
