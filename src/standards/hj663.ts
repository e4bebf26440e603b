import {add, type Decimal, decimal, divide, subtract, toNumber} from "./decimal.ts";

/** GB 3095 Table 4 (A; 2012 and 2026 print the same figures): daily means that a month must have, February 25. */
export const daysRequired = (month: string): number => (month.slice(5, 7) === "02" ? 25 : 27);

/**
 * Percentile of daily values by linear interpolation at k = 1 + (n−1)·p/100 (HJ 663; source B), rounded half to even
 * from the exact value; null of nothing. `p` is a whole percentage.
 */
export const percentile = (values: readonly number[], p: number, digits: number): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const hundredths = (sorted.length - 1) * p;
  const below = sorted[Math.floor(hundredths / 100)];
  if (below === undefined) return null;
  const above = sorted[Math.floor(hundredths / 100) + 1] ?? below;
  const rest = BigInt(hundredths % 100);
  const sum = add(times(decimal(below), 100n), times(subtract(decimal(above), decimal(below)), rest));
  return toNumber(divide(sum, {units: 100n, scale: 0}, digits));
};

const times = ({units, scale}: Decimal, factor: bigint): Decimal => ({units: units * factor, scale});
