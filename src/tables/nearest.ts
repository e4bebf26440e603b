/** The number of single-character edits between two words. */
const distance = (a: string, b: string): number => {
  let before = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const now = [i];
    for (let j = 1; j <= b.length; ++j)
      now.push(
        Math.min(
          (now[j - 1] ?? 0) + 1,
          (before[j] ?? 0) + 1,
          (before[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
        )
      );
    before = now;
  }
  return before[b.length] ?? 0;
};

/** The candidate most like `word`, or null when nothing is like it at all. The first one wins a tie. */
export const nearest = (word: string, candidates: Iterable<string>): string | null => {
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const longer = Math.max(word.length, candidate.length);
    if (Math.abs(word.length - candidate.length) >= Math.min(least, longer)) continue;
    const d = distance(word, candidate) - (candidate.includes(word) || word.includes(candidate) ? 0.5 : 0);
    if (d < least && d < longer * 0.75) {
      least = d;
      best = candidate;
    }
  }
  return best;
};

/** Words that are told apart from each other with the help of an example: `，最接近的是“…”`, or nothing. */
export const nearestWords = (word: string, candidates: Iterable<string>): string => {
  const found = nearest(word, candidates);
  return found === null ? "" : `，最接近的是“${found}”`;
};
