/** A rate as it is published: both counts and what they count, never the quotient alone. */
export interface Rate {
  readonly numerator: number;
  /** 0 means that there is no rate, not a rate of 0 %. */
  readonly denominator: number;
  readonly definition: string;
}

export const rate = (numerator: number, denominator: number, definition: string): Rate => ({
  numerator,
  denominator,
  definition
});
