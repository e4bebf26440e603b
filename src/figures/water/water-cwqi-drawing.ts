import * as Plot from "@observablehq/plot";
import type {IndexMonth} from "../../measures/water/water-cwqi.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {monthAxis} from "../drawing/month-axis.ts";
import {type ColorName, color} from "../drawing/palette.ts";
import {plot} from "../drawing/plot.ts";

/** Neutral tones, dark at the bottom; the names stand beside the last bar. */
const TONES: readonly ColorName[] = ["s1", "s2", "s3", "s4", "rule"];

/** Months as bars of the five single indices on top of each other. */
export const drawCwqi = (months: readonly IndexMonth[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const [left, right, top, bottom] = [30, small ? 112 : 120, 20, 40];
  const height = small ? 260 : 300;
  const step = (frame.width - left - right) / months.length;
  const most = Math.max(...months.map(({index}) => index));
  const segments = months.flatMap(({month, parts}) => {
    let below = 0;
    return parts.map(({item, index}, i) => {
      const low = below;
      below += index;
      return {month, name: item.name, i, index, low, high: below};
    });
  });
  const last = months.at(-1);
  const scale = (height - top - bottom) / (Math.ceil(most * 2) / 2);
  return plot({
    ...{width: frame.width, height, marginLeft: left, marginRight: right, marginTop: top, marginBottom: bottom},
    x: {domain: months.map(({month}) => month), padding: small ? 0.1 : 0.18, axis: null},
    y: {domain: [0, Math.ceil(most * 2) / 2], axis: null},
    marks: [
      Plot.gridY({stroke: color("hair"), strokeOpacity: 1, ticks: 5}),
      Plot.axisY({ticks: 5, tickSize: 0, fontSize: 11, fill: color("soft"), label: null}),
      ...TONES.map((tone, i) =>
        Plot.barY(
          segments.filter((segment) => segment.i === i),
          {
            ...{x: "month", y1: "low", y2: "high", fill: color(tone), insetTop: 0.5},
            ...(tone === "rule" ? {stroke: color("s4"), strokeWidth: 0.75} : {})
          }
        )
      ),
      ...(last === undefined
        ? []
        : [
            Plot.text([last], {
              ...{x: "month", y: "index", text: ({index}: IndexMonth) => formatNumber(index, 2)},
              ...{dy: -8, fontSize: small ? 11.5 : 13, fontWeight: 600, fill: color("ink")}
            })
          ]),
      ...labels(
        segments.filter(({month}) => month === last?.month),
        scale,
        height - bottom - top
      ).map(({text, y}) =>
        Plot.text([text], {
          ...{frameAnchor: "top-right", textAnchor: "start", dx: 6, dy: y},
          ...{fontSize: small ? 11 : 12, fill: color("ink")}
        })
      ),
      ...monthAxis(
        months.map(({month}) => month),
        step,
        small
      )
    ]
  });
};

/** Names beside the last bar, pushed apart where its parts are thin. */
const labels = (
  segments: readonly {readonly name: string; readonly index: number; readonly low: number; readonly high: number}[],
  scale: number,
  height: number
): readonly {readonly text: string; readonly y: number}[] => {
  let floor = height + 4;
  return segments.map(({name, index, low, high}) => {
    const y = Math.min(height - ((low + high) / 2) * scale - 6, floor - 15);
    floor = y;
    return {text: `${name} ${formatNumber(index, 2)}`, y};
  });
};
