import {dsvFormat} from "d3-dsv";
import {decode} from "../../tables/decode.ts";
import type {Fault} from "../../tables/fault.ts";
import {headerName} from "../../tables/header.ts";
import {isForbiddenHeader} from "../../tables/private/forbidden-headers.ts";
import {maskCell} from "../../tables/private/mask.ts";
import {separatorOf} from "../../tables/separators.ts";

/** One cell of the row that a fault is in, named as Excel names it. */
export interface ExcelCell {
  /** A, B … AA: the letter over the column. */
  readonly letter: string;
  readonly header: string;
  readonly text: string;
  /** The cell that is meant. */
  readonly marked: boolean;
}

export interface ExcelRow {
  /** As Excel counts rows. */
  readonly row: number;
  /** The row of the headers: 1, unless titles stand above them. */
  readonly head: number;
  readonly cells: readonly ExcelCell[];
}

/** A file as a spreadsheet shows it: rows of cells, nothing mended. null = it cannot be read as text. */
export type Sheet = readonly (readonly string[])[] | null;

export const sheetOf = (bytes: Uint8Array): Sheet => {
  const decoded = decode(bytes);
  return "code" in decoded
    ? null
    : dsvFormat(separatorOf(decoded.text).mark).parseRows(decoded.text.replaceAll("\r\r\n", "\n"));
};

/** Letters of a column, 0 → A, 25 → Z, 26 → AA. */
export const columnLetter = (index: number): string =>
  (index < 26 ? "" : columnLetter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Titles may stand above the header. */
const HEADS = 8;
/** Cells longer than this are cut: a report is read, not searched. */
const LONGEST = 40;

/** Nothing private reaches the report, not even in the neighbours of the cell that is meant. */
const shown = (cell: string, header = ""): string => {
  const words = maskCell(header, cell.replace(/\s*[\r\n]+\s*/g, " "));
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
};

/** The row of a fault as Excel shows it, with the cell marked; null where no row is meant or there is none. */
export const excelRow = (sheet: Sheet, {row, line, column, header}: Fault): ExcelRow | null => {
  const at = row ?? line;
  const cells = at === null ? undefined : sheet?.[at - 1];
  if (at === null || cells === undefined || sheet === null) return null;
  const tops = sheet.slice(0, HEADS);
  const wanted = [header, column].flatMap((name) => (name === undefined || name === null ? [] : [headerName(name)]));
  const placeIn = (top: readonly string[]): number => {
    const names = top.map(headerName);
    return wanted.map((name) => names.indexOf(name)).find((index) => index >= 0) ?? -1;
  };
  const head =
    Math.max(
      0,
      tops.findIndex((top) => placeIn(top) >= 0)
    ) + 1;
  const top = tops[head - 1] ?? [];
  // A file with a forbidden column is refused as it stands: no row of it is shown.
  if (at > head && tops.some((row) => row.some((cell) => isForbiddenHeader(headerName(cell))))) return null;
  const meant = placeIn(top);
  return {
    row: at,
    head,
    cells: Array.from({length: Math.max(top.length, cells.length)}, (_, index) => ({
      letter: columnLetter(index),
      header: shown(top[index] ?? ""),
      text: shown(cells[index] ?? "", at === head ? "" : (top[index] ?? "")),
      marked: index === meant
    }))
  };
};
