import type {City} from "../../tables/city.ts";
import type {IndicatorTarget} from "../../tables/schemas/index.ts";

type Source = Pick<City, "site"> & {readonly tables: Pick<City["tables"], "indicator_targets">};

/** 目标: what a planning document promised for one year, in the version in force at 数据截至. */
export interface Target {
  readonly id: string;
  readonly region: string;
  /** 目标年 */
  readonly year: number;
  readonly direction: "≥" | "≤" | "=";
  readonly value: number;
  readonly unit: string;
  readonly plan: "十四五" | "十五五" | "年度";
  readonly nature: "约束性" | "预期性" | null;
  /** 文件名称和文号 */
  readonly document: string;
  readonly version: string;
  /** 生效日期 of the version in force: at 数据截至, or on the last day of the target year where that is over. */
  readonly from: string;
  readonly base: number | null;
  /** Earlier versions of the same target year, oldest first; a revision never erases what was promised before. */
  readonly superseded: readonly IndicatorTarget[];
  /** Versions that came into force only after the target year was over, oldest first: told, never judged by. */
  readonly after: readonly IndicatorTarget[];
  /** Nothing was promised before the year was over: even the first version came into force after it. */
  readonly tooLate: boolean;
  /** The target year is over at 数据截至. */
  readonly closed: boolean;
  /** 数据截至: what is left of the target year is counted from here, however old the value. */
  readonly asOf: string;
}

/**
 * Every target of an indicator or measure in a region, one per target year and 规划期: a revision is one within the same
 * plan, and a 年度 target neither replaces nor hides the one of five years. Earliest year first, five-year before 年度.
 */
export const targetsOf = ({site, tables}: Source, id: string, region: string): readonly Target[] => {
  const byPlan = Map.groupBy(
    tables.indicator_targets.filter((row) => row.id === id && row.region === region && row.from <= site.dataAsOf),
    (row) => `${row.year} ${row.plan}`
  );
  return [...byPlan.values()]
    .map((versions) => target(versions, site.dataAsOf))
    .sort((a, b) => a.year - b.year || Number(isYearly(a)) - Number(isYearly(b)));
};

/** A target of one year's work plan, not of a five-year plan. */
export const isYearly = ({plan}: Pick<Target, "plan">): boolean => plan === "年度";

/** A 年度 target of a year that a five-year plan has one for as well: its plan has to be said with it. */
export const besideAnother = (target: Target, all: readonly Target[]): boolean =>
  isYearly(target) &&
  all.some((one) => one.id === target.id && one.region === target.region && one.year === target.year && !isYearly(one));

/** Its years, as printed. */
export const PLAN_YEARS = {十五五: "十五五（2026—2030 年）", 其后: "其后"} as const;

/** The five-year plan whose targets are waited for: after 十四五 it has a name, further ahead none is known. */
export const nextPlan = (targets: readonly Pick<Target, "plan">[]): "十五五" | "其后" =>
  targets.findLast((one) => !isYearly(one))?.plan === "十四五" ? "十五五" : "其后";

/** Every target of exactly this year, the five-year one first. */
export const targetsFor = (targets: readonly Target[], year: number): readonly Target[] =>
  targets.filter((target) => target.year === year);

/** The target a value of `year` is on its way to: that year's, or the nearest later one; null is 目标值待发布. */
export const targetAhead = (targets: readonly Target[], year: number): Target | null =>
  targets.find((target) => target.year >= year) ?? null;

const target = (rows: readonly IndicatorTarget[], dataAsOf: string): Target => {
  const versions = rows.toSorted(
    (a, b) => order(a.from, b.from) || order(a.version, b.version) || a.meta.line - b.meta.line
  );
  const inTime = versions.filter(({from, year}) => from <= lastDay(year));
  // A year that is over is judged by what was promised then, not by what it was lowered to afterwards.
  const current = (inTime.at(-1) ?? versions[0]) as IndicatorTarget;
  const at = versions.indexOf(current);
  const {id, region, year, direction, unit, plan, nature, document, version, from, base} = current;
  return {
    ...{id, region, year, direction, unit, plan, nature, document, version, from, base},
    value: current.target,
    ...{superseded: versions.slice(0, at), after: versions.slice(at + 1), tooLate: inTime.length === 0},
    closed: lastDay(year) <= dataAsOf,
    asOf: dataAsOf
  };
};

const lastDay = (year: number): string => `${year}-12-31`;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type TargetWord = "已达到" | "未达到" | "尚不能判断" | "目标值待发布";

export interface TargetVerdict {
  readonly word: TargetWord;
  /** Why, in words, where the word alone does not say. */
  readonly why: string | null;
  /** value − target; null when one of them is missing. The unit is the target's (percentage points for rates). */
  readonly gap: number | null;
}

