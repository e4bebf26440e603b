import type {Target} from "../../measures/targets/targets.ts";
import {formatNumber} from "./format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {at, letter, line} from "./lettering.ts";
import {type ColorName, color} from "./palette.ts";
import {type Place, type ProgressPoint, type Spot, label, promise, wayLeft} from "../waste/promise-drawing.ts";

export interface ProgressLine {
  /** Written at its end where there are several lines. */
  readonly name: string | null;
  readonly points: readonly ProgressPoint[];
  readonly tone: ColorName;
  /** Hollow dots: told apart without colour. */
  readonly hollow: boolean;
}

export interface Progress {
  readonly lines: readonly ProgressLine[];
  /** Promised for the first line. */
  readonly targets: readonly Target[];
  readonly unit: string;
}

/**
 * Values and the promise beside them: a target is a line from the day it was in force to its year, a revision a step in
 * it, what a revision replaced stays drawn in dashes. The dotted line is the way that is left to a target ahead.
 */
export const progressDrawing = ({lines, targets, unit}: Progress, frame: Frame): Drawn => {
  const small = narrow(frame);
  const points = lines.flatMap((one) => one.points);
  const [top, bottom] = [40, small ? 216 : 240];
  const ends = [...points.map((point) => point.at), ...targets.map(({year}) => year)];
  const [first, last] = [Math.floor(Math.min(...ends)), Math.ceil(Math.max(...ends))];
  const tail = lines.length > 1 ? 62 : 30;
  const [left, right] = small ? [22, tail] : [48, targets.length > 0 ? 130 : 90];
  const step = (frame.width - left - right) / Math.max(1, last - first);
  const x = (when: number) => left + (Math.max(when, first) - first) * step;
  const y = scaleOf(points, targets, top, bottom);
  const years = Array.from({length: last - first + 1}, (_, i) => first + i);
  const way = targets.map((target) => wayLeft(target, lines[0]?.points ?? [], x, y)).filter((drawn) => drawn !== "");
  const body = [
    line(0, bottom + 18, frame.width, bottom + 18, "rule"),
    ...years.map((year) =>
      letter(step < 40 ? `’${String(year).slice(2)}` : String(year), x(year), bottom + 36, {
        ...{anchor: "middle", tone: "soft"}
      })
    ),
    ...way,
    ...targets.map((target) =>
      promise(target, {x, y, edge: frame.width, values: lines[0]?.points ?? [], taken: takenBy(lines, {x, y})})
    ),
    ...lines.map((one, i) =>
      drawLine(one, {x, y, bottom, step, several: lines.length > 1, targets: i === 0 ? targets : []})
    )
  ];
  const ahead = targets.some(({year}) => year > Math.max(...points.map((point) => point.at)));
  const pending = ahead ? "" : letter("其后：目标值待发布", frame.width, bottom + 56, {anchor: "end", tone: "soft"});
  return {
    body:
      letter(`${unit}（纵轴不从零起${way.length === 0 ? "" : "；点线是到目标的余程"}）`, 0, 13, {
        tone: "soft",
        size: 11
      }) +
      body.join("") +
      pending,
    height: bottom + (pending === "" ? 44 : 62)
  };
};

const scaleOf = (points: readonly ProgressPoint[], targets: readonly Target[], top: number, bottom: number) => {
  const all = [
    ...points.flatMap(({value}) => value ?? []),
    ...targets.flatMap(({value, superseded}) => [value, ...superseded.map(({target}) => target)])
  ];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return (value: number): number => bottom - ((value - low) / (high - low || 1)) * (bottom - top);
};

/** Spots that lines and their numbers take. */
const takenBy = (lines: readonly ProgressLine[], {x, y}: Place): readonly Spot[] =>
  lines.flatMap(({points}) =>
    points.flatMap(({at: when, value}, i): Spot[] => {
      if (value === null) return [];
      const [here, next] = [{x: x(when), y: y(value)}, points[i + 1]];
      const steps =
        next === undefined || next.value === null
          ? []
          : [0.2, 0.4, 0.6, 0.8].map((part) => ({
              x: here.x + (x(next.at) - here.x) * part,
              y: here.y + (y(next.value ?? value) - here.y) * part
            }));
      return [here, ...[-10, 0, 10].map((side) => ({x: here.x + side, y: here.y - 14})), ...steps];
    })
  );

interface Room extends Place {
  readonly bottom: number;
  readonly step: number;
  readonly several: boolean;
  readonly targets: readonly Target[];
}

const drawLine = ({name, points, tone, hollow}: ProgressLine, {x, y, bottom, step, several, targets}: Room): string => {
  const gap = points.length > 1 ? Math.min(...points.slice(1).map((point, i) => point.at - (points[i]?.at ?? 0))) : 1;
  const d = points
    .map(({at: when, value, definition}, i) => {
      if (value === null) return "";
      const before = points[i - 1];
      const joined =
        before !== undefined &&
        before.value !== null &&
        before.definition === definition &&
        when - before.at <= gap * 1.5;
      return `${joined ? "L" : "M"}${at(x(when))} ${at(y(value))}`;
    })
    .join("");
  const last = points.findLast(({value}) => value !== null);
  const every = gap * step >= 38 ? 1 : Math.ceil(38 / (gap * step));
  // A number stands on the side away from the bar of its year's target.
  const under = (when: number, value: number) =>
    targets.some(({year, value: wanted}) => year === when && wanted > value && y(value) - y(wanted) < 34);
  const dots = points.map(({at: when, value}, i) => {
    if (value === null) return letter("无数值", x(when), bottom + 8, {anchor: "middle", tone: "soft", size: 11});
    const said = (points.length - 1 - i) % every === 0;
    const heavy = i === points.length - 1;
    return (
      `<circle cx="${at(x(when))}" cy="${at(y(value))}" r="${heavy ? 4.5 : 3.5}" fill="${color(hollow ? "paper" : tone)}" stroke="${color(tone)}" stroke-width="2"/>` +
      (said ? label(formatNumber(value, 1), x(when), y(value) + (under(when, value) ? 22 : -10), "middle", heavy) : "")
    );
  });
  const end =
    name === null || last === undefined || last.value === null
      ? ""
      : label(name, x(last.at) + (several ? 10 : 8), y(last.value) + 4, "start", true);
  return `<path d="${d}" fill="none" stroke="${color(tone)}" stroke-width="2"/>${dots.join("")}${end}`;
};
