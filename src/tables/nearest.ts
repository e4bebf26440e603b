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

/** Up to `most` candidates as like `word` as the likest, which comes first; none where nothing is like it at all. */
export const nearestFew = (word: string, candidates: Iterable<string>, most: number): readonly string[] => {
  const like = [...new Set(candidates)]
    .flatMap((candidate, at) => {
      const longer = Math.max(word.length, candidate.length);
      if (Math.abs(word.length - candidate.length) >= longer * 0.75) return [];
      const d = distance(word, candidate) - (candidate.includes(word) || word.includes(candidate) ? 0.5 : 0);
      return d <= longer / 2 ? [{candidate, d, at}] : [];
    })
    .toSorted((a, b) => a.d - b.d || a.at - b.at);
  return like.flatMap(({candidate, d}) => (d <= (like[0]?.d ?? 0) + SAME ? [candidate] : [])).slice(0, most);
};

/** What contains the word is no liker than what differs from it by one character. */
const SAME = 0.5;

/** Words that are told apart from each other with the help of an example: `，最接近的是“…”`, or nothing. */
export const nearestWords = (word: string, candidates: Iterable<string>): string => {
  const found = nearest(word, candidates);
  return found === null ? "" : `，最接近的是“${found}”`;
};
