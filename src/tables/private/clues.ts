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
  APART,
  PAIRS,
  PART_ENDS,
  ROOM_HERE,
  SHIFT,
  START,
  SURNAME_HERE
} from "./sign-pairs.ts";
import {CUE, DIGIT, FIRST, GIVEN, HALF, HAN, IDENTIFIED, JOINT, LETTER, NUMERAL, ROOM, SIGNS, SURE} from "./signs.ts";
import {COMPOUND_SURNAMES} from "./surnames.ts";

const UNSURE = SURNAME_HERE | ACCOUNT_HERE | OWNER_BEFORE | ROOM_HERE | PART_ENDS;
const ANY = ~(UNSURE | CHINESE | NUMERIC | HOME);

/** One pass over every text that is to be published; most have no clue and are looked at no further. */
export const cluesOf = (text: string): number => {
  let all = 0;
  eachPart(text, (clues) => {
    all |= clues;
  });
  return all;
};

/**
 * Which cells have no clue: 1. Cells cut out of a file are slow to read character by character; put together, they are read
 * in half the time.
 */
export const cluelessAmong = (cells: readonly string[]): Uint8Array => {
  const clueless = new Uint8Array(cells.length);
  let parts = 0;
  eachPart(cells.join(APART), (clues) => {
    clueless[parts++] = clues === 0 ? 1 : 0;
  });
  // A cell that holds what parts them: who is who is lost.
  return parts === Math.max(cells.length, 1) ? clueless : clueless.fill(0);
};

/** The clues of each part of a text; `APART` stands between them. */
const eachPart = (text: string, tell: (clues: number) => void): void => {
  let clues = 0;
  let before = START << SHIFT;
  let from = 0;
  // The last character that no number can be made of.
  let apart = -1;
  let long = false;
  const end = text.length;
  let i = 0;
  let clue = 0;
  while (i < end) {
    do {
      const now = CLASSES[codeAt(text, i)] as number;
      clue = PAIRS[before | now] as number;
      clues |= clue;
      if ((clue & NUMERIC) === 0) apart = i;
      else if (i - apart >= SHORTEST) long = true;
      before = now << SHIFT;
      ++i;
    } while ((clue & UNSURE) === 0 && i < end);
    if ((clue & PART_ENDS) !== 0) {
      tell(sure(clues, long ? text.slice(from, i - 1) : ""));
      clues = 0;
      from = i;
      long = false;
    } else if ((clue & UNSURE) !== 0) clues |= settled(text, i - 1, clue, clues);
  }
  tell(sure(clues, long ? text.slice(from) : ""));
};

/** Every form of an address has a Chinese character in it or before it. */
const sure = (clues: number, long: string): number =>
  (long === "" ? clues : clues | numbersIn(long)) & ANY & ((clues & CHINESE) === 0 ? ~ADDRESS : -1);

const ACCOUNT_PAIR = /^(?:[QqWwVvＱｑＷｗＶｖ]|微[信\s]|扣扣|企鹅|抠抠|[威薇徽]信|加[微薇]|绿泡)/;
const OWNED = /^(?:家[的门里屋猪牛养]|开发楼|[经承][营包]的)/;

/** What the characters around say of a clue that may be none. */
const settled = (text: string, at: number, clue: number, seen: number): number =>
  ((clue & SURNAME_HERE) !== 0 && mayBeName(text, at) ? NAMES : 0) |
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

/** Two characters as one number: looked up much faster than words cut out of a text. */
const pairAt = (text: string, at: number): number =>
  at + 1 < text.length ? codeAt(text, at) * 0x10000 + codeAt(text, at + 1) : 0;
const pairsOf = (words: Iterable<string>): ReadonlySet<number> => new Set([...words].map((word) => pairAt(word, 0)));
const LIKE_NAMES = pairsOf(WORDS_LIKE_NAMES);
const COMPOUNDS = pairsOf(COMPOUND_SURNAMES);

/**
 * Whether a surname here can be one: behind a whole cue, with a given name behind it, or with a number or an account
 * behind its name. Never wrong where it says no.
 */
const mayBeName = (text: string, at: number): boolean => {
  const before = signAt(text, at - 1);
  const sign = signAt(text, at);
  const compound = (sign & FIRST) !== 0 && COMPOUNDS.has(pairAt(text, at));
  if ((sign & HALF) !== 0 && !compound) return false;
  const sure = compound || (sign & SURE) !== 0;
  const [second, third] = [signAt(text, at + 1), signAt(text, at + 2)];
  const given = ((second | third | (compound ? signAt(text, at + 3) : 0)) & GIVEN) !== 0;
  const cued = (before & CUE) !== 0;
  if (!cued && !sure && !given) return false;
  if (LIKE_NAMES.has(pairAt(text, at))) return false;
  if ((sure && given) || (cued && mayBeCued(text, at))) return true;
  return (before & HAN) === 0 && (sure || given) && isIdentified(text, at + 2);
};

/** A number, an account or its word among the next seven characters. */
const isIdentified = (text: string, from: number): boolean => {
  for (let i = from; i < from + 7; ++i) if ((signAt(text, i) & IDENTIFIED) !== 0) return true;
  return false;
};
