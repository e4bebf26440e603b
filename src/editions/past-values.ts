import type {Kind} from "../tables/column.ts";
import type {Schema} from "../tables/schema.ts";
import {schemas} from "../tables/schemas/index.ts";

/** Columns of numbers. */
const NUMBERS: ReadonlySet<Kind> = new Set(["number", "count", "measured", "depth"]);

/** A key with one of these belongs to a day or a period: what was published of it is a past value. */
const TIMES: ReadonlySet<Kind> = new Set(["date", "month", "moment", "period", "year"]);

/** Tables of periods whose key spells the period in words, and the column that tells the time. */
const PERIODS: Readonly<Record<string, string>> = {
  petition_batches: "日期",
  self_inspection: "报告期",
  accountability: "报告期"
};

const schemaOf = (name: string): Schema | undefined => (schemas as unknown as Readonly<Record<string, Schema>>)[name];

/** The column that tells of which day or period a row is; null in tables of things. */
export const timeHeader = (name: string): string | null => {
  const schema = schemaOf(name);
  const field = schema?.key.find((key) => TIMES.has(schema.columns[key]?.kind ?? "text"));
  return PERIODS[name] ?? (field === undefined ? null : (schema?.columns[field]?.header ?? null));
};

/** Words that are values too, and the fixed points of living ledgers; all else in those is progress. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  rectification_issues: ["整改时限日期"],
  issue_events: ["结论", "是否反弹", "整改是否到位", "措施是否稳固"],
  petition_cases: ["交办日期", "办结日期"],
  assessments: ["结果"],
  promises: ["承诺原文"],
  exposure_list: ["违法事实", "罚款金额", "决定文号", "决定日期"],
  water_sections: ["水质目标"],
  water_readings: ["官方水质类别", "官方主要污染指标"],
  black_odorous_waters: ["黑臭级别"],
  drinking_water_sources: ["是否达标", "水质类别", "超标指标及倍数"],
  air_daily: ["官方级别", "官方首要污染物", "有效性"],
  air_hourly: ["官方级别", "官方首要污染物"],
  rural_garbage: ["统计单元"],
  sewage_projects: ["计划量", "计划完工日期"],
  indicators: ["文字结论"],
  indicator_targets: ["方向"]
};

/**
 * The columns whose published value may change only with an entry in corrections.csv: every number of a dated table, and
 * the words above. Everything else is brought up to date.
 */
export const pastColumns = (name: string): ReadonlySet<string> => {
  const schema = schemaOf(name);
  if (schema === undefined) return new Set();
  const dated = timeHeader(name) !== null;
  const numbers = Object.entries(schema.columns).flatMap(([field, {kind, header}]) =>
    dated && NUMBERS.has(kind) && !schema.key.includes(field) ? [header] : []
  );
  return new Set([...numbers, ...(WORDS[name] ?? [])]);
};

/**
 * Tables whose published rows may go only with an entry in corrections.csv: a row that is no longer there polishes the record
 * as much as another number in it. Lists of places, units and rules may get shorter.
 */
export const keepsRows = (name: string): boolean =>
  name === "corrections" || timeHeader(name) !== null || WORDS[name] !== undefined;

/** 数据状态 that says a value is not final yet, and what takes its place as announced. 修订 is a revision. */
const PRELIMINARY: ReadonlySet<unknown> = new Set(["实时", "初步"]);
const FINAL: ReadonlySet<unknown> = new Set(["审核", "核定"]);

export const isReplaced = (before: unknown, after: unknown): boolean => PRELIMINARY.has(before) && FINAL.has(after);

/** An empty cell, and the reason that stands in place of a number, are no values: filling them revises nothing. */
export const isValue = (name: string, column: string, cell: string | number | null): boolean => {
  if (cell === null || typeof cell === "number") return cell !== null;
  const kind = Object.values(schemaOf(name)?.columns ?? {}).find(({header}) => header === column)?.kind;
  return kind === "number" || kind === "count" || kind === "measured" ? /\d/.test(cell) : cell !== "";
};
