import {type Doubt, type Habits, observe} from "./doubts.ts";
import {numberProblem} from "./cell-numbers.ts";
import {isPlainText} from "./cell-words.ts";
import {readCell} from "./cells.ts";
import type {CellContext, Outcome} from "./outcome.ts";
import type {Problem} from "./findings.ts";
import {isPlainDate} from "./plain-date.ts";
import {cluelessAmong} from "./private/clues.ts";
import {plainNumber} from "./numbers.ts";
import {type Ways, isWatched, see} from "./way-of-writing.ts";

/** What the cells of one column say beside their values. All places are those of the block being read. */
export interface Aside {
  readonly missing: (i: number, reason: string) => void;
  readonly printed: (i: number, words: string) => void;
  readonly repaired: (i: number, code: string) => void;
  readonly refused: (i: number, problem: Problem, raw: string) => void;
  readonly doubted: (i: number, doubt: Doubt, raw: string) => void;
  readonly habits: Habits;
  readonly blank: (i: number) => void;
  readonly look: () => void;
  readonly ways: Ways;
}

type Rows = readonly (readonly string[])[];
/** What the values are put into: rows whose fields are null so far. */
type Targets = readonly Record<string, unknown>[];

/** Reads a block's cells of one column: null = no value, undefined = refused. */
export type ColumnReader = (rows: Rows, targets: Targets) => void;

export interface ReadColumn {
  readonly index: number;
  /** The property the values are put in. */
  readonly name: string;
  readonly required: boolean;
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

/** A column of a file, read from top to bottom, block by block. */
export const columnReader = (column: ReadColumn): ColumnReader =>
  NUMERIC.has(column.context.column.kind) ? numbers(column) : words(column);

const numbers = ({index, name, required, context, aside}: ReadColumn): ColumnReader => {
  const {column, shift} = context;
  const garbage = (column.garbage ?? []).map(Number).filter((code) => code >= 0);
  const least = column.min ?? -Infinity;
  /** Below the first garbage code a value needs no further look. */
  const most = Math.min(column.max ?? Infinity, ...garbage.map((code) => code - 1e-9));
  const whole = column.kind === "count";
  const plain = shift === 0;
  /** What is no plain number: `<0.01`, `--`, `未监测` … come again and again. */
  const known = new Map<string, Outcome>();
  return (rows, targets) => {
    for (let i = 0; i < rows.length; ++i) {
      const cell = rows[i]?.[index] ?? "";
      if (cell === "") {
        if (required) aside.blank(i);
        continue;
      }
      const target = targets[i] as Record<string, unknown>;
      if (plain) {
        const value = plainNumber(cell);
        if (
          (value >= least && value <= most && (!whole || value % 1 === 0)) ||
          (value > most && numberProblem(value, column) === null)
        ) {
          target[name] = value;
          continue;
        }
      }
      let outcome = known.get(cell);
      if (outcome === undefined) {
        outcome = readCell(cell, context);
        if (known.size < REMEMBERED) known.set(cell, outcome);
      }
      if (outcome.value !== null) target[name] = outcome.value;
      else if (required) aside.blank(i);
      tell(i, outcome, cell, aside);
    }
  };
};

/** Dates and times that are written as we write them need no further reading. */
const plain = (cell: string, kind: string): boolean =>
  (kind === "date" && cell.length === 10 && isPlainDate(cell)) ||
  (kind === "moment" && (cell.length === 16 || cell.length === 10) && isPlainDate(cell));

const words = ({index, name, required, context, aside}: ReadColumn): ColumnReader => {
  const {column} = context;
  const {kind} = column;
  const free = kind === "text" && column.joined === undefined && column.spellings === undefined;
  const watched = isWatched(column);
  const dated = kind === "date" || kind === "moment";
  const timed = dated || kind === "month" || kind === "period";
  const known = new Map<string, Outcome>();
  /** Cells that had been read before, less those that had not: a column of ids or sentences stops being remembered. */
  let gain = PATIENCE;
  let last = "";
  let value: unknown = null;
  /** What was said about the last cell, where more than its value. */
  let more: Outcome | null = null;
  return (rows, targets) => {
    const clueless = free ? cluelessAmong(rows.map((row) => sentence(row[index] ?? "", gain))) : NOT_LOOKED_AT;
    for (let i = 0; i < rows.length; ++i) {
      const cell = rows[i]?.[index] ?? "";
      if (cell === "") {
        if (required) aside.blank(i);
        continue;
      }
      if (cell !== last) {
        last = cell;
        const short = gain > 0 && cell.length <= SHORT;
        if ((dated && plain(cell, kind)) || (!short && clueless[i] === 1 && isPlainText(cell, column.header))) {
          value = cell;
          more = null;
        } else {
          let outcome = short ? known.get(cell) : undefined;
          if (outcome === undefined) {
            outcome = readCell(cell, context);
            if (short) {
              known.set(cell, outcome);
              gain -= 1;
            }
          } else gain += 1;
          value = outcome.value;
          more = isSilent(outcome) ? null : outcome;
        }
        if (timed) observe(aside.habits, cell, value);
        if (watched && !aside.ways.many && value !== null) see(aside.ways, cell);
      }
      if (value !== null) (targets[i] as Record<string, unknown>)[name] = value;
      else if (required) aside.blank(i);
      if (more !== null) tell(i, more, cell, aside);
    }
  };
};

/** What is looked at before it is read; a cell that may be remembered is not. */
const sentence = (cell: string, gain: number): string => (gain > 0 && cell.length <= SHORT ? "" : cell);
const NOT_LOOKED_AT = new Uint8Array(0);

const isSilent = ({repairs, problem, missing, printed, look, doubt}: Outcome): boolean =>
  doubt === undefined &&
  repairs === undefined &&
  problem === undefined &&
  missing === undefined &&
  printed === undefined &&
  look === undefined;

const tell = (i: number, outcome: Outcome, raw: string, aside: Aside): void => {
  if (outcome.problem !== undefined) aside.refused(i, outcome.problem, raw);
  if (outcome.missing !== undefined) aside.missing(i, outcome.missing);
  if (outcome.printed !== undefined) aside.printed(i, outcome.printed);
  if (outcome.doubt !== undefined) aside.doubted(i, outcome.doubt, raw);
  if (outcome.look === true) aside.look();
  if (outcome.repairs !== undefined) for (const code of outcome.repairs) aside.repaired(i, code);
};
