import * as Plot from "@observablehq/plot";
import type {AirVerdicts} from "../measures/air.ts";
import type {AirPeriod} from "../measures/air-periods.ts";
import {judgeTarget, type Target, TARGET_RULE, targetFor, targetText} from "../measures/targets.ts";
import type {City} from "../tables/city.ts";
import {airOrigin, goodDays, SEAM_NOTE, span, standardsOf, wholeYear} from "./air-words.ts";
import {type Figure, type FigureTable, missing} from "./figure.ts";
import {formatNumber} from "./format.ts";
import {type Drawn, type Frame, narrow} from "./frame.ts";
import {color} from "./palette.ts";
import {plot} from "./plot.ts";

/** 优良天数比例 by year, a year that crosses the change of standard in two, beside the targets that were published. */
export const airGoodDays = (city: City, {years, goodDayTargets}: AirVerdicts): Figure => {
  const [first, last] = [years[0], years.at(-1)];
  return {
    id: "air-good-days",
    section: "air",
    title: "历年优良天数比例与目标",
    sentence: sentence(years, goodDayTargets),
    table: table(years, goodDayTargets),
    draw: (frame) => draw(years, goodDayTargets, frame),
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
        .map((year) => ({what: name(year), why: `${year.days - year.valid} 天无有效数据`}))
    },
    notes: [
      "优良天数比例 = AQI 不超过 100 的天数 ÷ 有效天数，保留沙尘影响日；“扣除沙尘”按沙尘影响日去掉 PM2.5、PM10 后的 AQI 计（依据为转述）。",
      ...(standardsOf(years).length > 1
        ? [SEAM_NOTE, "跨标准的年份分两段列出，不合计为全年比例，也不与上年同期比较。"]
        : []),
      ...(goodDayTargets.length > 0 ? [TARGET_RULE, ...documents(goodDayTargets)] : [])
    ]
  };
};

const name = (period: AirPeriod): string =>
  wholeYear(period)
    ? `${period.label}年`
    : period.from.slice(5) === "01-01" || period.from.endsWith("-01")
      ? `${period.label}年${Number(period.from.slice(5, 7))}—${Number(period.to.slice(5, 7))}月`
      : `${period.label}年${span(period)}`;

const documents = (targets: readonly Target[]): readonly string[] => [
  `目标来源：${[...new Set(targets.map(({document}) => document))].join("、")}。`
];

const verdict = (period: AirPeriod, targets: readonly Target[]) => {
  const target = targetFor(targets, Number(period.label));
  const exact = period.valid === 0 ? null : (period.good / period.valid) * 100;
  return {target, ...judgeTarget(target, exact, {year: Number(period.label), whole: wholeYear(period)})};
};

/** The last whole year against its target and the year before, then what is under way; never one against the other across a seam. */
const sentence = (years: readonly AirPeriod[], targets: readonly Target[]): string => {
  const whole = years.findLast(wholeYear);
  const said: string[] = [];
  if (whole !== undefined) {
    const {target, word} = verdict(whole, targets);
    const before = years.find(
      (each) => wholeYear(each) && Number(each.label) === Number(whole.label) - 1 && each.standard === whole.standard
    );
    const judged =
      target === null || (word !== "已达到" && word !== "未达到") ? "" : `，${word}年度目标（${targetText(target)}）`;
    said.push(`${whole.label}年 ${goodDays(whole)}${change(whole, before)}${judged}`);
  }
  for (const period of years.slice(whole === undefined ? 0 : years.indexOf(whole) + 1))
    said.push(`${name(period)}按 ${period.standard} 评价，${goodDays(period)}`);
  const seam = standardsOf(years.slice(-2)).length > 1 ? "两种标准的比例不可直接比较。" : "";
  return said.length === 0 ? "没有有效天。" : `${said.join("；")}。${seam}`;
};

/** Difference of the two published ratios, in tenths, so that it agrees with what is printed. */
const change = (now: AirPeriod, before: AirPeriod | undefined): string => {
  if (before === undefined || before.ratio === null || now.ratio === null) return "";
  const tenths = Math.round(now.ratio * 10) - Math.round(before.ratio * 10);
  return tenths === 0
    ? "，与上年持平"
    : `，比上年${tenths > 0 ? "高" : "低"} ${formatNumber(Math.abs(tenths) / 10, 1)} 个百分点`;
};

const table = (years: readonly AirPeriod[], targets: readonly Target[]): FigureTable => ({
  columns: [
    {key: "period", label: "时段"},
    {key: "ratio", label: "优良天数比例", unit: "%", digits: 1},
    {key: "good", label: "优良天数", unit: "天", digits: 0},
    {key: "valid", label: "有效天数", unit: "天", digits: 0},
    {key: "days", label: "日历天数", unit: "天", digits: 0},
    {key: "clean", label: "扣除沙尘后的比例", unit: "%", digits: 1},
    {key: "dust", label: "沙尘影响日", unit: "天", digits: 0},
    {key: "target", label: "目标"},
    {key: "verdict", label: "与目标比较"},
    {key: "standard", label: "评价标准"}
  ],
  rows: years.map((period) => {
    const {target, word, why} = verdict(period, targets);
    return {
      period: name(period),
      ratio: period.ratio ?? missing("没有有效天"),
      good: period.good,
      valid: period.valid,
      days: period.days,
      clean: period.withoutDust.ratio ?? missing("没有有效天"),
      dust: period.dustDays,
      target: target === null ? missing("目标值待发布") : targetText(target),
      verdict: why === null ? word : `${word}：${why}`,
      standard: period.standard
    };
  })
});

