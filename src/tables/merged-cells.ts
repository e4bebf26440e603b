import {type Findings, type Problem, collectFindings} from "./findings.ts";
import {trimmed} from "./half-width.ts";
import type {Source} from "./header.ts";
import {type Block, eachBlock} from "./records.ts";
import type {Schema} from "./schema.ts";
import type {Sheet} from "./sheet.ts";

/** Excel writes the value of merged cells once, in the first of their rows. */
export interface MergedCells {
  /** The columns; where a blank one may be a merged cell, with what is said of it. */
  readonly sources: readonly Source[];
  /** Fills a block in place. */
  readonly fill: (block: Block) => void;
  readonly close: () => void;
}

/** Words for "as above". */
const DITTO: ReadonlySet<string> = new Set(["同上", "〃", "″"]);
const TOTAL = /^[合总小共]\s*计$/;
const isTotal = (row: readonly string[]): boolean =>
  row.some((cell) => cell.endsWith("计") && TOTAL.test(trimmed(cell)));

/** At least so many of the rows are blank, in runs or in one long one: a few blanks are cells that were forgotten. */
const SHARE = 1 / 3;
const RUNS = 2;
const LONG = 4;

const isBlank = (cell: string | undefined): boolean => cell === undefined || trimmed(cell) === "";

/**
 * The columns of a sheet whose blanks are merged cells for certain: the schema allows it, the first row is filled, no value
 * comes twice running (merged cells leave each once), and the blanks are many. A column further left begins its
 * groups anew, and so does a 合计 row.
 */
export const mergedColumns = (rows: readonly (readonly string[])[], allowed: readonly number[]): readonly number[] => {
  const blank = new Map(allowed.map((c) => [c, rows.filter((row) => isBlank(row[c]) && !isTotal(row)).length]));
  return allowed.filter((c) => {
    const outer = allowed.filter((other) => other < c && (blank.get(other) ?? 0) > 0);
    let [last, run, runs, longest] = ["", 0, 0, 0];
    if (isBlank(rows[0]?.[c])) return false;
    for (const row of rows) {
      const cell = trimmed(row[c] ?? "");
      if (isTotal(row) || outer.some((other) => !isBlank(row[other]))) last = "";
      if (isTotal(row)) continue;
      if (cell !== "" && cell === last) return false;
      if (cell !== "") last = cell;
      run = cell === "" ? run + 1 : 0;
      if (run === 1) ++runs;
      longest = Math.max(longest, run);
    }
    return (blank.get(c) ?? 0) >= rows.length * SHARE && (runs >= RUNS || longest >= LONG);
  });
};

export const mergedCells = (
  file: string,
  sheet: Sheet,
  top: Block,
  sources: readonly Source[],
  schema: Schema,
  findings: Findings
): MergedCells => {
  const allowed = sources
    .filter(({field}) => schema.fillDown.includes(field))
    .map(({index}) => index)
    .sort((a, b) => a - b);
  const asks = (cell: string | undefined): boolean => isBlank(cell) || DITTO.has(trimmed(cell ?? ""));
  if (!allowed.some((c) => top.rows.some((row) => asks(row[c]))))
    return {sources, fill: () => undefined, close: () => undefined};

  const rows: string[][] = [];
  eachBlock(file, sheet, collectFindings(), (_, block) => void rows.push(...block.rows));
  const merged = mergedColumns(rows, allowed);
  const above = new Map<number, string>();
  const mended = new Map<string, {column: Source["column"]; code: string; lines: number[]}>();
  let doubts = new Map<string, string>();

  const fillRow = (row: string[], i: number, line: number): void => {
    if (isTotal(row)) return above.clear();
    for (const [k, c] of allowed.entries()) {
      const cell = trimmed(row[c] ?? "");
      if (cell !== "" && !DITTO.has(cell)) {
        if (above.get(c) !== cell && merged.includes(c)) for (const inner of allowed.slice(k + 1)) above.delete(inner);
        above.set(c, cell);
        continue;
      }
      const value = above.get(c);
      if (value === undefined) continue;
      if (cell === "" && !merged.includes(c)) {
        doubts.set(`${i} ${c}`, value);
        continue;
      }
      row[c] = value;
      const code = cell === "" ? "merged-cells" : "as-above";
      const column = sources.find(({index}) => index === c)?.column;
      const known = mended.get(`${code} ${c}`);
      if (known !== undefined) known.lines.push(line);
      else if (column !== undefined) mended.set(`${code} ${c}`, {column, code, lines: [line]});
    }
  };

  return {
    sources: sources.map((source) =>
      allowed.includes(source.index)
        ? {...source, blank: (i: number): Problem | null => orForgotten(doubts.get(`${i} ${source.index}`))}
        : source
    ),
    fill: (block) => {
      doubts = new Map();
      for (const [i, row] of block.rows.entries()) fillRow(row, i, block.lines[i] ?? 0);
    },
    close: () => {
      for (const {column, code, lines} of mended.values())
        findings.mend({file, column: column.header}, code, WORDS[code] ?? code, lines);
    }
  };
};

const WORDS: Readonly<Record<string, string>> = {
  "merged-cells": "合并单元格留下的空格，按同组的第一行读取",
  "as-above": "“同上”，按上一行读取"
};

const orForgotten = (above: string | undefined): Problem | null =>
  above === undefined
    ? null
    : {
        code: "empty-required",
        message: `必填，不能为空；分不清是合并单元格（与上一行相同，是“${above}”），还是漏填`,
        fix: "请在 Excel 中取消合并，逐行填写；整行不需要时请删除整行"
      };
