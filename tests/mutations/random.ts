/** Numbers that are the same in every run: mulberry32. */
export interface Random {
  /** 0 … n − 1. */
  readonly below: (n: number) => number;
  readonly pick: <T>(items: readonly T[]) => T | undefined;
  readonly chance: (p: number) => boolean;
}

const hash = (words: string): number => {
  let h = 2166136261;
  for (let i = 0; i < words.length; ++i) h = Math.imul(h ^ words.charCodeAt(i), 16777619);
  return h >>> 0;
};

/** A stream of its own for each name, so that one more kind or table changes no other's mutations. */
export const randomOf = (name: string, seed = 0): Random => {
  let state = (hash(name) + seed * 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {below, pick: (items) => items[below(items.length)], chance: (p) => next() < p};
};
