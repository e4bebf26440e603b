import {type Column, date, text} from "./column.ts";
import {tellConversion} from "./conversions.ts";
import type {Findings, Problem} from "./findings.ts";
import {halfWidth, isFullWidth, trimmed} from "./half-width.ts";
import type {ImportPlan} from "./imports.ts";
import {nearestWords} from "./nearest.ts";
import {missesHeader} from "./no-header.ts";
import {isForbiddenHeader} from "./private/forbidden-headers.ts";
import {type Block, isEmptyColumn} from "./records.ts";
import type {Schema} from "./schema.ts";
import type {Sheet} from "./sheet.ts";
import {isUnit, shiftBetween} from "./units.ts";

/** Columns accepted in every table and kept in the row's meta; a table's own column of that name wins. */
const GENERAL: Readonly<Record<string, Column>> = {
  $asOf: date("数据截至", "O"),
  $source: text("数据来源", "O"),
  $published: date("发布日期", "O"),
  $remark: text("备注", "O")
};

/** A column of the file that is a column of ours. */
export interface Source {
  readonly field: string;
  readonly column: Column;
  readonly index: number;
  /** Places the decimal point moves from the header's unit to ours. */
  readonly shift: number;
  /** What is said of a required cell that is blank, where there is more to say; by its place in the block. */
  readonly blank?: (i: number) => Problem | null;
}

/** One spelling for a header: half-width, no spaces, µ for μ. */
export const headerName = (header: string): string =>
  halfWidth(trimmed(header))
    .replace(/\s+/g, "")
    .replace(/\u03bc/g, "\u00b5");

export type Known = ReadonlyMap<string, {readonly field: string; readonly column: Column}>;

/** Every header and alias of a table, by its one spelling. */
export const knownHeaders = (schema: Schema): Known => {
  const known = new Map<string, {field: string; column: Column}>();
  for (const columns of [schema.columns, GENERAL])
    for (const [field, column] of Object.entries(columns))
      for (const name of [column.header, ...(column.aliases ?? [])]) {
        const spelled = headerName(name);
        if (!known.has(spelled)) known.set(spelled, {field, column});
      }
  // Ph, PM2.5 as pm2.5: letters are told apart only where that matters, and there the exact spelling is known.
  for (const [spelled, found] of [...known])
    if (!known.has(spelled.toLowerCase())) known.set(spelled.toLowerCase(), found);
  return known;
};

type Match = {readonly field: string; readonly column: Column; readonly shift: number} | Problem;

/** A header, perhaps with a unit in brackets, as one of our columns. */
export const matchHeader = (header: string, known: Known): Match | null => {
  const name = headerName(header);
  const whole = known.get(name) ?? known.get(name.toLowerCase());
  if (whole !== undefined) return {...whole, shift: 0};
  const bracket = /^(.+)\(([^()]+(?:\([^()]*\))?)\)$/.exec(name);
  const [base = "", unit = ""] = bracket?.slice(1) ?? [];
  const found = known.get(base) ?? known.get(base.toLowerCase());
  if (found === undefined) return null;
  const {column} = found;
  const shift = column.unit === undefined ? null : shiftBetween(unit, column.unit);
  if (shift !== null) return {...found, shift};
  return {
    code: "unknown-unit",
    message:
      column.unit === undefined
        ? `“${column.header}”这一列不带单位`
        : `单位“${unit}”${isUnit(unit) ? "不能换算为" : "不认识，应为"}“${column.unit}”`,
    fix:
      column.unit === undefined
        ? `请把列名改为“${column.header}”`
        : `请换算后把列名改为“${column.header}(${column.unit})”`
  };
};

