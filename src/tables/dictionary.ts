import type {Column, Kind, Need} from "./column.ts";
import type {Schema} from "./schema.ts";

/** A column as the clerk's dictionary says it. */
export interface DictionaryColumn {
  /** With its unit, as the template prints it: `清运量(吨)`. */
  readonly header: string;
  /** 必填, 条件必填, 选填. */
  readonly need: string;
  /** What may stand in a cell, in words. */
  readonly kind: string;
  /** The words allowed, or the table whose names are; empty where any fits. */
  readonly allowed: string;
  /** Other headers that are read as this one. */
  readonly aliases: string;
  readonly note: string;
}

const NEED: Readonly<Record<Need, string>> = {R: "必填", C: "条件必填", O: "选填"};

const KIND: Readonly<Record<Kind, string>> = {
  text: "文字",
  code: "小写英文字母、数字和连字符",
  number: "数",
  count: "不小于 0 的整数",
  measured: "监测值，未检出写 0.01L",
  date: "日期，如 2026-10-31",
  month: "年月，如 2026-10",
  moment: "年月、日期或时间，如 2026-10、2026-10-31 08:00",
  period: "报告期，如 2026、2026Q3、2026-10",
  hour: "小时，0 到 24",
  year: "年份，如 2026",
  yesNo: "是或否",
  choice: "选一个",
  list: "一个或几个，用顿号隔开",
  choices: "选一个或几个，用顿号隔开",
  depth: "数，或见底、透明"
};

/** The header of a template: with the unit in brackets, half-width. */
export const headerWithUnit = ({header, unit}: Column): string => (unit === undefined ? header : `${header}(${unit})`);

/** Every column of a table that a clerk may fill in, in the schema's order. */
export const dictionary = (schema: Pick<Schema, "columns">): readonly DictionaryColumn[] =>
  Object.values(schema.columns).map((column) => ({
    header: headerWithUnit(column),
    need: NEED[column.need],
    kind: KIND[column.kind],
    allowed: allowedIn(column),
    aliases: (column.aliases ?? []).join("、"),
    note: column.note ?? ""
  }));

/** What a cell of the column has to hold, after 请填写: `日期，如 2026-10-31`; nothing where any words do. */
export const formOf = (column: Column): string => {
  const {choices = [], kind, ref} = column;
  if (ref !== undefined) return ` ${allowedIn(column)}`;
  if (choices.length > 0)
    return `${choices.slice(0, LISTED).join("、")}${choices.length > LISTED ? "等" : ""}${kind === "choices" ? "，几项之间用顿号" : "之一"}`;
  return kind === "text" || kind === "list" ? "" : kind === "number" ? "数字" : KIND[kind];
};
/** Choices named in a sentence. */
const LISTED = 8;

const allowedIn = ({choices, ref, min, max}: Column): string => {
  if (choices !== undefined) return choices.join("、");
  if (ref !== undefined) return `${ref} 表中的名称`;
  if (min !== undefined && max !== undefined) return `${min} 到 ${max}`;
  if (max !== undefined) return `不大于 ${max}`;
  return min === undefined ? "" : `不小于 ${min}`;
};
