/** A rate as it is published: both counts and what they count, never the quotient alone. */
export interface Rate {
  readonly numerator: number;
  /** 0 means that there is no rate, not a rate of 0 %. */
  readonly denominator: number;
  readonly definition: string;
  /** Why there is no rate; only where the denominator is 0. */
  readonly why?: string;
}

/** `why`: what an empty denominator means. */
export const rate = (numerator: number, denominator: number, definition: string, why = "分母为零"): Rate => ({
  ...{numerator, denominator, definition},
  ...(denominator === 0 ? {why} : {})
});
