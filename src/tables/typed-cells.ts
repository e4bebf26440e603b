import {csvParseRows} from "d3-dsv";
import type {CityFiles, Reading} from "./city.ts";
import {collectFindings} from "./findings.ts";
import {trimmed} from "./half-width.ts";
import {type Records, recordsOf} from "./records.ts";
import {openSheet} from "./sheet.ts";

/** The cell of a row as it stands in its file; null where it cannot be found, as on rows unfolded from wide columns. */
export type TypedCell = (file: string, line: number, header: string) => string | null;

/** For the few cells that a message shows as typed: a file is split again when the first of its cells is asked for. */
export const typedCells = (files: CityFiles, headers: Reading["headers"]): TypedCell => {
  const read = new Map<string, Records | null>();
  return (file, line, header) => {
    const bytes = files.get(file);
    if (bytes === undefined) return null;
    if (!read.has(file)) read.set(file, opened(file, bytes, new Set(headers.get(file)?.values())));
    const records = read.get(file) ?? null;
    const name = headers.get(file)?.get(header) ?? "";
    // The unit may stand in a row of its own.
    const index = records?.header.findIndex(
      (cell) => cell === name || (cell !== "" && name === `${cell}(${unitOf(name)})`)
    );
    const cell = records?.rows[records.lines.indexOf(line)]?.[index ?? -1];
    return cell === undefined ? null : trimmed(cell);
  };
};

const unitOf = (name: string): string => /\(([^()]*)\)$/.exec(name)?.[1] ?? "";

/** Titles may stand above the header, which is the first row with one of its names. */
const TITLES = 10;

const opened = (file: string, bytes: Uint8Array, names: ReadonlySet<string>): Records | null => {
  const sheet = openSheet(file, bytes, collectFindings());
  if (sheet === null) return null;
  const isName = (cell: string): boolean => names.has(cell) || [...names].some((name) => name.startsWith(`${cell}(`));
  const top = csvParseRows(sheet.text.slice(0, 20_000)).slice(0, TITLES);
  const above = Math.max(
    0,
    top.findIndex((row) => row.some((cell) => cell !== "" && isName(cell)))
  );
  return recordsOf(file, {...sheet, above}, collectFindings());
};
