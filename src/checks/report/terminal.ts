import {type Fault, type Severity, faultText} from "../../tables/fault.ts";
import type {Inspection} from "../index.ts";
import {leadingFaults} from "./leading.ts";
import {mendedLines} from "./mended.ts";
import {verdict} from "./verdict.ts";

/** Lines printed per file, column and kind of fault; the JSON has all of them. */
const PRINTED = 20;

const GROUPS: readonly (readonly [Severity, string, string])[] = [
  ["fault", "错误", "必须改正"],
  ["warning", "警告", "请改正，或在 decisions.csv 中逐条答复"],
  ["note", "提示", "不影响发布"]
];

/** The report for people: faults, warnings, notes, repairs, tables, and one sentence at the end. */
export const report = (inspection: Inspection, {root, accept}: {root: string; accept: boolean}): string => {
  const {faults, repairs, tables} = inspection;
  const of = (severity: Severity) => faults.filter((fault) => fault.severity === severity);
  const sections = GROUPS.flatMap(([severity, name, hint]) => {
    const own = of(severity);
    return own.length === 0 ? [] : [`${name} ${own.length} 处（${hint}）`, ...limited(own), ""];
  });
  const mended = repairs.length === 0 ? [] : ["已自动处理", ...mendedLines(repairs).map((line) => `  ${line}`), ""];
  const read = Object.entries(tables).map(([name, {rows, files}]) => `  ${name}：${rows} 行，${files.length} 个文件`);
  const first = leadingFaults(faults).map(
    ({fault, because, explains}, i) => `  ${i + 1}. ${faultText(fault)}（${because}；共 ${explains} 处）`
  );
  const lead = first.length === 0 ? [] : ["先改这些，多数问题随之消失", ...first, ""];
  return [
    `检查 ${root}`,
    "",
    ...lead,
    ...sections,
    ...mended,
    "读入的数据表",
    ...read,
    "",
    `结论：${verdict(inspection, accept)}。`,
    ""
  ].join("\n");
};

const limited = (faults: readonly Fault[]): readonly string[] => {
  const seen = new Map<string, number>();
  const lines: string[] = [];
  for (const fault of faults) {
    const kind = `${fault.file}：${fault.column === null ? "" : `${fault.column}：`}${fault.code}`;
    const n = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, n);
    if (n <= PRINTED) lines.push(`  ${faultText(fault)}`);
  }
  for (const [kind, n] of seen) if (n > PRINTED) lines.push(`  ${kind} 另有 ${n - PRINTED} 处同类问题`);
  return lines;
};
