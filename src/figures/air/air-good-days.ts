import type {AirVerdicts} from "../../measures/air/air.ts";
import type {AirPeriod} from "../../measures/air/air-periods.ts";
import {isYearly, judgeTarget, noTarget, type Target, TARGET_RULE, targetsFor} from "../../measures/targets/targets.ts";
import type {City} from "../../tables/city.ts";
import {goodDaysDrawing} from "./air-good-days-drawing.ts";
import {
  airOrigin,
  DAY_COLUMNS,
  dayCells,
  goodDays,
  periodName,
  publisherNotes,
  ratioCell,
  seamNotes,
  standardsOf,
  wholeYear
} from "./air-words.ts";
import {decidedWords, isDecided, openTargetWords, plansText} from "../targets/target-notes.ts";
import {type Figure, type FigureTable, missing} from "../figure.ts";
import {formatNumber} from "../drawing/format.ts";

/** 优良天数比例 by year, a year that crosses the change of standard in two, beside the targets that were published. */
export const airGoodDays = (city: City, {years, goodDayTargets, standards}: AirVerdicts): Figure => {
  const [first, last] = [years[0], years.at(-1)];
  return {
    id: "air-good-days",
    section: "air",
    title: "历年优良天数比例与目标",
    sentence: sentence(years, goodDayTargets),
    table: table(years, goodDayTargets, city.site.dataAsOf),
    draw: (frame) => goodDaysDrawing(years, goodDayTargets, frame),
    period: `${first?.from ?? ""} 至 ${last?.to ?? ""}`,
    asOf: last?.to ?? city.site.dataAsOf,
    ...airOrigin(city, "air_daily"),
    method: "air-good-days",
    standards: standardsOf(years),
    completeness: {
      evaluated: years.reduce((total, {valid}) => total + valid, 0),
      total: years.reduce((total, {days}) => total + days, 0),
      unit: "天",
      missing: years
        .filter(({days, valid}) => valid < days)
        .flatMap((year) => {
          const {withheld, empty} = dayCells(year);
          return [
            {what: periodName(year), why: `${empty} 天无有效数据`, count: empty},
            {what: periodName(year), why: `${withheld} 天因缺项不公布 AQI`, count: withheld}
          ].filter(({count}) => count > 0);
        })
    },
    notes: [
      "优良天数比例 = AQI 不超过 100 的天数 ÷ 有效天数，保留沙尘影响日；总天数 = 有效天数 + 缺项不公布（HJ 633-2026 5.3.1）+ 无数据；“扣除沙尘”按沙尘影响日去掉 PM2.5、PM10 后的 AQI 计（依据为转述）。",
      ...(standardsOf(years).length > 1
        ? [...seamNotes(years), "跨标准的年份分段列出，不合计为全年比例，也不与上年同期比较。"]
        : []),
      ...publisherNotes(standards.aqi, first?.from ?? "", last?.to ?? ""),
      ...(goodDayTargets.length > 0 ? [TARGET_RULE, ...documents(goodDayTargets)] : [])
    ]
  };
};

const documents = (targets: readonly Target[]): readonly string[] => [
  `目标来源：${[...new Set(targets.map(({document}) => document))].join("、")}。`
];

/** Every target of the period's year with its verdict, the five-year one first. */
const verdicts = (period: AirPeriod, targets: readonly Target[]) => {
  // Two whole numbers divided once: equal to a target exactly where the fraction is; 29/50·100 would be less than 58.
  const exact = period.ratio === null ? null : (period.good * 100) / period.valid;
  return targetsFor(targets, Number(period.label)).map((target) => ({
    target,
    verdict: judgeTarget(target, exact, {year: Number(period.label), whole: wholeYear(period)})
  }));
};

/** The last whole year against its target and the year before, then what is under way; never one against the other across a seam. */
const sentence = (years: readonly AirPeriod[], targets: readonly Target[]): string => {
  const whole = years.findLast(wholeYear);
  const said: string[] = [];
  if (whole !== undefined) {
    const before = years.find(
      (each) => wholeYear(each) && Number(each.label) === Number(whole.label) - 1 && each.standard === whole.standard
    );
    said.push(`${whole.label}年 ${goodDays(whole)}${change(whole, before)}${decidedWords(verdicts(whole, targets))}`);
  }
  for (const period of years.slice(whole === undefined ? 0 : years.indexOf(whole) + 1))
    said.push(`${periodName(period)}按 ${period.standard} 评价，${goodDays(period)}`);
  const seam = standardsOf(years.slice(-2)).length > 1 ? "两种标准的比例不可直接比较。" : "";
  const undecided = targets.filter(
    (target) => !years.some((period) => verdicts(period, [target]).some((one) => isDecided(one.verdict)))
  );
  return said.length === 0 ? "没有有效天。" : `${said.join("；")}${openTargetWords(targets, undecided)}。${seam}`;
};

/** Difference of the two published ratios, in tenths, so that it agrees with what is printed. */
const change = (now: AirPeriod, before: AirPeriod | undefined): string => {
  if (before === undefined || before.ratio === null || now.ratio === null) return "";
  const tenths = Math.round(now.ratio * 10) - Math.round(before.ratio * 10);
  return tenths === 0
    ? "，与上年持平"
    : `，比上年${tenths > 0 ? "高" : "低"} ${formatNumber(Math.abs(tenths) / 10, 1)} 个百分点`;
};

const table = (years: readonly AirPeriod[], targets: readonly Target[], dataAsOf: string): FigureTable => ({
  seam: "standard",
  columns: [
    {key: "period", label: "时段"},
    {key: "ratio", label: "优良天数比例", unit: "%", digits: 1},
    {key: "good", label: "优良天数", unit: "天", digits: 0},
    ...DAY_COLUMNS,
    {key: "clean", label: "扣除沙尘后的比例", unit: "%", digits: 1},
    {key: "dust", label: "沙尘影响日", unit: "天", digits: 0},
    {key: "target", label: "目标"},
    {key: "verdict", label: "与目标比较"},
    {key: "standard", label: "评价标准"}
  ],
  rows: years.map((period) => {
    const judged = verdicts(period, targets);
    const none = missing(noTarget(Number(period.label), dataAsOf));
    return {
      period: periodName(period),
      ratio: ratioCell(period),
      good: period.good,
      ...dayCells(period),
      clean: period.withoutDust.ratio ?? missing("没有有效天"),
      dust: period.dustDays,
      target: judged.length === 0 ? none : plansText(judged.map(({target}) => target)),
      verdict:
        judged.length === 0
          ? none
          : judged
              .map(
                ({target, verdict: {word, why}}) =>
                  `${judged.length > 1 && isYearly(target) ? "年度 " : ""}${why === null ? word : `${word}：${why}`}`
              )
              .join("；"),
      standard: period.standard
    };
  })
});
