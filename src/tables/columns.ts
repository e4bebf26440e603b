import {type CellContext, type Outcome, numberProblem, readCell} from "./cells.ts";
import {plainNumber} from "./numbers.ts";

/** What the cells of one column say beside their values. All indices are of the file's rows. */
export interface Aside {
  readonly missing: (i: number, reason: string) => void;
  readonly printed: (i: number, words: string) => void;
  readonly repaired: (i: number, code: string) => void;
  readonly refused: (i: number, outcome: Outcome, raw: string) => void;
}

const NUMERIC: ReadonlySet<string> = new Set(["number", "count", "measured"]);

/** Distinct cells remembered per column; a column of free text stops being remembered. */
const REMEMBERED = 20_000;

/** One column of a file, read from top to bottom: null = no value, undefined = refused. */
export const readColumn = (
  rows: readonly (readonly string[])[],
  index: number,
  context: CellContext,
  aside: Aside
): unknown[] => (NUMERIC.has(context.column.kind) ? readNumbers : readWords)(rows, index, context, aside);

const readNumbers: typeof readColumn = (rows, index, context, aside) => {
  const {column, shift} = context;
  const n = rows.length;
  const values = new Array<unknown>(n);
  const garbage = (column.garbage ?? []).map(Number).filter((code) => code >= 0);
  const least = column.min ?? -Infinity;
  const most = Math.min(column.max ?? Infinity, ...garbage.map((code) => code - 1e-9));
  const whole = column.kind === "count";
  for (let i = 0; i < n; ++i) {
    const cell = rows[i]?.[index] ?? "";
    if (cell === "") {
      values[i] = null;
      continue;
    }
    if (shift === 0) {
      const value = plainNumber(cell);
      if (value >= least && value <= most && (!whole || value % 1 === 0)) {
        values[i] = value;
        continue;
      }
      if (value > most && numberProblem(value, column) === null) {
        values[i] = value;
        continue;
      }
    }
    const outcome = readCell(cell, context);
    values[i] = outcome.value;
    tell(i, outcome, cell, aside);
  }
  return values;
};

const readWords: typeof readColumn = (rows, index, context, aside) => {
  const n = rows.length;
  const values = new Array<unknown>(n);
  const known = new Map<string, Outcome>();
  let last = "";
  let outcome: Outcome = {value: null};
  for (let i = 0; i < n; ++i) {
    const cell = rows[i]?.[index] ?? "";
    if (cell !== last) {
      last = cell;
      const found = known.get(cell);
      if (found === undefined) {
        outcome = readCell(cell, context);
        if (known.size < REMEMBERED) known.set(cell, outcome);
      } else outcome = found;
    }
    values[i] = outcome.value;
    if (
      outcome.repairs !== undefined ||
      outcome.problem !== undefined ||
      outcome.missing !== undefined ||
      outcome.printed !== undefined
    )
      tell(i, outcome, cell, aside);
  }
  return values;
};

const tell = (i: number, outcome: Outcome, raw: string, aside: Aside): void => {
  if (outcome.problem !== undefined) aside.refused(i, outcome, raw);
  if (outcome.missing !== undefined) aside.missing(i, outcome.missing);
  if (outcome.printed !== undefined) aside.printed(i, outcome.printed);
  for (const code of outcome.repairs ?? []) aside.repaired(i, code);
};
