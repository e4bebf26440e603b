import {decode} from "./decode.ts";
import type {Findings} from "./findings.ts";
import {type Quotes, scanQuotes} from "./quotes.ts";

/** A file's text, fit to be split into cells. */
export interface Sheet {
  readonly text: string;
  /** Line breaks inside quoted cells. */
  readonly breaks: Quotes["breaks"];
}

/** Zero-width characters, which web pages and chat programs put into copied text: a name with one is another name. */
const UNSEEN: readonly string[] = ["\u200b", "\ufeff", "\u2060"];

/** Bytes → text that is comma-separated and whose quotation marks pair; null when it cannot be read. */
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
  if (UNSEEN.some((mark) => text.includes(mark))) {
    for (const mark of UNSEEN) text = text.replaceAll(mark, "");
    findings.mend(file, "unseen", "看不见的零宽字符，已去掉", []);
  }
  const separator = otherSeparator(text);
  if (separator !== null) {
    findings.add(
      {file, line: 1},
      {
        code: "other-separator",
        message: `列与列之间用的是${separator}，不是英文逗号`,
        fix: "请在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）(*.csv)”"
      }
    );
    return null;
  }
  const quotes = scanQuotes(text);
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
  return {text, breaks: quotes.breaks};
};

/** What a first line without any comma is separated by. */
const otherSeparator = (text: string): string | null => {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  if (/[,"]/.test(first)) return null;
  const used = [["\t", "制表符（Tab）"] as const, [";", "分号"] as const, ["|", "竖线"] as const];
  return used.find(([mark]) => first.includes(mark))?.[1] ?? (first.includes("，") ? "中文逗号" : null);
};
