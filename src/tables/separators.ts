import {csvFormatRows, dsvFormat} from "d3-dsv";
import type {Problem} from "./findings.ts";
import {trimmed} from "./half-width.ts";

/** What stands between the cells of a line, and its name. */
export interface Separator {
  readonly mark: string;
  readonly name: string;
}

export const COMMA: Separator = {mark: ",", name: "逗号"};
const TAB: Separator = {mark: "\t", name: "制表符（Tab）"};
const OTHERS: readonly Separator[] = [TAB, {mark: ";", name: "分号"}];
/** Never written by Excel: what they separate is not split. */
const REFUSED: readonly Separator[] = [
  {mark: "|", name: "竖线"},
  {mark: "，", name: "中文逗号"}
];

/** Titles above a header have no separator. */
const TITLES = 4;

const firstLines = (text: string): readonly string[] => {
  const lines: string[] = [];
  for (let from = 0; from < text.length && lines.length <= TITLES;) {
    const end = text.slice(from).search(/[\r\n]/);
    const line = end < 0 ? text.slice(from) : text.slice(from, from + end);
    if (trimmed(line) !== "") lines.push(line);
    from = end < 0 ? text.length : from + end + 1;
  }
  return lines;
};

/** A line without its quoted cells. */
const bare = (line: string): string => line.replace(/"(?:[^"]|"")*(?:"|$)/g, "");

/** By the line of the headers. A comma there is what separates, whatever else stands between. */
export const separatorOf = (text: string): Separator => {
  const [first = "", ...more] = firstLines(text.slice(0, 20_000)).map(bare);
  if (first.includes(",")) return COMMA;
  const found = [...OTHERS, ...REFUSED].find(({mark}) => first.includes(mark));
  if (found !== undefined) return found;
  const header = more.map(trimmed).find((line) => /[,\t]/.test(line)) ?? "";
  return header.includes("\t") && !header.includes(",") ? TAB : COMMA;
};

export const isRefused = (separator: Separator): boolean => REFUSED.includes(separator);

/** Why a text cannot be split for certain, and at which of its physical lines. */
export interface Doubtful {
  readonly line: number;
  readonly value: string | null;
  readonly problem: Problem;
}

const AGAIN = "请在 Excel 或 WPS 中打开原表，另存为“CSV UTF-8（逗号分隔）(*.csv)”";

const lineAt = (text: string, position: number): number => text.slice(0, position).split(/\r\n|\r|\n/).length;

/** A comma before three digits: thousands, unless no number of the file has a point and the comma is the point. */
const GROUPED = /(?<![\d,"])\d{1,3},\d{3}(?![\d,"])/;
const POINTED = /\d\.\d/;

/** What no rule can decide: nothing in it is guessed. */
export const doubtIn = (text: string, {mark, name}: Separator): Doubtful | null => {
  for (const quoted of text.matchAll(/"(?:[^"]|"")*"/g))
    if (quoted[0].includes(mark))
      return {
        line: lineAt(text, quoted.index),
        value: quoted[0].replaceAll(mark, mark === "\t" ? "→" : mark),
        problem: {
          code: "other-separator",
          message: `列与列之间是${name}，双引号里的内容也有${name}，分不清是内容还是替换出来的`,
          fix: AGAIN
        }
      };
  const grouped = mark === ";" && !POINTED.test(text) ? GROUPED.exec(text) : null;
  return grouped === null
    ? null
    : {
        line: lineAt(text, grouped.index),
        value: grouped[0],
        problem: {
          code: "other-separator",
          message: `列与列之间是分号，数里又有逗号，分不清是 ${grouped[0].replace(",", "")} 还是 ${grouped[0].replace(",", ".")}`,
          fix: AGAIN
        }
      };
};

/** The same cells on the same lines, with commas between. */
export const withCommas = (text: string, {mark}: Separator): string =>
  `${csvFormatRows(dsvFormat(mark).parseRows(text))}\n`;
