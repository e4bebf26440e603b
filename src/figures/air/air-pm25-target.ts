import type {AirVerdicts} from "../../measures/air/air.ts";
import {annualLimits, meetsAnnual, type AnnualLimit, type Pm25Year} from "../../measures/air/air-pm25.ts";
import {isYearly, noTarget, type Target, TARGET_RULE} from "../../measures/targets/targets.ts";
import type {City} from "../../tables/city.ts";
import {pm25Drawing} from "./air-pm25-drawing.ts";
import {airOrigin, periodName, publisherNotes, referenceNotes} from "./air-words.ts";
import {decidedWords, isDecided, openTargetWords, plansText} from "../targets/target-notes.ts";
import {unroundedWords} from "../targets/target-ledger.ts";
import {type Cell, type Figure, type FigureTable, missing} from "../figure.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";

/** PM2.5 by year beside the target of that year and the annual limits, the change of limit as a seam. */
export const airPm25Target = (city: City, {pm25Years: years, standards, pm25Targets}: AirVerdicts): Figure => {
  const [first, last] = [years[0], years.at(-1)];
  const gaps = years.filter(({value}) => value === null);
  const limits = shown(years, annualLimits(standards));
  return {
    id: "air-pm25-target",
    section: "air",
    title: "PM2.5 年平均浓度、目标与限值",
    sentence: sentence(years, pm25Targets),
    table: table(years, limits, city.site.dataAsOf),
    draw: (frame) => pm25Drawing(years.slice(-10), frame),
    period: `${first?.from ?? ""} 至 ${last?.to ?? ""}`,
    asOf: last?.to ?? city.site.dataAsOf,
    ...airOrigin(city, "air_daily"),
    method: "air-evaluation",
    standards: limits.map(({standard}) => standard).filter((id, i, all) => all.indexOf(id) === i),
    completeness: {
      evaluated: years.length - gaps.length,
      total: years.length,
      unit: "年",
      missing: gaps.map((year) => ({what: periodName({...year, label: year.year}), why: year.reason ?? ""}))
    },
    notes: [
      "浓度不因标准而变；两个标准的年平均限值分别对照，完整年度才与年平均限值比较。显示一位小数，与限值比较时由未修约值直接修约到整数（依据为转述：HJ 663-2026 表3）。",
      "数值保留沙尘影响日；“扣除沙尘”一栏去掉沙尘影响日的 PM2.5。",
      ...limits.map(
        ({standard, stage, from, limit}) =>
          `${chineseDate(from)}起二级年平均限值 ${limit.second} µg/m³（${standard} 表1${stage === null || standard.includes(stage) ? "" : `，${stage}`}）。`
      ),
      ...publisherNotes(standards.limits, first?.from ?? "", last?.to ?? ""),
      ...referenceNotes(first?.from ?? "", last?.to ?? ""),
      ...(pm25Targets.length > 0
        ? [TARGET_RULE, `目标来源：${[...new Set(pm25Targets.map(({document}) => document))].join("、")}。`]
        : [])
    ]
  };
};

/** Limits that some year had, and the newest besides, so that a past year can be read against it. */
const shown = (years: readonly Pm25Year[], all: readonly AnnualLimit[]): readonly AnnualLimit[] => {
  const last = years.at(-1)?.to ?? "";
  const held = all.filter(({from}, i) => from <= last && (all[i + 1]?.from ?? "9999") > (years[0]?.from ?? ""));
  const next = all.find(({from}) => from > last);
  return held.length > 1 || next === undefined ? held : [...held, next];
};

const sentence = (years: readonly Pm25Year[], targets: readonly Target[]): string => {
  const said: string[] = [];
  const whole = years.findLast((year) => year.whole && year.value !== null);
  if (whole?.value != null) {
    const {judged, value} = whole;
    const goal = decidedWords(judged);
    const limits = whole.limits.map(
      (each) =>
        `${meetsAnnual(whole, each) === true ? "达到" : "超过"} ${each.standard} 二级年平均限值 ${each.limit.second}`
    );
    said.push(`${whole.year}年 PM2.5 平均 ${formatNumber(value.published, 1)} µg/m³${goal}，${limits.join("，")}`);
  }
  const open = years.at(-1);
  if (open !== undefined && !open.whole && open.value !== null)
    said.push(
      `${periodName({...open, label: open.year})}平均 ${formatNumber(open.value.published, 1)} µg/m³，不足一年，不与全年比较`
    );
  const undecided = targets.filter(
    (target) => !years.some(({judged}) => judged.some((one) => one.target === target && isDecided(one.verdict)))
  );
  return said.length === 0
    ? "没有一年有足够的有效天数。"
    : `${said.join("；")}${openTargetWords(targets, undecided)}。`;
};

const table = (years: readonly Pm25Year[], limits: readonly AnnualLimit[], dataAsOf: string): FigureTable => ({
  columns: [
    {key: "period", label: "时段"},
    {key: "mean", label: "PM2.5 平均", unit: "µg/m³", digits: 1},
    {key: "judged", label: "与限值比较的值", unit: "µg/m³", digits: 0},
    {key: "clean", label: "扣除沙尘", unit: "µg/m³", digits: 1},
    {key: "days", label: "有效天数", unit: "天", digits: 0},
    {key: "target", label: "目标"},
    {key: "verdict", label: "与目标比较"},
    ...limits.map(({standard, limit}, i) => ({key: `limit${i}`, label: `${standard} 年平均 ${limit.second}`})),
    {key: "standard", label: "当时执行的标准"}
  ],
  rows: years.map((year) => ({
    period: periodName({...year, label: year.year}),
    mean: year.value?.published ?? missing(year.reason ?? ""),
    judged: year.value?.judged ?? missing(year.reason ?? ""),
    clean: year.withoutDust?.published ?? missing(year.reason ?? ""),
    days: year.days,
    ...(year.judged.length === 0
      ? {
          target: missing(noTarget(Number(year.year), dataAsOf)),
          verdict: missing(noTarget(Number(year.year), dataAsOf))
        }
      : {
          target: plansText(year.judged.map(({target}) => target)),
          verdict: year.judged
            .map(({target, verdict}) =>
              verdict.why === null
                ? [verdict.word, ...(year.value === null ? [] : unroundedWords(target, year.value.unrounded))].join(
                    "，"
                  )
                : `${verdict.word}：${verdict.why}`
            )
            .map((words, i, all) => (all.length > 1 && isYearly(year.judged[i]!.target) ? `年度 ${words}` : words))
            .join("；")
        }),
    ...Object.fromEntries(limits.map((limit, i) => [`limit${i}`, against(year, limit)])),
    standard: year.limits.map(({standard}) => standard).join("、")
  }))
});

/** 达标 or 不达标; where the limit was not in force all year, that this is no verdict on the year. */
const against = (year: Pm25Year, limit: AnnualLimit): Cell => {
  const met = meetsAnnual(year, limit);
  if (met === null) return missing("不足一年");
  const own = year.limits.length === 1 && year.limits[0]?.from === limit.from;
  return `${met ? "不超过" : "超过"}${own ? "" : "（对照）"}`;
};
