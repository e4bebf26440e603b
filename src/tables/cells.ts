import {depth, measured, numeric} from "./cell-numbers.ts";
import {date, hour, moment, month, period, year} from "./cell-times.ts";
import {choice, choices, code, list, text, yesNo} from "./cell-words.ts";
import type {Kind} from "./column.ts";
import {trimmed} from "./half-width.ts";
import {isMissingReason, isMissingSymbol, isUnplanned} from "./missing.ts";
import {type CellContext, NOTHING, type Outcome} from "./outcome.ts";

/** One cell of a column → value or fault. Never coerces: what no rule names is refused. */
export const readCell = (raw: string, context: CellContext): Outcome => {
  const cell = trimmed(raw);
  const spaces = cell !== raw && cell !== "" ? ["spaces"] : [];
  const {column} = context;
  if (column.planned === true && isUnplanned(cell)) return {value: null, missing: cell};
  if (cell === "" || (column.verbatim !== true && isMissingSymbol(cell))) return NOTHING;
  const own = column.choices?.includes(cell) === true;
  if (isMissingReason(cell) && !own && column.kind !== "text" && column.kind !== "list")
    return {value: null, missing: cell};
  const outcome = PARSERS[column.kind](cell, context);
  return spaces.length === 0 ? outcome : {...outcome, repairs: [...spaces, ...(outcome.repairs ?? [])]};
};

const PARSERS: Readonly<Record<Kind, (cell: string, context: CellContext) => Outcome>> = {
  text,
  code,
  number: numeric,
  count: numeric,
  measured,
  date,
  month,
  moment,
  period,
  hour,
  year,
  yesNo,
  choice,
  choices,
  list,
  depth
};
