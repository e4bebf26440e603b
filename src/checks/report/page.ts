import type {CityFiles} from "../../tables/city.ts";
import type {Fault, Severity} from "../../tables/fault.ts";
import {isTableFile} from "../../tables/table-file.ts";
import type {Inspection} from "../index.ts";
import {type Sheet, sheetOf} from "./excel-row.ts";
import {WORD, findings, found, kindOf, where} from "./findings.ts";
import {grouped, leadingFaults} from "./leading.ts";
import {mendedLines} from "./mended.ts";
import {PAGE_STYLE} from "./page-style.ts";
import {insteadMarkup} from "./instead-list.ts";
import {escaped} from "./row-table.ts";
import {verdict} from "./verdict.ts";

/** Kinds of finding shown per file; the CSV beside the page has every one. */
const GROUPS = 40;
/** Fewer files need no list of them. */
const FILES = 3;

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
  const sections = sectionsOf(faults);
  return [
    `<p class="soft">${escaped(titleOf(inspection))} · 数据目录 ${escaped(root)}${city === null ? "" : ` · 数据截至 ${city.site.dataAsOf}`}</p>`,
    `<h1${inspection.publishable ? "" : ' class="refused"'}>${escaped(verdict(inspection, accept))}</h1>`,
    lead(faults),
    fileList(sections),
    ...sections.map((section) => fileSection(section, files)),
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
  const items = leading.map(({fault, because, explains}) => {
    const instead = insteadMarkup(fault);
    return [
      `<li><strong>${escaped(`${fault.file} ${where(fault, null, true)}`)}</strong>：${escaped(fault.message)}${found(fault)}；${escaped(fault.fix)}。`,
      instead === null ? "" : `<br><span class="instead"><b>可改为</b> ${instead}</span>`,
      `<br><span class="soft">${escaped(because)}；共 ${explains} 处。</span></li>`
    ].join("");
  });
  return `<h2>先改这${["", "一", "两", "三"][leading.length]}处</h2><ol>${items.join("")}</ol>`;
};

interface Section {
  readonly file: string;
  readonly id: string;
  readonly own: readonly Fault[];
}

const SEVERITIES = ["fault", "warning", "note"] as const;
const gravest = ({own}: Section): number =>
  SEVERITIES.findIndex((severity) => own.some((fault) => fault.severity === severity));

/** Files that are refused come first, those that were only told something last. */
const sectionsOf = (faults: readonly Fault[]): readonly Section[] =>
  grouped(faults, ({file}) => file)
    .map((own, i) => ({file: own[0]?.file ?? "", id: `file-${i + 1}`, own}))
    .toSorted((a, b) => gravest(a) - gravest(b));

const countOf = ({own}: Section, severity: Severity): number =>
  own.filter((fault) => fault.severity === severity).length;

/** Every file with its counts, to be ticked off. */
const fileList = (sections: readonly Section[]): string =>
  sections.length < FILES
    ? ""
    : [
        `<nav aria-label="文件一览"><table><thead><tr><th scope="col">文件</th>`,
        ...SEVERITIES.map((severity) => `<th scope="col">${WORD[severity]}</th>`),
        `</tr></thead><tbody>`,
        ...sections.map(
          (section) =>
            `<tr><td><a href="#${section.id}">${escaped(section.file)}</a></td>${SEVERITIES.map((severity) => {
              const count = countOf(section, severity);
              return `<td>${count === 0 ? "" : count}</td>`;
            }).join("")}</tr>`
        ),
        `</tbody></table></nav>`
      ].join("");

const fileSection = (section: Section, files: CityFiles): string => {
  const {file, id, own} = section;
  const bytes = files.get(file);
  const sheet: Sheet = bytes === undefined || !isTableFile(file) ? null : sheetOf(bytes);
  const counts = SEVERITIES.flatMap((severity) => {
    const count = countOf(section, severity);
    return count === 0 ? [] : [`${WORD[severity]} ${count} 处`];
  });
  const alike = grouped(own, kindOf);
  const more =
    alike.length > GROUPS
      ? `<p class="soft">另有 ${alike.length - GROUPS} 类问题，见 check-report.csv 的全部清单。</p>`
      : "";
  const items = alike.slice(0, GROUPS).map((faults) => findings(faults, sheet));
  return `<section id="${id}"><h2>${escaped(file)}</h2><p class="soft">${counts.join("，")}</p>${items.join("")}${more}</section>`;
};

const repairSection = (repairs: Inspection["repairs"]): string =>
  `<h2>已自动处理</h2><p class="soft">这些写法已经按规则读对，不必修改；请看一眼是否符合本意。</p><ul>${mendedLines(
    repairs
  )
    .map((line) => `<li>${escaped(line)}</li>`)
    .join("")}</ul>`;
