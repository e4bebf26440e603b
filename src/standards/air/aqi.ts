import {
  type AqiItem,
  type AqiStandard,
  type Concentrations,
  type Level,
  levelOf,
  type Pollutant,
  POLLUTANTS,
  type Report
} from "./aqi-standard.ts";
import {amendAqi, aqiCell, concerns} from "./aqi-amended.ts";
import {HJ633_2012} from "./hj633-2012.ts";
import {HJ633_2026} from "./hj633-2026.ts";
import {type Band, bandOf, iaqi, judgedConcentration} from "./iaqi.ts";
import {type Edition, type Editions, type PublisherLimit, sourcesOf, withPublisherLimits} from "../publisher-limits.ts";
import {inForce} from "../standard.ts";

export const AQI_STANDARDS: readonly AqiStandard[] = [HJ633_2012, HJ633_2026];

/** HJ 633 between two dates, with what the publisher added or corrected. */
export type AqiEdition = Edition<AqiStandard>;

export const aqiEditions = (rows: readonly PublisherLimit[]): Editions<AqiStandard> =>
  withPublisherLimits(AQI_STANDARDS, rows, amendAqi, aqiCell);

/** The standard that judges a natural day, without any publisher's limits; null before the first. */
export const aqiStandardOn = (date: string): AqiStandard | null => inForce(AQI_STANDARDS, date);

/** Why a pollutant has no value where the plan of monitoring leaves it out; the text prints `/` for it (HJ 633-2026 Tables 4, 5: A). */
const NOT_PLANNED = "按计划不监测";

/** 空气质量指数 of one station, or city, and one day or hour. */
export interface AqiResult {
  /** Id of the standard it was judged by. */
  readonly standard: string;
  readonly aqi: number | null;
  readonly level: Level | null;
  /** 首要污染物: those whose rounded-up index is the largest, if that is above 50; in the printed order. */
  readonly primary: readonly Pollutant[];
  /** 超标污染物: those whose index is above 100; always empty under 2026, which deleted the field. */
  readonly exceeding: readonly Pollutant[];
  /** 空气质量分指数 of each item, in the standard's own order of items. */
  readonly iaqi: readonly (number | null)[];
  /** Pollutants without any index, but for those not monitored by plan. */
  readonly missing: readonly Pollutant[];
  /** Pollutants not monitored by plan whose absence does not keep the AQI from being published (HJ 633-2026 5.3.2: A). */
  readonly unmonitored: readonly Pollutant[];
  /** Why there is no AQI; null when there is one. */
  readonly reason: string | null;
  /** Sources of the publisher's limits that changed anything above; null where none did. */
  readonly amended: string | null;
}

/** Most results of a year of hours have no pollutant in most of their lists: they share one. */
const NOBODY: readonly Pollutant[] = [];
const shared = (list: readonly Pollutant[]): readonly Pollutant[] => (list.length === 0 ? NOBODY : list);

/** `excused`: pollutants that the plan leaves out and the past allows to leave out (see `excusedBy`); only where they have no index. */
export const aqi = (
  standard: AqiStandard,
  report: Report,
  values: Concentrations,
  excused: readonly Pollutant[] = []
): AqiResult => {
  const items = standard[report];
  const indices = items.map((item) => {
    const value = values[item.field];
    return value === null ? null : iaqi(item, value);
  });
  const of = (pollutant: Pollutant): number =>
    indices.reduce<number>(
      (top, index, i) => (items[i]?.pollutant === pollutant ? Math.max(top, index ?? -1) : top),
      -1
    );
  const tops = POLLUTANTS.map(of);
  const without = shared(POLLUTANTS.filter((_, i) => tops[i] === -1));
  // What was measured after all is not left out, even where its index is not computed.
  const measured = (pollutant: Pollutant): boolean =>
    items.some((item) => item.pollutant === pollutant && values[item.field] !== null);
  const unmonitored = shared(without.filter((pollutant) => excused.includes(pollutant) && !measured(pollutant)));
  const missing = unmonitored.length === 0 ? without : without.filter((pollutant) => !unmonitored.includes(pollutant));
  const value = Math.max(...tops);
  const reason = whyNone(standard, items, values, indices, missing, value);
  return {
    standard: standard.id,
    aqi: reason === null ? value : null,
    level: reason === null ? levelOf(value) : null,
    // Equal after rounding up is equal: the standard's indices are whole numbers (facts 1.5).
    primary: reason === null && value > 50 ? POLLUTANTS.filter((_, i) => tops[i] === value) : NOBODY,
    exceeding:
      standard.exceeding && reason === null ? shared(POLLUTANTS.filter((_, i) => (tops[i] ?? -1) > 100)) : NOBODY,
    iaqi: indices,
    missing,
    unmonitored,
    reason,
    amended: null
  };
};

