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
    : // Multiplied first: whole counts then give the double nearest to the true rate, which equals a target when the rate does.
      {numerator, denominator, percent: (numerator * 100) / denominator};
