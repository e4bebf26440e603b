import {type BasicItem, BASIC_ITEMS, CLASSES, type SurfaceWaterClass, type WaterKind} from "./gb3838-2002.ts";
import {STATE_TABLE, type WaterTable} from "./water-table.ts";

/** Class number: 0 = Ⅰ … 4 = Ⅴ, 5 = 劣Ⅴ. */
export type ClassRank = 0 | 1 | 2 | 3 | 4 | 5;

export const className = (rank: ClassRank): SurfaceWaterClass => CLASSES[rank];
export const classRank = (name: SurfaceWaterClass): ClassRank => CLASSES.indexOf(name) as ClassRank;

/**
 * GB 3838-2002, 5.1: the class of one value as it is given; null for an item without limits in this kind of water
 * (水温; 总氮 in rivers). Comparing doubles is exact here: a value and a limit with the same decimal are the same double.
 */
export const classOf = (
  id: string,
  value: number,
  kind: WaterKind,
  table: WaterTable = STATE_TABLE
): ClassRank | null => {
  const rule = table.rules[kind].get(id);
  if (rule === undefined) return null;
  const {item, limits} = rule;
  if (item.kind === "range") return (limits[0] ?? 0) <= value && value <= (limits[1] ?? 0) ? 0 : 5;
  const met = limits.findIndex((limit) => (item.kind === "floor" ? value >= limit : value <= limit));
  return (met === -1 ? 5 : met) as ClassRank;
};

/** The limit of a class as printed; null where the item has none. 劣Ⅴ has none of its own. */
export const limitOf = (id: string, rank: ClassRank, kind: WaterKind, table: WaterTable = STATE_TABLE): string | null =>
  (table.rules[kind].get(id)?.printed as readonly string[] | undefined)?.[rank] ?? null;

/** Whether an item's multiple over a limit means anything: not for 水温, pH and 溶解氧 (water.md §2.4, B). */
export const hasMultiple = (item: BasicItem): boolean => item.kind === "ceiling";

export const basicItem = (id: string): BasicItem | null => BASIC_ITEMS.find((item) => item.id === id) ?? null;
