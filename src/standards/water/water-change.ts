import type {Spread} from "./water-basin.ts";

export const CHANGE_WORDS = ["明显变差", "有所变差", "无明显变化", "有所好转", "明显好转"] as const;
export type ChangeWord = (typeof CHANGE_WORDS)[number];

/** More than this is 明显 (B); up to this and more than the next is 有所, up to that 无明显变化 (that line and the sides of both: D). */
export const CHANGE_LINES = {marked: 20, some: 10} as const;

/** 组合类别比例法: what changed between two periods of the same sections, in percentage points. */
export interface BasinChange {
  /** ΔG: of the share in Ⅰ–Ⅲ. */
  readonly good: number;
  /** ΔD: of the share in 劣Ⅴ. */
  readonly inferior: number;
  /** ΔG − ΔD; above zero is better. */
  readonly points: number;
  /** 试算: only the line of 20 is confirmed. */
  readonly word: ChangeWord;
}

/** Null where one of the periods has no section. Compared crosswise on whole numbers: exactly 20 points are not more than 20. */
export const basinChange = (before: Spread, now: Spread): BasinChange | null => {
  if (before.total === 0 || now.total === 0) return null;
  const whole = before.total * now.total;
  const top = (now.good - now.inferior) * before.total - (before.good - before.inferior) * now.total;
  const beyond = (line: number): boolean => Math.abs(top) * 100 > line * whole;
  const step = beyond(CHANGE_LINES.marked) ? 2 : beyond(CHANGE_LINES.some) ? 1 : 0;
  const points = (part: (spread: Spread) => number): number =>
    ((part(now) * before.total - part(before) * now.total) * 100) / whole;
  return {
    good: points(({good}) => good),
    inferior: points(({inferior}) => inferior),
    points: (top * 100) / whole,
    word: CHANGE_WORDS[2 + Math.sign(top) * step] ?? "无明显变化"
  };
};
