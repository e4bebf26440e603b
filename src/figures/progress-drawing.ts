import {type Target, targetText} from "../measures/targets.ts";
import {yearAt} from "../measures/year-axis.ts";
import {formatNumber} from "./format.ts";
import {type Drawn, type Frame, narrow} from "./frame.ts";
import {at, letter, line} from "./lettering.ts";
import {textWidth} from "./measure-text.ts";
import {type ColorName, color} from "./palette.ts";

/** A value on the way: 2025 is the end of 2025, 2024.5 the middle of that year. */
export interface ProgressPoint {
  readonly at: number;
  readonly value: number | null;
  /** 口径: the line breaks where it changes. */
  readonly definition?: string;
}

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

interface Place {
  readonly x: (when: number) => number;
  readonly y: (value: number) => number;
}

/** The versions of one target after another, each from its day in force. */
const promise = (
  target: Target,
  {
    x,
    y,
    edge,
    values,
    taken
  }: Place & {readonly edge: number; readonly values: readonly ProgressPoint[]; readonly taken: readonly Spot[]}
): string => {
  const current = {value: target.value, from: target.from};
  const versions = [...target.superseded.map(({target: value, from}) => ({value, from})), current];
  const end = x(target.year);
  const drawn = versions.map(({value, from}, i) => {
    const next = versions[i + 1];
    const [start, stop] = [x(yearAt(from)), next === undefined ? end : x(yearAt(next.from))];
    const old = next !== undefined;
    const drop = old ? line(stop, y(value), stop, y(next.value), "s4", 1.2, "2 3") : "";
    return line(start, y(value), stop, y(value), old ? "s4" : "ink", old ? 1.5 : 1.2, old ? "4 3" : "") + drop;
  });
  const words = `目标 ${targetText(target)}`;
  const room = end + 26 + textWidth(words, 12) <= edge;
  const reached = values.find((point) => point.at === target.year)?.value ?? null;
  const above = reached !== null && reached < target.value;
  return (
    drawn.join("") +
    line(end - 16, y(target.value), end + 16, y(target.value), "ink", 3) +
    label(words, room ? end + 22 : edge, y(target.value) + (room ? 4 : above ? -9 : 18), room ? "start" : "end") +
    target.superseded
      .filter(({target: value}) => value !== target.value)
      .map(({target: value, direction, unit, from}, i) => {
        const said = `原目标 ${targetText({direction, value, unit})}${edge < 600 ? "" : `（${from.slice(0, 7)} 起）`}`;
        const stop = x(yearAt(versions[i + 1]?.from ?? target.from));
        const wide = textWidth(said, 12);
        const places = [
          {left: stop + 6, base: y(value) + 4},
          {left: x(yearAt(from)) + 2, base: y(value) - 6},
          {left: x(yearAt(from)) + 2, base: y(value) + 16},
          {left: stop - wide - 8, base: y(value) + 16}
        ].filter(({left}) => left >= 0 && left + wide <= edge);
        const free = places.find(({left, base}) => !taken.some((spot) => covers(spot, left, base, wide))) ?? places[0];
        return free === undefined ? "" : label(said, free.left, free.base, "start");
      })
      .join("")
  );
};

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Whether words of 12 px on a base line would lie on a drawn spot. */
const covers = (spot: Spot, left: number, base: number, wide: number): boolean =>
  spot.x > left - 4 && spot.x < left + wide + 4 && spot.y > base - 14 && spot.y < base + 5;

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

/** From the last value to a target that is still ahead. */
const wayLeft = (target: Target, points: readonly ProgressPoint[], x: Place["x"], y: Place["y"]): string => {
  const last = points.findLast(({value}) => value !== null);
  return last === undefined || last.value === null || target.closed || last.at >= target.year
    ? ""
    : line(x(last.at), y(last.value), x(target.year), y(target.value), "done", 1.5, "1 4");
};

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

/** On its own patch of paper, so that no line strikes it through. */
const label = (words: string, x: number, y: number, anchor: "start" | "middle" | "end", bold = false): string =>
  `<text x="${at(x)}" y="${at(y)}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}${bold ? ' font-weight="600"' : ""} stroke="${color("paper")}" stroke-width="3.5" paint-order="stroke">${words}</text>`;
