import type {CityFiles, Reading} from "./city.ts";
import {collectFindings} from "./findings.ts";
import {trimmed} from "./half-width.ts";
import {type Records, readRecords} from "./records.ts";

/** The cell of a row as it stands in its file; null where it cannot be found, as on rows unfolded from wide columns. */
export type TypedCell = (file: string, line: number, header: string) => string | null;

/** For the few cells that a message shows as typed: a file is split again when the first of its cells is asked for. */
export const typedCells = (files: CityFiles, headers: Reading["headers"]): TypedCell => {
  const read = new Map<string, Records | null>();
  return (file, line, header) => {
    const bytes = files.get(file);
    if (bytes === undefined) return null;
    if (!read.has(file)) read.set(file, readRecords(file, bytes, collectFindings()));
    const records = read.get(file) ?? null;
    const index = records?.header.indexOf(headers.get(file)?.get(header) ?? "") ?? -1;
    const cell = records?.rows[records.lines.indexOf(line)]?.[index];
    return cell === undefined ? null : trimmed(cell);
  };
};
