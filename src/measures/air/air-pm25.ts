import {type AirLimit, limitOf, meetsLimit} from "../../standards/air/gb3095.ts";
import type {CityDay} from "./air-city-days.ts";
import {type AirStandards, limitsName, limitsOn} from "./air-standards.ts";
import {type AirStretch, dailyValues, type Dust, isYear, meanOf, type Rounded, tooFew} from "./air-stretches.ts";
import {judgeTarget, type Target, targetsFor, type TargetVerdict} from "../targets/targets.ts";

/** PM2.5 of one calendar year. A concentration is the same under every standard; only the limit beside it changes. */
export interface Pm25Year {
  readonly year: string;
  readonly from: string;
  readonly to: string;
  /** A calendar year from its first day to its last. */
  readonly whole: boolean;
  readonly days: number;
  readonly value: Rounded | null;
  readonly withoutDust: Rounded | null;
  /** Why there is no mean. */
  readonly reason: string | null;
  /** Every target of the year with its verdict, the five-year one first. */
  readonly judged: readonly {readonly target: Target; readonly verdict: TargetVerdict}[];
  /** The annual limits that hold at some time in the year, in time order. */
  readonly limits: readonly AnnualLimit[];
}

export interface AnnualLimit {
  /** `GB 3095-2012` */
  readonly standard: string;
  readonly stage: string | null;
  readonly from: string;
  readonly limit: AirLimit;
}

/** The annual limits of PM2.5 in time order; an edition that changes nothing about it is not named again. */
export const annualLimits = (standards: AirStandards): readonly AnnualLimit[] =>
  standards.limits.flatMap((edition, i) => {
    const {standard, from} = edition;
    const limit = limitOf(standard, "PM2.5", "年平均");
    const before = standards.limits[i - 1];
    const same =
      before?.base.id === edition.base.id && limitOf(before.standard, "PM2.5", "年平均")?.second === limit?.second;
    return limit === null || same ? [] : [{standard: limitsName(edition), stage: standard.stage, from, limit}];
  });

export const pm25Years = (
  days: readonly CityDay[],
  standards: AirStandards,
  targets: readonly Target[]
): readonly Pm25Year[] =>
  [...Map.groupBy(days, ({date}) => date.slice(0, 4))].flatMap(([year, list]) => {
    const [from, to] = [list[0]?.date ?? "", list.at(-1)?.date ?? ""];
    const limits = limitsOn(standards, to);
    if (limits === null) return [];
    const stretch: AirStretch = {label: year, from, to, limits, limitsName: limitsName(limits), days: list};
    const reason = tooFew(stretch, "PM2.5");
    const mean = (dust: Dust) => (reason === null ? meanOf("PM2.5", dailyValues(stretch, "PM2.5", dust)) : null);
    const [value, whole] = [mean("保留沙尘"), isYear(stretch)];
    return [
      {
        ...{year, from, to, whole, reason, value},
        days: dailyValues(stretch, "PM2.5").length,
        withoutDust: mean("扣除沙尘"),
        judged: targetsFor(targets, Number(year)).map((target) => ({
          target,
          verdict: judgeTarget(target, value?.unrounded ?? null, {year: Number(year), whole})
        })),
        limits: annualLimits(standards).filter(
          ({from: start}, i, all) => start <= to && (all[i + 1]?.from ?? "9999") > from
        )
      }
    ];
  });

/** Whether a year's mean meets an annual limit; null for what is no whole year. */
export const meetsAnnual = ({whole, value}: Pm25Year, {limit}: AnnualLimit): boolean | null =>
  whole && value !== null ? meetsLimit(limit, value.judged) : null;
