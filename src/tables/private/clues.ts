import {
  ACCOUNT,
  CUE,
  DIGIT,
  GIVEN,
  HAN,
  JOINT,
  LETTER,
  MAIL,
  NUMERAL,
  OWNED_SECOND,
  OWNER,
  PROVINCE,
  ROOM,
  SIGNS,
  SURE,
  SURNAME
} from "./signs.ts";
import {mayBeCued} from "./person-cues.ts";

/** Which rules have something to look at. */
export const NUMBERS = 1;
export const MAILBOX = 2;
export const ACCOUNTS = 4;
export const PLATES = 8;
export const ADDRESS = 16;
export const NAMES = 32;
export const LONG_NUMBERS = 64;

/** No private number has fewer digits, and but for mobile numbers none fewer than the second. */
const SHORTEST = 11;
const LONG = 15;
/** The first digit of a mobile number, or of the country's number before it, half or full width. */
const begins = (code: number): boolean => {
  const digit = (code >= 0xff10 ? code - 0xff10 : code - 0x30) | 0;
  return digit === 1 || digit === 8 || digit === 0;
};
/** · • ・ ‧ between the parts of a name. */
const isDot = (code: number): boolean => code === 0xb7 || code === 0x2022 || code === 0x30fb || code === 0x2027;
const closes = (code: number): boolean => code === 0x29 || code === 0xff09;
const ACCOUNT_PAIR = /^(?:[QqWwVvＱｑＷｗＶｖ]|微[信\s]|扣扣|企鹅|抠抠|[威薇徽]信|加[微薇]|绿泡)/;

const OWNED = /^(?:家[的门里屋猪牛养]|开发楼|[经承][营包]的)/;

/** What only Chinese characters, or digits of a number that is read, can be without. */
const SILENT = HAN | GIVEN | SURE | CUE | OWNED_SECOND;

/** 1: a Chinese character that is the sign of nothing by itself. Most are, and are run over. */
const QUIET = Uint8Array.from(SIGNS, (sign) => ((sign & HAN) !== 0 && (sign & ~SILENT) === 0 ? 1 : 0));

/** Never reads beyond the end: one such read makes every later one several times slower. */
const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

/** One pass over every text that is to be published; most have no clue and are looked at no further. */
export const cluesOf = (text: string): number => {
  let clues = 0;
  let digits = 0;
  let numerals = 0;
  let joints = 0;
  let before = 0;
  let all = 0;
  let mobile = 0;
  const end = text.length;
  for (let i = 0; i < end; ++i) {
    let code = text.charCodeAt(i);
    if (QUIET[code] === 1) {
      do ++i;
      while (i < end && QUIET[text.charCodeAt(i)] === 1);
      all |= HAN;
      digits = 0;
      numerals = 0;
      before = SIGNS[text.charCodeAt(i - 1)] ?? 0;
      if (i >= end) break;
      code = text.charCodeAt(i);
    }
    const sign = SIGNS[code] ?? 0;
    all |= sign;
    // A surname behind other words is none.
    if ((sign & ~SILENT) === 0 || ((sign & ~(SILENT | SURNAME)) === 0 && (before & (HAN | CUE)) === HAN)) {
      digits = 0;
      numerals = 0;
      before = sign;
      continue;
    }
    if ((sign & DIGIT) !== 0) {
      if (joints > 3) digits = 0;
      // 3-2-501
      if ((before & JOINT) !== 0 && digits > 0) clues |= ADDRESS;
      joints = 0;
      if ((before & DIGIT) === 0 && begins(code)) mobile = NUMBERS;
      if (++digits >= SHORTEST) clues |= digits >= LONG ? LONG_NUMBERS | mobile : mobile;
    } else if ((sign & JOINT) !== 0) {
      joints += 1;
      if (isDot(code)) clues |= NAMES;
    } else {
      if (digits > 0 && (sign & LETTER) === 0) digits = 0;
      if ((sign & NUMERAL) !== 0 && ++numerals >= SHORTEST) clues |= NUMBERS;
      if ((sign & LETTER) !== 0 && (before & (PROVINCE | JOINT)) !== 0) clues |= PLATES;
      if ((sign & ROOM) !== 0 && (before & (DIGIT | NUMERAL | LETTER | JOINT)) !== 0) clues |= ADDRESS;
      if ((sign & SURNAME) !== 0 && ((before & CUE) !== 0 || (before & HAN) === 0) && mayBeName(text, i, sign, before))
        clues |= NAMES;
      if ((sign & ACCOUNT) !== 0 && ACCOUNT_PAIR.test(text.slice(i, i + 2))) clues |= ACCOUNTS;
      // @, or (at)
      if ((sign & MAIL) !== 0 || ((sign & LETTER) !== 0 && closes(codeAt(text, i + 1)))) clues |= MAILBOX;
      const second = (sign & OWNER) === 0 ? 0 : (SIGNS[codeAt(text, i + 1)] ?? 0) & OWNED_SECOND;
      if (second !== 0 && OWNED.test(text.slice(i, i + 3))) clues |= NAMES;
    }
    if ((sign & NUMERAL) === 0) numerals = 0;
    before = sign;
  }
  // Every form of an address has a Chinese character in it or before it.
  return (all & HAN) === 0 ? clues & ~ADDRESS : clues;
};

/**
 * Whether a surname here can be one: behind a whole cue, with a given name behind it, or with a number or an account
 * behind its name. Never wrong where it says no.
 */
const mayBeName = (text: string, at: number, sign: number, before: number): boolean => {
  const sure = (sign & SURE) !== 0;
  const given = (((SIGNS[codeAt(text, at + 1)] ?? 0) | (SIGNS[codeAt(text, at + 2)] ?? 0)) & GIVEN) !== 0;
  if (sure && given) return true;
  if ((before & CUE) !== 0 && mayBeCued(text, at)) return true;
  return (before & HAN) === 0 && (sure || given) && IDENTIFIED.test(text.slice(at + 2, at + 9));
};
const IDENTIFIED = /[0-9０-９A-Za-zＡ-Ｚａ-ｚ_.@＿．＠身证电手联微邮卡账银男女]/;
