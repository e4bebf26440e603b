import {csvParseRows} from "d3-dsv";
import type {Findings} from "./findings.ts";
import {decode} from "./decode.ts";
import {trimmed} from "./half-width.ts";
import {scanQuotes} from "./quotes.ts";

/** A CSV as cells, with where each row stands: physical line, and row as Excel counts it. */
export interface Records {
  readonly header: readonly string[];
  readonly rows: string[][];
  readonly lines: number[];
  readonly excelRows: number[];
  /** Rows of a wrong width, left out and told. */
  readonly refused: number;
}

/** Bytes → cells of equal width. Blank rows and rows of commas are dropped and counted; null when unreadable. */
export const readRecords = (file: string, bytes: Uint8Array, findings: Findings): Records | null => {
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
  const all = csvParseRows(text);
  const [header] = all;
  if (header === undefined || isBlank(header)) {
    findings.add(
      {file, line: header === undefined ? null : 1},
      {
        code: "empty-file",
        message: header === undefined ? "文件是空的" : "第一行是空行，没有列名",
        fix: "第一行必须是列名；没有数据时请删除这个文件"
      }
    );
    return null;
  }
  return placed(file, header, all, quotes.breaks, findings);
};

/** What a first line without any comma is separated by. */
const otherSeparator = (text: string): string | null => {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  if (/[,"]/.test(first)) return null;
  const used = [["\t", "制表符（Tab）"] as const, [";", "分号"] as const, ["|", "竖线"] as const];
  return used.find(([mark]) => first.includes(mark))?.[1] ?? (first.includes("，") ? "中文逗号" : null);
};

const placed = (
  file: string,
  header: string[],
  all: string[][],
  breaks: readonly {readonly line: number; readonly count: number}[],
  findings: Findings
): Records => {
  const width = header.length;
  const rows: string[][] = [];
  const lines: number[] = [];
  const excelRows: number[] = [];
  const blank: number[] = [];
  const surplus: number[] = [];
  let refused = 0;
  let line = 1;
  let b = 0;
  for (let i = 0; i < all.length; ++i) {
    const row = all[i] ?? [];
    const start = line++;
    for (let at = breaks[b]; at !== undefined && at.line < line; at = breaks[++b]) line += at.count;
    if (i === 0) continue;
    if (isBlank(row)) {
      blank.push(start);
      continue;
    }
    if (row.length !== width) {
      if (row.length > width && isBlank(row.slice(width))) {
        row.length = width;
        surplus.push(start);
      } else {
        findings.add(
          {file, line: start, row: i + 1},
          {
            code: row.length > width ? "too-many-cells" : "too-few-cells",
            message: `这一行有 ${row.length} 个单元格，列名有 ${width} 个`,
            fix:
              row.length > width
                ? "请检查多出的逗号：含逗号的内容要用英文双引号括起来"
                : "请补齐缺少的单元格，没有内容的也要留出逗号"
          }
        );
        ++refused;
        continue;
      }
    }
    rows.push(row);
    lines.push(start);
    excelRows.push(i + 1);
  }
  if (all.length === 1 + blank.length)
    findings.add({file, line: 1}, {code: "no-rows", message: "只有列名，没有数据", fix: "还没有数据时请删除这个文件"});
  if (blank.length > 0) findings.mend(file, "blank-rows", "空行，已跳过", blank);
  if (surplus.length > 0) findings.mend(file, "surplus-cells", "行尾多余的空单元格，已去掉", surplus);
  return {header, rows, lines, excelRows, refused};
};

/** Hot: called for every row. */
const isBlank = (row: readonly string[]): boolean => {
  for (let c = 0; c < row.length; ++c) {
    const cell = row[c];
    if (cell !== undefined && cell !== "" && trimmed(cell) !== "") return false;
  }
  return true;
};
