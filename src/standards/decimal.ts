/**
 * Exact decimals: a whole number of units of 10^-scale. Measured values are decimals as printed, so multiples, means and
 * roundings are computed on what was printed and never on its binary neighbour.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const PATTERN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** The decimal a number or its text prints; the shortest text of a double is the decimal it was read from. */
export const decimal = (value: number | string): Decimal => {
  const [, sign, whole, fraction = "", exponent = "0"] = PATTERN.exec(String(value)) ?? [];
  if (whole === undefined) throw new Error(`expected a decimal, got "${value}"`);
  const scale = fraction.length - Number(exponent);
  const units = BigInt(`${sign}${whole}${fraction}`);
  return scale >= 0 ? {units, scale} : {units: units * 10n ** BigInt(-scale), scale: 0};
};

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export const compare = (a: Decimal, b: Decimal): number => {
  const difference = subtract(a, b).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const add = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale);
  return {units: at(a, scale) + at(b, scale), scale};
};

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, {units: -b.units, scale: b.scale});

/** numerator/denominator rounded half-even (四舍六入五成双) to `digits` decimals. */
export const divide = (numerator: Decimal, denominator: Decimal, digits: number): Decimal => {
  const scale = Math.max(numerator.scale, denominator.scale);
  const top = at(numerator, scale) * 10n ** BigInt(digits);
  return {units: halfEven(top, at(denominator, scale)), scale: digits};
};

const ONE: Decimal = {units: 1n, scale: 0};

/** Rounded half-even to `digits` decimals. */
export const round = (value: Decimal, digits: number): Decimal => divide(value, ONE, digits);

/**
 * Rounded half-even to `digits` decimals; a value that would become zero keeps one significant digit
 * (water.md §2.2, reading A; certainty C).
 */
export const roundKeepingOne = (value: Decimal, digits: number): Decimal => {
  const rounded = round(value, digits);
  if (rounded.units !== 0n || value.units === 0n) return rounded;
  const kept = value.scale - (String(value.units).replace("-", "").length - 1);
  return round(value, kept);
};

/** With exactly its decimals: 6.0, 0.205. */
export const print = ({units, scale}: Decimal): string => {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const sign = units < 0n ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
};

/** The double nearest to it: what a chart or a comparison with a literal limit needs. */
export const toNumber = (value: Decimal): number => Number(print(value));

const at = ({units, scale}: Decimal, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);

const halfEven = (top: bigint, bottom: bigint): bigint => {
  if (bottom < 0n) return halfEven(-top, -bottom);
  const sign = top < 0n ? -1n : 1n;
  const size = top * sign;
  const whole = size / bottom;
  const twice = (size - whole * bottom) * 2n;
  const up = twice > bottom || (twice === bottom && whole % 2n === 1n);
  return sign * (up ? whole + 1n : whole);
};
