import * as Plot from "@observablehq/plot";
import type {AirVerdicts} from "../../measures/air/air.ts";
import type {AirPeriod} from "../../measures/air/air-periods.ts";
import {LEVELS} from "../../standards/air/aqi-standard.ts";
import type {City} from "../../tables/city.ts";
import {ABSENT, legend, LEVEL_SIGNS, levelsSeen} from "./air-legend.ts";
import {airOrigin, publisherNotes, seamNotes, standardsOf} from "./air-words.ts";
import {type Figure, type FigureTable} from "../figure.ts";
import {chineseDate} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {color} from "../drawing/palette.ts";
import {plot} from "../drawing/plot.ts";

/** Days of each level by month, the change of standard between two months drawn as a seam. */
export const airLevels = (city: City, {months, standards}: AirVerdicts): Figure => {
  const [first, last] = [months[0], months.at(-1)];
  return {
    id: "air-levels",
    section: "air",
    title: "每月各级别天数",
    sentence: sentence(months),
    table: table(months),
    draw: (frame) => draw(narrow(frame) ? months.slice(-24) : months, frame, narrow(frame) && months.length > 24),
    period: `${first?.label ?? ""} 至 ${last?.label ?? ""}`,
    asOf: last?.to ?? city.site.dataAsOf,
    ...airOrigin(city, "air_daily"),
    method: "aqi",
    standards: standardsOf(months),
    completeness: {
      evaluated: sum(months, ({valid}) => valid),
      total: sum(months, ({days}) => days),
      unit: "天",
      missing: months
        .filter(({days, valid}) => valid < days)
        .map(({label, days, valid}) => ({what: chineseDate(label), why: `${days - valid} 天无有效数据`}))
    },
    notes: [
      "柱上的数字是轻度及以上污染的天数。",
      ...seamNotes(months),
      ...publisherNotes(standards.aqi, first?.from ?? "", last?.to ?? "")
    ]
  };
};

const sum = (months: readonly AirPeriod[], of: (month: AirPeriod) => number): number =>
  months.reduce((total, month) => total + of(month), 0);

const polluted = ({valid, good}: AirPeriod): number => valid - good;

/** Speaks of the latest standard's stretch in the latest year only, so that nothing is compared across the seam. */
const sentence = (months: readonly AirPeriod[]): string => {
  const last = months.at(-1);
  if (last === undefined) return "没有数据。";
  const stretch = months.filter(
    ({label, standard}) => label.slice(0, 4) === last.label.slice(0, 4) && standard === last.standard
  );
  const days = sum(stretch, polluted);
  const worst = stretch.reduce((most, month) => (polluted(month) > polluted(most) ? month : most), last);
  const since = `${chineseDate(stretch[0]?.label ?? "")}${stretch.length === 1 ? "" : `至${Number(last.label.slice(5))}月`}`;
  const heavy = sum(stretch, ({counts}) => counts["重度污染"] + counts["严重污染"]);
  return days === 0
    ? `${since} ${sum(stretch, ({valid}) => valid)} 个有效天全部优良。`
    : `${since}有 ${days} 天轻度及以上污染，其中重度及以上 ${heavy} 天；${Number(worst.label.slice(5))}月最多，${polluted(worst)} 天。`;
};

const table = (months: readonly AirPeriod[]): FigureTable => ({
  seam: "standard",
  columns: [
    {key: "month", label: "月份"},
    ...LEVELS.map((level) => ({key: level, label: level, unit: "天", digits: 0})),
    {key: "absent", label: ABSENT, unit: "天", digits: 0},
    {key: "polluted", label: "轻度及以上", unit: "天", digits: 0},
    {key: "standard", label: "评价标准"}
  ],
  rows: months.map((month) => ({
    month: month.label,
    ...month.counts,
    absent: month.days - month.valid,
    polluted: polluted(month),
    standard: month.standard
  }))
});

interface Bar {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
}

