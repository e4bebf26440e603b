import type {ItemValues} from "../../../src/standards/water/water-mean.ts";
import {ITEM_OF} from "../vectors.ts";

/** A printed cell as the reader hands it on: half the limit of a non-detect, null for −1. */
const value = (cell: string): number | null =>
  cell === "" || cell === "-1" ? null : cell.endsWith("L") ? Number(cell.slice(0, -1)) / 2 : Number(cell);

export const valuesOf = (row: Readonly<Record<string, string>>): ItemValues =>
  Object.fromEntries(Object.entries(ITEM_OF).map(([code, id]) => [id, value(row[code] ?? "")]));

/** The non-detects of a row as printed, by item id. */
export const detectionsOf = (row: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(ITEM_OF).flatMap(([code, id]) => (row[code]?.endsWith("L") === true ? [[id, row[code]]] : []))
  );

/** Item names of the vectors as the site prints them. */
export const printed = (text: string | undefined): string =>
  (text ?? "").replaceAll("pH值", "pH").replaceAll("铬(六价)", "六价铬");
