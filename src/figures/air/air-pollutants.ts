import * as Plot from "@observablehq/plot";
import type {AirVerdicts} from "../../measures/air/air.ts";
import {AIR_SUMMARIES, type AirStatistics, type AirSummary, type Statistic} from "../../measures/air/air-means.ts";
import {aqiStandardOn} from "../../standards/air/aqi.ts";
import type {City} from "../../tables/city.ts";
import {airOrigin, referenceNotes, sameReference} from "./air-words.ts";
import {type Figure, type FigureTable, missing} from "../figure.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {color} from "../drawing/palette.ts";
import {plot} from "../drawing/plot.ts";

/** Six pollutants by month: means, the 90th percentile of O3, the 95th of CO. A month of too few days breaks the line. */
export const airPollutants = (city: City, {monthlyMeans: months}: AirVerdicts): Figure => {
  const [first, last] = [months[0], months.at(-1)];
  const cells = months.flatMap(({period, statistics}) =>
    statistics.map((statistic, i) => ({period, statistic, summary: AIR_SUMMARIES[i]}))
  );
  const gaps = cells.filter(({statistic}) => statistic.value === null);
  return {
    id: "air-pollutants",
    section: "air",
    title: "六项污染物的月浓度",
    sentence: sentence(months),
    table: table(months),
    draw: (frame) => draw(months, frame),
    period: `${first?.period ?? ""} 至 ${last?.period ?? ""}`,
    asOf: last?.period ?? city.site.dataAsOf,
    ...airOrigin(city, "air_daily"),
    method: "air-means",
    standards: ["HJ 663-2013", "HJ 663-2026"].filter((id) =>
      months.some(({period}) => period < "2026-03" === (id === "HJ 663-2013"))
    ),
    completeness: {
      evaluated: cells.length - gaps.length,
      total: cells.length,
      unit: "项·月",
      missing: gaps.map(({period, statistic, summary}) => ({
        what: `${chineseDate(period)} ${summary?.pollutant ?? ""}`,
        why: statistic.reason ?? ""
      }))
    },
    notes: [
      "一个月至少要有 27 个日均值（2月 25 个），不足的月份不计算，线在该处断开。浓度不因评价标准而变，虚线只标出标准更替。",
      "统计值的小数位：PM2.5 和 CO 一位，其余整数（依据为转述：HJ 663-2026）。",
      ...referenceNotes(`${first?.period ?? "2026-01"}-01`, `${last?.period ?? "2026-01"}-01`)
    ]
  };
};

/** The latest month with a PM2.5 mean, and the same month a year before: concentrations may be compared over the seam. */
const sentence = (months: readonly AirStatistics[]): string => {
  const last = months.findLast(({statistics}) => statistics[0]?.value != null);
  const value = last?.statistics[0]?.value ?? null;
  if (last === undefined || value === null) return "没有一个月有足够的有效天数。";
  const yearBefore = `${Number(last.period.slice(0, 4)) - 1}${last.period.slice(4)}`;
  const before = sameReference(`${yearBefore}-01`, `${last.period}-01`)
    ? (months.find(({period}) => period === yearBefore)?.statistics[0]?.value ?? null)
    : null;
  const o3 = last.statistics[2]?.value ?? null;
  const compared =
    before === null
      ? ""
      : `，上年同月 ${formatNumber(before, 1)}${aqiStandardOn(`${yearBefore}-01`) === aqiStandardOn(`${last.period}-01`) ? "" : "（浓度不因评价标准而变）"}`;
  return `${chineseDate(last.period)} PM2.5 平均 ${formatNumber(value, 1)} µg/m³${compared}${o3 === null ? "" : `；O3 第90百分位数 ${formatNumber(o3)} µg/m³`}。`;
};

const table = (months: readonly AirStatistics[]): FigureTable => ({
  columns: [
    {key: "month", label: "月份"},
    ...AIR_SUMMARIES.map(({field, label, unit, digits}) => ({key: field, label, unit, digits}))
  ],
  rows: months.map(({period, statistics}) => ({
    month: period,
    ...Object.fromEntries(AIR_SUMMARIES.map(({field}, i) => [field, cell(statistics[i])]))
  }))
});

