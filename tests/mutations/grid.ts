import {csvParseRows} from "d3-dsv";
import type {Column} from "../../src/tables/column.ts";
import type {TableName} from "../../src/tables/schemas/index.ts";
import {gb18030, utf8} from "./encodings.ts";

/** A CSV as the sheet that a clerk has open: row 0 holds the headers. */
export interface Grid {
  readonly path: string;
  readonly table: TableName;
  readonly encoding: "utf-8" | "gb18030";
  readonly cells: readonly (readonly string[])[];
  /** The dictionary's column of each column of the sheet; null where imports.csv unfolds or leaves it out. */
  readonly columns: readonly (Column | null)[];
}

export const parsed = (bytes: Uint8Array, encoding: Grid["encoding"]): string[][] =>
  csvParseRows(new TextDecoder(encoding).decode(bytes)).filter((row) => row.some((cell) => cell !== ""));

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const textOf = (cells: Grid["cells"]): string => cells.map((row) => `${row.map(quoted).join(",")}\n`).join("");

export const bytesOf = ({cells, encoding}: Grid): Uint8Array =>
  encoding === "utf-8" ? utf8(textOf(cells)) : gb18030(textOf(cells));

/** The physical line a row of the sheet begins on. */
export const lineOf = (cells: Grid["cells"], row: number): number =>
  1 + cells.slice(0, row).reduce((sum, cellsOf) => sum + 1 + (cellsOf.join("").match(/\r\n|\n|\r/g)?.length ?? 0), 0);

/** A copy whose cells may be written to. */
export const opened = (grid: Pick<Grid, "cells">): string[][] => grid.cells.map((row) => [...row]);

export const rowsOf = (grid: Grid): number => grid.cells.length - 1;
