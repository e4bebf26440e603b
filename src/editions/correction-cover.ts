import {csvFormatRow} from "d3-dsv";
import {headerName, knownHeaders} from "../tables/header.ts";
import {maskCell} from "../tables/private/mask.ts";
import type {Schema} from "../tables/schema.ts";
import {type Correction, schemas} from "../tables/schemas/index.ts";
import type {PublishedCell} from "./publication-text.ts";
import {type CellChange, same} from "./row-difference.ts";

/** The header of corrections.csv, as the dictionary prints it. */
export const CORRECTION_HEADER = "编号,日期,数据集,记录键,字段,原值,新值,类型,原因,提出方,处理单位";

/** What corrections.csv writes for a cell without a value. */
const EMPTY = "空白";
const SEVERAL = "多值";
const WHOLE: ReadonlySet<string> = new Set(["全部字段", "*"]);

/** Tables whose old words may never be printed again. */
export const isExposure = (table: string): boolean => table === "exposure_list" || table === "exposure_updates";

/**
 * The entry that explains a change, or null. An entry that names both values explains that change whenever it was written;
 * one that does not (多值, 全部字段, exposures) explains only what changes with the publication it first stands in, or it
 * would excuse everything later too.
 */
export const correctionOf = (
  table: string,
  change: CellChange,
  corrections: readonly Correction[],
  published: ReadonlySet<string>
): Correction | null =>
  corrections.find((entry) => {
    if (entry.table !== table || !isField(table, entry.field, change.column) || !isRecord(table, entry.record, change))
      return false;
    const several = WHOLE.has(entry.field) || entry.before === SEVERAL || entry.after === SEVERAL || isExposure(table);
    if (several) return !published.has(entry.id);
    return says(entry.before, change.column, change.before) && says(entry.after, change.column, change.after);
  }) ?? null;

const isField = (table: string, field: string, column: string): boolean =>
  WHOLE.has(field) || headerOf(table, field) === column;

const headerOf = (table: string, name: string): string | null => {
  const schema = (schemas as unknown as Readonly<Record<string, Schema>>)[table];
  const known = schema === undefined ? undefined : knownHeaders(schema);
  const spelled = headerName(name.replace(/[(（][^()（）]*[)）]$/, ""));
  return (known?.get(headerName(name)) ?? known?.get(spelled))?.column.header ?? null;
};

const isRecord = (table: string, record: string, {row}: CellChange): boolean =>
  record.trim() === "*" ||
  record
    .split(/[;；]/)
    .filter((pair) => pair.trim() !== "")
    .every((pair) => {
      const [name = "", ...rest] = pair.split("=");
      const cell = row.get(headerOf(table, name) ?? "") ?? null;
      const wanted = rest.join("=").trim();
      const [from = "", to] = wanted.split("..").map((end) => end.trim());
      if (to === undefined) return same(cell, wanted);
      const day = String(cell ?? "");
      return day.slice(0, from.length) >= from && day.slice(0, to.length) <= to;
    });

const says = (words: string, column: string, cell: PublishedCell): boolean => {
  if (cell === null || cell === "") return words === EMPTY;
  if (same(words.replaceAll(",", ""), cell)) return true;
  const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");
  return [String(cell), maskCell(column, String(cell))].some((text) => plain(text) === plain(words));
};

/** A cell as reports print it. */
export const spoken = (column: string, cell: PublishedCell): string =>
  cell === null || cell === "" ? EMPTY : maskCell(column, String(cell));

/** The old words of an exposure, and what stands for the new. */
export const HIDDEN = "（已隐去）";
const SEE = "更正后的表述见该条";

/** Values of a revision as they may be printed and stand in corrections.csv. */
export const printed = (table: string, {column, before, after}: CellChange) =>
  isExposure(table) ? {before: HIDDEN, after: SEE} : {before: spoken(column, before), after: spoken(column, after)};

/** A row to paste; 编号, 日期, 类型, 原因, 提出方 and 处理单位 are the clerk's to fill in. */
export const correctionRow = (
  table: string,
  record: string,
  field: string,
  {before, after}: {readonly before: string; readonly after: string}
): string => csvFormatRow(["", "", table, record, field, before, after, "", "", "", ""]);

/** One row for many: the range of days or periods that the revised records span. null where the key has no such column. */
export const rangeRow = (table: string, changes: readonly CellChange[]): string | null => {
  const schema = (schemas as unknown as Readonly<Record<string, Schema>>)[table];
  const field = schema?.key.find((key) =>
    ["date", "month", "moment", "period", "year"].includes(schema.columns[key]?.kind ?? "")
  );
  const header = field === undefined ? undefined : schema?.columns[field]?.header;
  if (header === undefined) return null;
  const days = changes.map(({row}) => String(row.get(header) ?? "")).toSorted();
  const columns = new Set(changes.map(({column}) => column));
  const [only = ""] = columns;
  const record = `${header}=${days[0]}..${days.at(-1)}`;
  return correctionRow(table, record, columns.size === 1 ? only : "全部字段", {before: SEVERAL, after: SEVERAL});
};
