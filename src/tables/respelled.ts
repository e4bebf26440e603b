import {readCell} from "./cells.ts";
import type {Column} from "./column.ts";
import {halfWidth, trimmed} from "./half-width.ts";
import type {CellContext, Outcome} from "./outcome.ts";

const NUMERIC: ReadonlySet<Column["kind"]> = new Set(["number", "count", "measured", "depth"]);

/** What a cell of text says, in the spelling that needs no repair; the cell itself where that would say anything else. */
export const respelled = (cell: string, context: CellContext): string => {
  if (cell === "") return cell;
  const read = readCell(cell, context);
  if (read.repairs === undefined || read.problem !== undefined || read.doubt !== undefined) return cell;
  const candidates = [NUMERIC.has(context.column.kind) ? plainDigits(cell, context) : wordsOf(read), trimmed(cell)];
  return candidates.find((words) => words !== null && words !== cell && says(words, read, context)) ?? cell;
};

const plainDigits = (cell: string, {column}: CellContext): string => {
  const text = halfWidth(trimmed(cell))
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .replace(/^([+-]?)\./, "$10.");
  return column.unit === "%" ? text.replace(/%$/, "") : text;
};

const wordsOf = ({value}: Outcome): string | null =>
  typeof value === "string" || typeof value === "number"
    ? String(value)
    : Array.isArray(value)
      ? value.join("、")
      : null;

/** Repairs that stay: the cell is kept as printed because it says more than its value. */
const KEPT: ReadonlySet<string> = new Set(["below-detection", "date-words", "period-end", "last-day", "exponent"]);

/** Whether other words are read as the very same thing, with nothing left to mend. */
const says = (words: string, meant: Outcome, context: CellContext): boolean => {
  const {value, missing, printed, repairs = [], problem, doubt} = readCell(words, context);
  return (
    problem === undefined &&
    doubt === undefined &&
    repairs.every((code) => KEPT.has(code)) &&
    missing === meant.missing &&
    printed === meant.printed &&
    JSON.stringify(value) === JSON.stringify(meant.value)
  );
};
