import {csvFormatRows} from "d3-dsv";
import {inert} from "../../measures/publish/publish-files.ts";
import {type Fault, type Severity, insteadText} from "../../tables/fault.ts";
import {decisionRow} from "./decision-row.ts";

const SEVERITY: Readonly<Record<Severity, string>> = {fault: "错误", warning: "警告", note: "提示"};

const HEADER = [
  "级别",
  "文件",
  "行",
  "Excel行",
  "列",
  "现值",
  "问题",
  "改法",
  "可改为",
  "问题代码",
  "decisions.csv 答复行"
];

/** Every finding as a row, for Excel: UTF-8 with BOM, CRLF, and no cell that a spreadsheet would run. */
export const faultsCsv = (faults: readonly Fault[]): string => {
  const rows = faults.map((fault) =>
    [
      SEVERITY[fault.severity],
      fault.file,
      fault.line === null ? "" : String(fault.line),
      fault.row === null ? "" : String(fault.row),
      fault.header ?? fault.column ?? "",
      fault.value ?? "",
      fault.message,
      fault.fix,
      insteadText(fault),
      fault.code,
      decisionRow(fault) ?? ""
    ].map(inert)
  );
  return `\uFEFF${csvFormatRows([HEADER, ...rows]).replaceAll("\n", "\r\n")}\r\n`;
};
