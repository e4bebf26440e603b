import {decode} from "./decode.ts";
import type {Findings} from "./findings.ts";
import {type Quotes, scanQuotes} from "./quotes.ts";
import {COMMA, type Separator, doubtIn, isRefused, separatorOf, withCommas} from "./separators.ts";

/** A file's text, fit to be split into cells at its commas. */
export interface Sheet {
  readonly text: string;
  /** What stood between the cells in the file. */
  readonly separator: Separator;
  /** Line breaks inside quoted cells. */
  readonly breaks: Quotes["breaks"];
  /** Rows above the header, and its physical line. */
  readonly above: number;
  readonly headerLine: number;
  /** By column, the unit in the row below the header, where there is such a row. */
  readonly units: readonly string[] | null;
}

const TOP = {above: 0, headerLine: 1, units: null};

/** Zero-width characters, which web pages and chat programs put into copied text: a name with one is another name. */
const UNSEEN: readonly string[] = ["\u200b", "\ufeff", "\u2060"];

export const isUnseenIn = (text: string): boolean => UNSEEN.some((mark) => text.includes(mark));

/** Bytes → text that is comma-separated (tabs and semicolons have become commas) and whose quotation marks pair; null when it cannot be read. */
export const openSheet = (file: string, bytes: Uint8Array, findings: Findings): Sheet | null => {
  const decoded = decode(bytes);
  if ("code" in decoded) {
    findings.add({file}, decoded);
    return null;
  }
  if (decoded.encoding !== "UTF-8") findings.mend(file, "encoding", `按 ${decoded.encoding} 编码读取`, []);
  let {text} = decoded;
  if (text.includes("\r\r\n")) {
    text = text.replaceAll("\r\r\n", "\n");
    findings.mend(file, "line-ends", "行尾是多出一个回车的 \\r\\r\\n，按一个换行读取", []);
  }
  if (isUnseenIn(text)) {
    for (const mark of UNSEEN) text = text.replaceAll(mark, "");
    findings.mend(file, "unseen", "看不见的零宽字符，已去掉", []);
  }
  const separator = separatorOf(text);
  if (isRefused(separator)) {
    findings.add(
      {file, line: 1},
      {
        code: "other-separator",
        message: `列与列之间用的是${separator.name}，不是英文逗号`,
        fix: "请在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）(*.csv)”"
      }
    );
    return null;
  }
  const quotes = scanQuotes(text, separator.mark);
  if (quotes.fault !== null) {
    findings.add(
      {file, line: quotes.fault},
      {
        code: "quotes",
        message: "英文双引号不成对，此后的单元格无法分辨",
        fix: '请补齐或删除这一行的双引号；单元格里的双引号要写成两个（""）'
      }
    );
    return null;
  }
  if (separator === COMMA) return {text, breaks: quotes.breaks, separator, ...TOP};
  const doubtful = doubtIn(text, separator);
  if (doubtful !== null) {
    findings.add({file, line: doubtful.line, value: doubtful.value}, doubtful.problem);
    return null;
  }
  findings.mend(file, "separator", `列与列之间是${separator.name}，照样分列读取`, []);
  return {text: withCommas(text, separator), breaks: quotes.breaks, separator, ...TOP};
};