/** The step that would still arrive: from 数据截至 to the end of the target year, in equal steps a month. */
export interface Pace {
  /** Distance to the target, in its unit (percentage points for rates); never negative. */
  readonly distance: number;
  /** Whole months after that of 数据截至, to December of the target year. */
  readonly months: number;
  readonly perMonth: number;
}

/**
 * What it takes to arrive. Null where nothing is to be said: no value, the target year over or too near, or the value
 * already where it should be. Only for what is counted as it stands: the mean of a year does not move by steps.
 */
export const paceTo = (target: Target | null, value: number | null): Pace | null => {
  if (target === null || value === null || target.closed || meets(target, value)) return null;
  const [year = 0, month = 12] = target.asOf.split("-").map(Number);
  const months = (target.year - year) * 12 + 12 - month;
  if (months <= 0) return null;
  const distance = Math.abs(target.value - value);
  return {distance, months, perMonth: distance / months};
};

/** The last month a period covers: `2025` → `2025-12`, `2026Q2` → `2026-06`, a date → its month. */
export const lastMonthOf = (period: string): string => {
  const quarter = /^(\d{4})-?Q([1-4])$/.exec(period);
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, "0")}`;
  return period.length === 4 ? `${period}-12` : period.slice(0, 7);
};

/** Why a year has no target: a past year never had one, for this and later years one may still come. */
export const noTarget = (year: number, dataAsOf: string): "当年没有公布目标" | "目标值待发布" =>
  year < Number(dataAsOf.slice(0, 4)) ? "当年没有公布目标" : "目标值待发布";

/** Why what was set after its year judges nothing. */
export const TOO_LATE = "目标在目标年结束后才生效，不用于判断";

/** Of a version that came into force after the target year. */
export const AFTERWARDS = "目标年结束后修订，不用于判断";

/** The rule behind every target verdict of the site, as printed. */
export const TARGET_RULE =
  "目标年结束、且有该年全年数值时才判断：数值按未修约值与目标值比较，满足方向即“已达到”，否则“未达到”；其余为“尚不能判断”，只列与目标的差。目标改过的，由目标年 12 月 31 日有效的那一版判断，目标年结束后的修订只列出、不用于判断。没有文件公布目标的，已过的年份写“当年没有公布目标”，当年和以后写“目标值待发布”。";

/**
 * The verdict on one value under `TARGET_RULE`. `year` is the year the value belongs to; `whole` says that it covers all
 * of that year (an annual value, or twelve months).
 */
export const judgeTarget = (
  target: Target | null,
  value: number | null,
  {year, whole}: {readonly year: number; readonly whole: boolean}
): TargetVerdict => {
  if (target === null) return {word: "目标值待发布", why: null, gap: null};
  if (target.tooLate) return {word: "尚不能判断", why: TOO_LATE, gap: null};
  if (value === null)
    return {word: "尚不能判断", why: target.closed ? "没有数值" : `${target.year} 年尚未结束`, gap: null};
  const gap = value - target.value;
  if (year !== target.year) return {word: "尚不能判断", why: `目标年是 ${target.year} 年，现值是 ${year} 年`, gap};
  if (!target.closed || !whole) return {word: "尚不能判断", why: `${target.year} 年尚无全年数值`, gap};
  return {word: meets(target, value) ? "已达到" : "未达到", why: null, gap};
};

/** A target beside the value at the end of its year, judged. */
export interface JudgedTarget {
  readonly target: Target;
  readonly value: number | null;
  readonly verdict: TargetVerdict;
}

/** For what is counted as it stands (villages, waters): `valueAt` gives the value at the end of a year, or null. */
export const judgeTargets = (
  targets: readonly Target[],
  valueAt: (year: number) => number | null
): readonly JudgedTarget[] =>
  targets.map((target) => {
    const value = target.closed ? valueAt(target.year) : null;
    return {target, value, verdict: judgeTarget(target, value, {year: target.year, whole: true})};
  });

/** The target of an earlier version, as it stood before its revision. */
export const supersededText = ({direction, target, unit}: IndicatorTarget): string =>
  targetText({direction, value: target, unit});

/** Whether a value satisfies the target's direction, unrounded. */
export const meets = ({direction, value: wanted}: Pick<Target, "direction" | "value">, value: number): boolean =>
  direction === "≥" ? value >= wanted : direction === "≤" ? value <= wanted : value === wanted;

/** `≥ 93%`, `≤ 28 µg/m³`: a target as printed. */
export const targetText = ({direction, value, unit}: Pick<Target, "direction" | "value" | "unit">): string =>
  `${direction}${value}${unit === "%" ? "%" : ` ${unit}`}`;
