import {type BasicItem, BASIC_ITEMS, CLASSES, type SurfaceWaterClass, type WaterKind} from "./gb3838-2002.ts";

/** Class number: 0 = Ⅰ … 4 = Ⅴ, 5 = 劣Ⅴ. */
export type ClassRank = 0 | 1 | 2 | 3 | 4 | 5;

export const className = (rank: ClassRank): SurfaceWaterClass => CLASSES[rank];
export const classRank = (name: SurfaceWaterClass): ClassRank => CLASSES.indexOf(name) as ClassRank;

/** An item with its limits as numbers, for one kind of water. */
interface Judge {
  readonly item: BasicItem;
  readonly limits: readonly number[];
}

const judges = (kind: WaterKind): ReadonlyMap<string, Judge> =>
  new Map(
    BASIC_ITEMS.flatMap((item) => {
      const printed = kind === "河流" ? item.river : item.lake;
      if (printed === null) return [];
      // A range is the same for every class: its two ends.
      const limits = item.kind === "range" ? (printed[0].split("~") as readonly string[]) : printed;
      return [[item.id, {item, limits: limits.map(Number)}] as const];
    })
  );

const JUDGES: Readonly<Record<WaterKind, ReadonlyMap<string, Judge>>> = {河流: judges("河流"), 湖库: judges("湖库")};

/**
 * GB 3838-2002, 5.1: the class of one value, as handed in (no rounding); null for an item without limits in this kind of
 * water (水温; 总氮 in rivers). Comparing doubles is exact here: a value and a limit with the same decimal are the same double.
 */
export const classOf = (id: string, value: number, kind: WaterKind): ClassRank | null => {
  const judge = JUDGES[kind].get(id);
  if (judge === undefined) return null;
  const {item, limits} = judge;
  if (item.kind === "range") return (limits[0] ?? 0) <= value && value <= (limits[1] ?? 0) ? 0 : 5;
  const met = limits.findIndex((limit) => (item.kind === "floor" ? value >= limit : value <= limit));
  return (met === -1 ? 5 : met) as ClassRank;
};

/** The limit of a class as printed; null where the item has none. 劣Ⅴ has none of its own. */
export const limitOf = (id: string, rank: ClassRank, kind: WaterKind): string | null => {
  const item = JUDGES[kind].get(id)?.item;
  const printed = kind === "河流" ? item?.river : item?.lake;
  return (printed as readonly string[] | null | undefined)?.[rank] ?? null;
};

/** Whether an item's multiple over a limit means anything: not for 水温, pH and 溶解氧 (water.md §2.4, B). */
export const hasMultiple = (item: BasicItem): boolean => item.kind === "ceiling";

export const basicItem = (id: string): BasicItem | null => BASIC_ITEMS.find((item) => item.id === id) ?? null;
