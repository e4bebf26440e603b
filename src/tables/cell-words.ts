import {codeAt} from "./code-at.ts";
import type {Column} from "./column.ts";
import {isFormula} from "./formula.ts";
import {halfWidth, trimmed} from "./half-width.ts";
import {asciiOf, damageOf} from "./damaged.ts";
import {isMissingSymbol} from "./missing.ts";
import {type CellContext, NOTHING, type Outcome, refuse} from "./outcome.ts";
import {isCreditCode} from "./identifiers.ts";
import {isHeaderCue} from "./private/header-cue.ts";
import {type Refusal, privateVerdict} from "./private/verdict.ts";

export const yesNo = (cell: string): Outcome =>
  cell === "是" || cell === "否"
    ? {value: cell === "是"}
    : refuse("not-yes-no", "应为“是”或“否”", "请填“是”或“否”，不清楚请留空");

const listed = (words: readonly string[]): string => words.map((word) => `“${word}”`).join("");

/** The word of a closed set that a cell means, with the repair that was needed; null when none. */
const word = (cell: string, column: Column): {word: string; repairs: readonly string[]} | null => {
  const choices = column.choices ?? [];
  if (choices.includes(cell)) return {word: cell, repairs: []};
  const bare = halfWidth(cell).replace(/\s/g, "");
  const spelled = column.spellings?.[cell] ?? column.spellings?.[bare] ?? choices.find((c) => halfWidth(c) === bare);
  return spelled === undefined ? null : {word: spelled, repairs: ["spelling"]};
};

const notInList = (column: Column): Outcome =>
  refuse("not-in-list", "不是规定的写法", `请从下列中选一个：${listed(column.choices ?? [])}`);

export const choice = (cell: string, {column}: CellContext): Outcome => {
  const found = word(cell, column);
  if (found === null) return notInList(column);
  return found.repairs.length === 0 ? {value: found.word} : {value: found.word, repairs: found.repairs};
};

/** A list that ends in the middle: `责令改正、罚款、`. Exports do end lists with a semicolon. */
const endsOpen = (cell: string): boolean => cell.endsWith("、");
const OPEN_LIST = refuse("open-list", "以顿号结尾，可能缺了一项", "请补全，或删去最后的顿号");

const parts = (cell: string): readonly string[] =>
  cell
    .split(/[、；;\r\n]+/)
    .map(trimmed)
    .filter((part) => part !== "");

export const choices = (cell: string, {column}: CellContext): Outcome => {
  if (endsOpen(cell)) return OPEN_LIST;
  const found = parts(cell).map((part) => word(part, column));
  if (found.some((one) => one === null)) return notInList(column);
  const value = found.flatMap((one) => (one === null ? [] : [one.word]));
  const repairs = found.some((one) => one !== null && one.repairs.length > 0) ? ["spelling"] : [];
  return repairs.length === 0 ? {value} : {value, repairs};
};

/** Several words of a vocabulary in one cell, on lines or between 、，,；; joined by 、 in the vocabulary's order. */
const joined = (cell: string, vocabulary: Readonly<Record<string, string>>): Outcome => {
  const order = [...new Set(Object.values(vocabulary))];
  const words = cell
    .split(/[、，,；;\r\n]+/)
    .map(trimmed)
    .filter((part) => part !== "" && !isMissingSymbol(part));
  const known = words.map((part) => vocabulary[part] ?? vocabulary[halfWidth(part).replace(/\s/g, "")]);
  if (known.some((one) => one === undefined))
    return refuse(
      "not-in-list",
      "有不认识的名称",
      `请用：${listed(order.filter((one) => one !== ""))}，几项之间用顿号`
    );
  const value = order.filter((one) => one !== "" && known.includes(one)).join("、");
  if (value === "") return NOTHING;
  return value === cell ? {value} : {value, repairs: ["spelling"]};
};

/** The word that a whole cell means, where it is not written so: full-width, spaced or by another name. */
const respelled = (cell: string, spellings: Readonly<Record<string, string>>): string | null => {
  const bare = halfWidth(cell).replace(/\s/g, "");
  const word = spellings[cell] ?? spellings[bare] ?? null;
  return word === cell ? null : word;
};

/** Nearly all texts begin with a Chinese character; a formula or the like never does. */
const beginsInChinese = (cell: string): boolean => {
  const first = codeAt(cell, 0);
  return first >= 0x3400 && first <= 0x9fff;
};

/**
 * Words in which nothing private or damaged was seen are taken as they stand, without a space at either end: most texts
 * are, and need no other look.
 */
export const isPlainText = (clueless: string, header: string): boolean =>
  beginsInChinese(clueless) && trimmed(clueless) === clueless && !isHeaderCue(header, clueless);

/** 锟 alone stands for 锟斤拷 here: one class is looked for in half the time. */
const DAMAGED_OR_BROKEN = /[\ufffd\r锟]/;

export const text = (cell: string, {column}: CellContext): Outcome => {
  if (column.joined !== undefined) return joined(cell, column.joined);
  const spelled = column.spellings === undefined ? null : respelled(cell, column.spellings);
  if (spelled !== null) return {value: spelled, repairs: ["spelling"]};
  const personal = column.identifier === true && isCreditCode(cell) ? null : privateVerdict(cell, column.header);
  if (personal === null && beginsInChinese(cell) && !DAMAGED_OR_BROKEN.test(cell)) return {value: cell};
  if (personal !== null && personal !== "look") return refusal(personal);
  const damage = damageOf(cell);
  if (damage !== null) return damage;
  const plain = asciiOf(cell);
  const value = plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
  const repairs = plain === cell ? {} : {repairs: ["full-width"]};
  return personal === "look" || isFormula(value) ? {value, ...repairs, look: true} : {value, ...repairs};
};

export const code = (cell: string): Outcome => {
  const personal = privateVerdict(cell);
  if (personal !== null && personal !== "look") return refusal(personal);
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(cell)
    ? {value: cell}
    : refuse("bad-code", "编码只能用小写英文字母、数字和连字符", "请改成如 dian-chi 的写法，或留空");
};

/** Several words in one cell. */
export const list = (cell: string, {column}: CellContext): Outcome => {
  const personal = privateVerdict(cell, column.header);
  if (personal !== null && personal !== "look") return refusal(personal);
  const damage = damageOf(cell);
  if (damage !== null) return damage;
  const typed = parts(cell);
  const value = typed.map(asciiOf);
  const repairs = value.every((part, i) => part === typed[i]) ? {} : {repairs: ["full-width"]};
  return personal === "look" || isFormula(value[0] ?? "") ? {value, ...repairs, look: true} : {value, ...repairs};
};

const refusal = ({code, message, fix}: Refusal): Outcome => refuse(code, message, fix);
