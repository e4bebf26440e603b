import {add, type Decimal, decimal, divide, round, toNumber} from "./decimal.ts";

/** `value` with `digits` decimals, half to even (GB/T 8170) on the decimal as written: 60.5 → 60, 61.5 → 62, 2.25 → 2.2. */
export const roundHalfEven = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  // A double that equals n/10^digits was read from just that decimal, so nothing is left to round.
  if (Math.round(value * scale) / scale === value) return value;
  // One of up to three decimals more is a whole number of thousandths of the last digit, and is rounded as one.
  const thousandths = Math.round(value * scale * 1000);
  if (thousandths / (scale * 1000) !== value || Math.abs(thousandths) > LONGEST)
    return toNumber(round(decimal(value), digits));
  const whole = Math.floor(thousandths / 1000);
  const rest = thousandths - whole * 1000;
  const up = rest > 500 || (rest === 500 && whole % 2 !== 0);
  return (up ? whole + 1 : whole) / scale;
};

/** A decimal of up to fifteen digits is the shortest text of its double. */
const LONGEST = 1e15 - 1;

/** Arithmetic mean, rounded once, half to even, from the exact sum; null of nothing. */
export const meanHalfEven = (values: readonly number[], digits: number): number | null =>
  values.length === 0 ? null : toNumber(divide(exactSum(values), {units: BigInt(values.length), scale: 0}, digits));

/** Values with at most one decimal, as most are printed, are added as whole tenths: exact, and without a text for each. */
export const exactSum = (values: readonly number[]): Decimal => {
  let tenths = 0;
  for (const value of values) {
    const units = Math.round(value * 10);
    if (units / 10 !== value || !Number.isSafeInteger(tenths + units)) return values.map(decimal).reduce(add);
    tenths += units;
  }
  return {units: BigInt(tenths), scale: 1};
};
