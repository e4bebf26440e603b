import {csvFormatRow} from "d3-dsv";
import type {Site} from "../../tables/site.ts";
import type {OpenCell, OpenColumn} from "./publish-cells.ts";
import type {OpenTable} from "./publish.ts";

/** Rows written at a time: the text of a large table is never held as a whole. */
const PART = 2000;

/** UTF-8 with BOM, so that Excel reads the Chinese; lines end in LF. */
export function* csvParts(table: OpenTable): Generator<string> {
  yield `\uFEFF${csvFormatRow(table.columns.map(({header}) => header))}\n`;
  const decimals = decimalsOf(table);
  const line = (i: number): string => {
    const places = decimals.get(table.file(i)) ?? [];
    return `${csvFormatRow(table.row(i).map((cell, c) => csvCell(cell, places[c] ?? null)))}\n`;
  };
  for (let from = 0; from < table.length; from += PART)
    yield Array.from({length: Math.min(PART, table.length - from)}, (_, i) => line(from + i)).join("");
}

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
    const row = table.row(i);
    for (const c of measured) {
      const cell = row[c];
      if (typeof cell === "number") places[c] = Math.max(places[c] ?? 0, decimals(cell));
    }
  }
  return files;
};

const decimals = (value: number): number => {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
};

/** A cell a spreadsheet would run as a formula gets a leading apostrophe; the full-width signs are formulas in a CJK Excel. */
export const inert = (words: string): string =>
  /^(?:[\t\r]|[\s\u200b]*[=+\-@＝＋－＠])/.test(words) && !/^[+-]?\d+(?:\.\d+)?$/.test(words) ? `'${words}` : words;

/** Rows as arrays in the order of `columns`, one a line; the licence and the dates travel with the data. */
export function* jsonParts(table: OpenTable, site: Site, until: string): Generator<string> {
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
  yield `{"meta":${JSON.stringify(meta)},\n"rows":[\n`;
  for (let from = 0; from < table.length; from += PART) {
    const rows = Array.from({length: Math.min(PART, table.length - from)}, (_, i) =>
      JSON.stringify(table.row(from + i))
    );
    yield `${from === 0 ? "" : ",\n"}${rows.join(",\n")}`;
  }
  yield "\n]}\n";
}

const described = ({header, unit, kind, need, note, computed}: OpenColumn) => ({
  ...{header, unit, kind, need, note, computed}
});
