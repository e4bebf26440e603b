import * as Plot from "@observablehq/plot";
import type {Target} from "../../measures/targets/targets.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {monthAxis} from "../drawing/month-axis.ts";
import {color} from "../drawing/palette.ts";
import {plot} from "../drawing/plot.ts";
import {seamMarks} from "./water-seam.ts";
import {monthWords} from "./water-words.ts";

/** The good share of a month, in %, and the target of its year. */
export interface GoodPoint {
  readonly month: string;
  readonly good: number | null;
  readonly target: Target | null;
  /** The limits changed before this month. */
  readonly seam: boolean;
}

/** A line of months, the targets as dashed stretches of their years. */
export const drawGoodShare = (points: readonly GoodPoint[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const [left, right] = [44, small ? 52 : 96];
  const goods = points.flatMap(({good}) => (good === null ? [] : [good]));
  const targets = points.flatMap(({target}) => (target === null ? [] : [target.value]));
  const low = Math.max(0, Math.floor((Math.min(...goods, ...targets, 100) - 5) / 10) * 10);
  const stretches = years(points);
  const lowest = points.reduce<GoodPoint | undefined>(
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
              text: ({good}: GoodPoint) => `${formatNumber(good ?? 0, 1)}%`,
              textAnchor: "start",
              dx: 8,
              fontSize: small ? 12 : 14,
              fontWeight: 600,
              fill: color("s1")
            })
          ]),
      // Below the line, where nothing else is drawn.
      // Said once on a phone: five of them would run together.
      ...stretches.map(({middle, target}, i) =>
        Plot.text([target], {
          x: () => middle,
          frameAnchor: "bottom",
          text: () => `${small && i > 0 ? "" : "目标"}${target.direction}${target.value}`,
          dy: -5,
          fontSize: 11,
          fill: color("ink")
        })
      ),
      ...(lowest === undefined || lowest === last
        ? []
        : [
            Plot.text([lowest], {
              x: "month",
              y: "good",
              text: ({month, good}: GoodPoint) => `${monthWords(month)} ${formatNumber(good ?? 0, 1)}%`,
              textAnchor: points.indexOf(lowest) * 2 > points.length ? "end" : "start",
              dx: points.indexOf(lowest) * 2 > points.length ? -7 : 7,
              dy: 2,
              fontSize: 11,
              fill: color("soft")
            })
          ]),
      ...seamMarks(
        points.flatMap(({month, seam}) => (seam ? [month] : [])),
        step
      ),
      ...monthAxis(
        points.map(({month}) => month),
        step,
        small
      )
    ]
  });
};

/** The stretch of each year that has a target. */
const years = (points: readonly GoodPoint[]) =>
  [...Map.groupBy(points, ({month}) => month.slice(0, 4)).values()].flatMap((months) => {
    const [first, middle, final] = [0, Math.floor((months.length - 1) / 2), months.length - 1].map(
      (i) => months[i] as GoodPoint
    );
    return first?.target == null || middle === undefined || final === undefined
      ? []
      : [{target: first.target, first: first.month, middle: middle.month, final: final.month}];
  });
