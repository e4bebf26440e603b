import {type Target, nextPlan} from "../../measures/targets/targets.ts";
import {formatNumber} from "./format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {at, letter, line} from "./lettering.ts";
import {textWidth} from "./measure-text.ts";
import {type ColorName, color} from "./palette.ts";
import {type Box, type Seat, type Stroke, boxOf, seatFor} from "./place-label.ts";
import {
  type Place,
  type ProgressPoint,
  label,
  promise,
  promiseStrokes,
  promiseWords,
  wayLeft
} from "../waste/promise-drawing.ts";
import {yearMarks} from "./year-marks.ts";

export interface ProgressLine {
  /** Written at its end where there are several lines. */
  readonly name: string | null;
  readonly points: readonly ProgressPoint[];
  readonly tone: ColorName;
  /** Hollow dots: told apart without colour. */
  readonly hollow: boolean;
  /** Dots that are no line: what cannot be compared is not joined. */
  readonly loose?: boolean;
}

export interface Progress {
  readonly lines: readonly ProgressLine[];
  /** Promised for the first line. */
  readonly targets: readonly Target[];
  readonly unit: string;
}

/**
 * Values and the promise beside them: a target is a line from the day it was in force to its year, a revision a step in
 * it, what a revision replaced stays drawn in dashes. The dotted line is the way that is left to a target ahead. Words
 * are set last, where neither a line nor other words are.
 */
export const progressDrawing = ({lines, targets, unit}: Progress, frame: Frame): Drawn => {
  const small = narrow(frame);
  const points = lines.flatMap((one) => one.points);
  const [top, bottom] = [40, small ? 216 : 240];
  const ends = [...points.map((point) => point.at), ...targets.map(({year}) => year)];
  const [first, last] = [Math.floor(Math.min(...ends)), Math.ceil(Math.max(...ends))];
  const tail = lines.length > 1 ? Math.max(62, ...lines.map(({name}) => 14 + textWidth(name ?? "", 12))) : 30;
  const [left, right] = small ? [22, tail] : [48, targets.length > 0 ? 130 : 90];
  const step = (frame.width - left - right) / Math.max(1, last - first);
  const x = (when: number) => left + (Math.max(when, first) - first) * step;
  const y = scaleOf(points, targets, top, bottom);
  const place = {x, y};
  const years = Array.from({length: last - first + 1}, (_, i) => first + i);
  const latest = Math.max(...points.map((point) => point.at));
  const own = lines[0]?.points ?? [];
  // From an older value on another footing there is no way to draw.
  const way = own.at(-1)?.at === latest ? targets.flatMap((target) => wayLeft(target, own, place) ?? []) : [];
  const caption = `${unit}（纵轴不从零起${way.length === 0 ? "" : "；点线是到目标的余程"}）`;
  const words = [
    ...targets.flatMap((target) => promiseWords(target, place, frame.width)).map((one) => ({...one, bold: false})),
    ...lines.flatMap((one) => valueWords(one, place, step)),
    ...lines.flatMap((one) => nameWords(one, place))
  ];
  const body = [
    line(0, bottom + 18, frame.width, bottom + 18, "rule"),
    ...yearMarks(years, points, place, step, bottom),
    ...way.map(({x1, y1, x2, y2}) => line(x1, y1, x2, y2, "done", 1.5, "1 4")),
    ...targets.map((target) => promise(target, place)),
    ...lines.map((one) => drawLine(one, place, bottom)),
    ...seated(words, {
      strokes: [
        ...way,
        ...targets.flatMap((target) => promiseStrokes(target, place)),
        ...lines.flatMap((one) => strokesOf(one, place)),
        {x1: 0, y1: bottom + 18, x2: frame.width, y2: bottom + 18}
      ],
      boxes: [
        boxOf(caption, {x: 0, y: 13, anchor: "start"}, 11),
        {left: 0, right: frame.width, top: bottom + 22, bottom: bottom + 42},
        ...lines.flatMap((one) => dotsOf(one, place))
      ],
      width: frame.width
    })
  ];
  const ahead = targets.some(({year}) => year > latest);
  const pending = ahead
    ? ""
    : letter(`${nextPlan(targets)}：目标值待发布`, frame.width, bottom + 56, {anchor: "end", tone: "soft"});
  return {
    body: letter(caption, 0, 13, {tone: "soft", size: 11}) + body.join("") + pending,
    height: bottom + (pending === "" ? 44 : 62)
  };
};

interface Words {
  readonly words: string;
  readonly seats: readonly [Seat, ...Seat[]];
  readonly bold: boolean;
}

