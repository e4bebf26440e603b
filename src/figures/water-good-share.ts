import * as Plot from "@observablehq/plot";
import {type Target, targetFor, targetsOf, targetText} from "../measures/targets.ts";
import {classShares, type MonthShares} from "../measures/water-shares.ts";
import type {WaterVerdicts} from "../measures/water.ts";
import type {City} from "../tables/city.ts";
import {type Figure, missing} from "./figure.ts";
import {formatNumber, percent} from "./format.ts";
import {type Drawn, type Frame, narrow} from "./frame.ts";
import {color} from "./palette.ts";
import {plot} from "./plot.ts";
import {monthAxis} from "./month-axis.ts";
import {monthNotes, monthWords, waterFigureBase} from "./water-words.ts";

interface Point {
  readonly month: string;
  readonly good: number | null;
  readonly target: Target | null;
}

/** The share of sections in Ⅰ–Ⅲ, month by month, beside the target of the year. Null without readings. */
export const waterGoodShare = (city: City, verdicts: WaterVerdicts): Figure | null => {
  const months = classShares(verdicts);
  const latest = months.at(-1);
  if (latest === undefined) return null;
  const targets = targetsOf(city, "water-good-share", city.site.region);
  const points = months.map((month): Point => ({
    month: month.month,
    good: percent(month.good, month.judged),
    target: targetFor(targets, Number(month.month.slice(0, 4)))
  }));
  return {
    ...waterFigureBase(city, verdicts),
    id: "water-good-share",
    title: "达到或好于Ⅲ类的断面比例，逐月与年度目标",
    sentence: sentenceOf(points),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "good", label: "Ⅰ–Ⅲ类比例", unit: "%", digits: 1},
        {key: "goodCount", label: "Ⅰ–Ⅲ类断面", unit: "个", digits: 0},
        {key: "judged", label: "有类别的断面", unit: "个", digits: 0},
        {key: "inferior", label: "劣Ⅴ类比例", unit: "%", digits: 1},
        ...(months.some(({targeted}) => targeted > 0) ? [{key: "met", label: "断面达标率", unit: "%", digits: 1}] : []),
        {key: "target", label: "年度目标"}
      ],
      rows: months.map((month, i) => rowOf(month, points[i]?.target ?? null))
    },
    draw: (frame) => draw(points, frame),
    period: `${months[0]?.month} 至 ${latest.month}`,
    method: "water-class-share",
    completeness: {
      evaluated: months.reduce((sum, {judged}) => sum + judged, 0),
      total: months.reduce((sum, {total}) => sum + total, 0),
      unit: "断面·月",
      missing: latest.unjudged.flatMap(({why, sections}) =>
        sections.map(({name}) => ({what: `${monthWords(latest.month)} ${name}`, why}))
      )
    },
    notes: [
      ...(months.some(({targeted}) => targeted > 0)
        ? ["断面达标率是达到自己水质目标的断面占比，与Ⅰ–Ⅲ类比例是两个数。"]
        : []),
      ...targetNotes(targets),
      ...monthNotes(verdicts)
    ]
  };
};

const rowOf = ({month, good, inferior, judged, targeted, met}: MonthShares, target: Target | null) => ({
  month,
  good: percent(good, judged) ?? missing("没有断面有类别"),
  goodCount: good,
  judged,
  inferior: percent(inferior, judged) ?? missing("没有断面有类别"),
  met: percent(met, targeted) ?? missing("没有断面有目标"),
  target: target === null ? missing("目标值待发布") : targetText(target)
});

const sentenceOf = (points: readonly Point[]): string => {
  const latest = points.at(-1) as Point;
  const year = latest.month.slice(0, 4);
  const goods = points.flatMap(({month, good}) => (good !== null && month.startsWith(year) ? [good] : []));
  if (latest.good === null || goods.length === 0) return `${monthWords(latest.month)}没有断面有水质类别。`;
  const range = `${year}年以来各月在 ${formatNumber(Math.min(...goods), 1)}% 到 ${formatNumber(Math.max(...goods), 1)}% 之间`;
  const target = latest.target === null ? "当年目标值待发布" : `当年目标是${targetText(latest.target)}`;
  return `${monthWords(latest.month)}达到或好于Ⅲ类的断面占 ${formatNumber(latest.good, 1)}%，${range}；${target}。`;
};

