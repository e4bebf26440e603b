import {codeAt} from "../code-at.ts";
import {SHORTEST, numbersIn} from "./number-clues.ts";
import {mayBeCued} from "./person-cues.ts";
import {WORDS_LIKE_NAMES} from "./person-words.ts";
import {
  ACCOUNTS,
  ACCOUNT_HERE,
  ADDRESS,
  CHINESE,
  CLASSES,
  NAMES,
  NUMERIC,
  OWNER_BEFORE,
  PAIRS,
  SHIFT,
  START,
  SURNAME_HERE
} from "./sign-pairs.ts";
import {CUE, GIVEN, HAN, SIGNS, SURE} from "./signs.ts";

const UNSURE = SURNAME_HERE | ACCOUNT_HERE | OWNER_BEFORE;

/** One pass over every text that is to be published; most have no clue and are looked at no further. */
export const cluesOf = (text: string): number => {
  let clues = 0;
  let before = START << SHIFT;
  // The last character that no number can be made of.
  let apart = -1;
  let long = false;
  const end = text.length;
  for (let i = 0; i < end; ++i) {
    const now = CLASSES[codeAt(text, i)] as number;
    const clue = PAIRS[before | now] as number;
    clues |= clue;
    if ((clue & UNSURE) !== 0) clues |= settled(text, i, clue);
    if ((clue & NUMERIC) === 0) apart = i;
    else if (i - apart >= SHORTEST) long = true;
    before = now << SHIFT;
  }
  if (long) clues |= numbersIn(text);
  // Every form of an address has a Chinese character in it or before it.
  return clues & ~UNSURE & ~CHINESE & ~NUMERIC & ((clues & CHINESE) === 0 ? ~ADDRESS : -1);
};

const ACCOUNT_PAIR = /^(?:[QqWwVvＱｑＷｗＶｖ]|微[信\s]|扣扣|企鹅|抠抠|[威薇徽]信|加[微薇]|绿泡)/;
const OWNED = /^(?:家[的门里屋猪牛养]|开发楼|[经承][营包]的)/;

/** What the characters around say of a clue that may be none. */
const settled = (text: string, at: number, clue: number): number =>
  ((clue & SURNAME_HERE) !== 0 && mayBeName(text, at) && !WORDS_LIKE_NAMES.has(text.slice(at, at + 2)) ? NAMES : 0) |
  ((clue & ACCOUNT_HERE) !== 0 && ACCOUNT_PAIR.test(text.slice(at, at + 2)) ? ACCOUNTS : 0) |
  ((clue & OWNER_BEFORE) !== 0 && OWNED.test(text.slice(at - 1, at + 2)) ? NAMES : 0);

/** Never reads beyond an end: one such read makes every later one several times slower. */
const signAt = (text: string, at: number): number => (at >= 0 && at < text.length ? (SIGNS[codeAt(text, at)] ?? 0) : 0);

/**
 * Whether a surname here can be one: behind a whole cue, with a given name behind it, or with a number or an account
 * behind its name. Never wrong where it says no.
 */
const mayBeName = (text: string, at: number): boolean => {
  const before = signAt(text, at - 1);
  const sure = (signAt(text, at) & SURE) !== 0;
  const given = ((signAt(text, at + 1) | signAt(text, at + 2)) & GIVEN) !== 0;
  if (sure && given) return true;
  if ((before & CUE) !== 0 && mayBeCued(text, at)) return true;
  return (before & HAN) === 0 && (sure || given) && IDENTIFIED.test(text.slice(at + 2, at + 9));
};
const IDENTIFIED = /[0-9０-９A-Za-zＡ-Ｚａ-ｚ_.@＿．＠身证电手联微邮卡账银男女]/;
