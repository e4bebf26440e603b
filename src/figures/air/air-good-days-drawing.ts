import * as Plot from "@observablehq/plot";
import type {AirPeriod} from "../../measures/air/air-periods.ts";
import {type Target, targetFor} from "../../measures/targets/targets.ts";
import {periodName, wholeYear} from "./air-words.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {color} from "../drawing/palette.ts";
import {plot} from "../drawing/plot.ts";

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

export const goodDaysDrawing = (years: readonly AirPeriod[], targets: readonly Target[], frame: Frame): Drawn => {
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
    marginBottom: slim ? 74 : 46,
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
        dy: 10,
        fontSize: 11,
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
      // A number stands outside the bend of the line; where the line still crosses it, the paper around it parts them.
      ...[-14, 16].map((dy) =>
        Plot.text(
          spots.filter((spot) => isValley(spot, spots, goals) === dy > 0),
          {
            x: "x",
            y: "ratio",
            text: ({ratio}: Spot) => `${formatNumber(ratio, 1)}%`,
            dy,
            fontSize: slim ? 11 : 13,
            fontWeight: 600,
            fill: color("ink"),
            stroke: color("paper"),
            strokeWidth: 4
          }
        )
      ),
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
      said
        .map(
          (words, i) =>
            `<text x="0" y="${chart.height + 14 + i * 16}" font-size="11" fill="${color(i === 0 ? "soft" : "ink")}">${words}</text>`
        )
        .join(""),
    height: chart.height + said.length * 16 + 4
  };
};

/** A whole year lower than both its neighbours on the line, without a target that its number would lie on. */
const isValley = (spot: Spot, spots: readonly Spot[], goals: readonly Goal[]): boolean => {
  const beside = spots.filter(
    ({x, period}) => Math.abs(x - spot.x) === 1 && wholeYear(period) && period.standard === spot.period.standard
  );
  return (
    wholeYear(spot.period) &&
    beside.length === 2 &&
    beside.every(({ratio}) => ratio > spot.ratio) &&
    !goals.some(({x, value}) => x === spot.x && value <= spot.ratio)
  );
};

const axisName = (period: AirPeriod, slim: boolean): string =>
  wholeYear(period) ? period.label : periodName(period).replace("年", slim ? "\n" : "年");
