import * as Plot from "@observablehq/plot";
import type {TliMonth} from "../../measures/water/water-tli.ts";
import {TLI_GRADES, TLI_LINES} from "../../standards/water/tli.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {monthAxis} from "../drawing/month-axis.ts";
import {color} from "../drawing/palette.ts";
import {plot} from "../drawing/plot.ts";
import {monthWords} from "./water-words.ts";

/** Words that may stand on a line keep it away. */
const HALO = {stroke: color("paper"), strokeWidth: 4} as const;

/** The index as a line between the grades it may have; the grades stand in words at the right. */
export const drawTli = (all: readonly TliMonth[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const months = small ? all.slice(-36) : all;
  const points = months.map(({month, result}) => ({month, index: result?.index ?? null}));
  const held = points.flatMap((point) => (point.index === null ? [] : [{...point, index: point.index}]));
  const values = held.map(({index}) => index);
  const [low, high] = [
    Math.min(25, Math.floor(Math.min(...values) / 5) * 5),
    Math.max(65, Math.ceil((Math.max(...values) + 1) / 5) * 5)
  ];
  const [left, right] = [34, small ? 76 : 92];
  const step = (frame.width - left - right) / months.length;
  const [before, last] = [held.at(-2), held.at(-1)];
  const most = held.reduce<(typeof held)[number] | undefined>(
    (found, point) => (found === undefined || point.index > found.index ? point : found),
    undefined
  );
  const edges = [low, ...TLI_LINES.filter((line) => line > low && line < high), high];
  const grades = edges.slice(0, -1).map((from, i) => ({
    from,
    to: edges[i + 1] ?? high,
    name: TLI_GRADES[TLI_LINES.filter((line) => line <= from).length] ?? ""
  }));
  return plot({
    ...{width: frame.width, height: small ? 250 : 280, marginLeft: left, marginRight: right},
    ...{marginTop: 12, marginBottom: 40},
    x: {type: "point", domain: months.map(({month}) => month), padding: 0.5, axis: null},
    y: {domain: [low, high], axis: null},
    marks: [
      Plot.ruleY(
        TLI_LINES.filter((line) => line > low && line < high),
        {stroke: color("soft"), strokeDasharray: "5 3"}
      ),
      Plot.axisY(
        TLI_LINES.filter((line) => line >= low && line <= high),
        {tickSize: 0, fontSize: 11, fill: color("soft"), label: null}
      ),
      Plot.text(grades, {
        frameAnchor: "right",
        textAnchor: "start",
        dx: 8,
        y: ({from, to}: (typeof grades)[number]) => (from + to) / 2,
        text: "name",
        fontSize: small ? 11.5 : 13,
        fill: color("ink")
      }),
      Plot.line(points, {x: "month", y: "index", stroke: color("s1"), strokeWidth: 2}),
      Plot.dot(held, {x: "month", y: "index", r: small ? 1.4 : 2, fill: color("s1")}),
      ...(last === undefined ? [] : [Plot.dot([last], {x: "month", y: "index", r: 4, fill: color("s1")})]),
      ...(last === undefined
        ? []
        : [
            Plot.text([last], {
              ...{x: "month", y: "index", text: ({index}: typeof last) => formatNumber(index, 1)},
              ...{textAnchor: "end", dx: 4, dy: (before?.index ?? 0) > last.index ? 16 : -14},
              ...{fontSize: small ? 12 : 14, fontWeight: 600, fill: color("s1")},
              ...HALO
            })
          ]),
      ...(most === undefined || most === last
        ? []
        : [
            Plot.text([most], {
              ...{x: "month", y: "index", dy: -10, fontSize: 11, fill: color("soft"), ...HALO},
              text: ({month, index}: typeof most) => `${monthWords(month)} ${formatNumber(index, 1)}`,
              textAnchor: held.indexOf(most) * 2 > held.length ? "end" : "start"
            })
          ]),
      ...monthAxis(
        months.map(({month}) => month),
        step,
        small
      )
    ]
  });
};