interface Spot {
  readonly x: number;
  readonly period: AirPeriod;
  readonly ratio: number;
}

interface Goal {
  readonly x: number;
  readonly value: number;
  readonly whole: boolean;
}

const draw = (years: readonly AirPeriod[], targets: readonly Target[], frame: Frame): Drawn => {
  const slim = narrow(frame);
  const spots = years.flatMap((period, x): Spot[] => (period.ratio === null ? [] : [{x, period, ratio: period.ratio}]));
  const goals = years.flatMap((period, x): Goal[] => {
    const target = targetFor(targets, Number(period.label));
    return target === null ? [] : [{x, value: target.value, whole: wholeYear(period)}];
  });
  const seams = years.flatMap(({standard}, x) => (x > 0 && years[x - 1]?.standard !== standard ? [x - 0.5] : []));
  const lowest = Math.min(...spots.map(({ratio}) => ratio), ...goals.map(({value}) => value));
  const bottom = Math.max(0, Math.floor((lowest - 4) / 5) * 5);
  const chart = plot({
    width: frame.width,
    height: 270,
    marginLeft: 30,
    marginRight: 8,
    marginTop: 30,
    marginBottom: slim ? 62 : 46,
    x: {domain: [-0.5, years.length - 0.5], axis: null},
    y: {domain: [bottom, 100]},
    marks: [
      Plot.axisY({ticks: 4, tickSize: 0, color: color("soft"), fontSize: 11, label: null}),
      Plot.gridY({ticks: 4, stroke: color("hair"), strokeOpacity: 1}),
      // Only whole years of one standard are joined.
      Plot.line(
        spots.filter(({period}) => wholeYear(period)),
        {x: "x", y: "ratio", z: ({period}: Spot) => period.standard, stroke: color("s1"), strokeWidth: 1.6}
      ),
      ...[true, false].map((whole) =>
        Plot.ruleY(
          goals.filter((goal) => goal.whole === whole),
          {
            x1: ({x}: Goal) => x - 0.36,
            x2: ({x}: Goal) => x + 0.36,
            y: "value",
            stroke: color("ink"),
            strokeWidth: 1.6,
            ...(whole ? {} : {strokeDasharray: "2 3"})
          }
        )
      ),
      Plot.text(goals, {
        x: ({x}: Goal) => x + 0.36,
        y: "value",
        text: ({value}: Goal) => `${slim ? "" : "目标 "}${value}`,
        textAnchor: "end",
        dy: 9,
        fontSize: 10,
        fill: color("soft")
      }),
      Plot.dot(spots, {
        x: "x",
        y: "ratio",
        r: 4.5,
        fill: ({period}: Spot) => (wholeYear(period) ? color("s1") : color("paper")),
        stroke: color("s1"),
        strokeWidth: 1.8
      }),
      Plot.text(spots, {
        x: "x",
        y: "ratio",
        text: ({ratio}: Spot) => `${formatNumber(ratio, 1)}%`,
        dy: -14,
        fontSize: slim ? 11 : 13,
        fontWeight: 600,
        fill: color("ink")
      }),
      Plot.text(years, {
        x: (_: AirPeriod, x: number) => x,
        frameAnchor: "bottom",
        dy: 16,
        text: (period: AirPeriod) => axisName(period, slim),
        lineAnchor: "top",
        fontSize: 11,
        fill: color("ink")
      }),
      Plot.text(years, {
        x: (_: AirPeriod, x: number) => x,
        frameAnchor: "bottom",
        dy: slim ? 46 : 32,
        text: ({good, valid}: AirPeriod) => (slim ? `${good}/${valid}` : `${good}/${valid} 天`),
        lineAnchor: "top",
        fontSize: slim ? 10 : 11,
        fill: color("soft")
      }),
      Plot.ruleX(seams, {stroke: color("ink"), strokeDasharray: "4 2", strokeWidth: 1.4})
    ],
    color: {type: "identity"}
  });
  const said = [
    "纵轴不从零起；实心为全年，空心为不足一年；横线为全年目标",
    ...seams.map((x) => `虚线后按 ${years[x + 0.5]?.standard ?? ""} 评价，前后不可直接比较`)
  ];
  return {
    body:
      chart.body +
      said
        .map(
          (words, i) =>
            `<text x="0" y="${chart.height + 14 + i * 16}" font-size="11" fill="${color(i === 0 ? "soft" : "ink")}">${words}</text>`
        )
        .join(""),
    height: chart.height + said.length * 16 + 4
  };
};

const axisName = (period: AirPeriod, slim: boolean): string =>
  wholeYear(period) ? period.label : name(period).replace("年", slim ? "\n" : "年");
