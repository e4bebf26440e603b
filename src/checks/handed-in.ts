import type {CityFiles, Reading} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {collectFindings} from "../tables/findings.ts";
import {maskPrivate} from "../tables/private.ts";
import {type Records, readRecords} from "../tables/records.ts";

/** Findings in the words of the file: its own headers with their units. */
export const withHeaders = (faults: readonly Fault[], {headers}: Reading): readonly Fault[] =>
  faults.map((fault) => {
    const header = fault.column === null ? undefined : headers.get(fault.file)?.get(fault.column);
    return header === undefined || header === fault.column ? fault : {...fault, header: maskPrivate(header)};
  });

/** Numbers to be mended, as they were typed: 8.0, not 8. Only the files that have something to tell are read again. */
export const withTypedNumbers = (faults: readonly Fault[], {headers}: Reading, files: CityFiles): readonly Fault[] => {
  const read = new Map<string, Records | null>();
  return faults.map((fault) => {
    const {file, line, column, severity, value} = fault;
    const bytes = files.get(file);
    if (severity === "note" || bytes === undefined || line === null || column === null || !NUMBER.test(value ?? ""))
      return fault;
    if (!read.has(file)) read.set(file, readRecords(file, bytes, collectFindings()));
    const records = read.get(file) ?? null;
    const at = records?.lines.indexOf(line) ?? -1;
    const index = records?.header.indexOf(headers.get(file)?.get(column) ?? "") ?? -1;
    const typed = records?.rows[at]?.[index]?.trim();
    return typed === undefined || !NUMBER.test(typed) || typed === value
      ? fault
      : {...fault, value: maskPrivate(typed)};
  });
};

const NUMBER = /^-?\d+(?:\.\d+)?$/;
