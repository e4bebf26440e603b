import {add, type Decimal, decimal, divide, roundKeepingOne, toNumber} from "../standards/decimal.ts";
import {BASIC_ITEMS, type WaterKind} from "../standards/gb3838-2002.ts";
import type {ClassRank} from "../standards/single-factor.ts";
import {BASIC_FIVE, type ItemValues, type Judgement, judge} from "../standards/water-assessment-2011.ts";
import type {WaterReading} from "../tables/schemas/index.ts";
import type {WaterSectionPlace} from "./water-places.ts";

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
  readonly values: ItemValues;
  readonly rank: ClassRank | null;
  /** Why there is no class. */
  readonly why: string | null;
}

interface Reading {
  readonly row: WaterReading;
  readonly kind: WaterKind;
  readonly rank: ClassRank | null;
  readonly why: string | null;
}

/** The months of one section up to and with `until`. Only months with a row are there. */
export const sectionMonths = (
  section: WaterSectionPlace,
  readings: readonly Reading[],
  until: string
): ReadonlyMap<string, SectionMonth> => {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const month = reading.row.time.slice(0, 7);
    if (month > until) continue;
    const group = groups.get(month);
    if (group === undefined) groups.set(month, [reading]);
    else group.push(reading);
  }
  return new Map([...groups].map(([month, group]) => [month, monthOf(month, group, section.kind)]));
};

/** A row for the month itself wins; then a single reading; several are averaged. */
const monthOf = (month: string, group: readonly Reading[], kind: WaterKind): SectionMonth => {
  const own = group.find(({row}) => row.time.length === 7);
  const valued = group.filter(({row}) => BASIC_FIVE.some((id) => row[id] !== null));
  const single = own ?? (valued.length === 1 ? valued[0] : valued.length === 0 ? group[0] : undefined);
  if (single === undefined) return mean(month, valued, kind);
  const judgement = judge(single.row, single.kind);
  return {
    month,
    basis: own === undefined ? "单次" : "月值",
    row: single.row,
    count: valued.length,
    kind: single.kind,
    values: single.row,
    rank: judgement.rank,
    why: judgement.rank !== null ? null : (single.why ?? lackingText(judgement))
  };
};

const mean = (month: string, group: readonly Reading[], kind: WaterKind): SectionMonth => {
  const values: Record<string, number | null> = {};
  for (const {id, decimals} of BASIC_ITEMS) {
    const measured = group.flatMap(({row}) => {
      const value: unknown = (row as Readonly<Record<string, unknown>>)[id];
      return typeof value === "number" ? [value] : [];
    });
    values[id] =
      measured.length === 0
        ? null
        : toNumber(roundKeepingOne(id === "pH" ? hydrogenMean(measured) : arithmeticMean(measured), decimals));
  }
  const judgement = judge(values, kind);
  return {
    month,
    basis: "均值",
    row: null,
    count: group.length,
    kind,
    values,
    rank: judgement.rank,
    why: judgement.rank === null ? lackingText(judgement) : null
  };
};

const lackingText = ({lacking}: Judgement): string => `缺${lacking.map(({name}) => name).join("、")}`;

/** Far beyond any digit that is kept. */
const WORKING_DIGITS = 12;

export const arithmeticMean = (values: readonly number[]): Decimal => {
  const sum = values.map(decimal).reduce(add);
  return divide(sum, decimal(values.length), Math.max(WORKING_DIGITS, sum.scale));
};

/** pH of the mean hydrogen-ion concentration (water.md §2.1, C), not the mean of the pH values. */
export const hydrogenMean = (values: readonly number[]): Decimal =>
  decimal(Math.round(-Math.log10(values.reduce((sum, value) => sum + 10 ** -value, 0) / values.length) * 1e8) / 1e8);