const cell = (statistic: Statistic | undefined) => statistic?.value ?? missing(statistic?.reason ?? "没有数据");

const draw = (months: readonly AirStatistics[], frame: Frame): Drawn => {
  const across = narrow(frame) ? 2 : 3;
  const gap = narrow(frame) ? 14 : 32;
  const width = Math.floor((frame.width - gap * (across - 1)) / across);
  const height = narrow(frame) ? 138 : 168;
  const panels = AIR_SUMMARIES.map((summary, i) => {
    const [x, y] = [(i % across) * (width + gap), Math.floor(i / across) * height];
    return `<g transform="translate(${x},${y})">${panel(months, summary, i, width, height - 12, narrow(frame))}</g>`;
  });
  const bottom = Math.ceil(AIR_SUMMARIES.length / across) * height;
  const seam = seamsOf(months)[0];
  return {
    body:
      panels.join("") +
      (seam === undefined
        ? ""
        : `<text x="0" y="${bottom + 8}" font-size="11">虚线：${chineseDate(months[seam]?.period ?? "")}起评价标准更替，浓度本身不受影响</text>`),
    height: bottom + (seam === undefined ? 0 : 14)
  };
};

/** Positions of the months that are the first under another standard. */
const seamsOf = (months: readonly AirStatistics[]): readonly number[] =>
  months.flatMap(({period}, x) =>
    x > 0 && aqiStandardOn(`${period}-01`) !== aqiStandardOn(`${months[x - 1]?.period ?? period}-01`) ? [x] : []
  );

interface Point {
  readonly x: number;
  readonly value: number | null;
}

const panel = (
  months: readonly AirStatistics[],
  {pollutant, percentile, unit, digits}: AirSummary,
  index: number,
  width: number,
  height: number,
  slim: boolean
): string => {
  const points = months.map(({statistics}, x): Point => ({x, value: statistics[index]?.value ?? null}));
  const last = points.findLast(({value}) => value !== null);
  const years = months.flatMap(({period}, x) => (period.endsWith("-01") ? [{x, year: period.slice(0, 4)}] : []));
  const seams = seamsOf(months).map((x) => x - 0.5);
  const top = Math.max(...points.map(({value}) => value ?? 0));
  const chart = plot({
    width,
    height,
    marginLeft: 31,
    marginRight: 34,
    marginTop: 34,
    marginBottom: 18,
    x: {domain: [-0.5, months.length - 0.5], axis: null},
    y: {domain: [0, top === 0 ? 1 : top * 1.05]},
    marks: [
      Plot.gridY({ticks: 3, stroke: color("hair"), strokeOpacity: 1}),
      Plot.axisY({ticks: 3, tickSize: 0, color: color("soft"), fontSize: 11, label: null}),
      Plot.ruleX(seams, {stroke: color("ink"), strokeDasharray: "3 2", strokeOpacity: 0.8}),
      Plot.line(points, {x: "x", y: "value", stroke: color("s1"), strokeWidth: 1.6}),
      // A month between two broken ones is no line yet.
      Plot.dot(
        points.filter(({x, value}) => value !== null && points[x - 1]?.value == null && points[x + 1]?.value == null),
        {x: "x", y: "value", r: 1.6, fill: color("s1")}
      ),
      Plot.dot(last === undefined ? [] : [last], {x: "x", y: "value", r: 3, fill: color("s1")}),
      Plot.text(last === undefined ? [] : [last], {
        x: "x",
        y: "value",
        dx: 7,
        textAnchor: "start",
        text: ({value}: Point) => formatNumber(value ?? 0, digits),
        fontSize: 12,
        fontWeight: 600,
        fill: color("ink")
      }),
      Plot.text(years, {
        x: "x",
        frameAnchor: "bottom-left",
        dy: 14,
        text: ({year}: {year: string}) => (slim ? `${year.slice(2)}` : year),
        textAnchor: "start",
        fontSize: 11,
        fill: color("soft")
      })
    ]
  });
  const how = percentile === null ? "月平均" : `第${percentile}百分位数`;
  return (
    `<text x="0" y="14" font-size="13" font-weight="600">${pollutant}<tspan dx="6" font-size="11" font-weight="400" fill="${color("soft")}">${how} ${unit}</tspan></text>` +
    chart.body
  );
};
