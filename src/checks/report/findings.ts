import type {Fault, Severity} from "../../tables/fault.ts";
import {DECISION_HEADER, decisionRow} from "./decision-row.ts";
import {type ExcelRow, type Sheet, excelRow} from "./excel-row.ts";
import {answersAlike, insteadMarkup} from "./instead-list.ts";
import {escaped, rowTable} from "./row-table.ts";

/** Rows shown per kind of finding; the CSV beside the page has every one. */
const ROWS = 12;

export const WORD: Readonly<Record<Severity, string>> = {fault: "错误", warning: "警告", note: "提示"};

/** Findings of one kind are told together, however their numbers and names differ. */
export const kindOf = ({severity, code, column, message, fix}: Fault): string =>
  [severity, code, column, bare(message), bare(fix)].join("\u0000");
const bare = (words: string): string => words.replace(/“[^”]*”/g, "“”").replace(/\d[\d.:-]*/g, "0");

/** Findings of one kind in one file, which differ in their row and value: said once, with every row. */
export const findings = (faults: readonly Fault[], sheet: Sheet): string => {
  const [fault] = faults;
  if (fault === undefined) return "";
  const one = faults.length === 1;
  const shown = faults.slice(0, ROWS);
  const alike = answersAlike(shown);
  const instead = insteadMarkup(fault);
  const rows = shown.flatMap((each) => {
    const row = excelRow(sheet, each);
    return row === null ? [] : [{row, instead: alike ? null : partOf(row, each) + (insteadMarkup(each) ?? "")}];
  });
  const answers = shown.flatMap((each) => decisionRow(each) ?? []);
  const same = shown.every(({message}) => message === fault.message);
  return [
    `<article class="${fault.severity}"><h3>${WORD[fault.severity]}${one ? "" : ` ${faults.length} 处`}：${escaped(where(fault, rows[0]?.row ?? null, one))} <code>${escaped(fault.code)}</code></h3>`,
    `<p>${same ? "" : "如第一处："}${escaped(fault.message)}${one || !same ? found(fault) : ""}。</p>`,
    `<p><b>改法</b> ${escaped(fault.fix)}。</p>`,
    alike && instead !== null ? `<p class="instead"><b>可改为</b> ${instead}</p>` : "",
    rows.length > 0 ? rowTable(rows) : one ? "" : lines(shown, alike),
    faults.length > ROWS ? `<p class="soft">另有 ${faults.length - ROWS} 行，见 check-report.csv。</p>` : "",
    answers.length === 0
      ? ""
      : `<p>核实无误的，在 decisions.csv 里加${answers.length === 1 ? "这一行" : "这些行"}，补上决定（采用、弃用或知悉）、理由、单位、日期；表头是 <code>${DECISION_HEADER}</code></p><pre class="paste">${escaped(answers.join("\n"))}</pre>`,
    `</article>`
  ].join("");
};

/** Which of several words in a cell is meant. */
const partOf = ({cells}: ExcelRow, {value}: Fault): string => {
  const text = cells.find(({marked}) => marked)?.text ?? "";
  const isPart = value !== null && value !== "" && text !== value && /[、；;]/.test(text);
  return isPart ? `${escaped(`“${value}”`)} ` : "";
};

/** Places without a row that could be drawn. */
const lines = (faults: readonly Fault[], alike: boolean): string =>
  `<ul>${faults
    .map((each) => {
      const instead = alike ? null : insteadMarkup(each);
      const at = each.line === null ? escaped(each.message) : `第 ${each.line} 行`;
      return `<li>${at}${found(each)}${instead === null ? "" : `，可改为 ${instead}`}</li>`;
    })
    .join("")}</ul>`;

export const found = ({value}: Fault): string => (value === null ? "" : `，现值“${escaped(value)}”`);

/** Where a finding is, in the words of a spreadsheet. */
export const where = (fault: Fault, row: ExcelRow | null, one: boolean): string => {
  const letter = row?.cells.find(({marked}) => marked)?.letter;
  const name = fault.header ?? fault.column;
  const line = row === null ? (fault.line === null ? "整个文件" : `第 ${fault.line} 行`) : `Excel 第 ${row.row} 行`;
  return [
    `${line}${one ? "" : "起"}`,
    ...(name === null ? [] : [`${letter === undefined ? "" : `${letter} 列`}“${name}”`])
  ].join(" · ");
};
