import type {AirVerdicts} from "../../measures/air/air.ts";
import type {AirComposite} from "../../measures/air/air-composite.ts";
import {POLLUTANTS} from "../../standards/air/aqi-standard.ts";
import type {City} from "../../tables/city.ts";
import {compositeDrawing} from "./air-composite-drawing.ts";
import {airOrigin, periodName, publisherNotes, referenceNotes, seamNotes} from "./air-words.ts";
import {type Figure, type FigureTable, missing} from "../figure.ts";
import {formatNumber} from "../drawing/format.ts";

/** 综合指数 and what each pollutant adds to it, by year; the year of the change of limits in two. */
export const airComposite = (city: City, {composites: periods, standards}: AirVerdicts): Figure => {
  const [first, last] = [periods[0]?.stretch, periods.at(-1)?.stretch];
  const gaps = periods.filter(({composite}) => composite === null);
  const judged = periods.map(({stretch: {from, limitsName}}) => ({from, standard: limitsName}));
  return {
    id: "air-composite",
    section: "air",
    title: "环境空气质量综合指数和各项污染物的份额",
    sentence: sentence(periods),
    table: compositeTable(periods),
    draw: (frame) => compositeDrawing(periods.slice(-10), frame),
    period: `${first?.from ?? ""} 至 ${last?.to ?? ""}`,
    asOf: last?.to ?? city.site.dataAsOf,
    ...airOrigin(city, "air_daily"),
    method: "air-composite",
    standards: [...new Set(judged.map(({standard}) => standard))],
    completeness: {
      evaluated: periods.length - gaps.length,
      total: periods.length,
      unit: "个时段",
      missing: gaps.map(({stretch, reason}) => ({what: periodName(stretch), why: reason ?? ""}))
    },
    notes: [
      "综合指数是六项污染物浓度与各自二级限值之比的和，越小越好，没有单位（依据为转述）。各单项指数先修约到两位小数再相加；不加权。",
      "主要数值保留沙尘影响日，“扣除沙尘”一栏去掉沙尘影响日的 PM2.5、PM10。不足一年的时段受季节影响，不与全年比较。",
      ...seamNotes(judged),
      ...publisherNotes(standards.limits, first?.from ?? "", last?.to ?? ""),
      ...referenceNotes(first?.from ?? "", last?.to ?? "")
    ]
  };
};

/** The last whole year alone, then the latest stretch alone: their limits differ. */
const sentence = (periods: readonly AirComposite[]): string => {
  const whole = periods.findLast(
    ({stretch: {label, from, to}}) => from === `${label}-01-01` && to === `${label}-12-31`
  );
  const latest = periods.at(-1);
  const said = [...new Set([whole, latest])].flatMap((period) => {
    const {composite, stretch} = period ?? {};
    if (composite === undefined || composite === null || stretch === undefined) return [];
    const share = composite.shares[POLLUTANTS.indexOf(composite.main[0] ?? "O3")] ?? 0;
    return [
      `${periodName(stretch)}综合指数 ${formatNumber(composite.index, 2)}（${stretch.limitsName}），份额最大的是 ${composite.main.join("、")}，${composite.main.length > 1 ? "各" : ""}占 ${formatNumber(share, 1)}%`
    ];
  });
  const limits = new Set(
    [whole, latest].flatMap((period) => (period?.composite == null ? [] : period.stretch.limitsName))
  );
  return said.length === 0
    ? "没有一个时段有足够的有效天数。"
    : `${said.join("；")}。${limits.size > 1 ? "两个时段的限值标准不同，不可直接比较。" : ""}`;
};

export const compositeTable = (periods: readonly AirComposite[]): FigureTable => ({
  seam: "standard",
  columns: [
    {key: "period", label: "时段"},
    {key: "index", label: "综合指数", digits: 2},
    ...POLLUTANTS.map((pollutant) => ({key: pollutant, label: `${pollutant} 单项指数`, digits: 2})),
    {key: "main", label: "份额最大"},
    {key: "share", label: "其份额", unit: "%", digits: 1},
    {key: "clean", label: "扣除沙尘后", digits: 2},
    {key: "standard", label: "限值标准"}
  ],
  rows: periods.map(({stretch, composite, withoutDust, reason}) => {
    const [why, none] = [missing(reason ?? "没有数据"), missing("—")];
    return {
      period: stretch.label.length === 7 ? stretch.label : periodName(stretch),
      index: composite?.index ?? why,
      ...Object.fromEntries(POLLUTANTS.map((pollutant, i) => [pollutant, composite?.parts[i] ?? none])),
      main: composite?.main.join("、") ?? none,
      share: composite === null ? none : Math.max(...composite.shares),
      clean: withoutDust?.index ?? none,
      standard: stretch.limitsName
    };
  })
});