/** The same by an edition: where the publisher's limits make a difference, the result says whose they are. */
export const aqiBy = (
  {standard, base, rows}: AqiEdition,
  report: Report,
  values: Concentrations,
  excused: readonly Pollutant[] = []
): AqiResult => {
  const result = aqi(standard, report, values, excused);
  if (rows.length === 0) return result;
  const plain = aqi(base, report, values, excused);
  const changed = standard[report].filter((_, i) => result.iaqi[i] !== plain.iaqi[i]);
  const used = rows.filter((row) => changed.some((item) => concerns(item, row)));
  return used.length === 0 ? result : {...result, amended: sourcesOf(used)};
};

const whyNone = (
  standard: AqiStandard,
  items: readonly AqiItem[],
  values: Concentrations,
  indices: readonly (number | null)[],
  missing: readonly Pollutant[],
  value: number
): string | null => {
  if (items.every((item) => values[item.field] === null)) return "没有浓度数据";
  // 2012: an item above its table is reported by another averaging time; without that one the maximum is not known.
  const stopped = items.findIndex(
    (item, i) => values[item.field] !== null && indices[i] === null && missing.includes(item.pollutant)
  );
  if (stopped !== -1) return String(items[stopped]?.above);
  // HJ 633-2026 5.3.1 (A): with a pollutant missing, only an AQI above 100 is published.
  if (standard.incomplete === "withheld" && missing.length > 0 && value <= 100)
    return `缺 ${missing.join("、")}，其余项目的 AQI 未超过 100，按 ${standard.id} ${standard.clause.missing ?? ""} 不公布 AQI`;
  return null;
};

/** One line of the answer to 为什么是轻度污染. */
export interface ItemJudgement {
  readonly item: AqiItem;
  /** As handed in. */
  readonly value: number | null;
  /** As judged, after rounding. */
  readonly judged: number | null;
  readonly iaqi: number | null;
  readonly band: Band | null;
  /** Decides the AQI. */
  readonly decides: boolean;
  /** Why there is no index. */
  readonly reason: string | null;
}

/** Every item with its value, the value judged, its index and the rows of the table used. */
export const explainAqi = (
  standard: AqiStandard,
  report: Report,
  values: Concentrations,
  excused: readonly Pollutant[] = []
): readonly ItemJudgement[] => explainResult(standard, report, values, aqi(standard, report, values, excused));

/** The same of values that were judged by this standard before. */
export const explainResult = (
  standard: AqiStandard,
  report: Report,
  values: Concentrations,
  result: AqiResult
): readonly ItemJudgement[] => {
  const top = Math.max(...result.iaqi.map((index) => index ?? -1));
  return standard[report].map((item, i) => {
    const value = values[item.field];
    const index = result.iaqi[i] ?? null;
    return {
      item,
      value,
      judged: value === null ? null : judgedConcentration(item, value),
      iaqi: index,
      band: value === null ? null : bandOf(item, value),
      decides: index !== null && index === top,
      reason:
        value === null
          ? result.unmonitored.includes(item.pollutant)
            ? NOT_PLANNED
            : "没有数据"
          : index === null
            ? String(item.above)
            : null
    };
  });
};