const draw = (months: readonly AirPeriod[], frame: Frame, shortened: boolean): Drawn => {
  const bars = months.flatMap(({counts}, x) => {
    let top = 0;
    return LEVELS.flatMap((level): Bar[] => {
      const from = top;
      top += counts[level];
      return counts[level] === 0 ? [] : [{x, from, to: top, fill: color(LEVEL_SIGNS[level].fill)}];
    });
  });
  const gaps = months.flatMap(({days, valid}, x) => (valid < days ? [{x, from: valid, to: days}] : []));
  const seams = months.flatMap(({standard}, x) => (x > 0 && months[x - 1]?.standard !== standard ? [x] : []));
  const years = months.flatMap(({label}, x) =>
    // A first year of less than three months leaves no room for its name.
    label.endsWith("-01") || (x === 0 && Number(label.slice(5)) < 10) ? [{x, label}] : []
  );
  const ticks = narrow(frame)
    ? months.flatMap(({label}, x) => (Number(label.slice(5)) % 3 === 1 ? [{x, label}] : []))
    : [];
  const inset = months.length > 40 ? 0.1 : 0.08;
  const chart = plot({
    width: frame.width,
    height: 250,
    marginLeft: 26,
    marginRight: 2,
    marginTop: 20,
    marginBottom: narrow(frame) ? 34 : 22,
    x: {domain: [0, months.length], axis: null},
    y: {domain: [0, 31]},
    color: {type: "identity"},
    marks: [
      Plot.axisY({ticks: [0, 10, 20, 30], tickSize: 0, color: color("soft"), fontSize: 11, label: null}),
      Plot.gridY([10, 20, 30], {stroke: color("hair"), strokeOpacity: 1}),
      Plot.rectY(bars, {
        x1: ({x}: Bar) => x + inset,
        x2: ({x}: Bar) => x + 1 - inset,
        y1: "from",
        y2: "to",
        fill: "fill"
      }),
      Plot.rectY(gaps, {
        x1: ({x}: {x: number}) => x + inset,
        x2: ({x}: {x: number}) => x + 1 - inset,
        y1: "from",
        y2: "to",
        fill: "none",
        stroke: color("s4"),
        strokeDasharray: "2 2"
      }),
      Plot.text(
        months.flatMap((month, x) => (polluted(month) === 0 ? [] : [{x, days: polluted(month), top: month.days}])),
        {x: ({x}: {x: number}) => x + 0.5, y: "top", text: "days", dy: -7, fontSize: 11, fill: color("ink")}
      ),
      Plot.text(years, {
        x: "x",
        frameAnchor: "bottom-left",
        dy: narrow(frame) ? 30 : 17,
        text: ({label}: {label: string}) => `${label.slice(0, 4)}年`,
        textAnchor: "start",
        fontSize: 11,
        fill: color("soft")
      }),
      Plot.text(ticks, {
        x: ({x}: {x: number}) => Math.min(x + 0.5, months.length - 0.8),
        frameAnchor: "bottom",
        dy: 14,
        text: ({label}: {label: string}) => `${Number(label.slice(5))}月`,
        fontSize: 11,
        fill: color("soft")
      }),
      Plot.ruleX(seams, {stroke: color("ink"), strokeDasharray: "4 2", strokeWidth: 1.4, insetTop: -18})
    ]
  });
  const shown = levelsSeen(LEVELS.filter((level) => months.some(({counts}) => counts[level] > 0)));
  const key = legend([...shown, ...(gaps.length > 0 ? ([ABSENT] as const) : [])], chart.height + 6, frame.width);
  const y = chart.height + 6 + key.height;
  const said = [
    ...seams.map(
      (x) => `虚线处（${chineseDate(months[x]?.label ?? "")}）起按 ${months[x]?.standard ?? ""} 评价，前后不可直接比较`
    ),
    ...(shortened ? [`只画最近 ${months.length} 个月，全部见数据表`] : [])
  ];
  return {
    body:
      chart.body +
      key.body +
      said.map((words, i) => `<text x="0" y="${y + 12 + i * 16}" font-size="11">${words}</text>`).join(""),
    height: y + said.length * 16 + 2
  };
};
