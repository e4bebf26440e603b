import {FOLLOWS, MASKED_OR_TITLED, NO_GIVEN, WORDS_LIKE_NAMES} from "./person-words.ts";
import {isPlace} from "./place-like-names.ts";
import {COMPOUND_SURNAMES, GIVEN, SINGLE_SURNAMES, isDoubtful} from "./surnames.ts";

const HAN = /[一-龥]/;
const DOTTED = /^[一-龥]{2,6}·[一-龥]{2,8}/;
const SURNAMES: ReadonlySet<string> = new Set(SINGLE_SURNAMES);

const surnameOf = (words: string): string => {
  const two = words.slice(0, 2);
  if (COMPOUND_SURNAMES.has(two)) return two;
  const one = words.slice(0, 1);
  return SURNAMES.has(one) ? one : "";
};

/** At least one character that stands in given names, and none that never does. */
const isGivenName = (words: string): boolean =>
  [...words].some((c) => GIVEN.has(c)) && ![...words].some((c) => NO_GIVEN.has(c));

/** How long the name is that begins here; 0 when none does. `between` is what parts it from its cue. */
export const nameLength = (words: string, from: number, between: string): number => {
  const rest = words.slice(from, from + 20);
  const dotted = DOTTED.exec(rest);
  if (dotted !== null) return dotted[0].length;
  const surname = surnameOf(rest);
  if (surname === "") return 0;
  const given = rest.slice(surname.length);
  // Two characters spread to the width of three: 赵 亮.
  if (/^\s[一-龥](?=[\s,。;:、)]|$)/.test(given) && between.trim() !== "") return surname.length + 2;
  const first = given[0] ?? "";
  if (!HAN.test(first) || NO_GIVEN.has(first) || MASKED_OR_TITLED.test(given)) return 0;
  if (WORDS_LIKE_NAMES.has(rest.slice(0, 2)) || isPlace(rest, surname.length)) return 0;
  const second = given[1] ?? "";
  const length = HAN.test(second) && (!FOLLOWS.test(given.slice(1)) || isLikelyGiven(given)) ? 2 : 1;
  const after = given.slice(length);
  const apart = /[:(\s"“、,]/.test(between);
  if (surname.length === 1 && isDoubtful(surname)) {
    const likely = isGivenName(given.slice(0, length)) && (length === 2 || FOLLOWS.test(after));
    const alone = apart && /^(?:[,。;:、)(\]"”/\s]|$)/.test(after);
    if (!likely && !alone) return 0;
  } else if (!apart && !FOLLOWS.test(after) && !isGivenName(given.slice(0, length))) return 0;
  return surname.length + length;
};

/** 于建国: both are characters of given names, though the second may begin a word too. */
const isLikelyGiven = (given: string): boolean =>
  GIVEN.has(given[0] ?? "") && GIVEN.has(given[1] ?? "") && FOLLOWS.test(given.slice(2));

/** Ends of names of offices and places. */
const TAIL =
  /[局厅处科站所队厂场室部院校村镇乡县市区路号线表费额量日月年时期话机行司中河江湖山川街桥沟海岛洲港湾泉田园城坝塘岭坡]$/;

/** A name through and through: surname, then `least` characters that stand in given names. `rest` begins with it. */
export const soundName = (name: string, rest: string, least: number): boolean => {
  const surname = surnameOf(name);
  const given = [...name.slice(surname.length)];
  if (surname === "" || given.length === 0 || given.length > 2 || !given.every((c) => HAN.test(c))) return false;
  if (WORDS_LIKE_NAMES.has(name.slice(0, 2)) || MASKED_OR_TITLED.test(given.join("")) || TAIL.test(name)) return false;
  if (given.some((c) => NO_GIVEN.has(c)) || isPlace(rest, surname.length)) return false;
  if (surname.length === 1 && isDoubtful(surname) && !isGivenName(given.join(""))) return false;
  return given.filter((c) => GIVEN.has(c)).length >= Math.min(least, given.length);
};
