import {decimal, divide, toNumber} from "../standards/decimal.ts";

/** A part of a whole, both kept: a rate is never shown without its two numbers. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly percent: number;
}

/** null where a part is unknown or the whole is empty: an empty denominator is no 0 %. */
export const share = (numerator: number | null, denominator: number | null): Share | null =>
  numerator === null || denominator === null || denominator === 0
    ? null
    : {numerator, denominator, percent: quotient(numerator, denominator, 100)};

/** So many decimals that what is left is less than a double can tell. */
const DECIMALS = 24;

/**
 * numerator × scale ÷ denominator of the decimals as printed: 16.4 of 20.5 are 80 % and not the 79.99999999999999 of
 * their binary neighbours. The double nearest to the true rate, so it equals a target exactly where the rate does.
 */
export const quotient = (numerator: number, denominator: number, scale: number): number => {
  // Of whole numbers one division is rounded once.
  if (Number.isSafeInteger(numerator * scale) && Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator))
    return (numerator * scale) / denominator;
  const {units, scale: places} = decimal(numerator);
  return toNumber(divide({units: units * BigInt(scale), scale: places}, decimal(denominator), DECIMALS));
};
