import type {WaterKind} from "../../standards/water/gb3838-2002.ts";
import {BASIC_FIVE, DECIDING_ITEMS} from "../../standards/water/water-assessment-2011.ts";
import {cityIndex, cwqi, indexChange, type SingleIndex} from "../../standards/water/water-cwqi.ts";
import {toNumber} from "../../standards/decimal.ts";
import {meanOf} from "../../standards/water/water-mean.ts";
import {STATE_TABLE, type WaterTable} from "../../standards/water/water-table.ts";
import {sectionMonth, type WaterVerdicts} from "./water.ts";
import {tableOn} from "./water-seams.ts";
import type {SectionMonth} from "./water-months.ts";
import type {WaterSectionPlace} from "./water-places.ts";

/** 城市水质指数, 试算, of one month over one set of items and sections. */
export interface IndexMonth {
  readonly month: string;
  readonly sections: readonly WaterSectionPlace[];
  /** Sum over the set; the sections' mean concentrations first, rivers and lakes apart (order of averaging: D). */
  readonly index: number;
  readonly parts: readonly SingleIndex[];
  readonly items: readonly string[];
}

interface Entry {
  readonly section: WaterSectionPlace;
  readonly cell: SectionMonth;
}

const entries = (verdicts: WaterVerdicts, month: string): readonly Entry[] =>
  verdicts.sections.flatMap((section) => {
    const cell = sectionMonth(verdicts, section, month);
    return cell !== null && cell.rank !== null ? [{section, cell}] : [];
  });

/** The items of the 21 that every section with a class was measured for. */
export const commonItems = (verdicts: WaterVerdicts, month: string): readonly string[] => {
  const cells = entries(verdicts, month);
  return cells.length === 0
    ? []
    : DECIDING_ITEMS.map(({id}) => id).filter((id) => cells.every(({cell}) => typeof cell.values[id] === "number"));
};

const indexOf = (
  month: string,
  held: readonly Entry[],
  items: readonly string[],
  table: WaterTable
): IndexMonth | null => {
  const kinds = (["河流", "湖库"] as const).flatMap((kind: WaterKind) => {
    const own = held.filter(({cell}) => cell.kind === kind);
    if (own.length === 0) return [];
    const values = Object.fromEntries(
      items.map((id) => [
        id,
        toNumber(
          meanOf(
            id,
            own.flatMap(({cell}) =>
              typeof cell.values[id] === "number" ? [Number(cell.exact?.[id] ?? cell.values[id])] : []
            )
          )
        )
      ])
    );
    const result = cwqi(values, items, kind, table);
    return result === null ? [] : [{...result, count: own.length}];
  });
  const index = cityIndex(kinds);
  if (index === null || kinds.reduce((sum, {count}) => sum + count, 0) < held.length) return null;
  const parts = (kinds[0]?.parts ?? []).map(({item}, i) => ({
    item,
    index: cityIndex(kinds.map(({parts: own, count}) => ({index: own[i]?.index ?? 0, count}))) ?? 0
  }));
  return {month, sections: held.map(({section}) => section), index, parts, items};
};

/** The limits of the latest month, for all months: an index of other limits cannot be compared. */
const latestTable = (verdicts: WaterVerdicts): WaterTable =>
  (verdicts.latest === null ? null : tableOn(verdicts, verdicts.latest)) ?? STATE_TABLE;

/** Month by month over the five basic items, which every section with a class has: the only set that all months share. */
export const indexMonths = (verdicts: WaterVerdicts): readonly IndexMonth[] =>
  verdicts.months.flatMap((month) => indexOf(month, entries(verdicts, month), BASIC_FIVE, latestTable(verdicts)) ?? []);

/** ΔCWQI from an earlier month: the same items at the sections that have a class in both. */
export const indexChangeFrom = (
  verdicts: WaterVerdicts,
  month: string,
  earlier: string
): {readonly sections: number; readonly before: number; readonly now: number; readonly percent: number} | null => {
  const [was, is] = [entries(verdicts, earlier), entries(verdicts, month)];
  const both = is.filter(({section}) => was.some((entry) => entry.section === section)).map(({section}) => section);
  const pick = (list: readonly Entry[]): readonly Entry[] => list.filter(({section}) => both.includes(section));
  const table = latestTable(verdicts);
  const [before, now] = [indexOf(earlier, pick(was), BASIC_FIVE, table), indexOf(month, pick(is), BASIC_FIVE, table)];
  if (before === null || now === null) return null;
  return {
    sections: both.length,
    before: before.index,
    now: now.index,
    percent: indexChange(before.index, now.index)
  };
};
