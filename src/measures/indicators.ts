import type {City} from "../tables/city.ts";
import type {Indicator} from "../tables/schemas/index.ts";
import {quotient} from "./share.ts";
import {type CapacityFooting, capacityFooting} from "./waste/facilities.ts";
import {type Target, type TargetVerdict, judgeTarget, targetsFor, targetsOf} from "./targets/targets.ts";

/** One reported period of an indicator. */
export interface IndicatorValue {
  readonly period: string;
  readonly year: number;
  /** Covers the whole year: 期别 年. */
  readonly whole: boolean;
  /** Recomputed from numerator and denominator where both were handed in; else 数值; null for a statement. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** 文字结论: an indicator that is no rate. */
  readonly statement: string | null;
  /** The first target of its year and the verdict on it. */
  readonly target: Target | null;
  readonly verdict: TargetVerdict;
  /** Every target of its year, the five-year one first. */
  readonly judged: readonly {readonly target: Target; readonly verdict: TargetVerdict}[];
  /** 能力口径 of a capacity share, null for all else. 混合 is printed as handed in, never joined to another, never judged. */
  readonly footing: CapacityFooting | null;
  readonly row: Indicator;
}

export interface IndicatorSeries {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly region: string;
  readonly values: readonly IndicatorValue[];
  readonly targets: readonly Target[];
}

/** An indicator in a region, earliest period first; null where nothing was handed in. */
export const indicatorSeries = (city: City, id: string, region: string): IndicatorSeries | null => {
  const rows = city.tables.indicators.filter(
    (row) => row.id === id && row.region === region && periodStart(row.period) <= city.site.dataAsOf
  );
  const [first] = rows;
  if (first === undefined) return null;
  const targets = targetsOf(city, id, region);
  return {
    ...{id, name: first.name, unit: first.unit, region, targets},
    values: rows
      .toSorted((a, b) => (periodStart(a.period) < periodStart(b.period) ? -1 : 1))
      .map(valueOf(city, targets))
  };
};

/** The one indicator whose numerator has a 能力口径. */
export const CAPACITY_SHARE = "incineration-capacity-share";

/** Why a capacity share is not judged. */
export const MIXED_CAPACITY = "口径混合";

const valueOf =
  (city: City, targets: readonly Target[]) =>
  (row: Indicator): IndicatorValue => {
    const year = Number(row.period.slice(0, 4));
    const value = recomputed(row) ?? row.value;
    const own = targetsFor(targets, year);
    const footing = row.id === CAPACITY_SHARE ? capacityFooting(city, row.region, year) : null;
    const whole = row.frequency === "年" && row.period.length === 4;
    const judge = (target: Target | null): TargetVerdict =>
      footing === "混合" && target !== null
        ? {word: "尚不能判断", why: MIXED_CAPACITY, gap: null}
        : judgeTarget(target, value, {year, whole});
    const judged = own.map((target) => ({target, verdict: judge(target)}));
    return {
      ...{period: row.period, year, whole, value, row},
      ...{numerator: row.numerator, denominator: row.denominator, statement: row.statement},
      ...{target: own[0] ?? null, verdict: judged[0]?.verdict ?? judge(null), judged, footing}
    };
  };

/** numerator ÷ denominator in the row's unit; null without both. */
export const recomputed = ({numerator, denominator, unit}: Indicator): number | null =>
  numerator === null || denominator === null || denominator === 0
    ? null
    : quotient(numerator, denominator, unit === "%" ? 100 : unit === "‰" ? 1000 : 1);

/** `2026`, `2026Q3`, `2026-10` as the first day, so that periods of different length sort. */
const periodStart = (period: string): string => {
  const quarter = /^(\d{4})Q([1-4])$/.exec(period);
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, "0")}-01`;
  return period.length === 4 ? `${period}-01-01` : `${period}-01`;
};

/** A printed rate that its own numerator and denominator do not give, beyond rounding. */
export interface IndicatorDisagreement {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly period: string;
  readonly unit: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly recomputed: number;
  readonly printed: number;
  /** Decimals of the printed value, which decide what rounding can explain. */
  readonly digits: number;
}

/** How many printed rates stand beside a numerator and a denominator: the whole of which some disagree. */
export const comparedRates = ({tables}: Pick<City, "tables">): number =>
  tables.indicators.filter((row) => row.printed !== null && recomputed(row) !== null).length;

export const indicatorDisagreements = ({tables}: Pick<City, "tables">): readonly IndicatorDisagreement[] =>
  tables.indicators.flatMap((row) => {
    const {id, name, region, period, unit, numerator, denominator, printed} = row;
    const found = recomputed(row);
    if (found === null || printed === null || numerator === null || denominator === null) return [];
    const digits = decimalsOf(row.meta.printed?.["printed"] ?? String(printed));
    if (agrees(found, printed, digits)) return [];
    return [{...{id, name, region, period, unit, numerator, denominator, printed, digits}, recomputed: found}];
  });

/** Half a unit of the last printed digit, either way: bulletins round half up, half even or not at all. */
export const agrees = (found: number, printed: number, digits: number): boolean =>
  Math.abs(found - printed) <= 0.5 * 10 ** -digits + 1e-9;

/** How many decimals a number is printed with. */
export const decimalsOf = (printed: string): number => /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
