/** A rate as it is published: both counts and what they count, never the quotient alone. */
export interface Rate {
  readonly numerator: number;
  /** 0 means that there is no rate, not a rate of 0 %. */
  readonly denominator: number;
  readonly definition: string;
  /** Why there is no rate, as it is printed in its place; there where the denominator is 0, and only there. */
  readonly why?: string;
}

/** `why`: what an empty denominator means, in words that can stand where the rate would. */
export const rate = (numerator: number, denominator: number, definition: string, why: string): Rate => ({
  ...{numerator, denominator, definition},
  ...(denominator === 0 ? {why} : {})
});
