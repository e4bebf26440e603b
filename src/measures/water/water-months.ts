import type {WaterKind} from "../../standards/water/gb3838-2002.ts";
import type {ClassRank} from "../../standards/water/single-factor.ts";
import {inForce} from "../../standards/standard.ts";
import {BASIC_FIVE} from "../../standards/water/water-assessment-2011.ts";
import {type Judgement, judge} from "../../standards/water/water-judge.ts";
import {type ItemValues, meanValues, type Ratio} from "../../standards/water/water-mean.ts";
import type {WaterTable} from "../../standards/water/water-table.ts";
import type {WaterReading} from "../../tables/schemas/index.ts";
import type {WaterSectionPlace} from "./water-places.ts";
import {judgeReading, type ReadingVerdict} from "./water-readings.ts";

/**
 * A section in a month. 月值: the row of the month itself · 单次: the only reading of the month, both judged as handed in ·
 * 均值: the mean of the month's readings, rounded as the assessment rules keep it (C) and then judged.
 */
export interface SectionMonth {
  readonly month: string;
  readonly basis: "月值" | "单次" | "均值";
  /** The row behind 月值 and 单次; null for a mean. */
  readonly row: WaterReading | null;
  /** Readings with any value of the five basic items. */
  readonly count: number;
  readonly kind: WaterKind;
  /** As handed in; of a mean, as rounded for judging. */
  readonly values: ItemValues;
  /** The means before rounding, by item; null where nothing was averaged. */
  readonly exact: Readonly<Record<string, string>> | null;
  /** Of how many readings each mean is, by item; null where nothing was averaged. */
  readonly counts: Readonly<Record<string, number>> | null;
  /** The means with nothing lost, for those of a year or of several sections; null where nothing was averaged. */
  readonly ratios: Readonly<Record<string, Ratio>> | null;
  /** The bureau rounds values before it judges them. */
  readonly round: boolean;
  /** Null where no standard was in force, or two were. */
  readonly judgement: Judgement | null;
  readonly rank: ClassRank | null;
  /** Why there is no class. */
  readonly why: string | null;
}

/** The months of one section up to and with `until`. Only months with a row are there. */
export const sectionMonths = (
  section: WaterSectionPlace,
  readings: readonly ReadingVerdict[],
  tables: readonly WaterTable[],
  until: string
): ReadonlyMap<string, SectionMonth> => {
  const groups = new Map<string, ReadingVerdict[]>();
  for (const reading of readings) {
    const month = reading.row.time.slice(0, 7);
    if (month > until) continue;
    const group = groups.get(month);
    if (group === undefined) groups.set(month, [reading]);
    else group.push(reading);
  }
  return new Map([...groups].map(([month, group]) => [month, monthOf(month, group, section.kind, tables)]));
};

/** A row for the month itself wins; then a single reading; several are averaged. */
const monthOf = (
  month: string,
  group: readonly ReadingVerdict[],
  kind: WaterKind,
  tables: readonly WaterTable[]
): SectionMonth => {
  const own = group.find(({row}) => row.time.length === 7);
  const valued = group.filter(({row}) => BASIC_FIVE.some((id) => row[id] !== null));
  const single = own ?? (valued.length === 1 ? valued[0] : valued.length === 0 ? group[0] : undefined);
  if (single === undefined) return mean(month, valued, kind, tables);
  return {
    month,
    basis: own === undefined ? "单次" : "月值",
    row: single.row,
    count: valued.length,
    kind: single.kind,
    values: single.row,
    ...{exact: null, counts: null, ratios: null},
    round: single.round,
    judgement: judgeReading(single),
    rank: single.rank,
    why: single.why
  };
};

/** A month put together from readings none of which could be judged: no rule was seen that allows it. */
const STITCHED = "当月没有一次读数五个基本项目都有";

const mean = (
  month: string,
  group: readonly ReadingVerdict[],
  kind: WaterKind,
  tables: readonly WaterTable[]
): SectionMonth => {
  const {values, exact, ratios, counts} = meanValues(group.map(({row}) => row));
  const used = new Set(group.map(({table}) => table));
  // A mean of readings that were judged by different limits has none of its own.
  const table = used.size > 1 ? null : inForce(tables, month);
  const whole = group.some(({row}) => BASIC_FIVE.every((id) => row[id] !== null));
  const judged = table === null ? null : judge(values, kind, {table});
  const stitched = judged !== null && judged.rank !== null && !whole;
  const judgement = stitched ? {...judged, rank: null} : judged;
  const round = group.some((reading) => reading.round);
  return {
    ...{month, basis: "均值", row: null, count: group.length, kind, values, exact, counts, ratios, round},
    judgement,
    rank: judgement?.rank ?? null,
    why:
      judgement === null
        ? used.size > 1
          ? "当月限值有变更，不作月均评价"
          : "监测时无适用标准"
        : stitched
          ? STITCHED
          : judgement.rank === null
            ? `缺${judgement.lacking.map(({name}) => name).join("、")}`
            : null
  };
};

/**
 * A month's values for a mean of months or of sections: as handed in, or the exact mean, so that the mean is rounded once,
 * before it is judged. A bureau that rounds values before it judges them has its rounded values averaged.
 */
export const averagedValues = ({values, judgement, ratios, round}: SectionMonth): ItemValues =>
  round
    ? {...values, ...Object.fromEntries((judgement?.items ?? []).map(({item, judged}) => [item.id, judged]))}
    : {...values, ...ratios};
