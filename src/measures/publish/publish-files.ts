import {csvFormatRow} from "d3-dsv";
import type {Site} from "../../tables/site.ts";
import type {OpenCell, OpenColumn} from "./publish-cells.ts";
import type {OpenTable} from "./publish.ts";

/** UTF-8 with BOM, so that Excel reads the Chinese; lines end in LF. */
export const tableCsv = (table: OpenTable): string => {
  const lines = [csvFormatRow(table.columns.map(({header}) => header))];
  const decimals = decimalsOf(table);
  for (let i = 0; i < table.length; ++i) {
    const places = decimals.get(table.file(i)) ?? [];
    lines.push(csvFormatRow(table.row(i).map((cell, c) => csvCell(cell, places[c] ?? null))));
  }
  return `\uFEFF${lines.join("\n")}\n`;
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
const inert = (words: string): string =>
  /^(?:[\t\r]|[\s\u200b]*[=+\-@＝＋－＠])/.test(words) && !/^[+-]?\d+(?:\.\d+)?$/.test(words) ? `'${words}` : words;

/** Rows as arrays in the order of `columns`, one a line; the licence and the dates travel with the data. */
export const tableJson = (table: OpenTable, site: Site, until: string): string => {
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
  const rows = Array.from({length: table.length}, (_, i) => JSON.stringify(table.row(i)));
  return `{"meta":${JSON.stringify(meta)},\n"rows":[\n${rows.join(",\n")}\n]}\n`;
};

const described = ({header, unit, kind, need, note, computed}: OpenColumn) => ({
  ...{header, unit, kind, need, note, computed}
});
