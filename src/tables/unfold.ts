import {trimmed} from "./half-width.ts";
import {type Source, headerName} from "./header.ts";
import type {ImportPlan} from "./imports.ts";
import {isMissingReason, isMissingSymbol} from "./missing.ts";
import type {Block} from "./records.ts";
import type {Schema} from "./schema.ts";

const isFilled = (cell: string | undefined): boolean => {
  const words = trimmed(cell ?? "");
  return words !== "" && !isMissingSymbol(words) && !isMissingReason(words);
};

/** How a wide file becomes a long one: the columns it then has, and the rows made of each block of its rows. */
export interface Unfolder {
  readonly sources: readonly Source[];
  readonly unfold: (block: Block) => {readonly block: Block; readonly made: number};
}

/** Wide columns → rows (see ImportPlan, 展开). Each new row stands on the line of the row it was made from. */
export const unfolder = (
  header: readonly string[],
  sources: readonly Source[],
  schema: Schema,
  plan: ImportPlan
): Unfolder => {
  const places = new Map(sources.map((source) => [source.field, source]));
  let width = header.length;
  const place = (field: string, column: Source["column"]): number => {
    const found = places.get(field);
    if (found !== undefined) return found.index;
    const source = {field, column, index: width++, shift: 0};
    places.set(field, source);
    return source.index;
  };
  const own = new Set(sources.map(({field}) => field));
  const targets = [...new Set(plan.unfoldings.map(({field}) => field))];
  const steps = plan.unfoldings.map((step) => ({
    from: header.findIndex((name) => headerName(name) === step.from),
    to: place(step.field, step.column),
    constants: step.constants.map((constant) => ({at: place(constant.field, constant.column), words: constant.words}))
  }));
  const carried = sources
    .filter(
      ({field, column}) =>
        !targets.includes(field) &&
        (schema.key.includes(field) || column.need === "R" || field.startsWith("$") || column.header === "来源")
    )
    .map(({index}) => index);

  /** Where the row itself may have a value: it is kept as well, so that nothing of it is lost. */
  const keeps = targets.some((field) => own.has(field));
  const valued = new Set(sources.map(({index}) => index).filter((index) => !carried.includes(index)));

  const unfold = (block: Block) => {
    const into: Block = {rows: [], lines: [], excelRows: []};
    let made = 0;
    const put = (row: string[], i: number) => {
      into.rows.push(row);
      into.lines.push(block.lines[i] ?? 0);
      into.excelRows.push(block.excelRows[i] ?? 0);
    };
    for (const [i, row] of block.rows.entries()) {
      if (keeps && [...valued].some((index) => isFilled(row[index])))
        put([...row, ...new Array<string>(width - row.length).fill("")], i);
      for (const {from, to, constants} of steps) {
        if (!isFilled(row[from])) continue;
        const next = new Array<string>(width).fill("");
        for (const index of carried) next[index] = row[index] ?? "";
        next[to] = row[from] ?? "";
        for (const {at, words} of constants) next[at] = words;
        put(next, i);
        ++made;
      }
    }
    return {block: into, made};
  };
  return {sources: [...places.values()], unfold};
};
