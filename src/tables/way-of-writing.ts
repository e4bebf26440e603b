import {codeAt} from "./code-at.ts";
import type {Column} from "./column.ts";

const HAN = /\p{Script=Han}/u;
export const CHINESE = "汉";
const SMALL = "9";

/** 7, 16, 120: numbers of batches and the like. */
const isSmall = (text: string): boolean => {
  const {length} = text;
  if (length === 0 || length > 3) return false;
  for (let i = 0; i < length; ++i) {
    const digit = codeAt(text, i) - 48;
    if (digit < 0 || digit > 9 || (i === 0 && length === 3 && digit === 0)) return false;
  }
  return true;
};

/** `ZY2-2021-001` → `AA9-9999-999`: what ids of one list have in common. Small numbers are alike, and so is all Chinese. */
export const wayOf = (text: string): string => {
  if (isHan(text) || HAN.test(text)) return CHINESE;
  return isSmall(text) ? SMALL : text.replace(/\d/g, "9").replace(/[a-z]/g, "a").replace(/[A-Z]/g, "A");
};

/** Whether a text is written this way: a quick look, which may say no where `wayOf` says yes. */
export const isWritten = (text: string, way: string): boolean =>
  way === CHINESE ? isHan(text) : way === SMALL ? isSmall(text) : isAlike(text, way);

/** Most ids of a list have the shape of the last one: nothing has to be written anew. */
const isAlike = (text: string, way: string): boolean => {
  const {length} = text;
  if (length !== way.length) return false;
  for (let i = 0; i < length; ++i) {
    const code = codeAt(text, i);
    const kind = code >= 48 && code <= 57 ? 57 : code >= 97 && code <= 122 ? 97 : code >= 65 && code <= 90 ? 65 : code;
    if (kind !== codeAt(way, i) || code > 0x2e7f) return false;
  }
  return length > 3;
};

const isHan = (text: string): boolean => {
  if (text === "") return false;
  const first = codeAt(text, 0);
  return first >= 0x4e00 && first <= 0x9fff;
};

/** Columns of free words or ids, in which one text unlike all others is odd. */
export const isWatched = ({kind, joined, verbatim}: Column): boolean =>
  (kind === "text" || kind === "list") && joined === undefined && verbatim !== true;

/** The ways in which the cells of a column are written, and how many cells in a row after others were written so. */
export interface Ways {
  readonly shapes: string[];
  readonly counts: number[];
  /** Too many ways to be told apart cheaply. */
  many: boolean;
}

/** Ids of several lists have a few ways; more are those of free codes. */
const MOST_WAYS = 8;
/** More cells than this are no slip, whatever becomes of some of their rows later. */
const RARE = 16;

export const noWays = (): Ways => ({shapes: [], counts: [], many: false});

/** Hot: called for every cell of words that is not the one before. */
export const see = (ways: Ways, cell: string): void => {
  const {shapes, counts} = ways;
  let at = 0;
  while (at < shapes.length && !isWritten(cell, shapes[at] as string)) ++at;
  if (at === shapes.length) {
    // A quick look may miss a way that is known.
    const shape = wayOf(cell);
    at = shapes.indexOf(shape);
    if (at < 0 && shapes.length === MOST_WAYS) ways.many = true;
    else if (at < 0) at = shapes.push(shape) - 1;
  }
  if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
};

/** Whether some cells may be written unlike nearly all others. */
export const isMixed = ({shapes, counts, many}: Ways): boolean =>
  many || (shapes.length > 1 && counts.some((count) => count <= RARE));
