import {
  ACCOUNT,
  CLOSE,
  CUE,
  DAMAGE,
  DASH,
  DIGIT,
  DOT,
  HAN,
  JOINT,
  LETTER,
  LIVES,
  LIVES_PART,
  MAIL,
  NUMERAL,
  OWNED_SECOND,
  OWNER,
  PROVINCE,
  ROOM,
  SIGNS,
  SURNAME
} from "./signs.ts";

/** Which rules have something to look at. */
export const NUMBERS = 1;
export const MAILBOX = 2;
export const ACCOUNTS = 4;
export const PLATES = 8;
export const ADDRESS = 16;
export const NAMES = 32;
export const LONG_NUMBERS = 64;
/** No clue by itself: a Chinese character. */
export const CHINESE = 128;
/** No clues yet: a surname where a name may begin, a part of an account's cue, an owner; the text around decides. */
export const SURNAME_HERE = 256;
export const ACCOUNT_HERE = 512;
export const OWNER_BEFORE = 1024;
/** No clue yet: behind a number, what may be a part of an address. */
export const ROOM_HERE = 8192;
/** No clue by itself: somebody is said to live somewhere. */
export const HOME = 16384;
/** No clue: the end of a text. */
export const PART_ENDS = 32768;

/** No clue to anything private: the text may be broken. */
const DAMAGED = 2048;
/** No clue by itself: a character that a number can be made of, however it is written. */
export const NUMERIC = 4096;

/** The characters with the same signs are one class: some forty. */
const COMBINATIONS = [...new Set(SIGNS)];
const NUMBER_OF = new Map(COMBINATIONS.map((signs, number) => [signs, number]));
/** The class of a character, by its code. One look-up per character, and one per pair, is all that most texts cost. */
export const CLASSES = Uint8Array.from(SIGNS, (signs) => NUMBER_OF.get(signs) ?? 0);

/** Ends each of the texts that are looked at together. No text that can be read holds it. */
export const APART = "\0";

/** A pair's place is `before << SHIFT | class`. */
export const SHIFT = 6;
/** Before the first character: nothing that means anything. */
export const START = COMBINATIONS.length;
CLASSES[APART.charCodeAt(0)] = START;

const clueOf = (before: number, sign: number): number => {
  const is = (signs: number) => (sign & signs) !== 0;
  const was = (signs: number) => (before & signs) !== 0;
  return (
    (is(HAN) ? CHINESE : 0) |
    (is(DAMAGE) ? DAMAGED : 0) |
    (is(DIGIT | JOINT | NUMERAL | LETTER) ? NUMERIC : 0) |
    (is(DOT) ? NAMES : 0) |
    // @, or (at)
    (is(MAIL) || (is(CLOSE) && was(LETTER)) ? MAILBOX : 0) |
    // 3-2-501
    (is(DIGIT) && was(DASH) ? ADDRESS : 0) |
    (is(ROOM) && was(DIGIT | NUMERAL | LETTER | JOINT) ? ROOM_HERE : 0) |
    (is(LIVES) || (is(LIVES_PART) && was(LIVES_PART)) ? HOME : 0) |
    (is(LETTER) && was(PROVINCE | JOINT) ? PLATES : 0) |
    // A surname behind other words is none.
    (is(SURNAME) && (was(CUE) || !was(HAN)) ? SURNAME_HERE : 0) |
    (is(ACCOUNT) ? ACCOUNT_HERE : 0) |
    (is(OWNED_SECOND) && was(OWNER) ? OWNER_BEFORE : 0)
  );
};

/** What each pair of classes is a clue to. */
export const PAIRS = new Uint16Array(1 << (2 * SHIFT));
COMBINATIONS.forEach((before, i) =>
  COMBINATIONS.forEach((sign, j) => {
    PAIRS[(i << SHIFT) | j] = clueOf(before, sign);
  })
);
COMBINATIONS.forEach((sign, i) => {
  PAIRS[(START << SHIFT) | i] = clueOf(0, sign);
  PAIRS[(i << SHIFT) | START] = PART_ENDS;
});
PAIRS[(START << SHIFT) | START] = PART_ENDS;
