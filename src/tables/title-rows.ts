import {csvParseRows} from "d3-dsv";
import type {Findings} from "./findings.ts";
import {halfWidth, trimmed} from "./half-width.ts";
import {type Known, headerName, matchHeader} from "./header.ts";
import type {Sheet} from "./sheet.ts";
import {isUnit, shiftBetween} from "./units.ts";

/** More rows than this are no title. */
const MOST = 8;
/** Rows are looked for in the first characters only. */
const CHARACTERS = 20_000;

const filledOf = (row: readonly string[]): readonly string[] => row.map(trimmed).filter((cell) => cell !== "");

/** One cell of words, or such as `填报单位：…`, `截至：…`; never what may be data. */
const isTitle = (row: readonly string[]): boolean => {
  const filled = filledOf(row);
  return (
    (filled.length <= 1 || filled.every((cell) => /[:：]/.test(cell))) && filled.every((cell) => /\p{L}/u.test(cell))
  );
};

/** The sheet with what stands above its header, and below it a row of units; as it was where its first row is the header. */
export const belowTitles = (
  file: string,
  sheet: Sheet,
  known: Known,
  also: ReadonlySet<string>,
  findings: Findings
): Sheet | null => {
  const rows = csvParseRows(sheet.text.slice(0, CHARACTERS)).slice(0, MOST + 2);
  const isKnown = (cell: string): boolean => also.has(headerName(cell)) || matchHeader(cell, known) !== null;
  const above = rows.some((row, i) => i === 0 && row.some(isKnown))
    ? 0
    : rows.findIndex((row, i) => i <= MOST && row.filter(isKnown).length >= Math.min(2, row.length));
  const titles = rows.slice(0, Math.max(0, above));
  if (above < 0 || !titles.every(isTitle)) return sheet;
  const header = rows[above] ?? [];
  let headerLine = 1;
  for (let i = 0; i < above; ++i) headerLine += 1 + (sheet.breaks.find(({line}) => line === headerLine)?.count ?? 0);
  const units = unitsIn(header, rows[above + 1] ?? [], known);
  const unclear = units === null ? unitUnclear(titles, header, known) : null;
  if (unclear === null) return {...sheet, above, headerLine, units};
  const {title, column, stated, unit} = unclear;
  findings.add(
    {file, line: 1, value: title},
    {
      code: "title-unit",
      message: `标题写着单位“${stated}”，列名“${column}”没有写单位：分不清是“${stated}”还是“${unit ?? "个"}”`,
      fix: `请把单位写进列名，如“${column}(${unit ?? stated})”，再删除标题里的单位`
    }
  );
  return null;
};

/** A row of nothing but units below the header: µg/m³, mg/m³ … By column; null where there is none. */
const unitsIn = (header: readonly string[], row: readonly string[], known: Known): readonly string[] | null => {
  const units = row.map((cell) => halfWidth(trimmed(cell)).replace(/^\((.*)\)$/, "$1"));
  const filled = units.filter((unit) => unit !== "");
  if (filled.length === 0 || !filled.every(isUnit)) return null;
  const takes = header.map((name) => {
    const match = matchHeader(name, known);
    return match !== null && "column" in match && match.column.unit !== undefined;
  });
  return takes.some((one, c) => one && (units[c] ?? "") !== "")
    ? units.map((unit, c) => (unit === "无量纲" && takes[c] !== true ? "" : unit))
    : null;
};

const STATED = /(?<![\p{L}])(?:计量|数据)?单位\s*[:：]\s*([^\s)）]+)/u;
/** `单位：市水务局` is who reports. */
const OFFICE = /[局委办厅站厂院队所处县区市镇乡]$|中心$|公司$|政府$|街道$|集团$/;

interface Unclear {
  readonly title: string;
  readonly column: string;
  readonly stated: string;
  /** The unit of the column by the dictionary. */
  readonly unit: string | null;
}

/** A unit in a title and a column that says nothing of its own, where the two are not the same. */
const unitUnclear = (
  titles: readonly (readonly string[])[],
  header: readonly string[],
  known: Known
): Unclear | null => {
  for (const title of titles.flatMap(filledOf)) {
    const stated = STATED.exec(title)?.[1];
    if (stated === undefined || OFFICE.test(stated)) continue;
    const units = stated.split(/[、，,；;]/);
    for (const name of header) {
      const found = known.get(headerName(name)) ?? known.get(headerName(name).toLowerCase());
      const unit = found?.column.unit;
      const isNumber = found !== undefined && NUMERIC.has(found.column.kind);
      if (isNumber && unit !== undefined && !units.some((one) => shiftBetween(one, unit) === 0))
        return {title, column: found.column.header, stated, unit};
      if (isNumber && unit === undefined && units.some((one) => /^[十百千万亿]/.test(one)))
        return {title, column: found.column.header, stated, unit: null};
    }
  }
  return null;
};

const NUMERIC: ReadonlySet<string> = new Set(["number", "count", "measured"]);
