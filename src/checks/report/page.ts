import type {CityFiles} from "../../tables/city.ts";
import type {Fault, Severity} from "../../tables/fault.ts";
import type {Inspection} from "../index.ts";
import {DECISION_HEADER, decisionRow} from "./decision-row.ts";
import {type ExcelRow, type Sheet, excelRow, sheetOf} from "./excel-row.ts";
import {grouped, leadingFaults} from "./leading.ts";
import {mendedLines} from "./mended.ts";
import {PAGE_STYLE} from "./page-style.ts";
import {insteadList} from "./instead-list.ts";
import {escaped, rowTable} from "./row-table.ts";
import {verdict} from "./verdict.ts";

/** Kinds of finding shown per file, and rows per kind; the CSV beside the page has every one. */
const GROUPS = 40;
const ROWS = 12;

const WORD: Readonly<Record<Severity, string>> = {fault: "错误", warning: "警告", note: "提示"};

/**
 * The report as one HTML file: no script, no other file, prints on A4. The three findings that explain most of the
 * others come first, then every file with its rows as a spreadsheet shows them.
 */
export const reportPage = (inspection: Inspection, files: CityFiles, of: ReportOf): string =>
  [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(titleOf(inspection))}</title>`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><style>${PAGE_STYLE}</style></head><body>`,
    reportBody(inspection, files, of),
    `</body></html>\n`
  ].join("\n");

/** What the report says, without the document around it: its verdict is an h1, every file an h2. */
export const reportBody = (inspection: Inspection, files: CityFiles, {root, accept}: ReportOf): string => {
  const {faults, repairs, tables, city} = inspection;
  return [
    `<p class="soft">${escaped(titleOf(inspection))} · 数据目录 ${escaped(root)}${city === null ? "" : ` · 数据截至 ${city.site.dataAsOf}`}</p>`,
    `<h1${inspection.publishable ? "" : ' class="refused"'}>${escaped(verdict(inspection, accept))}</h1>`,
    lead(faults),
    ...grouped(faults, ({file}) => file).map((own) => fileSection(own[0]?.file ?? "", own, files)),
    repairs.length === 0 ? "" : repairSection(repairs),
    `<h2>读入的数据表</h2><dl>${Object.entries(tables)
      .map(([name, {rows, files: own}]) => `<dt>${escaped(name)}</dt><dd>${rows} 行，${own.length} 个文件</dd>`)
      .join("")}</dl>`
  ].join("\n");
};

const titleOf = ({city}: Inspection): string => {
  const region = city?.site.region ?? "";
  return `检查报告${region === "" ? "" : ` · ${region}`}`;
};

export interface ReportOf {
  /** The folder as the clerk named it. */
  readonly root: string;
  /** ACCEPT_WARNINGS=1: open warnings make a preview, not a refusal. */
  readonly accept: boolean;
}

const lead = (faults: readonly Fault[]): string => {
  const leading = leadingFaults(faults);
  if (leading.length === 0) return "";
  const items = leading.map(
    ({fault, because, explains}) =>
      `<li><strong>${escaped(`${fault.file} ${where(fault, null, true)}`)}</strong>：${escaped(fault.message)}${found(fault)}；${escaped(fault.fix)}。<br><span class="soft">${escaped(because)}；共 ${explains} 处。</span></li>`
  );
  return `<h2>先改这${["", "一", "两", "三"][leading.length]}处</h2><ol>${items.join("")}</ol>`;
};

const fileSection = (file: string, own: readonly Fault[], files: CityFiles): string => {
  const bytes = files.get(file);
  const sheet: Sheet = bytes === undefined || !file.endsWith(".csv") ? null : sheetOf(bytes);
  const counts = (["fault", "warning", "note"] as const)
    .map((severity) => [WORD[severity], own.filter((fault) => fault.severity === severity).length] as const)
    .filter(([, n]) => n > 0)
    .map(([word, n]) => `${word} ${n} 处`);
  const alike = grouped(own, ({severity, code, column, message, fix}) =>
    [severity, code, column, message, fix].join("\u0000")
  );
  const more =
    alike.length > GROUPS
      ? `<p class="soft">另有 ${alike.length - GROUPS} 类问题，见 check-report.csv 的全部清单。</p>`
      : "";
  const items = alike.slice(0, GROUPS).map((faults) => findings(faults, sheet));
  return `<section><h2>${escaped(file)}</h2><p class="soft">${counts.join("，")}</p>${items.join("")}${more}</section>`;
};

/** Findings that differ only in their row and value: said once, with every row. */
const findings = (faults: readonly Fault[], sheet: Sheet): string => {
  const [fault] = faults;
  if (fault === undefined) return "";
  const rows = faults.slice(0, ROWS).flatMap((one) => excelRow(sheet, one) ?? []);
  const one = faults.length === 1;
  const answers = faults.slice(0, ROWS).flatMap((each) => decisionRow(each) ?? []);
  return [
    `<article class="${fault.severity}"><h3>${WORD[fault.severity]}${one ? "" : ` ${faults.length} 处`}：${escaped(where(fault, rows[0] ?? null, one))}</h3>`,
    `<p>${escaped(fault.message)}${one ? found(fault) : ""}。</p>`,
    `<p>改法：${escaped(fault.fix)}。</p>`,
    insteadList(faults.slice(0, ROWS)),
    rows.length > 0
      ? rowTable(rows)
      : one
        ? ""
        : `<p>${faults
            .slice(0, ROWS)
            .map((each) => `第 ${each.line} 行${found(each)}`)
            .join("；")}</p>`,
    faults.length > ROWS ? `<p class="soft">另有 ${faults.length - ROWS} 行，见 check-report.csv。</p>` : "",
    answers.length === 0
      ? ""
      : `<p>核实无误的，在 decisions.csv 里加${answers.length === 1 ? "这一行" : "这些行"}，补上决定（采用、弃用或知悉）、理由、单位、日期；表头是 <code>${DECISION_HEADER}</code></p><pre class="paste">${escaped(answers.join("\n"))}</pre>`,
    `<p class="soft">问题代码 ${escaped(fault.code)}</p></article>`
  ].join("");
};

const found = ({value}: Fault): string => (value === null ? "" : `，现值“${escaped(value)}”`);

const where = (fault: Fault, row: ExcelRow | null, one: boolean): string => {
  const letter = row?.cells.find(({marked}) => marked)?.letter;
  const name = fault.header ?? fault.column;
  const line = row === null ? (fault.line === null ? "整个文件" : `第 ${fault.line} 行`) : `Excel 第 ${row.row} 行`;
  return [
    `${line}${one ? "" : "起"}`,
    ...(name === null ? [] : [`${letter === undefined ? "" : `${letter} 列`}“${name}”`])
  ].join(" · ");
};

const repairSection = (repairs: Inspection["repairs"]): string =>
  `<h2>已自动处理</h2><p class="soft">这些写法已经按规则读对，不必修改；请看一眼是否符合本意。</p><ul>${mendedLines(
    repairs
  )
    .map((line) => `<li>${escaped(line)}</li>`)
    .join("")}</ul>`;
