import {csvFormatRow, csvParseRows} from "d3-dsv";
import {readCell} from "./cells.ts";
import {decode} from "./decode.ts";
import {monthsOfFile} from "./file-month.ts";
import {collectFindings} from "./findings.ts";
import {trimmed} from "./half-width.ts";
import {knownHeaders, matchHeader} from "./header.ts";
import type {CellContext} from "./outcome.ts";
import {respelled} from "./respelled.ts";
import type {Schema} from "./schema.ts";
import {COMMA} from "./separators.ts";
import {isUnseenIn, openSheet} from "./sheet.ts";
import {belowTitles} from "./title-rows.ts";

/** A file as it may be handed in next time: UTF-8 with BOM, its cells in the spelling that needs no repair. */
export interface MendedCopy {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What is different, in the clerk's words. */
  readonly changes: readonly string[];
}

/** The cells that may be rewritten: those of the columns, by their headers in the dictionary, that had repairs. */
export interface Untidy {
  readonly schema: Schema;
  readonly columns: ReadonlySet<string>;
}

/**
 * The copy of a file, or null where it needs none or cannot be read. Rows, columns and headers stay where they are, so
 * that line numbers in the report and in decisions.csv still hold. Cells are rewritten only into words
 * that are read as the same thing; none where `untidy` is null.
 */
export const mendedCopy = (path: string, bytes: Uint8Array, untidy: Untidy | null): MendedCopy | null => {
  const decoded = decode(bytes);
  const opened = openSheet(path, bytes, collectFindings());
  if ("code" in decoded || opened === null) return null;
  const known = untidy === null ? null : knownHeaders(untidy.schema);
  const sheet = known === null ? opened : belowTitles(path, opened, known, new Set(), collectFindings());
  if (sheet === null) return null;
  const rows = csvParseRows(sheet.text);
  const cells = untidy === null ? 0 : respell(path, rows, sheet.above, untidy);
  const changes = [
    ...(decoded.encoding === "GB18030" ? ["编码从 GBK 改为 UTF-8"] : []),
    ...(decoded.encoding.startsWith("UTF-16") ? ["编码从 UTF-16 改为 UTF-8"] : []),
    ...(sheet.separator === COMMA ? [] : [`列与列之间的${sheet.separator.name}改为英文逗号`]),
    ...(decoded.text.includes("\r\r\n") ? ["行尾多出的回车已去掉"] : []),
    ...(isUnseenIn(decoded.text) ? ["看不见的零宽字符已去掉"] : []),
    ...(cells === 0 ? [] : [`${cells} 格改成规定的写法，意思不变`])
  ];
  if (changes.length === 0) return null;
  const text = `\uFEFF${rows.map((row) => `${csvFormatRow(row)}\r\n`).join("")}`;
  return {bytes: new TextEncoder().encode(text), changes};
};

/** Rewrites cells in place; how many. A column with a cell that can be read in two ways is left alone. */
const respell = (path: string, rows: string[][], above: number, {schema, columns}: Untidy): number => {
  const months = monthsOfFile(path);
  const known = knownHeaders(schema);
  const header = rows[above] ?? [];
  let changed = 0;
  for (const [c, name] of header.entries()) {
    const match = matchHeader(trimmed(name), known);
    if (match === null || "message" in match || !columns.has(match.column.header)) continue;
    const context: CellContext = {column: match.column, shift: match.shift, months};
    const doubted = rows.some((row, r) => r > above && readCell(row[c] ?? "", context).doubt !== undefined);
    if (doubted) continue;
    for (const [r, row] of rows.entries()) {
      const cell = row[c];
      if (r <= above || cell === undefined) continue;
      const words = respelled(cell, context);
      if (words === cell) continue;
      row[c] = words;
      ++changed;
    }
  }
  return changed;
};
