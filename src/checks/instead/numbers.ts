import type {Column} from "../../tables/column.ts";
import {halfWidth} from "../../tables/half-width.ts";
import {readNumber} from "../../tables/numbers.ts";
import {shiftBetween} from "../../tables/units.ts";

/** What says in words that there is no number. */
const NOTHING = /^(?:无|暂无|没有|缺测|未测|停测|缺|空|null|none|nil)$/i;

const DIGITS = "零一二三四五六七八九";
const POWERS: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000};

/** 一百二十 → 120; null where it is no number in Chinese below ten thousand. */
const inChinese = (words: string): number | null => {
  if (!/^[零〇一二两三四五六七八九十百千]+$/.test(words)) return null;
  let [sum, digit] = [0, 0];
  for (const sign of words.replaceAll("〇", "零").replaceAll("两", "二")) {
    const power = POWERS[sign];
    if (power === undefined) digit = DIGITS.indexOf(sign);
    else {
      sum += (digit === 0 ? 1 : digit) * power;
      digit = 0;
    }
  }
  return sum + digit;
};

/** Slips of the keyboard: letters for digits, a doubled or Chinese point, spaces inside, 约 before and 左右 after. */
const tidied = (cell: string): string =>
  halfWidth(cell)
    .replace(/[\s_'’]/g, "")
    .replace(/^(?:约为?|大约|≈|~)|(?:左右|上下)$/g, "")
    .replace(/[。·]/g, ".")
    .replace(/\.{2,}/g, ".")
    .replace(/[oO]/g, "0")
    .replace(/[lI]/g, "1");

const isNumber = (words: string): boolean => readNumber(words) !== null;

/** The number, or the two numbers, that a cell of words may mean; a unit that broke off behind it is let go. */
export const numbersMeant = (cell: string, unit = ""): readonly string[] => {
  if (NOTHING.test(cell)) return [""];
  const [, digits = "", tail = ""] = /^([+-]?\d+(?:\.\d+)?)\s*(\D+)$/.exec(halfWidth(cell)) ?? [];
  if (tail !== "" && unit.startsWith(tail)) return [digits];
  const words = tidied(cell);
  if (/^[+-]?\d+,\d+$/.test(words)) return bothCommas(words);
  const chinese = inChinese(words);
  return chinese === null ? [words].filter(isNumber) : [String(chinese)];
};

/** `7,125` is seven thousand or seven; `0,236` can only have lost its point. */
export const bothCommas = (cell: string): readonly string[] => {
  const words = halfWidth(cell);
  return [words.replace(",", "."), ...(words.startsWith("0") ? [] : [words.replaceAll(",", "")])].filter(isNumber);
};

/** `0174` is 174, or 0.174 that has lost its point. */
export const bothZeros = (cell: string): readonly string[] => {
  const words = halfWidth(cell);
  return [words.replace(/^([+-]?)0+(?=\d)/, "$1"), words.replace(/^([+-]?)0/, "$10.")].filter(isNumber);
};

/** The number without the unit behind it, in the unit of its header. */
export const withoutUnit = (cell: string, {unit}: Column, header: string): readonly string[] => {
  const match = /^([+-]?\d+(?:\.\d+)?)\s*(.+)$/.exec(halfWidth(cell));
  if (match === null) return [];
  const [, digits = "", tail = ""] = match;
  if (unit === undefined) return /^%$/.test(tail) ? [digits, moved(digits, -2)] : [digits];
  const wanted = /\(([^()]+)\)$/.exec(halfWidth(header))?.[1] ?? unit;
  const shift = shiftBetween(tail.replace(/l$/, "L"), wanted);
  return shift === null ? [] : [shift === 0 ? digits : moved(digits, shift)];
};

const moved = (digits: string, places: number): string => String(Number(`${digits}e${places}`));

/** 0.8 % that was 80 %. */
export const inPercent = (part: string): readonly string[] => (isNumber(part) ? [moved(part, 2)] : []);
