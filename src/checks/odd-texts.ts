import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeOf} from "../tables/row-names.ts";
import type {Draft} from "../tables/rows.ts";
import type {Schema} from "../tables/schema.ts";
import {type TableName, schemas} from "../tables/schemas/index.ts";

/** Fewer texts than this have no common way of writing. */
const ENOUGH = 4;
const COMMON = 0.8;
/** More of one other way of writing are a way of their own. */
const FEW = 3;

const HAN = /\p{Script=Han}/u;
const CHINESE = "汉";
/** The shape of an id: one word with digits. Units, and names of standards, have nothing in common that a new one must have. */
const ID = /^(?=.*9)\S+$/;

/** `ZY2-2021-001` → `AA9-9999-999`: what ids of one list have in common. Small numbers are alike, and so is all Chinese. */
const shapeOf = (text: string): string => {
  const first = text.charCodeAt(0);
  if ((first >= 0x4e00 && first <= 0x9fff) || HAN.test(text)) return CHINESE;
  return /^[1-9]?\d?\d$/.test(text) ? "9" : text.replace(/\d/g, "9").replace(/[a-z]/g, "a").replace(/[A-Z]/g, "A");
};

/** A number or a day where all others write words. */
const isFigure = (text: string): boolean => /^[<≤]?[\d.,:%/ -]+L?$/.test(text);

interface Cell {
  readonly row: Draft;
  readonly text: string;
}

/** Rows that were unfolded from one line say the same thing once. */
const linesOf = (cells: readonly Cell[]): number => new Set(cells.map(({row}) => row.meta.line)).size;

const words = (value: unknown): string => (Array.isArray(value) ? value.join("、") : String(value));

/**
 * A text unlike all others of its column and file: an id that lost a digit, a name and its code in each other's place,
 * a date among sentences. Cells that were shifted, pasted over or damaged by Excel show so.
 */
export const oddTexts = (city: City): readonly Fault[] =>
  Object.values(schemas as unknown as Readonly<Record<string, Schema>>).flatMap((schema) => {
    const rows = city.tables[schema.name as keyof City["tables"]] as unknown as readonly Draft[];
    if (rows.length <= ENOUGH) return [];
    const files = [...Map.groupBy(rows, ({meta}) => meta.file).values()];
    return Object.entries(schema.columns)
      .filter(
        ([, {kind, ref, joined, verbatim}]) =>
          (kind === "text" || kind === "list") && !isKnown(city, ref) && joined === undefined && verbatim !== true
      )
      .flatMap(([field]) => files.flatMap((own) => oddIn(schema, field, own)));
  });

/** Names of another table are compared with that table, if it was handed in. */
const isKnown = ({present}: City, ref: string | undefined): boolean =>
  ref !== undefined && (ref === "regions" || present.has(ref as TableName));

const oddIn = (schema: Schema, field: string, rows: readonly Draft[]): readonly Fault[] => {
  const shapes = new Map<string, Cell[]>();
  let last: unknown = null;
  let into: Cell[] = [];
  for (const row of rows) {
    const value = row[field];
    if (value === null || value === undefined) continue;
    const text = words(value);
    if (value !== last) {
      last = value;
      const shape = shapeOf(text);
      const known = shapes.get(shape);
      into = known ?? [];
      if (known === undefined) shapes.set(shape, into);
    }
    into.push({row, text});
  }
  if (shapes.size < 2) return [];
  const counts = new Map([...shapes].map(([shape, cells]) => [shape, linesOf(cells)]));
  const filled = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const [common, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  if (most < ENOUGH || !(common === CHINESE || ID.test(common))) return [];
  const example = shapes.get(common)?.[0]?.text ?? "";
  const faults: Fault[] = [];
  for (const [shape, few] of shapes) {
    const n = counts.get(shape) ?? 0;
    if (shape === common || n > FEW || most < (filled - n) * COMMON) continue;
    for (const {row, text} of few)
      if (common !== CHINESE || isFigure(text) || standsElsewhere(schema, field, rows, text))
        faults.push({
          ...placeOf(schema, row, field),
          severity: "warning",
          code: "odd-text",
          message: common === CHINESE ? "本列其他内容都是中文" : `与本列其他内容的写法不同，其他如“${example}”`,
          fix: "请核对是否错列、粘贴错位或缺了字；确实如此的，请在 decisions.csv 中答复"
        });
  }
  return faults;
};

/** The text belongs to another column of the same file. */
const standsElsewhere = (schema: Schema, field: string, rows: readonly Draft[], text: string): boolean =>
  Object.keys(schema.columns).some((other) => other !== field && rows.some((row) => words(row[other]) === text));
