import * as Plot from "@observablehq/plot";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {monthAxis} from "../drawing/month-axis.ts";
import {color} from "../drawing/palette.ts";
import {plot} from "../drawing/plot.ts";
import {seamMarks} from "./water-seam.ts";
import {type SharePoint, targetStretches} from "./water-share-targets.ts";
import {monthWords} from "./water-words.ts";

/** A line of months, the targets as dashed stretches of their years. */
export const drawGoodShare = (points: readonly SharePoint[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const [left, right] = [44, small ? 52 : 96];
  const goods = points.flatMap(({share}) => (share === null ? [] : [share]));
  const targets = points.flatMap((point) => point.targets.map(({value}) => value));
  const low = Math.max(0, Math.floor((Math.min(...goods, ...targets, 100) - 5) / 10) * 10);
  const stretches = targetStretches(points, small);
  const lowest = points.reduce<SharePoint | undefined>(
    (least, point) =>
      point.share !== null && (least === undefined || point.share < (least.share ?? 0)) ? point : least,
    undefined
  );
  const step = (frame.width - left - right) / points.length;
  const last = points.findLast(({share}) => share !== null);
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
      Plot.line(points, {x: "month", y: "share", stroke: color("s1"), strokeWidth: 2}),
      // A month between two gaps would vanish from the line.
      Plot.dot(points, {x: "month", y: "share", r: small ? 1.4 : 2, fill: color("s1")}),
      ...(last === undefined
        ? []
        : [
            Plot.dot([last], {x: "month", y: "share", r: 4, fill: color("s1")}),
            Plot.text([last], {
              x: "month",
              y: "share",
              text: ({share}: SharePoint) => `${formatNumber(share ?? 0, 1)}%`,
              textAnchor: "start",
              dx: 8,
              fontSize: small ? 12 : 14,
              fontWeight: 600,
              fill: color("s1")
            })
          ]),
      // Below the line, where nothing else is drawn.
      // Said once on a phone: five of them would run together.
      ...stretches
        .filter(({words}) => words !== null)
        .map(({middle, target, words, head, lift}, i) =>
          Plot.text([target], {
            x: () => middle,
            frameAnchor: "bottom",
            text: () => `${(small && i > 0) || !head ? "" : "目标"}${words}`,
            dy: -5 - lift,
            fontSize: 11,
            fill: color("ink")
          })
        ),
      ...(lowest === undefined || lowest === last
        ? []
        : [
            Plot.text([lowest], {
              x: "month",
              y: "share",
              text: ({month, share}: SharePoint) => `${monthWords(month)} ${formatNumber(share ?? 0, 1)}%`,
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
