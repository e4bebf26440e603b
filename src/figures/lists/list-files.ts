import {csvFormatRow} from "d3-dsv";
import {inert} from "../../measures/publish/publish-files.ts";
import type {ListEntry, ListKind} from "./list-kind.ts";

/** Rows of one file of lines: a page of a narrowed list asks for few of them. */
const CHUNK = 500;

/** What a browser needs to narrow a list: whole columns of small numbers, so that 50,000 rows are one short file. */
export interface ListIndex {
  readonly unit: string;
  readonly rows: number;
  readonly chunk: number;
  /** First line of the CSV. */
  readonly head: string;
  readonly facets: readonly {
    readonly key: string;
    readonly label: string;
    readonly values: readonly string[];
    /** Every combination of values that some row has, as places in `values`. */
    readonly sets: readonly (readonly number[])[];
    /** The combination of each row, as a place in `sets`. */
    readonly of: readonly number[];
  }[];
}

/** A row as a browser shows it: its address after the section's, what its line says, and its line of the CSV. */
export type ListLine = readonly [
  href: string,
  id: string,
  title: string,
  word: string,
  kind: ListEntry["state"]["kind"],
  late: string | null,
  meta: string,
  csv: string
];

/** UTF-8 with BOM, so that Excel reads the Chinese. */
const headOf = <T>({columns}: ListKind<T>): string => `\uFEFF${csvFormatRow(columns.map(({header}) => header))}\n`;

const lineOf = <T>({columns}: ListKind<T>, row: T): string => {
  const cells = columns.map(({cell}) => cell(row));
  return `${csvFormatRow(cells.map((cell) => (cell === null ? "" : typeof cell === "number" ? String(cell) : inert(cell))))}\n`;
};

/** A list as a file: the rows that its pages show, in their order. */
export function* listCsv<T>(kind: ListKind<T>, rows: readonly T[]): Generator<string> {
  yield headOf(kind);
  for (let from = 0; from < rows.length; from += CHUNK)
    yield rows
      .slice(from, from + CHUNK)
      .map((row) => lineOf(kind, row))
      .join("");
}

export const listIndex = <T>(kind: ListKind<T>, rows: readonly T[]): ListIndex => ({
  unit: kind.unit,
  rows: rows.length,
  chunk: CHUNK,
  head: headOf(kind),
  facets: kind.facets
    .map(({key, label, values, order}) => ({key, label, ...combinations(rows, values, order)}))
    .filter(({values}) => values.length > 0)
});

const combinations = <T>(rows: readonly T[], valuesOf: (row: T) => readonly string[], order: readonly string[]) => {
  const places = new Map<string, number>();
  const met = new Set(rows.flatMap(valuesOf));
  for (const value of [...order.filter((one) => met.has(one)), ...met])
    if (!places.has(value)) places.set(value, places.size);
  const known = new Map<string, number>();
  const of = rows.map((row) => {
    const key = [...new Set(valuesOf(row))].map((value) => places.get(value)).join();
    const at = known.get(key) ?? known.size;
    known.set(key, at);
    return at;
  });
  const sets = [...known.keys()].map((key) => (key === "" ? [] : key.split(",").map(Number)));
  return {values: [...places.keys()], sets, of};
};

/** Numbers of the files of lines. */
export const listChunks = (rows: readonly unknown[]): readonly number[] =>
  Array.from({length: Math.ceil(rows.length / CHUNK)}, (_, i) => i + 1);

/** One file of lines; `base` is the section's address, which every address of a row begins with. */
export const listLines = <T>(kind: ListKind<T>, rows: readonly T[], chunk: number, base: string): readonly ListLine[] =>
  rows.slice((chunk - 1) * CHUNK, chunk * CHUNK).map((row) => {
    const {href, id, title, state, late, meta} = kind.entry(row);
    return [href.slice(base.length), id, title, state.word, state.kind, late, meta, lineOf(kind, row)];
  });
