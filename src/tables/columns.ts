import {numberProblem} from "./cell-numbers.ts";
import {readCell} from "./cells.ts";
import type {CellContext, Outcome} from "./outcome.ts";
import type {Problem} from "./findings.ts";
import {isPlainDate} from "./plain-date.ts";
import {plainNumber} from "./numbers.ts";

/** What the cells of one column say beside their values. All indices are of the file's rows. */
export interface Aside {
  readonly missing: (i: number, reason: string) => void;
  readonly printed: (i: number, words: string) => void;
  readonly repaired: (i: number, code: string) => void;
  readonly refused: (i: number, problem: Problem, raw: string) => void;
}

type Rows = readonly (readonly string[])[];
/** Reads the column's cells of rows `from` to `to` into `values`: null = no value, undefined = refused. */
type ColumnReader = (rows: Rows, from: number, to: number) => void;

export interface ReadColumn {
  readonly index: number;
  readonly context: CellContext;
  readonly aside: Aside;
}

const NUMERIC: ReadonlySet<string> = new Set(["number", "count", "measured"]);

/** Distinct cells remembered per column; a column of free text stops being remembered. */
const REMEMBERED = 20_000;
/** A longer cell is a sentence: it hardly ever comes twice, and looking it up costs as much as reading it. */
const SHORT = 32;
/** Distinct cells that a column may bring before they must begin to repeat. */
const PATIENCE = 500;

/** Rows read at a time: few enough that their cells are still in the processor's cache for the next column. */
const BLOCK = 512;

/** The columns of a file, read from top to bottom. */
export const readColumns = (rows: Rows, columns: readonly ReadColumn[]): unknown[][] => {
  const values = columns.map(() => new Array<unknown>(rows.length));
  const readers = columns.map((column, c) =>
    (NUMERIC.has(column.context.column.kind) ? numbers : words)(column, values[c] ?? [])
  );
  for (let from = 0; from < rows.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, rows.length);
    for (const read of readers) read(rows, from, to);
  }
  return values;
};

const numbers = ({index, context, aside}: ReadColumn, values: unknown[]): ColumnReader => {
  const {column, shift} = context;
  const garbage = (column.garbage ?? []).map(Number).filter((code) => code >= 0);
  const least = column.min ?? -Infinity;
  /** Below the first garbage code a value needs no further look. */
  const most = Math.min(column.max ?? Infinity, ...garbage.map((code) => code - 1e-9));
  const whole = column.kind === "count";
  const plain = shift === 0;
  /** What is no plain number: `<0.01`, `--`, `未监测` … come again and again. */
  const known = new Map<string, Outcome>();
  return (rows, from, to) => {
    for (let i = from; i < to; ++i) {
      const cell = rows[i]?.[index] ?? "";
      if (cell === "") {
        values[i] = null;
        continue;
      }
      if (plain) {
        const value = plainNumber(cell);
        if (
          (value >= least && value <= most && (!whole || value % 1 === 0)) ||
          (value > most && numberProblem(value, column) === null)
        ) {
          values[i] = value;
          continue;
        }
      }
      let outcome = known.get(cell);
      if (outcome === undefined) {
        outcome = readCell(cell, context);
        if (known.size < REMEMBERED) known.set(cell, outcome);
      }
      values[i] = outcome.value;
      tell(i, outcome, cell, aside);
    }
  };
};

/** Dates and times that are written as we write them need no further reading. */
const plain = (cell: string, kind: string): boolean =>
  (kind === "date" && cell.length === 10 && isPlainDate(cell)) ||
  (kind === "moment" && (cell.length === 16 || cell.length === 10) && isPlainDate(cell));

const words = ({index, context, aside}: ReadColumn, values: unknown[]): ColumnReader => {
  const {kind} = context.column;
  const dated = kind === "date" || kind === "moment";
  const known = new Map<string, Outcome>();
  /** Cells that had been read before, less those that had not: a column of ids or sentences stops being remembered. */
  let gain = PATIENCE;
  let last = "";
  let outcome: Outcome = {value: null};
  let silent = true;
  return (rows, from, to) => {
    for (let i = from; i < to; ++i) {
      const cell = rows[i]?.[index] ?? "";
      if (dated && plain(cell, kind)) {
        values[i] = cell;
        continue;
      }
      if (cell !== last) {
        last = cell;
        const short = gain > 0 && cell.length <= SHORT;
        const found = short ? known.get(cell) : undefined;
        if (found === undefined) {
          outcome = readCell(cell, context);
          if (short) {
            known.set(cell, outcome);
            gain -= 1;
          }
        } else {
          outcome = found;
          gain += 1;
        }
        silent =
          outcome.repairs === undefined &&
          outcome.problem === undefined &&
          outcome.missing === undefined &&
          outcome.printed === undefined;
      }
      values[i] = outcome.value;
      if (!silent) tell(i, outcome, cell, aside);
    }
  };
};

const tell = (i: number, outcome: Outcome, raw: string, aside: Aside): void => {
  if (outcome.problem !== undefined) aside.refused(i, outcome.problem, raw);
  if (outcome.missing !== undefined) aside.missing(i, outcome.missing);
  if (outcome.printed !== undefined) aside.printed(i, outcome.printed);
  if (outcome.repairs !== undefined) for (const code of outcome.repairs) aside.repaired(i, code);
};
