import {csvFormatRow} from "d3-dsv";
import type {Site} from "../../tables/site.ts";
import type {OpenCell, OpenColumn} from "./publish-cells.ts";
import type {OpenTable} from "./publish.ts";

/** Rows written at a time: the text of a large table is never held as a whole. */
const PART = 2000;

type Cells = readonly OpenCell[];

/** How a table is written in one kind of file. */
interface Writer {
  readonly head: string;
  /** Rows from this index on. */
  readonly rows: (rows: readonly Cells[], from: number) => string;
  readonly foot: string;
}

/** UTF-8 with BOM, so that Excel reads the Chinese; lines end in LF. */
export const csvParts = (table: OpenTable): Generator<string> => parts(table, csvWriter(table));

/** Rows as arrays in the order of `columns`, one a line; the licence and the dates travel with the data. */
export const jsonParts = (table: OpenTable, site: Site, until: string): Generator<string> =>
  parts(table, jsonWriter(table, site, until));

export interface FileSizes {
  readonly csv: number;
  readonly json: number;
}

/** Bytes of both files; every row is asked once for both. */
export const fileSizes = (table: OpenTable, site: Site, until: string, bytes: (text: string) => number): FileSizes => {
  const [csv, json] = [csvWriter(table), jsonWriter(table, site, until)];
  const sizes = {csv: bytes(csv.head + csv.foot), json: bytes(json.head + json.foot)};
  for (const {rows, from} of blocks(table)) {
    sizes.csv += bytes(csv.rows(rows, from));
    sizes.json += bytes(json.rows(rows, from));
  }
  return sizes;
};

function* parts(table: OpenTable, writer: Writer): Generator<string> {
  yield writer.head;
  for (const {rows, from} of blocks(table)) yield writer.rows(rows, from);
  yield writer.foot;
}

function* blocks(table: OpenTable): Generator<{readonly rows: readonly Cells[]; readonly from: number}> {
  for (let from = 0; from < table.length; from += PART)
    yield {from, rows: Array.from({length: Math.min(PART, table.length - from)}, (_, i) => table.row(from + i))};
}

const csvWriter = (table: OpenTable): Writer => {
  const decimals = decimalsOf(table);
  const line = (cells: Cells, i: number): string => {
    const places = decimals.get(table.file(i)) ?? [];
    return `${csvFormatRow(cells.map((cell, c) => csvCell(cell, places[c] ?? null)))}\n`;
  };
  return {
    head: `\uFEFF${csvFormatRow(table.columns.map(({header}) => header))}\n`,
    rows: (rows, from) => rows.map((cells, i) => line(cells, from + i)).join(""),
    foot: ""
  };
};

const csvCell = (cell: OpenCell, places: number | null): string =>
  cell === null ? "" : typeof cell === "number" ? (places === null ? String(cell) : cell.toFixed(places)) : inert(cell);

/**
 * A measured number is read as a number and loses its closing zeros (pH 8.0, 0.80 mg/L): by file, the most decimals that each
 * measured column has there. Other columns hold null and are printed as they are.
 */
const decimalsOf = (table: OpenTable): ReadonlyMap<string, readonly (number | null)[]> => {
  const files = new Map<string, (number | null)[]>();
  const measured = table.columns.flatMap(({kind, computed}, c) => (kind === "measured" && !computed ? [c] : []));
  if (measured.length === 0) return files;
  for (let i = 0; i < table.length; ++i) {
    const file = table.file(i);
    const places = files.get(file) ?? table.columns.map(() => null);
    files.set(file, places);
    for (const c of measured) {
      const cell = table.cell(i, c);
      if (typeof cell === "number") places[c] = Math.max(places[c] ?? 0, decimals(cell));
    }
  }
  return files;
};

const decimals = (value: number): number => {
  if (Number.isInteger(value)) return 0;
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
};

/** A cell a spreadsheet would run as a formula gets a leading apostrophe; the full-width signs are formulas in a CJK Excel. */
export const inert = (words: string): string =>
  /^(?:[\t\r]|[\s\u200b]*[=+\-@＝＋－＠])/.test(words) && !/^[+-]?\d+(?:\.\d+)?$/.test(words) ? `'${words}` : words;

const jsonWriter = (table: OpenTable, site: Site, until: string): Writer => {
  const meta = {
    name: table.name,
    title: table.title,
    about: table.about,
    publisher: site.publisher,
    licence: site.licence,
    dataAsOf: until,
    demo: site.demo,
    columns: table.columns.map(described)
  };
  return {
    head: `{"meta":${JSON.stringify(meta)},\n"rows":[\n`,
    rows: (rows, from) => `${from === 0 ? "" : ",\n"}${rows.map((cells) => JSON.stringify(cells)).join(",\n")}`,
    foot: "\n]}\n"
  };
};

const described = ({header, unit, kind, need, note, computed}: OpenColumn) => ({
  ...{header, unit, kind, need, note, computed}
});