/** The columns of a file; every header that is none of ours is a fault. */
export const readHeader = (
  file: string,
  names: readonly string[],
  top: Block,
  sheet: Sheet,
  schema: Schema,
  plan: ImportPlan | null,
  findings: Findings
): readonly Source[] | null => {
  const known = knownHeaders(schema);
  const sources: Source[] = [];
  const taken = new Map<string, string>();
  const before = findings.faults().length;
  const fault = (column: string | null, problem: Problem) => findings.add({file, ...headerAt(sheet), column}, problem);

  if (
    plan === null &&
    names.every((h) => !isKnown(h, known)) &&
    missesHeader(file, names, top, (cell) => isKnown(cell, known), findings)
  )
    return null;

  for (const [index, raw] of names.entries()) {
    const header = trimmed(raw);
    if (header === "") {
      if (isEmptyColumn(sheet, index))
        findings.mend(file, "empty-column", "没有列名也没有内容的列，已跳过", [sheet.headerLine]);
      else
        fault(null, {code: "no-column-name", message: `第 ${index + 1} 列没有列名`, fix: "请补上列名，或删除这一列"});
      continue;
    }
    if (isForbiddenHeader(headerName(header).replace(/\(.*\)$/, ""))) {
      fault(header, {
        code: "forbidden-column",
        message: "涉及个人信息或举报人信息的列，不得放入本文件夹",
        fix: "请在原表中删除整列后重新导出"
      });
      continue;
    }
    const name = headerName(header);
    if (plan?.ignored.has(name) === true) continue;
    if (plan?.unfolded.has(name) === true) continue;
    const target = plan?.renamed.get(name);
    const match = target === undefined ? matchHeader(header, known) : renamedTo(target, header, known);
    if (match === null) {
      fault(header, {
        code: "unknown-column",
        message: `“${schema.title}”没有这一列${nearestWords(name, headersOf(schema))}`,
        fix:
          plan === null
            ? "请改为规定的列名；其他系统导出的文件请在 imports.csv 中写明对应关系"
            : "请在 imports.csv 中写明这一列改名或忽略"
      });
      continue;
    }
    if ("message" in match) {
      fault(header, match);
      continue;
    }
    const {field, column, shift} = match;
    const twin = taken.get(field);
    if (twin !== undefined) {
      fault(header, {
        code: "duplicate-column",
        message: twin === header ? "列名重复" : `与“${twin}”是同一列“${column.header}”`,
        fix: "请只保留一列"
      });
      continue;
    }
    taken.set(field, header);
    if (shift !== 0) tellConversion(file, header, column, 0, findings);
    else if (target === undefined && (!name.startsWith(headerName(column.header)) || isFullWidth(header)))
      findings.mend({file, column: column.header}, "header-alias", `列名“${header}”读作“${column.header}”`, [
        sheet.headerLine
      ]);
    sources.push({field, column, index, shift});
  }
  missingColumns(file, sheet, schema, plan, taken, findings);
  return findings.faults().length > before ? null : sources;
};

const headersOf = (schema: Schema): readonly string[] => Object.values(schema.columns).map((column) => column.header);

const isKnown = (header: string, known: Known): boolean => matchHeader(header, known) !== null;

/** A renamed column keeps the unit its foreign header states. */
const renamedTo = (target: string, header: string, known: Known): Match | null => {
  const unit = /\(([^()]+)\)$/.exec(headerName(header))?.[1];
  return matchHeader(unit !== undefined && isUnit(unit) ? `${target}(${unit})` : target, known);
};

/** Line and, below titles, row of the header. */
const headerAt = ({above, headerLine}: Sheet): {line: number; row?: number} => ({
  line: headerLine,
  ...(above === 0 ? {} : {row: above + 1})
});

const missingColumns = (
  file: string,
  sheet: Sheet,
  schema: Schema,
  plan: ImportPlan | null,
  taken: ReadonlyMap<string, string>,
  findings: Findings
): void => {
  for (const [field, column] of Object.entries(schema.columns))
    if (column.need === "R" && !taken.has(field) && plan?.supplied.has(field) !== true)
      findings.add(
        {file, ...headerAt(sheet), column: column.header},
        {code: "missing-column", message: "缺少必填的列", fix: `请增加“${column.header}”这一列`}
      );
};
