import {type Difference, isSame, refuses} from "./difference.ts";
import type {TableChange} from "./table-difference.ts";

/** What the last publication was: null where there is none to compare with, and why. */
export interface DifferenceOf {
  /** The data folder and the output folder as the clerk named them. */
  readonly root: string;
  readonly out: string;
}

const NOTHING_BEFORE = "没有可以对照的上一次发布（输出目录还没有正式发布的网站，或是另一个城市、演示数据的网站）";

const total = (tables: readonly TableChange[], of: (table: TableChange) => number): number =>
  tables.reduce((sum, table) => sum + of(table), 0);

/** The report in one sentence. */
export const differenceVerdict = (found: Difference | null): string => {
  if (found === null) return NOTHING_BEFORE;
  if (isSame(found)) return "与上一次发布相比没有变化";
  const {figures, tables, unexplained} = found;
  const revised = total(tables, ({revised: {count}}) => count);
  const deleted = total(tables, ({deleted: {count}}) => count);
  const parts = [
    figures.changed.length === 0 ? null : `${figures.changed.length} 张图表的数字有变化`,
    figures.added.length === 0 ? null : `新增图表 ${figures.added.length} 张`,
    figures.removed.length === 0 ? null : `减少图表 ${figures.removed.length} 张`,
    `新增 ${total(tables, ({added}) => added.count)} 行，减少 ${total(tables, rowsGone)} 行`,
    revised + deleted === 0
      ? "没有改动已发布的历史数据"
      : `改动已发布的历史数据${revised === 0 ? "" : ` ${revised} 处`}${deleted === 0 ? "" : `${revised === 0 ? "" : "、"}删去 ${deleted} 行`}`
  ].filter((part) => part !== null);
  const end = refuses(found)
    ? `；其中 ${unexplained} 处没有更正记录，不能发布，请在 corrections.csv 里补上`
    : unexplained > 0
      ? `；其中 ${unexplained} 处没有更正记录，演示数据只作提示`
      : revised + deleted > 0
        ? "，都有更正记录"
        : "";
  return `${parts.join("，")}${end}`;
};

const rowsGone = ({removed, deleted}: TableChange): number => removed.count + deleted.count;

/** What happened to the rows of a table, in one line. */
export const tableWords = (change: TableChange): string => {
  const {added, deleted, updated, revised, recomputed, withdrawn, incomparable} = change;
  return [
    incomparable ? "列有变动，无法逐行对照" : null,
    added.count === 0 ? null : `新增 ${added.count} 行`,
    rowsGone(change) === 0
      ? null
      : `减少 ${rowsGone(change)} 行${deleted.count === 0 ? "" : `（历史数据 ${deleted.count} 行）`}`,
    revised.count === 0 ? null : `改动历史数据 ${revised.count} 处`,
    updated.count === 0 ? null : `更新 ${updated.count} 处`,
    recomputed === 0 ? null : `只有本站计算的列不同 ${recomputed} 行`,
    withdrawn === 0 ? null : `撤下 ${withdrawn} 条`
  ]
    .filter((part) => part !== null)
    .join("，");
};
