import * as Plot from "@observablehq/plot";
import {classShares, type GoodChange, goodChange, type MonthShares} from "../../measures/water/water-shares.ts";
import {comparable, waterSeams} from "../../measures/water/water-seams.ts";
import type {WaterVerdicts} from "../../measures/water/water.ts";
import {CLASSES} from "../../standards/water/gb3838-2002.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, type FigureRow, missing} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {monthAxis} from "../drawing/month-axis.ts";
import {color} from "../drawing/palette.ts";
import {plot} from "../drawing/plot.ts";
import {seamMarks, seamNotes, STANDARD_FIELD, standardCell} from "./water-seam.ts";
import {CLASS_FILL, classInk, monthNotes, monthWords, waterFigureBase} from "./water-words.ts";
import type {ClassRank} from "../../standards/water/single-factor.ts";

/** How the sections spread over the classes, month by month: shares of the sections with data. Null without readings. */
export const waterClassShare = (city: City, verdicts: WaterVerdicts): Figure | null => {
  const months = classShares(verdicts);
  const latest = months.at(-1);
  if (latest === undefined) return null;
  return {
    ...waterFigureBase(city, verdicts),
    id: "water-class-share",
    title: "各类水质的断面，逐月占多少",
    sentence: sentenceOf(verdicts, months),
    table: {
      columns: [
        {key: "month", label: "月份"},
        ...CLASSES.map((name) => ({key: name, label: `${name}类`, unit: "个", digits: 0})),
        {key: "judged", label: "有类别的断面", unit: "个", digits: 0},
        {key: "good", label: "Ⅰ–Ⅲ类", unit: "%", digits: 1},
        {key: "inferior", label: "劣Ⅴ类占比", unit: "%", digits: 1},
        {key: "unjudged", label: "未评价"},
        STANDARD_FIELD
      ],
      rows: months.map((month) => ({...rowOf(month), standard: standardCell(verdicts, month.month)}))
    },
    draw: (frame) => draw(months.slice(-24), verdicts, frame),
    period: `${months[0]?.month} 至 ${latest.month}`,
    method: "water-class-share",
    completeness: {
      evaluated: latest.judged,
      total: latest.total,
      unit: "个断面",
      missing: latest.unjudged.flatMap(({why, sections}) => sections.map(({name}) => ({what: name, why})))
    },
    notes: [
      "占比的分母是当月有类别的断面；断流、未监测和缺项的断面另计，不算达标也不算超标。柱中黑线以下为Ⅰ–Ⅲ类。",
      ...monthNotes(verdicts),
      ...seamNotes(verdicts, verdicts.months)
    ]
  };
};

const rowOf = ({month, counts, judged, good, inferior, unjudged}: MonthShares): FigureRow => ({
  month,
  ...Object.fromEntries(CLASSES.map((name, i) => [name, counts[i] ?? 0])),
  judged,
  good: percent(good, judged) ?? missing("没有断面有类别"),
  inferior: percent(inferior, judged) ?? missing("没有断面有类别"),
  unjudged: unjudged.map(({why, sections}) => `${why} ${sections.length}`).join("、") || "无"
});

const sentenceOf = (verdicts: WaterVerdicts, months: readonly MonthShares[]): string => {
  const now = months.at(-1) as MonthShares;
  const before = months.at(-2);
  const share = percent(now.good, now.judged);
  const rest = now.unjudged.map(({why, sections}) => `${why} ${sections.length} 个`).join("、");
  const head = `${monthWords(now.month)}，${now.total} 个断面中 ${now.judged} 个有水质类别${rest === "" ? "" : `（其余${rest}）`}`;
  if (share === null) return `${head}。`;
  return [
    `${head}，其中 ${now.good} 个达到或好于Ⅲ类，占 ${formatNumber(share, 1)}%`,
    before === undefined
      ? ""
      : comparable(verdicts, now.month, before.month)
        ? comparison([now, before], goodChange(verdicts, now.month, before.month))
        : before.judged === 0
          ? ""
          : "本月起限值变更，不与上月相比",
    now.inferior === 0 ? "没有劣Ⅴ类断面" : `劣Ⅴ类 ${now.inferior} 个`
  ]
    .filter((part) => part !== "")
    .join("，")
    .concat("。");
};

