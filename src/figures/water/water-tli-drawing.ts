import * as Plot from "@observablehq/plot";
import type {TliMonth} from "../../measures/water/water-tli.ts";
import {TLI_GRADES, TLI_LINES} from "../../standards/water/tli.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {monthAxis} from "../drawing/month-axis.ts";
import {color} from "../drawing/palette.ts";
import {type Seat, type Stroke, seatFor} from "../drawing/place-label.ts";
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
  const [left, right, top, bottom] = [34, small ? 76 : 92, 12, 40];
  const height = small ? 250 : 280;
  const step = (frame.width - left - right) / months.length;
  const [before, last] = [held.at(-2), held.at(-1)];
  const most = held.reduce<(typeof held)[number] | undefined>(
    (found, point) => (found === undefined || point.index > found.index ? point : found),
    undefined
  );
  const lines = TLI_LINES.filter((line) => line > low && line < high);
  const edges = [low, ...lines, high];
  const grades = edges.slice(0, -1).map((from, i) => ({
    from,
    to: edges[i + 1] ?? high,
    name: TLI_GRADES[TLI_LINES.filter((line) => line <= from).length] ?? ""
  }));
  const xOf = ({month}: {readonly month: string}): number =>
    left + (months.findIndex((one) => one.month === month) + 0.5) * step;
  const yOf = (index: number): number => top + ((high - index) / (high - low)) * (height - top - bottom);
  const peakWords = most === undefined ? "" : `${monthWords(most.month)} ${formatNumber(most.index, 1)}`;
  const peak =
    most === undefined
      ? null
      : peakSeat(
          peakWords,
          {x: xOf(most), y: yOf(most.index), late: held.indexOf(most) * 2 > held.length},
          [
            ...lines.map((line) => ({x1: left, y1: yOf(line), x2: frame.width - right, y2: yOf(line)})),
            ...points.slice(1).flatMap((to, i): Stroke[] => {
              const from = points[i];
              return from?.index == null || to.index === null
                ? []
                : [{x1: xOf(from), y1: yOf(from.index), x2: xOf(to), y2: yOf(to.index)}];
            })
          ],
          frame.width - right
        );
  return plot({
    ...{width: frame.width, height, marginLeft: left, marginRight: right, marginTop: top, marginBottom: bottom},
    x: {type: "point", domain: months.map(({month}) => month), padding: 0.5, axis: null},
    y: {domain: [low, high], axis: null},
    marks: [
      Plot.ruleY(lines, {stroke: color("soft"), strokeDasharray: "5 3"}),
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
      ...(most === undefined || most === last || peak === null
        ? []
        : [
            Plot.text([most], {
              ...{
                x: "month",
                y: "index",
                dx: peak.x - xOf(most),
                dy: peak.y - yOf(most.index),
                textAnchor: peak.anchor
              },
              ...{text: () => peakWords, lineAnchor: "bottom", fontSize: 11, fill: color("soft"), ...HALO}
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

/** Above the highest point, higher where a grade begins just there, else beside or below it. */
const peakSeat = (
  words: string,
  {x, y, late}: {readonly x: number; readonly y: number; readonly late: boolean},
  strokes: readonly Stroke[],
  width: number
): Seat => {
  const anchor = late ? "end" : "start";
  const seat = (rise: number): Seat => ({x, y: y - rise, anchor});
  const beside: Seat = {x: x + (late ? -8 : 8), y: y + 4, anchor};
  return seatFor(
    words,
    [seat(7), seat(14), seat(21), seat(28), beside, seat(-18)],
    {strokes, boxes: [], width, top: 0},
    11
  );
};
