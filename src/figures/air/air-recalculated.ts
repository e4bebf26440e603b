import type {AirVerdicts} from "../../measures/air/air.ts";
import {natureOf, pollutedDays, type RecalculatedYear} from "../../measures/air/air-recalculated.ts";
import type {AirPeriod} from "../../measures/air/air-periods.ts";
import type {City} from "../../tables/city.ts";
import {recalculatedDrawing} from "./air-recalculated-drawing.ts";
import {airOrigin, periodName, ratioCell} from "./air-words.ts";
import {type Figure, type FigureTable} from "../figure.ts";

/** Every year counted twice, once on each standard throughout: 按新标准重算, and the reverse. A figure of its own. */
export const airRecalculated = (city: City, {recalculated: years, days}: AirVerdicts): Figure => {
  const [first, last] = [years[0], years.at(-1)];
  const standards = [...new Set(years.flatMap(({periods}) => periods.map(({standard}) => standard)))];
  return {
    id: "air-recalculated",
    section: "air",
    title: "按新标准重算：历年轻度及以上污染天数",
    sentence: sentence(years),
    table: recalculatedTable(years),
    draw: (frame) => recalculatedDrawing(years.slice(-8), frame),
    period: `${first?.from ?? ""} 至 ${last?.to ?? ""}`,
    asOf: last?.to ?? city.site.dataAsOf,
    ...airOrigin(city, "air_daily"),
    method: "air-recalculated",
    standards,
    completeness: {
      evaluated: days.filter(({result}) => result.aqi !== null).length,
      total: days.length,
      unit: "天",
      missing: []
    },
    notes: [
      "这是重算，不是当年的评价结果：同一天的浓度分别按两个标准计算 AQI，全年只用一个标准。当年的评价结果见“历年优良天数比例”，两者不混用。",
      "按 HJ 633-2012 重算2026年3月以后的日子时，O3 日最大1小时平均也参与；按 HJ 633-2026 重算时不参与，缺项且其余项目未超过 100 的日子没有 AQI。",
      ...(days.some(({standard}) => !standards.includes(standard))
        ? ["重算用标准原文的限值，不含补充限值；按补充限值评价的月份，两行都是重算，可能与当时的评价结果不同。"]
        : [])
    ]
  };
};

/** The last year of one standard, then the year of a change, each on both standards. */
const sentence = (years: readonly RecalculatedYear[]): string => {
  const said = years.slice(-2).flatMap((year) => {
    const [old, now] = year.periods;
    if (old === undefined || now === undefined) return [];
    const name = periodName({label: year.year, from: year.from, to: year.to});
    const [first, second] = natureOf(year, now) === "当年执行" ? [now, old] : [old, now];
    const what = (period: AirPeriod, nature = natureOf(year, period)) =>
      `全程按 ${period.standard}（${nature}）${period.valid} 个有效天中 ${pollutedDays(period)} 天`;
    return [`${name}轻度及以上污染：${what(first)}，${what(second)}`];
  });
  return `${said.join("；")}。重算不改变当年的评价结果。`;
};

export const recalculatedTable = (years: readonly RecalculatedYear[]): FigureTable => ({
  columns: [
    {key: "period", label: "时段"},
    {key: "standard", label: "全程采用的标准"},
    {key: "nature", label: "性质"},
    {key: "polluted", label: "轻度及以上", unit: "天", digits: 0},
    {key: "good", label: "优良天数", unit: "天", digits: 0},
    {key: "valid", label: "有效天数", unit: "天", digits: 0},
    {key: "withheld", label: "缺项不公布", unit: "天", digits: 0},
    {key: "ratio", label: "优良天数比例", unit: "%", digits: 1}
  ],
  rows: years.flatMap((year) =>
    year.periods.map((period) => ({
      period: periodName({label: year.year, from: year.from, to: year.to}),
      standard: period.standard,
      nature: natureOf(year, period),
      polluted: pollutedDays(period),
      good: period.good,
      valid: period.valid,
      ratio: ratioCell(period),
      withheld: period.withheld
    }))
  )
});
