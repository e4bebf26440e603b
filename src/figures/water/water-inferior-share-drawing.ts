import * as Plot from "@observablehq/plot";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {monthAxis} from "../drawing/month-axis.ts";
import {color} from "../drawing/palette.ts";
import {plot} from "../drawing/plot.ts";
import {seamMarks} from "./water-seam.ts";
import {type SharePoint, targetStretches} from "./water-share-targets.ts";
import {monthWords} from "./water-words.ts";

/** Room below zero, where a target of 0 has its words. */
const BELOW = 22;

/** A stem a month from zero, a dot where there were none; a month without classes has neither. */
export const drawInferiorShare = (points: readonly SharePoint[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const [left, right, top, bottom] = [44, small ? 52 : 96, 30, 40];
  const height = small ? 200 : 220;
  const held = points.flatMap((point) => (point.share === null ? [] : [{...point, share: point.share}]));
  const stretches = targetStretches(points, small);
  const most = Math.max(0, ...held.map(({share}) => share), ...stretches.map(({target}) => target.value));
  const tick = most <= 20 ? 5 : most <= 50 ? 10 : 20;
  const high = Math.max(10, Math.ceil(most / tick) * tick);
  const under = BELOW + Math.max(0, ...stretches.map(({lift}) => lift));
  const below = (high * under) / (height - top - bottom - under);
  const ticks = Array.from({length: high / tick + 1}, (_, i) => i * tick);
  const step = (frame.width - left - right) / points.length;
  // A target of 0 lies on the dots of months without any: its dashes stand between them, or over them where they run together.
  const dashes = small
    ? {strokeWidth: 2.8, strokeDasharray: "6 2"}
    : {strokeWidth: 1.5, strokeDasharray: `${step / 2} ${step / 2}`, strokeDashoffset: -step / 4};
  const last = held.at(-1);
  const peak = held.reduce<(typeof held)[number] | undefined>(
    (found, point) => (point.share > (found?.share ?? 0) ? point : found),
    undefined
  );
  const late = peak !== undefined && points.findIndex(({month}) => month === peak.month) * 2 > points.length;
  return plot({
    ...{width: frame.width, height, marginLeft: left, marginRight: right, marginTop: top, marginBottom: bottom},
    x: {type: "point", domain: points.map(({month}) => month), padding: 0.5, axis: null},
    y: {domain: [-below, high], axis: null},
    marks: [
      Plot.ruleY(ticks, {stroke: color("hair")}),
      Plot.axisY(ticks, {
        tickFormat: (share: number) => `${share}${share === high ? "%" : ""}`,
        ...{tickSize: 0, fontSize: 11, fill: color("soft"), label: null}
      }),
      Plot.ruleX(
        held.filter(({share}) => share > 0),
        {x: "month", y1: 0, y2: "share", stroke: color("k5"), strokeWidth: Math.max(1.5, Math.min(7, step * 0.6))}
      ),
      Plot.dot(
        held.filter(({share}) => share === 0),
        {x: "month", y: "share", r: small ? 1.4 : 2, fill: color("s1")}
      ),
      ...stretches.map(({first, final, target}) =>
        Plot.link([target], {
          ...{x1: () => first, x2: () => final, y1: "value", y2: "value"},
          ...{stroke: color("ink"), ...dashes}
        })
      ),
      // Said once on a phone: two of them would run together.
      ...stretches
        .filter(({words}) => words !== null)
        .map(({middle, target, words, head, lift}, i) =>
          Plot.text([target], {
            ...{x: () => middle, frameAnchor: "bottom", dy: -6 - lift, fontSize: 11, fill: color("ink")},
            text: () => `${(small && i > 0) || !head ? "" : "目标"}${words}`
          })
        ),
      ...(last === undefined
        ? []
        : [
            Plot.dot([last], {x: "month", y: "share", r: 4, fill: color("s1")}),
            Plot.text([last], {
              ...{x: "month", y: "share", textAnchor: "start", dx: 8, fontWeight: 600, fill: color("s1")},
              ...{text: ({share}: typeof last) => `${formatNumber(share, 1)}%`, fontSize: small ? 12 : 14}
            })
          ]),
      ...(peak === undefined || peak === last
        ? []
        : [
            Plot.text([peak], {
              ...{x: "month", y: "share", textAnchor: late ? "end" : "start", dy: -9, fontSize: 11},
              ...{text: ({month, share}: typeof peak) => `${monthWords(month)} ${formatNumber(share, 1)}%`},
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
