import {codeAt} from "./code-at.ts";
import {halfWidth} from "./half-width.ts";

/** Powers of ten that a double holds exactly. */
const TEN = Array.from({length: 16}, (_, i) => Number(`1e${i}`));

/**
 * A plain non-negative decimal (digits, perhaps one point) as a number, else NaN. At most 15 digits, so that
 * digits ÷ power of ten is the correctly rounded value. This is the fast path; anything else is read slowly.
 */
export const plainNumber = (cell: string): number => {
  const n = cell.length;
  if (n === 0 || n > 16) return NaN;
  let digits = 0;
  let point = -1;
  for (let i = 0; i < n; ++i) {
    const c = codeAt(cell, i) - 48;
    if (c >= 0 && c <= 9) digits = digits * 10 + c;
    else if (c === -2 && point < 0 && i > 0 && i < n - 1) point = i;
    else return NaN;
  }
  // 0174 has lost its point, or is no number.
  if (n > 1 && point !== 1 && codeAt(cell, 0) === 48) return NaN;
  return point < 0 ? (n > 15 ? NaN : digits) : digits / (TEN[n - 1 - point] ?? NaN);
};

export interface ReadNumber {
  readonly value: number;
  readonly repairs: readonly string[];
}

/** A number as people and programs type it, or null. `shift` moves the decimal point (mg/L → µg/L is 3), exactly. */
export const readNumber = (cell: string, shift = 0): ReadNumber | null => {
  const repairs: string[] = [];
  let text = halfWidth(cell);
  if (text !== cell) repairs.push("full-width");
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) {
    text = text.replaceAll(",", "");
    repairs.push("thousands");
  }
  if (/^[+-]?\.\d+$/.test(text)) {
    text = text.replace(".", "0.");
    repairs.push("bare-point");
  }
  const match = /^([+-]?(?:0|[1-9]\d*)(?:\.\d+)?)(?:[eE](-?\d{1,3}))?$/.exec(text);
  if (match === null) return null;
  if (match[2] !== undefined) repairs.push("exponent");
  const value = Number(`${match[1]}e${Number(match[2] ?? 0) + shift}`);
  return Number.isFinite(value) ? {value: value === 0 ? 0 : value, repairs} : null;
};