const targetNotes = (targets: readonly Target[]): readonly string[] =>
  targets.length === 0
    ? []
    : [
        "目标按全年考核，逐月比例只看走向，不作达标判断。",
        ...targets.map(
          (target) =>
            `${target.year}年目标 ${targetText(target)}：${target.document}${
              target.superseded.length === 0
                ? ""
                : `，此前为 ${target.superseded.map((old) => targetText({...old, value: old.target})).join("、")}`
            }。`
        )
      ];

const draw = (points: readonly Point[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const [left, right] = [38, small ? 46 : 96];
  const goods = points.flatMap(({good}) => (good === null ? [] : [good]));
  const targets = points.flatMap(({target}) => (target === null ? [] : [target.value]));
  const low = Math.max(0, Math.floor((Math.min(...goods, ...targets, 100) - 5) / 10) * 10);
  const stretches = years(points);
  const lowest = points.reduce<Point | undefined>(
    (least, point) => (point.good !== null && (least === undefined || point.good < (least.good ?? 0)) ? point : least),
    undefined
  );
  const step = (frame.width - left - right) / points.length;
  const last = points.findLast(({good}) => good !== null);
  const tick = 100 - low <= 40 ? 10 : 20;
  const ticks = Array.from({length: Math.floor((100 - low) / tick) + 1}, (_, i) => 100 - i * tick);
  return plot({
    width: frame.width,
    height: small ? 230 : 280,
    marginLeft: left,
    marginRight: right,
    marginTop: 14,
    marginBottom: 40,
    x: {type: "point", domain: points.map(({month}) => month), padding: 0.5, axis: null},
    y: {domain: [low, 100], axis: null},
    marks: [
      Plot.ruleY(ticks, {stroke: color("hair")}),
      Plot.axisY(ticks, {
        tickFormat: (share: number) => `${share}${share === 100 ? "%" : ""}`,
        tickSize: 0,
        fontSize: 11,
        fill: color("soft"),
        label: null
      }),
      ...stretches.map(({first, final, target}) =>
        Plot.link([target], {
          x1: () => first,
          x2: () => final,
          y1: "value",
          y2: "value",
          stroke: color("ink"),
          strokeWidth: 1.5,
          strokeDasharray: "5 3"
        })
      ),
      Plot.line(points, {x: "month", y: "good", stroke: color("s1"), strokeWidth: 2}),
      // A month between two gaps would vanish from the line.
      Plot.dot(points, {x: "month", y: "good", r: small ? 1.4 : 2, fill: color("s1")}),
      ...(last === undefined
        ? []
        : [
            Plot.dot([last], {x: "month", y: "good", r: 4, fill: color("s1")}),
            Plot.text([last], {
              x: "month",
              y: "good",
              text: ({good}: Point) => `${formatNumber(good ?? 0, 1)}%`,
              textAnchor: "start",
              dx: 8,
              fontSize: small ? 12 : 14,
              fontWeight: 600,
              fill: color("s1")
            })
          ]),
      // Below the line, where nothing else is drawn.
      ...stretches.map(({middle, target}) =>
        Plot.text([target], {
          x: () => middle,
          frameAnchor: "bottom",
          text: () => `目标${target.direction}${target.value}`,
          dy: -5,
          fontSize: small ? 10 : 11,
          fill: color("ink")
        })
      ),
      ...(lowest === undefined || lowest === last
        ? []
        : [
            Plot.text([lowest], {
              x: "month",
              y: "good",
              text: ({month, good}: Point) => `${monthWords(month)} ${formatNumber(good ?? 0, 1)}%`,
              textAnchor: points.indexOf(lowest) * 2 > points.length ? "end" : "start",
              dx: points.indexOf(lowest) * 2 > points.length ? -7 : 7,
              dy: 2,
              fontSize: 11,
              fill: color("soft")
            })
          ]),
      ...monthAxis(
        points.map(({month}) => month),
        step,
        small
      )
    ]
  });
};

/** The stretch of each year that has a target. */
const years = (points: readonly Point[]) =>
  [...Map.groupBy(points, ({month}) => month.slice(0, 4)).values()].flatMap((months) => {
    const [first, middle, final] = [0, Math.floor((months.length - 1) / 2), months.length - 1].map(
      (i) => months[i] as Point
    );
    return first?.target == null || middle === undefined || final === undefined
      ? []
      : [{target: first.target, first: first.month, middle: middle.month, final: final.month}];
  });
