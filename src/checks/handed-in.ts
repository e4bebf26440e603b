import type {CityFiles, Reading} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {maskPrivate} from "../tables/private/mask.ts";
import {typedCells} from "../tables/typed-cells.ts";

/** Findings in the words of the file: its own headers with their units. */
export const withHeaders = (faults: readonly Fault[], {headers}: Reading): readonly Fault[] =>
  faults.map((fault) => {
    const header = fault.column === null ? undefined : headers.get(fault.file)?.get(fault.column);
    return header === undefined || header === fault.column ? fault : {...fault, header: maskPrivate(header)};
  });

/** Numbers to be mended, as they were typed: 8.0, not 8. Only the files that have something to tell are read again. */
export const withTypedNumbers = (faults: readonly Fault[], {headers}: Reading, files: CityFiles): readonly Fault[] => {
  const typedCell = typedCells(files, headers);
  return faults.map((fault) => {
    const {file, line, column, severity, value} = fault;
    if (severity === "note" || line === null || column === null || !NUMBER.test(value ?? "")) return fault;
    const typed = typedCell(file, line, column);
    return typed === null || !NUMBER.test(typed) || typed === value ? fault : {...fault, value: maskPrivate(typed)};
  });
};

const NUMBER = /^-?\d+(?:\.\d+)?$/;
