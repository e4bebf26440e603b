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
  HOME,
  NAMES,
  NUMERIC,
  OWNER_BEFORE,
  PAIRS,
  ROOM_HERE,
  SHIFT,
  START,
  SURNAME_HERE
} from "./sign-pairs.ts";
import {CUE, DIGIT, GIVEN, HALF, HAN, JOINT, LETTER, NUMERAL, ROOM, SIGNS, SURE} from "./signs.ts";
import {COMPOUND_SURNAMES} from "./surnames.ts";

const UNSURE = SURNAME_HERE | ACCOUNT_HERE | OWNER_BEFORE | ROOM_HERE;

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
    if ((clue & UNSURE) !== 0) clues |= settled(text, i, clue, clues);
    if ((clue & NUMERIC) === 0) apart = i;
    else if (i - apart >= SHORTEST) long = true;
    before = now << SHIFT;
  }
  if (long) clues |= numbersIn(text);
  // Every form of an address has a Chinese character in it or before it.
  return clues & ~UNSURE & ~CHINESE & ~NUMERIC & ~HOME & ((clues & CHINESE) === 0 ? ~ADDRESS : -1);
};

const ACCOUNT_PAIR = /^(?:[QqWwVvＱｑＷｗＶｖ]|微[信\s]|扣扣|企鹅|抠抠|[威薇徽]信|加[微薇]|绿泡)/;
const OWNED = /^(?:家[的门里屋猪牛养]|开发楼|[经承][营包]的)/;

/** What the characters around say of a clue that may be none. */
const settled = (text: string, at: number, clue: number, seen: number): number =>
  ((clue & SURNAME_HERE) !== 0 && mayBeName(text, at) && !WORDS_LIKE_NAMES.has(text.slice(at, at + 2)) ? NAMES : 0) |
  ((clue & ACCOUNT_HERE) !== 0 && ACCOUNT_PAIR.test(text.slice(at, at + 2)) ? ACCOUNTS : 0) |
  ((clue & OWNER_BEFORE) !== 0 && OWNED.test(text.slice(at - 1, at + 2)) ? NAMES : 0) |
  ((clue & ROOM_HERE) !== 0 && ((seen & HOME) !== 0 || mayBeAddress(text, at)) ? ADDRESS : 0);

/** Behind a part of an address, another; 18号楼, 3单元, 31号402, 2楼东户, 8栋顶楼. */
const GOES_ON = /[顶底东西南北中左右]/;
/** By themselves: 宿舍312室, 2单元. */
const ALONE = /[室房户单门附之]/;
/** Before a number with 号: 三组18号, 翠屏巷31号. */
const GROUPED = /[组社队排村屯寨庄坝弄巷里坊圩组营同]/;

/** Whether 栋, 室, 号 … behind a number can be part of an address. Never wrong where it says no. */
const mayBeAddress = (text: string, at: number): boolean => {
  const room = text[at] ?? "";
  if (ALONE.test(room)) return true;
  const next = signAt(text, at + 1);
  if ((next & (DIGIT | NUMERAL | LETTER | JOINT | ROOM)) !== 0 || GOES_ON.test(text[at + 1] ?? "")) return true;
  if (room !== "号") return false;
  let first = at - 1;
  while ((signAt(text, first) & (DIGIT | NUMERAL | LETTER | JOINT)) !== 0) first -= 1;
  return first >= 0 && GROUPED.test(text[first] ?? "");
};

/** Never reads beyond an end: one such read makes every later one several times slower. */
const signAt = (text: string, at: number): number => (at >= 0 && at < text.length ? (SIGNS[codeAt(text, at)] ?? 0) : 0);

/**
 * Whether a surname here can be one: behind a whole cue, with a given name behind it, or with a number or an account
 * behind its name. Never wrong where it says no.
 */
const mayBeName = (text: string, at: number): boolean => {
  const before = signAt(text, at - 1);
  const sign = signAt(text, at);
  const compound = COMPOUND_SURNAMES.has(text.slice(at, at + 2));
  if ((sign & HALF) !== 0 && !compound) return false;
  const sure = compound || (sign & SURE) !== 0;
  const given = ((signAt(text, at + 1) | signAt(text, at + 2) | (compound ? signAt(text, at + 3) : 0)) & GIVEN) !== 0;
  if (sure && given) return true;
  if ((before & CUE) !== 0 && mayBeCued(text, at)) return true;
  return (before & HAN) === 0 && (sure || given) && IDENTIFIED.test(text.slice(at + 2, at + 9));
};
const IDENTIFIED = /[0-9０-９A-Za-zＡ-Ｚａ-ｚ_.@＿．＠身证电手联微邮卡账银男女]/;
