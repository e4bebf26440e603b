import {type Fault, type Repair, type Severity, faultText} from "../tables/fault.ts";
import type {Inspection} from "./index.ts";

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
  const mended = repairs.length === 0 ? [] : ["已自动处理", ...mendedLines(repairs), ""];
  const read = Object.entries(tables).map(([name, {rows, files}]) => `  ${name}：${rows} 行，${files.length} 个文件`);
  const open = of("fault").length > 0 || inspection.city === null;
  const verdict = open
    ? `结论：不能发布。${of("fault").length} 处错误，${of("warning").length} 处警告。`
    : of("warning").length > 0
      ? accept
        ? `结论：只能预览。${of("warning").length} 处警告尚未答复，页面将标明“预览”。`
        : `结论：不能发布。${of("warning").length} 处警告尚未答复。`
      : "结论：可以发布。";
  return [`检查 ${root}`, "", ...sections, ...mended, "读入的数据表", ...read, "", verdict, ""].join("\n");
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

/** Repairs of one kind on one line: how often, in which files and columns. The JSON has each place apart. */
const mendedLines = (repairs: readonly Repair[]): readonly string[] => {
  const kinds = new Map<string, Repair[]>();
  for (const repair of repairs) {
    const kind = `${repair.code}\u0000${repair.message}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), repair]);
  }
  return [...kinds.values()].map((own) => {
    const count = own.reduce((sum, repair) => sum + repair.count, 0);
    const files = [...new Set(own.map(({file}) => file))];
    const columns = [...new Set(own.flatMap(({column}) => (column === null ? [] : [column])))];
    const [first] = own;
    const lines = own.length === 1 && first !== undefined ? first.lines : [];
    const where = lines.length === 0 ? "" : `第 ${lines.join("、")}${count > lines.length ? "…" : ""} 行`;
    return (
      `  ${named(files, 2, "个文件")}：${columns.length === 0 ? "" : `${named(columns, 6, "列")}：`}` +
      `${first?.message}，${count} 处${where === "" ? "" : `（${where}）`}`
    );
  });
};

const named = (names: readonly string[], most: number, unit: string): string =>
  names.length <= most ? names.join("、") : `${names.slice(0, most).join("、")} 等 ${names.length} ${unit}`;

/** The report for programs, on stdout and nothing else there. */
export const reportJson = ({faults, repairs, tables}: Inspection): string =>
  `${JSON.stringify(
    {
      faults: faults.map(({file, line, column, value, severity, code, message, fix}) => ({
        file,
        line,
        column,
        value,
        severity,
        code,
        message,
        fix
      })),
      repairs: repairs.map(({file, column, code, message, count, lines}) => ({
        file,
        column,
        code,
        message,
        count,
        lines
      })),
      tables
    },
    null,
    2
  )}\n`;
