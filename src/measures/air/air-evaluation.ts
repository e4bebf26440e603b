import {type Pollutant, POLLUTANTS} from "../../standards/air/aqi-standard.ts";
import {type AirLimit, limitOf, meetsLimit, timesOver} from "../../standards/air/gb3095.ts";
import {annualItems, ratioPercent} from "../../standards/air/hj663.ts";
import {
  type AirStretch,
  dailyValues,
  type Dust,
  isYear,
  meanOf,
  percentileOf,
  type Rounded,
  tooFew
} from "./air-stretches.ts";

export type AirVerdict = "达标" | "不达标" | "数据不足";

/** One statistic of a pollutant beside its limit. */
export interface EvaluatedItem {
  readonly pollutant: Pollutant;
  /** 年平均, or which percentile of the daily values. */
  readonly kind: "年平均" | `第${90 | 95 | 98}百分位数`;
  /** The limit of class 2 it is compared with. */
  readonly limit: AirLimit;
  /** null where too few days have a value. */
  readonly value: Rounded | null;
  readonly verdict: AirVerdict;
  /** 超标倍数, two decimals. */
  readonly times: number | null;
  /** Why the data do not suffice. */
  readonly why: string | null;
}

/** How many days meet the daily limit: 达标率 of one pollutant. */
export interface DailyCompliance {
  readonly pollutant: Pollutant;
  readonly met: number;
  readonly valid: number;
  readonly ratio: number | null;
}

/** A calendar year, or the part of one under the same limits, evaluated by HJ 663. */
export interface AirEvaluation {
  readonly stretch: AirStretch;
  readonly items: readonly EvaluatedItem[];
  readonly daily: readonly DailyCompliance[];
  /** 达标 when every item is; 不达标 as soon as one is not. */
  readonly verdict: AirVerdict;
}

/** Class 2 throughout: the limits of where people live. Only a whole year under one set of limits is judged. */
export const evaluateStretch = (stretch: AirStretch, dust: Dust = "保留沙尘"): AirEvaluation => {
  const {standard} = stretch.limits;
  const items = annualItems(stretch.to).flatMap(({pollutant, mean, percentile}): readonly EvaluatedItem[] => {
    const values = dailyValues(stretch, pollutant, dust);
    const [annual, daily] = [
      limitOf(standard, pollutant, "年平均"),
      limitOf(standard, pollutant, dailyAveraging(pollutant))
    ];
    return [
      ...(mean && annual !== null ? [judge(stretch, pollutant, "年平均", annual, meanOf(pollutant, values))] : []),
      ...(daily === null || percentile === null
        ? []
        : [judge(stretch, pollutant, `第${percentile}百分位数`, daily, percentileOf(pollutant, values, percentile))])
    ];
  });
  return {stretch, items, daily: complianceOf(stretch, dust), verdict: verdictOf(items)};
};

const dailyAveraging = (pollutant: Pollutant): "日最大8小时平均" | "24小时平均" =>
  pollutant === "O3" ? "日最大8小时平均" : "24小时平均";

const judge = (
  stretch: AirStretch,
  pollutant: Pollutant,
  kind: EvaluatedItem["kind"],
  limit: AirLimit,
  computed: Rounded | null
): EvaluatedItem => {
  const short = tooFew(stretch, pollutant);
  const value = short === null ? computed : null;
  const why = short ?? (isYear(stretch) ? null : "不是同一限值下的完整年度");
  const met = value !== null && meetsLimit(limit, value.judged);
  return {
    ...{pollutant, kind, limit, value, why},
    verdict: why !== null ? "数据不足" : met ? "达标" : "不达标",
    times: why !== null || value === null || met ? null : timesOver(limit, value.published)
  };
};

const verdictOf = (items: readonly EvaluatedItem[]): AirVerdict =>
  items.some(({verdict}) => verdict === "不达标")
    ? "不达标"
    : items.every(({verdict}) => verdict === "达标")
      ? "达标"
      : "数据不足";

const complianceOf = (stretch: AirStretch, dust: Dust): readonly DailyCompliance[] =>
  POLLUTANTS.flatMap((pollutant) => {
    const limit = limitOf(stretch.limits.standard, pollutant, dailyAveraging(pollutant));
    if (limit === null) return [];
    const values = dailyValues(stretch, pollutant, dust);
    const met = values.filter((value) => meetsLimit(limit, value)).length;
    return [{pollutant, met, valid: values.length, ratio: ratioPercent(met, values.length)}];
  });