/** More or fewer than the month before, at the sections that have a class in both months: said where these are not all of either. */
const comparison = (months: readonly MonthShares[], {compared, before, now}: GoodChange): string => {
  if (compared === 0) return "";
  const who = months.every(({judged}) => judged === compared) ? "" : `两月都有类别的 ${compared} 个断面中`;
  return now === before ? `${who}与上月持平` : `${who}比上月${now > before ? "多" : "少"} ${Math.abs(now - before)} 个`;
};

interface Segment {
  readonly month: string;
  readonly rank: ClassRank;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

const draw = (months: readonly MonthShares[], verdicts: WaterVerdicts, frame: Frame): Drawn => {
  const small = narrow(frame);
  const [left, right, top, bottom] = small ? [44, 58, 8, 36] : [44, 84, 8, 40];
  const height = small ? 260 : 320;
  const segments = months.flatMap(segmentsOf);
  const step = (frame.width - left - right) / months.length;
  const tall = ({low, high}: Segment): boolean => (high - low) * (height - top - bottom) >= 15 && step >= 22;
  const last = segments.filter(({month}) => month === months.at(-1)?.month);
  return plot({
    width: frame.width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    x: {domain: months.map(({month}) => month), padding: small ? 0.08 : 0.1, axis: null},
    y: {domain: [0, 1], axis: null},
    marks: [
      Plot.ruleY([0, 0.25, 0.5, 0.75, 1], {stroke: color("hair")}),
      Plot.axisY({
        ticks: [0, 0.25, 0.5, 0.75, 1],
        tickFormat: (share: number) => `${share * 100}${share === 1 ? "%" : ""}`,
        tickSize: 0,
        fontSize: 11,
        fill: color("soft"),
        label: null
      }),
      ...CLASSES.map((_, rank) =>
        Plot.barY(
          segments.filter((segment) => segment.rank === rank),
          {x: "month", y1: "low", y2: "high", fill: color(CLASS_FILL[rank] ?? "k0"), insetTop: 0.5, insetBottom: 0.5}
        )
      ),
      // The line between good and not: readable without any colour.
      Plot.tickY(
        months.filter(({judged}) => judged > 0),
        {x: "month", y: ({good, judged}: MonthShares) => good / judged, stroke: color("ink"), strokeWidth: 2.5}
      ),
      Plot.text(segments.filter(tall), {
        x: "month",
        y: ({low, high}: Segment) => (low + high) / 2,
        text: ({count}: Segment) => String(count),
        fill: ({rank}: Segment) => color(classInk(rank)),
        fontSize: 11
      }),
      Plot.text(
        months.filter(({judged}) => judged === 0),
        {x: "month", y: 0, dy: -6, text: () => "无", fill: color("soft"), fontSize: 11}
      ),
      ...labels(last, height - top - bottom).map(({text, y}) =>
        Plot.text([text], {
          frameAnchor: "top-right",
          textAnchor: "start",
          dx: 6,
          dy: y,
          fontSize: small ? 11 : 12,
          fill: color("ink")
        })
      ),
      ...seamMarks(
        waterSeams(
          verdicts,
          months.map(({month}) => month)
        ),
        step
      ),
      ...monthAxis(
        months.map(({month}) => month),
        step,
        small
      )
    ]
  });
};

const segmentsOf = ({month, counts, judged}: MonthShares): readonly Segment[] => {
  let below = 0;
  return counts.flatMap((count, rank) => {
    const low = below;
    below += judged === 0 ? 0 : count / judged;
    return count === 0 ? [] : [{month, rank: rank as ClassRank, count, low, high: below}];
  });
};

/** The last bar names its classes at the right; labels are pushed apart where segments are thin. */
const labels = (segments: readonly Segment[], height: number): readonly {text: string; y: number}[] => {
  const LINE = 15;
  const placed: {text: string; y: number}[] = [];
  let floor = height;
  for (const {rank, count, low, high} of segments) {
    const middle = height * (1 - (low + high) / 2) - 6;
    const y = Math.min(middle, floor - LINE);
    floor = y;
    placed.push({text: `${CLASSES[rank]}类 ${count}`, y});
  }
  const lift = Math.min(0, ...placed.map(({y}) => y));
  return placed.map(({text, y}) => ({text, y: y - lift}));
};
