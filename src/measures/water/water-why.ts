import {type BasicItem, CLASSES, type WaterKind} from "../../standards/water/gb3838-2002.ts";
import {type ClassRank, classOf, limitOf} from "../../standards/water/single-factor.ts";
import {CLASS_III, DECIDING_ITEMS} from "../../standards/water/water-assessment-2011.ts";
import {detectionTooHigh, type JudgedItem, type Judgement, stateClass} from "../../standards/water/water-judge.ts";
import {multipleText, over} from "../../standards/water/water-pollutants.ts";
import {PUBLISHER_CERTAINTY, publisherClause} from "../../standards/publisher-limits.ts";
import {amendedBy, type WaterTable} from "../../standards/water/water-table.ts";
import type {SectionMonth} from "./water-months.ts";
import {judgeReading, type ReadingVerdict} from "./water-readings.ts";
import {retoldRules} from "../../standards/water/water-retold.ts";

/** Why a section has its class: one item, its value, its class and the limits between which it lies. */
export interface WhyRow {
  readonly item: BasicItem;
  /** As handed in (`0.01L`), or the mean before rounding. */
  readonly handedIn: string;
  /** As judged. */
  readonly value: number;
  readonly rank: ClassRank | null;
  /** The item is at the section's class and so decides it. */
  readonly decides: boolean;
  /** 超过Ⅱ类 0.1，不超过Ⅲ类 0.2. */
  readonly reason: string;
  /** Multiple over class Ⅲ; null without one. */
  readonly multiple: string | null;
  /** `表 1 第 8 项`; of a publisher's limit `补充限值：` and its source; of one of each both, with their classes. */
  readonly clause: string;
  /** How sure the limits are: A, B or C as our copy of the standard's text, 本市补充 for the publisher's own. */
  readonly certainty: string;
  /** The class by the state's own limit, where the publisher's made it another; null otherwise. */
  readonly stateRank: ClassRank | null;
  /** 检出限高于标准限值: half of it meets a class that the limit of detection itself does not. */
  readonly detectionTooHigh: boolean;
}

/** What was judged: a month of a section, or one reading. */
type Judged = Pick<SectionMonth, "row" | "values" | "exact" | "kind" | "judgement" | "rank">;

/** Why one reading has its class, whatever the month's class rests on. */
export const whyReading = (reading: ReadingVerdict): readonly WhyRow[] =>
  whyRows({
    ...{row: reading.row, values: reading.row, exact: null, kind: reading.kind, rank: reading.rank},
    judgement: judgeReading(reading)
  });

/** Every measured item of Table 1, in its order; those that take no part come with their class for reference. */
export const whyRows = (cell: Judged): readonly WhyRow[] => {
  const {judgement} = cell;
  if (judgement === null) return [];
  const exceeded = over(judgement, CLASS_III);
  return judgement.table.standard.items.flatMap((item) => {
    const value = cell.values[item.id];
    if (typeof value !== "number") return [];
    const printed = cell.row?.meta.printed?.[item.id] ?? null;
    const own = judgement.items.find((judged) => judged.item.id === item.id);
    const rank = own?.rank ?? classOf(item.id, value, cell.kind, judgement.table);
    const excess = exceeded.find((found) => found.item.id === item.id);
    return [
      {
        item,
        handedIn: printed ?? cell.exact?.[item.id] ?? String(value),
        value: own?.judged ?? value,
        rank,
        decides: own !== undefined && rank === cell.rank,
        reason:
          own === undefined
            ? notTakingPart(item, rank, cell.kind, judgement.table)
            : reason(item, own.rank, cell.kind, judgement.table),
        multiple: excess === undefined ? null : multipleText(excess),
        ...basis(item, rank, cell.kind, judgement.table),
        ...asides(own, judgement, printed)
      }
    ];
  });
};

/** Where the limits stand that a value was found between, and how sure they are: of both ends, each by its own words. */
const basis = (
  item: BasicItem,
  rank: ClassRank | null,
  kind: WaterKind,
  table: WaterTable
): Pick<WhyRow, "clause" | "certainty"> => {
  const ends =
    rank === null || item.kind === "range" || item.kind === "none"
      ? []
      : [rank - 1, rank].filter((at) => at >= 0 && at < 5);
  const told = ends.map((at) => {
    const row = amendedBy(item.id, at, kind, table);
    return {
      at,
      clause: row === null ? item.clause : publisherClause(row),
      certainty: row === null ? item.certainty : PUBLISHER_CERTAINTY
    };
  });
  const said = (of: "clause" | "certainty"): string => {
    const texts = [...new Set(told.map((each) => each[of]))];
    return texts.length > 1
      ? told.map((each) => `${CLASSES[each.at]}类 ${each[of]}`).join("，")
      : (texts[0] ?? item[of]);
  };
  return {clause: said("clause"), certainty: said("certainty")};
};

const asides = (own: JudgedItem | undefined, judgement: Judgement, printed: string | null) => ({
  stateRank: own === undefined ? null : stateClass(own, judgement),
  detectionTooHigh: own !== undefined && printed !== null && detectionTooHigh(own, judgement)
});

const notTakingPart = (item: BasicItem, rank: ClassRank | null, kind: WaterKind, table: WaterTable): string =>
  rank === null ? "不参评，无适用限值" : `不参评，仅供参考：${reason(item, rank, kind, table)}`;

const reason = (item: BasicItem, rank: ClassRank, kind: WaterKind, table: WaterTable): string => {
  const limit = (at: number): string => `${CLASSES[at]}类 ${limitOf(item.id, at as ClassRank, kind, table)}`;
  if (item.kind === "range") return `${rank === 0 ? "在" : "不在"}各类的 ${limitOf(item.id, 0, kind, table)} 之内`;
  const [beyond, within] = item.kind === "floor" ? ["低于", "不低于"] : ["超过", "不超过"];
  return [
    ...(rank === 0 ? [] : [`${beyond}${limit(rank - 1)}`]),
    ...(rank === 5 ? [] : [`${within}${limit(rank)}`])
  ].join("，");
};

/** Which of the items that decide a class were not measured. */
export const notMeasured = (cell: SectionMonth): readonly BasicItem[] =>
  DECIDING_ITEMS.filter(({id}) => typeof cell.values[id] !== "number");

/** Rules of one retelling (依据为转述) that the month's class rests on. */
export const retoldOf = ({basis, row, judgement, round}: SectionMonth): readonly string[] =>
  judgement === null
    ? []
    : retoldRules(judgement, {
        averaged: basis === "均值",
        rounded: round && basis !== "均值",
        printed: row?.meta.printed ?? null
      });
