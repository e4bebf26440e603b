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
