import {add, type Decimal, decimal, divide, round, toNumber} from "./decimal.ts";

/** `value` with `digits` decimals, half to even (GB/T 8170) on the decimal as written: 60.5 → 60, 61.5 → 62, 2.25 → 2.2. */
export const roundHalfEven = (value: number, digits: number): number =>
  // A double that equals n/10^digits was read from just that decimal, so nothing is left to round.
  Math.round(value * 10 ** digits) / 10 ** digits === value ? value : toNumber(round(decimal(value), digits));

/** Arithmetic mean, rounded once, half to even, from the exact sum; null of nothing. */
export const meanHalfEven = (values: readonly number[], digits: number): number | null =>
  values.length === 0 ? null : toNumber(divide(exactSum(values), {units: BigInt(values.length), scale: 0}, digits));

/** Values with at most one decimal, as most are printed, are added as whole tenths: exact, and without a text for each. */
const exactSum = (values: readonly number[]): Decimal => {
  let tenths = 0;
  for (const value of values) {
    const units = Math.round(value * 10);
    if (units / 10 !== value || !Number.isSafeInteger(tenths + units)) return values.map(decimal).reduce(add);
    tenths += units;
  }
  return {units: BigInt(tenths), scale: 1};
};
