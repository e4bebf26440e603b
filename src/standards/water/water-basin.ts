import type {BasicItem} from "./gb3838-2002.ts";
import type {Condition} from "./water-assessment-2011.ts";
import {CLASS_III} from "./water-assessment-2011.ts";
import type {Judgement} from "./water-judge.ts";

/** From this many sections on a water is graded by the proportions of their classes, below it by mean concentrations (B; that 5 itself belongs here: D). */
export const PROPORTION_FROM = 5;

/** How sections spread: counts, never rounded shares. */
export interface Spread {
  /** In Ⅰ–Ⅲ. */
  readonly good: number;
  /** In 劣Ⅴ. */
  readonly inferior: number;
  readonly total: number;
}

/** A row of the table of 环办〔2011〕22号: both shares in %, from … (included) and under … (not). */
export interface BasinRow {
  readonly condition: Condition;
  readonly goodFrom: number;
  readonly inferiorFrom: number;
}

/**
 * 断面水质类别比例法, best first: the first row whose shares are met (B). The last row is printed with "<60 %" by two sources
 * and "<75 %" by a third; they part only at exactly 60 % and 40 %, which is 重度污染 here.
 */
export const BASIN_ROWS: readonly BasinRow[] = [
  {condition: "优", goodFrom: 90, inferiorFrom: 0},
  {condition: "良好", goodFrom: 75, inferiorFrom: 0},
  {condition: "重度污染", goodFrom: 0, inferiorFrom: 40},
  {condition: "中度污染", goodFrom: 0, inferiorFrom: 20},
  {condition: "轻度污染", goodFrom: 0, inferiorFrom: 0}
];

/** The condition of a river, basin or region from the spread of its sections, on exact ratios: 188 of 209 is no 90 %. */
export const basinCondition = ({good, inferior, total}: Spread): Condition | null =>
  total === 0
    ? null
    : (BASIN_ROWS.find(
        ({goodFrom, inferiorFrom}) => good * 100 >= goodFrom * total && inferior * 100 >= inferiorFrom * total
      )?.condition ?? null);

/** An item over Ⅲ at some of the sections of a basin: 断面超标率 = those sections ÷ all sections with a class (C). */
export interface BasinPollutant {
  readonly item: BasicItem;
  readonly over: number;
  readonly total: number;
}

/** Items over Ⅲ by 断面超标率, highest first, equals in the order of Table 1. That only three are named: D, so all are. */
export const basinPollutants = (judgements: readonly Judgement[]): readonly BasinPollutant[] => {
  const counts = new Map<BasicItem["id"], {item: BasicItem; over: number}>();
  for (const {items} of judgements)
    for (const {item, rank} of items) {
      if (rank <= CLASS_III) continue;
      const known = counts.get(item.id) ?? {item, over: 0};
      counts.set(item.id, {item, over: known.over + 1});
    }
  return [...counts.values()]
    .map(({item, over}) => ({item, over, total: judgements.length}))
    .sort((a, b) => b.over - a.over || a.item.number - b.item.number);
};
