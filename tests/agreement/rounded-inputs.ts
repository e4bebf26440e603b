/** The values that print as this text: half a last digit to either side of it. */
export const rangeOf = (text: string | undefined): readonly [low: number, high: number] => {
  const value = Number(text);
  const half = 0.5 * 10 ** -(text?.split(".")[1]?.length ?? 0);
  return [value - half, value + half];
};

/** Whether some value between these prints as the text; the ends count, as no bulletin says which way it rounds a half. */
export const prints = (low: number, high: number, text: string | undefined): boolean => {
  const [from, to] = rangeOf(text);
  return low <= to + 1e-9 && from - 1e-9 <= high;
};

/** A published answer that inputs which print as those published can give: possible, not proven. */
export const POSSIBLE = "在印出浓度的修约范围之内，由未修约的浓度可得";
