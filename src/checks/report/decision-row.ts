import {csvFormatRow} from "d3-dsv";
import type {Fault} from "../../tables/fault.ts";

/** The header of decisions.csv, as the dictionary prints it. */
export const DECISION_HEADER = "文件,行或键,列,问题,决定,理由,单位,日期";

/**
 * The row of decisions.csv that answers a warning, to be pasted: 决定, 理由, 单位 and 日期 are the clerk's to fill in.
 * The row's key is used where there is one, for a line number moves when a row is added above. null: nothing to answer.
 */
export const decisionRow = ({severity, file, key, line, column, code}: Fault): string | null =>
  severity === "warning"
    ? csvFormatRow([file, key ?? (line === null ? "*" : String(line)), column ?? "", code, "", "", "", ""])
    : null;
