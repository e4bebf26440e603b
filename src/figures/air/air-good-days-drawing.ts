import * as Plot from "@observablehq/plot";
import type {AirPeriod} from "../../measures/air/air-periods.ts";
import {isYearly, type Target, targetsFor} from "../../measures/targets/targets.ts";
import {periodName, wholeYear} from "./air-words.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {letter} from "../drawing/lettering.ts";
import {color} from "../drawing/palette.ts";
import {boxOf} from "../drawing/place-label.ts";
import {plot} from "../drawing/plot.ts";
import {spotSeats} from "./air-good-days-seats.ts";

interface Spot {
  readonly x: number;
  readonly period: AirPeriod;
  readonly ratio: number;
}

interface Goal {
  readonly x: number;
  readonly value: number;
  readonly whole: boolean;
  /** The 年度 one beside a five-year one. */
  readonly yearly: boolean;
}

export const goodDaysDrawing = (years: readonly AirPeriod[], targets: readonly Target[], frame: Frame): Drawn => {
  const slim = narrow(frame);
  const spots = years.flatMap((period, x): Spot[] => (period.ratio === null ? [] : [{x, period, ratio: period.ratio}]));
  const goals = years.flatMap((period, x): Goal[] => {
    const own = targetsFor(targets, Number(period.label));
    return own.map((target) => ({
      ...{x, value: target.value, whole: wholeYear(period)},
      yearly: own.length > 1 && isYearly(target)
    }));
  });
  const seams = years.flatMap(({standard}, x) => (x > 0 && years[x - 1]?.standard !== standard ? [x - 0.5] : []));
  const lowest = Math.min(...spots.map(({ratio}) => ratio), ...goals.map(({value}) => value));
  const bottom = Math.max(0, Math.floor((lowest - 4) / 5) * 5);
  const [height, left, right, top, under] = [270, 30, 8, 30, slim ? 74 : 46];
  const xOf = (x: number): number => left + ((x + 0.5) / years.length) * (frame.width - left - right);
  const yOf = (ratio: number): number => top + ((100 - ratio) / (100 - bottom)) * (height - top - under);
  const size = slim ? 11 : 13;
  const goalWords = ({value, yearly}: Goal): string => `${yearly ? "年度" : ""}${slim ? "" : "目标 "}${value}`;
  const seats = spotSeats(
    spots.map((spot) => ({
      ...{x: xOf(spot.x), y: yOf(spot.ratio), words: ratioWords(spot)},
      line: wholeYear(spot.period) ? spot.period.standard : null
    })),
    {
      strokes: [
        ...goals.map(({x, value}) => ({x1: xOf(x - 0.36), y1: yOf(value), x2: xOf(x + 0.36), y2: yOf(value)})),
        ...seams.map((x) => ({x1: xOf(x), y1: 0, x2: xOf(x), y2: height}))
      ],
      boxes: goals.map((goal) =>
        goal.yearly
          ? boxOf(goalWords(goal), {x: xOf(goal.x - 0.36), y: yOf(goal.value) - 4, anchor: "start"}, 11)
          : boxOf(goalWords(goal), {x: xOf(goal.x + 0.36), y: yOf(goal.value) + 14, anchor: "end"}, 11)
      ),
      width: frame.width
    },
    size
  );
  const chart = plot({
    ...{width: frame.width, height, marginLeft: left, marginRight: right, marginTop: top, marginBottom: under},
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
      // Two targets of a year are written at the two ends of their strokes.
      ...[false, true].flatMap((yearly) => {
        const own = goals.filter((goal) => goal.yearly === yearly);
        return own.length === 0
          ? []
          : [
              Plot.text(own, {
                x: ({x}: Goal) => x + (yearly ? -0.36 : 0.36),
                y: "value",
                text: goalWords,
                textAnchor: yearly ? "start" : "end",
                dy: yearly ? -8 : 10,
                fontSize: 11,
                fill: color("soft")
              })
            ];
      }),
      Plot.dot(spots, {
        x: "x",
        y: "ratio",
        r: 4.5,
        fill: ({period}: Spot) => (wholeYear(period) ? color("s1") : color("paper")),
        stroke: color("s1"),
        strokeWidth: 1.8
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
        dy: slim ? 44 : 32,
        text: ({good, valid}: AirPeriod) => (slim ? `${good}/\n${valid}` : `${good}/${valid} 天`),
        lineAnchor: "top",
        fontSize: 11,
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
      seats.map(({x, y, anchor, words}) => letter(words, x, y, {size, bold: true, anchor})).join("") +
      said
        .map(
          (words, i) =>
            `<text x="0" y="${chart.height + 14 + i * 16}" font-size="11" fill="${color(i === 0 ? "soft" : "ink")}">${words}</text>`
        )
        .join(""),
    height: chart.height + said.length * 16 + 4
  };
};

const ratioWords = ({ratio}: Spot): string => `${formatNumber(ratio, 1)}%`;

const axisName = (period: AirPeriod, slim: boolean): string =>
  wholeYear(period) ? period.label : periodName(period).replace("年", slim ? "\n" : "年");
