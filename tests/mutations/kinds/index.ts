import type {Kind} from "../damage.ts";
import {CELLS} from "./cells.ts";
import {COLUMNS} from "./columns.ts";
import {ENCODINGS} from "./encodings.ts";
import {EXCEL} from "./excel.ts";
import {FILES} from "./files.ts";
import {HIDDEN} from "./hidden.ts";
import {NUMBERS} from "./numbers.ts";
import {ROWS} from "./rows.ts";

export const KINDS: readonly Kind[] = [
  ...CELLS,
  ...ROWS,
  ...COLUMNS,
  ...HIDDEN,
  ...NUMBERS,
  ...EXCEL,
  ...ENCODINGS,
  ...FILES
];