/** One after another, each keeping off what stands already. */
const seated = (
  all: readonly Words[],
  ground: {readonly strokes: readonly Stroke[]; readonly boxes: readonly Box[]; readonly width: number}
): readonly string[] => {
  const boxes = [...ground.boxes];
  return all.map(({words, seats, bold}) => {
    const seat = seatFor(words, seats, {...ground, boxes, top: 2});
    boxes.push(boxOf(words, seat));
    return label(words, seat, bold);
  });
};

const scaleOf = (points: readonly ProgressPoint[], targets: readonly Target[], top: number, bottom: number) => {
  const all = [
    ...points.flatMap(({value}) => value ?? []),
    ...targets.flatMap(({value, superseded}) => [value, ...superseded.map(({target}) => target)])
  ];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return (value: number): number => bottom - ((value - low) / (high - low || 1)) * (bottom - top);
};

/** Whether a value is joined to the one before it: not over a change of 口径, nor over a gap. */
const joins = ({points, loose = false}: ProgressLine, i: number): boolean => {
  const [before, here] = [points[i - 1], points[i]];
  if (loose || before === undefined || here === undefined || before.value === null || here.value === null) return false;
  return before.definition === here.definition && here.at - before.at <= pitchOf(points) * 1.5;
};

const pitchOf = (points: readonly ProgressPoint[]): number =>
  points.length > 1 ? Math.min(...points.slice(1).map((point, i) => point.at - (points[i]?.at ?? 0))) : 1;

const strokesOf = (one: ProgressLine, {x, y}: Place): readonly Stroke[] =>
  one.points.flatMap(({at: when, value}, i) => {
    const before = one.points[i - 1];
    return joins(one, i) && before !== undefined
      ? [{x1: x(before.at), y1: y(before.value ?? 0), x2: x(when), y2: y(value ?? 0)}]
      : [];
  });

const dotsOf = ({points}: ProgressLine, {x, y}: Place): readonly Box[] =>
  points.flatMap(({at: when, value}) =>
    value === null ? [] : [{left: x(when) - 5, right: x(when) + 5, top: y(value) - 5, bottom: y(value) + 5}]
  );

/** The latest value first, so that it has the choice of place; then backwards, as many as there is room for. */
const valueWords = ({points}: ProgressLine, {x, y}: Place, step: number): readonly Words[] => {
  const pitch = pitchOf(points) * step;
  const every = pitch >= 38 ? 1 : Math.ceil(38 / pitch);
  return points
    .flatMap(({at: when, value}, i): Words[] => {
      if (value === null || (points.length - 1 - i) % every !== 0) return [];
      const [px, py] = [x(when), y(value)];
      return [
        {
          words: formatNumber(value, 1),
          bold: i === points.length - 1,
          seats: [
            {x: px, y: py - 10, anchor: "middle"},
            {x: px + 2, y: py - 9, anchor: "end"},
            {x: px, y: py + 21, anchor: "middle"},
            {x: px + 2, y: py + 20, anchor: "start"},
            {x: px - 2, y: py + 20, anchor: "end"},
            {x: px - 2, y: py - 9, anchor: "start"},
            {x: px - 9, y: py + 4, anchor: "end"},
            {x: px, y: py - 24, anchor: "middle"},
            {x: px, y: py + 35, anchor: "middle"}
          ]
        }
      ];
    })
    .toReversed();
};

const nameWords = ({name, points}: ProgressLine, {x, y}: Place): readonly Words[] => {
  const last = points.findLast(({value}) => value !== null);
  if (name === null || last === undefined || last.value === null) return [];
  const [px, py] = [x(last.at), y(last.value)];
  const side = [4, 18, -10, 32, -24].map((down) => ({x: px + 10, y: py + down, anchor: "start" as const}));
  return [{words: name, bold: true, seats: side as unknown as [Seat, ...Seat[]]}];
};

const drawLine = (one: ProgressLine, {x, y}: Place, bottom: number): string => {
  const {points, tone, hollow} = one;
  const d = points
    .map(({at: when, value}, i) => (value === null ? "" : `${joins(one, i) ? "L" : "M"}${at(x(when))} ${at(y(value))}`))
    .join("");
  const dots = points.map(({at: when, value}, i) =>
    value === null
      ? letter("无数值", x(when), bottom + 8, {anchor: "middle", tone: "soft", size: 11})
      : `<circle cx="${at(x(when))}" cy="${at(y(value))}" r="${i === points.length - 1 ? 4.5 : 3.5}" fill="${color(hollow ? "paper" : tone)}" stroke="${color(tone)}" stroke-width="2"/>`
  );
  return `<path d="${d}" fill="none" stroke="${color(tone)}" stroke-width="2"/>${dots.join("")}`;
};
