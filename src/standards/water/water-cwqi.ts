import type {BasicItem, WaterKind} from "./gb3838-2002.ts";
import {basicItem, limitOf} from "./single-factor.ts";
import {CLASS_III} from "./water-assessment-2011.ts";
import type {ItemValues} from "./water-mean.ts";
import {STATE_TABLE, type WaterTable} from "./water-table.ts";

/** 城市水质指数 of one item. */
export interface SingleIndex {
  readonly item: BasicItem;
  readonly index: number;
}

/**
 * The single indices of 环办监测〔2017〕51号 (C, three repositories of one author): C/S with the limit of class Ⅲ, 5/DO for
 * 溶解氧, and for pH its distance from 7 as a part of the way to 6 or 9. Null for a value that has none: 溶解氧 of 0.
 */
export const singleIndex = (
  id: string,
  value: number,
  kind: WaterKind,
  table: WaterTable = STATE_TABLE
): number | null => {
  const limit = Number(limitOf(id, CLASS_III, kind, table)?.split("~")[0] ?? Number.NaN);
  if (Number.isNaN(limit)) return null;
  if (id === "pH") return value <= 7 ? (7 - value) / (7 - 6) : (value - 7) / (9 - 7);
  if (id === "dissolvedOxygen") return value > 0 ? limit / value : null;
  return value / limit;
};

/** CWQI of a river section, or of mean concentrations: the sum (not the mean) over a stated set of items. Null if one is missing. */
export const cwqi = (
  values: ItemValues,
  items: readonly string[],
  kind: WaterKind,
  table: WaterTable = STATE_TABLE
): {readonly index: number; readonly parts: readonly SingleIndex[]} | null => {
  const parts = items.flatMap((id) => {
    const [item, value] = [basicItem(id), values[id]];
    const index = typeof value === "number" ? singleIndex(id, value, kind, table) : null;
    return item === null || index === null ? [] : [{item, index}];
  });
  return parts.length < items.length ? null : {index: parts.reduce((sum, {index}) => sum + index, 0), parts};
};

/** (CWQI河流 × M + CWQI湖库 × N) ÷ (M + N), M and N sections and points (D: only ever shown as 试算). */
export const cityIndex = (parts: readonly {readonly index: number; readonly count: number}[]): number | null => {
  const whole = parts.reduce((sum, {count}) => sum + count, 0);
  return whole === 0 ? null : parts.reduce((sum, {index, count}) => sum + index * count, 0) / whole;
};

/** ΔCWQI in %, below zero is better (sign B, formula C). */
export const indexChange = (before: number, now: number): number => ((now - before) / before) * 100;
