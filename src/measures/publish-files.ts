import {csvFormatRow} from "d3-dsv";
import type {Site} from "../tables/site.ts";
import type {OpenCell, OpenColumn} from "./publish-cells.ts";
import type {OpenTable} from "./publish.ts";

/** UTF-8 with BOM, so that Excel reads the Chinese; lines end in LF. */
export const tableCsv = (table: OpenTable): string => {
  const lines = [csvFormatRow(table.columns.map(({header}) => header))];
  for (let i = 0; i < table.length; ++i) lines.push(csvFormatRow(table.row(i).map(csvCell)));
  return `\uFEFF${lines.join("\n")}\n`;
};

const csvCell = (cell: OpenCell): string =>
  cell === null ? "" : typeof cell === "number" ? String(cell) : inert(cell);

/** A cell a spreadsheet would run as a formula gets a leading apostrophe; the full-width signs are formulas in a CJK Excel. */
const inert = (words: string): string =>
  /^[=+\-@\t\r＝＋－＠]/.test(words) && !/^[+-]?\d+(?:\.\d+)?$/.test(words) ? `'${words}` : words;

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
