import {type BasicItem, BASIC_ITEMS, CLASSES, GB3838_2002, type WaterKind} from "../standards/gb3838-2002.ts";
import {type ClassRank, classOf, limitOf} from "../standards/single-factor.ts";
import {CLASS_III, judge, multipleText, over} from "../standards/water-assessment-2011.ts";
import type {SectionMonth} from "./water-months.ts";

/** Why a section has its class: one item, its value, its class and the limits between which it lies. */
export interface WhyRow {
  readonly item: BasicItem;
  readonly value: number;
  /** As printed, where that is not the value: 0.01L. */
  readonly printed: string | null;
  readonly rank: ClassRank | null;
  /** The item is at the section's class and so decides it. */
  readonly decides: boolean;
  /** 超过Ⅱ类限值 0.1，不超过Ⅲ类限值 0.2. */
  readonly reason: string;
  /** Multiple over class Ⅲ; null without one. */
  readonly multiple: string | null;
  readonly clause: string;
}

/** Every measured item of Table 1, in its order; those that take no part come with their class for reference. */
export const whyRows = (cell: SectionMonth): readonly WhyRow[] => {
  const exceeded = over(judge(cell.values, cell.kind), CLASS_III, cell.kind);
  return BASIC_ITEMS.flatMap((item) => {
    const value = cell.values[item.id];
    if (typeof value !== "number") return [];
    const rank = classOf(item.id, value, cell.kind);
    const excess = exceeded.find((found) => found.item.id === item.id);
    return [
      {
        item,
        value,
        printed: cell.row?.meta.printed?.[item.id] ?? null,
        rank,
        decides: item.takesPart && rank !== null && rank === cell.rank,
        reason: item.takesPart ? reason(item, rank ?? 0, cell.kind) : notTakingPart(item, rank, cell.kind),
        multiple: excess === undefined ? null : multipleText(excess),
        clause: `${GB3838_2002.id} 表 1 第 ${item.number} 项`
      }
    ];
  });
};

const notTakingPart = (item: BasicItem, rank: ClassRank | null, kind: WaterKind): string =>
  rank === null ? "不参评，无适用限值" : `不参评，仅供参考：${reason(item, rank, kind)}`;

const reason = (item: BasicItem, rank: ClassRank, kind: WaterKind): string => {
  const limit = (at: number): string => `${CLASSES[at]}类限值 ${limitOf(item.id, at as ClassRank, kind)}`;
  if (item.kind === "range") return `${rank === 0 ? "在" : "不在"}各类限值 ${limitOf(item.id, 0, kind)} 之内`;
  const [beyond, within] = item.kind === "floor" ? ["低于", "不低于"] : ["超过", "不超过"];
  return [
    ...(rank === 0 ? [] : [`${beyond}${limit(rank - 1)}`]),
    ...(rank === 5 ? [] : [`${within}${limit(rank)}`])
  ].join("，");
};

/** Which of the items that decide a class were not measured. */
export const notMeasured = (cell: SectionMonth): readonly BasicItem[] =>
  BASIC_ITEMS.filter(({id, takesPart}) => takesPart && typeof cell.values[id] !== "number");
