/** Digits that may be one number: groups joined by single separators, as people write long numbers. */
export interface Candidate {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** How many digits each group has. */
  readonly sizes: readonly number[];
}

/** A space, line break, hyphen or dot between two groups; people type two spaces, or a space on each side of a hyphen. */
const RUN = /\d+[Xx]?(?:[\s.·_—–-]{1,3}\d+[Xx]?)*/g;
const GROUP = /\d+[Xx]?/g;

/**
 * Every sequence of whole groups with a wanted number of digits. A group is never cut: digits that touch are one
 * number, so nothing is found inside a longer one. The longest come first: part of a number may look like another.
 */
export const candidates = (words: string, lengths: readonly number[]): readonly Candidate[] => {
  const found: Candidate[] = [];
  const longest = Math.max(...lengths);
  for (const run of words.matchAll(RUN)) {
    const groups = [...run[0].matchAll(GROUP)];
    for (let first = 0; first < groups.length; ++first) {
      let digits = "";
      const sizes: number[] = [];
      for (let last = first; last < groups.length && digits.length < longest; ++last) {
        const group = groups[last];
        if (group === undefined) break;
        digits += group[0];
        sizes.push(group[0].length);
        if (lengths.includes(digits.length))
          found.push({
            digits,
            from: run.index + (groups[first]?.index ?? 0),
            to: run.index + group.index + group[0].length,
            sizes: [...sizes]
          });
        // X is a check character: it ends a number.
        if (!/\d$/.test(group[0])) break;
      }
    }
  }
  return found.toSorted((a, b) => b.digits.length - a.digits.length);
};
