import {GB3838_2002, SOURCE_WATER_ITEMS, type SourceWaterItem} from "./gb3838-2002.ts";
import {type Editions, type PublisherLimit, SAME_LIMIT, withPublisherLimits} from "../publisher-limits.ts";
import type {Standard} from "../standard.ts";

/** GB 3838-2002, Table 2: the supplementary items of a surface source of drinking water. */
export interface SourceWaterStandard extends Standard {
  readonly sourceItems: readonly SourceWaterItem[];
}

const {id, title, document, from, to, certainty, source} = GB3838_2002;
const SOURCE_WATER: SourceWaterStandard = {
  ...{id, title, document, from, to, certainty, source},
  sourceItems: SOURCE_WATER_ITEMS
};

/** The one class of Table 2. */
const CLASS = "集中式生活饮用水地表水源地";

/** `硫酸盐(以SO4计)` and 硫酸盐 are one item. */
const plain = (name: string): string => name.replace(/[(（][^)）]*[)）]$/, "").trim();

/** Table 2 with the publisher's limits in it. */
export const sourceWater = (rows: readonly PublisherLimit[]): Editions<SourceWaterStandard> =>
  withPublisherLimits(
    [SOURCE_WATER],
    rows,
    (standard, row) => {
      const item = standard.sourceItems.find(({name}) => name === plain(row.item));
      if (item === undefined) return `${standard.document} 表 2 没有“${row.item}”这一项`;
      if (row.class !== CLASS) return `表 2 的类别应为“${CLASS}”`;
      if (row.unit !== item.unit) return `单位应为 ${item.unit}`;
      if (row.limit <= 0) return "限值应大于 0";
      if (Number(item.limit) === row.limit) return SAME_LIMIT;
      const amended = {...item, limit: String(row.limit)};
      return {...standard, sourceItems: standard.sourceItems.map((known) => (known === item ? amended : known))};
    },
    ({item}) => plain(item)
  );
