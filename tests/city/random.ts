/** A seeded source of numbers: the same seed gives the same city on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number;
  readonly between: (from: number, to: number) => number;
  readonly chance: (p: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly shuffle: <T>(items: readonly T[]) => T[];
  /** Mean 0, spread 1, never beyond ±3. */
  readonly normal: () => number;
}

/** FNV-1a over the code units of the seed, then mulberry32. */
export const random = (seed: string): Random => {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    between: (from, to) => from + next() * (to - from),
    chance: (p) => next() < p,
    pick: (items) => item(items, int(0, items.length - 1)),
    shuffle: (items) => {
      const out = [...items];
      for (let i = out.length - 1; i > 0; i--) {
        const j = int(0, i);
        [out[i], out[j]] = [item(out, j), item(out, i)];
      }
      return out;
    },
    normal: () => Math.max(-3, Math.min(3, Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())))
  };
};

/** The item at an index that is known to exist. */
export const item = <T>(items: readonly T[], index: number): T => {
  const found = items[index];
  if (found === undefined) throw new Error(`no item ${index} of ${items.length}`);
  return found;
};

/** The item under a key that is known to exist. */
export const at = <V>(items: Readonly<Record<string, V>>, key: string): V => {
  const found = items[key];
  if (found === undefined) throw new Error(`nothing under "${key}"`);
  return found;
};
