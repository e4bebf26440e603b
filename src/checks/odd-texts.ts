import type {City, Reading} from "../tables/city.ts";
import type {Column} from "../tables/column.ts";
import type {Fault} from "../tables/fault.ts";
import {placeOf} from "../tables/row-names.ts";
import type {Draft} from "../tables/rows.ts";
import type {Schema} from "../tables/schema.ts";
import {type TableName, schemas} from "../tables/schemas/index.ts";
import {CHINESE, isWatched, isWritten, wayOf} from "../tables/way-of-writing.ts";

/** Fewer texts than this have no common way of writing. */
const ENOUGH = 4;
const COMMON = 0.8;
/** More of one other way of writing are a way of their own. */
const FEW = 3;

/** The shape of an id: one word with digits. Units, and names of standards, have nothing in common that a new one must have. */
const ID = /^(?=.*9)\S+$/;

/** A number or a day where all others write words. */
const isFigure = (text: string): boolean => /^[<≤]?[\d.,:%/ -]+L?$/.test(text);

/** A column of free words or ids. */
interface Watched {
  readonly field: string;
  readonly ref: TableName | null;
}

const WATCHED: readonly (readonly [Schema, readonly Watched[]])[] = Object.values(
  schemas as unknown as Readonly<Record<string, Schema>>
).map((schema) => [
  schema,
  Object.entries(schema.columns).flatMap(([field, column]) =>
    isWatched(column) ? [{field, ref: (column.ref ?? null) as TableName | null}] : []
  )
]);

/**
 * A text unlike all others of its column and file: an id that lost a digit, a name and its code in each other's place,
 * a date among sentences. Cells that were shifted, pasted over or damaged by Excel show so.
 */
export const oddTexts = (city: City, {mixed}: Pick<Reading, "mixed">): readonly Fault[] =>
  WATCHED.flatMap(([schema, watched]) => {
    const rows = city.tables[schema.name as TableName] as unknown as readonly Draft[];
    if (rows.length <= ENOUGH) return [];
    const files = [...Map.groupBy(rows, ({meta}) => meta.file)].map(([file, own]): Part => {
      const lines = new Int32Array(own.length);
      for (let at = 0; at < own.length; ++at) lines[at] = (own[at] as Draft).meta.line;
      return {file, rows: own, lines};
    });
    return watched.flatMap(({field, ref}) =>
      isKnown(city, ref)
        ? []
        : files.flatMap((part) => (mixed.has(`${part.file}/${field}`) ? oddIn(schema, field, part) : []))
    );
  });

/** Names of another table are compared with that table, if it was handed in. */
const isKnown = ({present}: City, ref: TableName | null): boolean =>
  ref !== null && (ref === "regions" || present.has(ref));

/** The rows of a file, and the line each stands in: asked of every column. */
interface Part {
  readonly file: string;
  readonly rows: readonly Draft[];
  readonly lines: Int32Array;
}

/** A way of writing. Rows that were unfolded from one line say the same thing once. */
interface Way {
  lines: number;
  last: number;
  /** The cells, as long as they are few. */
  readonly cells: {readonly at: number; readonly text: string}[];
}

const words = (value: unknown): string => (Array.isArray(value) ? value.join("、") : String(value));

/** Ids of several rounds take turns: a look at the ways seen so far costs less than writing the way anew. */
const knownWay = (ways: ReadonlyMap<string, Way>, text: string): string | null => {
  if (ways.size <= FEW_WAYS) for (const shape of ways.keys()) if (isWritten(text, shape)) return shape;
  return null;
};
const FEW_WAYS = 8;

const waysOf = ({rows, lines}: Part, field: string): ReadonlyMap<string, Way> => {
  const ways = new Map<string, Way>();
  let last: unknown = null;
  let way: Way | null = null;
  let shape = "";
  for (let at = 0; at < rows.length; ++at) {
    const value = (rows[at] as Draft)[field];
    if (value === null || value === undefined) continue;
    if (value !== last || way === null) {
      last = value;
      const text = words(value);
      if (way === null || !isWritten(text, shape)) {
        shape = knownWay(ways, text) ?? wayOf(text);
        way = ways.get(shape) ?? {lines: 0, last: 0, cells: []};
        ways.set(shape, way);
      }
    }
    const line = lines[at] as number;
    if (line !== way.last) way.lines += 1;
    way.last = line;
    if (way.lines <= FEW) way.cells.push({at, text: words(value)});
  }
  return ways;
};

const oddIn = (schema: Schema, field: string, part: Part): readonly Fault[] => {
  const {rows} = part;
  const ways = waysOf(part, field);
  if (ways.size < 2) return [];
  let filled = 0;
  for (const {lines} of ways.values()) filled += lines;
  const [common, most] = [...ways].reduce((a, b) => (b[1].lines > a[1].lines ? b : a));
  if (most.lines < ENOUGH || !(common === CHINESE || ID.test(common))) return [];
  const message =
    common === CHINESE ? "本列其他内容都是中文" : `与本列其他内容的写法不同，其他如“${most.cells[0]?.text ?? ""}”`;
  return [...ways].flatMap(([shape, {lines, cells}]) =>
    shape === common || lines > FEW || most.lines < (filled - lines) * COMMON
      ? []
      : cells
          .filter(({at, text}) => common !== CHINESE || isFigure(text) || standsNearby(schema, field, rows, at, text))
          .map(({at}): Fault => ({
            ...placeOf(schema, rows[at] as Draft, field),
            severity: "warning",
            code: "odd-text",
            message,
            fix: "请核对是否错列、粘贴错位或缺了字；确实如此的，请在 decisions.csv 中答复"
          }))
  );
};

/** Numbers and days are told by themselves. */
const WORDS: ReadonlySet<Column["kind"]> = new Set(["text", "code", "list", "choice", "choices"]);

/** What was pasted or shifted comes from near by. */
const NEAR = 100;

/** The text belongs to another column of the rows around. */
const standsNearby = (schema: Schema, field: string, rows: readonly Draft[], at: number, text: string): boolean => {
  const around = rows.slice(Math.max(0, at - NEAR), at + NEAR);
  return Object.entries(schema.columns).some(
    ([other, {kind}]) =>
      other !== field &&
      WORDS.has(kind) &&
      around.some((row) => {
        const value = row[other];
        return value === text || (Array.isArray(value) && value.join("、") === text);
      })
  );
};
