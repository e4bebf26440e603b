import {csvParseRows} from "d3-dsv";
import type {Findings} from "./findings.ts";
import {trimmed} from "./half-width.ts";
import {isNoteRow} from "./note-row.ts";
import {tellSurplus, wrongWidth} from "./row-width.ts";
import {type Sheet, openSheet} from "./sheet.ts";

/** Rows of equal width, with where each stands: physical line, and row as Excel counts it. */
export interface Block {
  readonly rows: string[][];
  readonly lines: number[];
  readonly excelRows: number[];
}

/** A CSV as cells. */
export interface Records extends Block {
  readonly header: readonly string[];
}

/** Rows read at a time: few enough that their cells are still in the processor's cache when the last column is read. */
const BLOCK = 512;

/**
 * Splits a sheet and hands on its rows block by block, so that no more cells than those of a block are held at once.
 * Blank rows, rows of commas, notes and repeated headers are dropped and counted, rows of a wrong width are left out and told.
 * The first block may be empty, and comes with what was found in it already told. Returns the number of rows
 * that were refused; null when there is no header.
 */
export const eachBlock = (
  file: string,
  {text, breaks, separator, above, headerLine, units}: Sheet,
  findings: Findings,
  use: (header: readonly string[], block: Block) => void
): number | null => {
  let header: readonly string[] | null = null;
  let width = 0;
  let block: Block = {rows: [], lines: [], excelRows: []};
  let blank: number[] = [];
  let again: number[] = [];
  let printed: readonly string[] = [];
  const titles: number[] = [];
  const surplus: {readonly line: number; readonly row: number}[] = [];
  let notes: number[] = [];
  let refused = 0;
  let filled = 0;
  let used = false;
  let line = 1;
  let i = 0;
  let b = 0;
  const hand = () => {
    if (header === null) return;
    if (blank.length > 0) findings.mend(file, "blank-rows", "空行，已跳过", blank);
    if (again.length > 0) findings.mend(file, "header-again", "列名行又出现，不是数据，已跳过", again);
    if (notes.length > 0) findings.mend(file, "note-rows", "表尾的说明，不是数据，已跳过", notes);
    if (titles.length > 0) findings.mend(file, "title-rows", "列名以上的标题，不是数据，已跳过", titles.splice(0));
    const full = block;
    [block, blank, again, notes, used] = [{rows: [], lines: [], excelRows: []}, [], [], [], true];
    use(header, full);
  };
  csvParseRows(text, (row: string[]) => {
    const start = line++;
    for (let at = breaks[b]; at !== undefined && at.line < line; at = breaks[++b]) line += at.count;
    if (++i <= above) {
      (isBlank(row) ? blank : titles).push(start);
      return null;
    }
    if (i === above + 1) {
      header = isBlank(row) ? null : withUnits(row, units);
      printed = row;
      width = row.length;
      return null;
    }
    if (header === null) return null;
    if (i === above + 2 && units !== null) {
      findings.mend(file, "unit-row", "列名下面的一行是单位，已并入列名", [start]);
      return null;
    }
    if (isBlank(row)) {
      blank.push(start);
      return null;
    }
    if (isNoteRow(row)) {
      notes.push(start);
      return null;
    }
    if (isHeader(row, printed)) {
      again.push(start);
      return null;
    }
    ++filled;
    if (row.length !== width) {
      if (row.length < width || !isBlank(row.slice(width))) {
        findings.add({file, line: start, row: i}, wrongWidth(row.length, width, separator));
        ++refused;
        return null;
      }
      row.length = width;
      surplus.push({line: start, row: i});
    }
    block.rows.push(row);
    block.lines.push(start);
    block.excelRows.push(i);
    if (block.rows.length === BLOCK) hand();
    return null;
  });
  if (header === null) {
    findings.add(
      {file, line: i === 0 ? null : headerLine},
      {
        code: "empty-file",
        message: i === 0 ? "文件是空的" : "第一行是空行，没有列名",
        fix: "第一行必须是列名；没有数据时请删除这个文件"
      }
    );
    return null;
  }
  if (filled === 0)
    findings.add(
      {file, line: headerLine},
      {code: "no-rows", message: "只有列名，没有数据", fix: "还没有数据时请删除这个文件"}
    );
  if (!used || block.rows.length > 0 || blank.length > 0 || notes.length > 0 || again.length > 0) hand();
  tellSurplus(file, surplus, filled, findings);
  return refused;
};

const withUnits = (header: readonly string[], units: Sheet["units"]): readonly string[] =>
  units === null
    ? header
    : header.map((name, c) => {
        const unit = units[c] ?? "";
        return unit === "" || /[)）]\s*$/.test(name) ? name : `${name}(${unit})`;
      });

/** Two sheets were put under each other. Hot: called for every row. */
const isHeader = (row: readonly string[], header: readonly string[]): boolean =>
  row[0] === header[0] && row.length === header.length && row.every((cell, c) => cell === header[c]);

/** All of a file at once; null when it cannot be read. */
export const readRecords = (file: string, bytes: Uint8Array, findings: Findings): Records | null => {
  const sheet = openSheet(file, bytes, findings);
  return sheet === null ? null : recordsOf(file, sheet, findings);
};

export const recordsOf = (file: string, sheet: Sheet, findings: Findings): Records | null => {
  const all: Block = {rows: [], lines: [], excelRows: []};
  let header: readonly string[] = [];
  const refused = eachBlock(file, sheet, findings, (names, block) => {
    header = names;
    for (const [i, row] of block.rows.entries()) {
      all.rows.push(row);
      all.lines.push(block.lines[i] ?? 0);
      all.excelRows.push(block.excelRows[i] ?? 0);
    }
  });
  return refused === null ? null : {header, ...all};
};

/** No cell of this column holds anything. */
export const isEmptyColumn = ({text, above}: Sheet, index: number): boolean => {
  let rows = 0;
  let empty = true;
  csvParseRows(text, (row: string[]) => {
    if (rows++ > above && empty && trimmed(row[index] ?? "") !== "") empty = false;
    return null;
  });
  return empty;
};

/** Hot: called for every row. */
const isBlank = (row: readonly string[]): boolean => {
  for (let c = 0; c < row.length; ++c) {
    const cell = row[c];
    if (cell !== undefined && cell !== "" && trimmed(cell) !== "") return false;
  }
  return true;
};
