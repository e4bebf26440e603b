import type {City} from "../../tables/city.ts";
import type {TargetSources, TargetedValues} from "./target-measures.ts";
import {nameOfCode} from "./targeted.ts";
import {targetedValues} from "./target-values.ts";
import {
  type Pace,
  type Target,
  type TargetVerdict,
  isYearly,
  judgeTarget,
  nextPlan,
  paceTo,
  targetsOf
} from "./targets.ts";

/** One promise with its history and the value beside it. */
export interface LedgerEntry {
  readonly target: Target;
  readonly name: string;
  readonly figure: string | null;
  /** 最终值 where the target year is over, else the newest value; null with its reason in the verdict. */
  readonly value: number | null;
  readonly period: string | null;
  /** The deciding value is 初步. */
  readonly preliminary: boolean;
  readonly verdict: TargetVerdict;
  readonly pace: Pace | null;
  /** What the value of a target ahead is a part of. */
  readonly counted?: TargetedValues["counted"];
  /** What judged the value; empty without a value and where no standard enters. */
  readonly standards: readonly string[];
}

export interface TargetLedger {
  /** By target year, then in the order of the table. */
  readonly entries: readonly LedgerEntry[];
  /** Promises whose last five-year target is over, 年度 targets aside: what follows has not been published. */
  readonly pending: readonly {
    readonly name: string;
    readonly region: string;
    readonly since: number;
    /** The period that is waited for. */
    readonly next: ReturnType<typeof nextPlan>;
  }[];
}

/** Every target that a document set, as known at 数据截至; none that nobody published. `only` asks for one region. */
export const targetLedger = (city: City, sources: TargetSources, only: string | null = null): TargetLedger => {
  const rows = city.tables.indicator_targets.filter(
    (row) => row.from <= city.site.dataAsOf && (only === null || row.region === only)
  );
  const groups = [...Map.groupBy(rows, ({id, region}) => `${id}\u0000${region}`).values()].map((group) => {
    const {id, region} = group[0] as (typeof rows)[number];
    const targets = targetsOf(city, id, region);
    return {id, region, targets, values: targetedValues(city, sources, id, region)};
  });
  return {
    entries: groups
      .flatMap(({id, targets, values}) => targets.map((target) => entry(city, target, values, id)))
      .sort((a, b) => a.target.year - b.target.year),
    pending: groups.flatMap(({id, region, targets, values}) => {
      const last = targets.findLast((target) => !isYearly(target));
      return last === undefined || !last.closed
        ? []
        : [{name: values?.name ?? nameOfCode(id), region, since: last.year, next: nextPlan(targets)}];
    })
  };
};

const entry = (city: City, target: Target, values: TargetedValues | null, id: string): LedgerEntry => {
  const shared = {target, name: values?.name ?? nameOfCode(id), figure: values?.figure ?? null};
  if (values === null)
    return {
      ...{...shared, value: null, period: null, preliminary: false, pace: null, standards: []},
      verdict: {word: "尚不能判断", why: notComputed(city, target), gap: null}
    };
  if (target.closed) {
    const {value, why, preliminary} = values.final(target.year);
    const verdict = judgeTarget(target, value, {year: target.year, whole: true});
    return {
      ...{...shared, value, preliminary, pace: null},
      standards: value === null ? [] : (values.standardsOf?.(target.year) ?? []),
      period: value === null ? null : String(target.year),
      verdict: value === null && why !== null ? {...verdict, why} : verdict
    };
  }
  const {now, walks, whyNot, counted} = values;
  const year = now === null ? target.year : Number(now.period.slice(0, 4));
  return {
    ...{...shared, value: now?.value ?? null, period: now?.period ?? null, preliminary: false},
    standards: now === null ? [] : (values.standardsOf?.(null) ?? []),
    verdict: {
      ...judgeTarget(target, now?.value ?? null, {year, whole: false}),
      ...(now === null && whyNot !== undefined ? {why: whyNot} : {})
    },
    pace: walks && now !== null ? paceTo(target, now.value) : null,
    ...(counted === undefined ? {} : {counted})
  };
};

/** Air is made into means and shares for the whole city: a county has stations and no value of its own. */
const COUNTY_AIR: Readonly<Record<string, string>> = {"pm25-mean": "年均浓度", "air-good-days": "优良天数比率"};

const notComputed = ({site, tables}: City, {id, region}: Target): string => {
  const what = region === site.region ? undefined : COUNTY_AIR[id];
  if (what === undefined) return "本站没有这一项的数值";
  return tables.air_stations.some((station) => station.region === region)
    ? `本站不计算县级${what}`
    : `${region}没有空气站点`;
};
