import {codeAt} from "../code-at.ts";
import {DIGIT, JOINT, LETTER, NUMERAL, SIGNS} from "./signs.ts";
import {LONG_NUMBERS, NUMBERS} from "./sign-pairs.ts";

/** No private number has fewer digits, and but for mobile numbers none fewer than the second. */
export const SHORTEST = 11;
const LONG = 15;

/** The first digit of a mobile number, or of the country's number before it, half or full width. */
const begins = (code: number): boolean => {
  const digit = code >= 0xff10 ? code - 0xff10 : code - 0x30;
  return digit === 1 || digit === 8 || digit === 0;
};

/** Whether enough digits follow each other, as they are typed in groups or read out, to be a private number. */
export const numbersIn = (text: string): number => {
  let clues = 0;
  let digits = 0;
  let numerals = 0;
  let joints = 0;
  let before = 0;
  let mobile = 0;
  const end = text.length;
  for (let i = 0; i < end; ++i) {
    const code = codeAt(text, i);
    const sign = SIGNS[code] ?? 0;
    if ((sign & DIGIT) !== 0) {
      if (joints > 3) digits = 0;
      joints = 0;
      if ((before & DIGIT) === 0 && begins(code)) mobile = NUMBERS;
      if (++digits >= SHORTEST) clues |= digits >= LONG ? LONG_NUMBERS | mobile : mobile;
    } else if ((sign & JOINT) !== 0) joints += 1;
    else if ((sign & LETTER) === 0) digits = 0;
    numerals = (sign & NUMERAL) === 0 ? 0 : numerals + 1;
    if (numerals >= SHORTEST) clues |= NUMBERS;
    before = sign;
  }
  return clues;
};
