import {csvFormatRow} from "d3-dsv";
import {maskCell} from "../tables/private/mask.ts";
import {timeHeader} from "./past-values.ts";
import type {PublishedCell} from "./publication-text.ts";
import type {CellChange, NamedRow} from "./row-difference.ts";

/** The header of corrections.csv, as the dictionary prints it. */
export const CORRECTION_HEADER = "编号,日期,数据集,记录键,字段,原值,新值,类型,原因,提出方,处理单位";

/** What corrections.csv writes for a cell without a value, for many values, and as 新值 of rows that are gone. */
export const EMPTY = "空白";
export const SEVERAL = "多值";
export const REMOVED = "删除";
const ALL_FIELDS = "全部字段";
/** 字段 of an entry about whole rows, and 记录键 of one about all rows of a table. */
export const WHOLE: ReadonlySet<string> = new Set([ALL_FIELDS, "*"]);
export const EVERY_ROW = "*";

/** Tables whose old words may never be printed again. */
export const isExposure = (table: string): boolean => table === "exposure_list" || table === "exposure_updates";

/** The old words of an exposure, and what stands for the new. */
export const HIDDEN = "（已隐去）";
const SEE = "更正后的表述见该条";

/** A cell as reports print it. */
export const spoken = (column: string, cell: PublishedCell): string =>
  cell === null || cell === "" ? EMPTY : maskCell(column, String(cell));

/** Values of a revision as they may be printed and stand in corrections.csv. */
export const printed = (table: string, {column, before, after}: CellChange) =>
  isExposure(table) ? {before: HIDDEN, after: SEE} : {before: spoken(column, before), after: spoken(column, after)};

/** More of them than these are asked for with one row that covers their days. */
const SINGLE = 12;
/** Without days to cover, with as many rows as these at most; beyond, with one for the whole table. */
const MOST = 200;

/** The rows to paste into corrections.csv for what nobody explained; its 编号, 日期 and the last four are the clerk's to fill in. */
export const askedRows = (table: string) => {
  const time = timeHeader(table);
  const row = (record: string, field: string, before: string, after: string): string =>
    csvFormatRow(["", "", table, record, field, before, after, "", "", "", ""]);
  const asked = (after: string) => {
    const singles: string[] = [];
    const columns = new Set<string>();
    let [count, first, last] = [0, "", ""];
    let dated = time !== null;
    return {
      add: (named: NamedRow, column: string, single: () => string): void => {
        if (++count <= MOST) singles.push(single());
        columns.add(column);
        const day = time === null ? "" : String(named.get(time) ?? "");
        if (day === "") dated = false;
        if (count === 1 || day < first) first = day;
        if (day > last) last = day;
      },
      rows: (): readonly string[] => {
        if (count <= SINGLE || (!dated && count <= MOST)) return singles;
        const [only = ALL_FIELDS] = columns;
        const field = columns.size === 1 ? only : ALL_FIELDS;
        return [row(dated ? `${time}=${first}..${last}` : EVERY_ROW, field, SEVERAL, after)];
      }
    };
  };
  const [revised, removed] = [asked(SEVERAL), asked(REMOVED)];
  return {
    revised: (change: CellChange, record: string): void =>
      revised.add(change.row, change.column, () => {
        const {before, after} = printed(table, change);
        return row(record, change.column, before, after);
      }),
    removed: (named: NamedRow, record: string): void =>
      removed.add(named, ALL_FIELDS, () => row(record, ALL_FIELDS, SEVERAL, REMOVED)),
    rows: (): readonly string[] => [...revised.rows(), ...removed.rows()]
  };
};
