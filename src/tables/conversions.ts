import type {Column} from "./column.ts";
import type {Findings} from "./findings.ts";
import {trimmed} from "./half-width.ts";
import type {Source} from "./header.ts";

/** Said at the header, counted when the rows are known. */
export const tellConversion = (file: string, header: string, column: Column, rows: number, findings: Findings): void =>
  findings.mend(
    {file, column: column.header},
    "unit-converted",
    `“${header}”按列名里的单位换算为 ${column.unit}`,
    rows === 0 ? [1] : [],
    rows
  );

export const countConversions = (
  file: string,
  names: readonly string[],
  sources: readonly Source[],
  rows: number,
  findings: Findings
): void => {
  for (const {shift, column, index} of sources)
    if (shift !== 0 && rows > 0) tellConversion(file, trimmed(names[index] ?? ""), column, rows, findings);
};
