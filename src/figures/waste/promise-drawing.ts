import {type Target, targetText} from "../../measures/targets/targets.ts";
import {yearAt} from "../../measures/year-axis.ts";
import {at, line} from "../drawing/lettering.ts";
import type {Seat, Stroke} from "../drawing/place-label.ts";
import {color} from "../drawing/palette.ts";

/** A value on the way: 2025 is the end of 2025, 2024.5 the middle of that year. */
export interface ProgressPoint {
  readonly at: number;
  readonly value: number | null;
  /** 口径: the line breaks where it changes. */
  readonly definition?: string;
}

export interface Place {
  readonly x: (when: number) => number;
  readonly y: (value: number) => number;
}

/** Half the bar that ends a target. */
const BAR = 16;

/** The versions of one target after another, each from its day in force to the next. */
const versionsOf = ({superseded, value, direction, unit, from, year}: Target, {x}: Place) => {
  const versions = [
    ...superseded.map((old) => ({value: old.target, from: old.from, text: targetText({...old, value: old.target})})),
    {value, from, text: targetText({value, direction, unit})}
  ];
  return versions.map((one, i) => {
    const next = versions[i + 1];
    // What was set after its year has no stretch of time before it.
    const start = x(Math.min(year, yearAt(one.from)));
    return {...one, next, start, stop: next === undefined ? x(year) : x(yearAt(next.from))};
  });
};

/** A line from the day a target was in force to its year, a revision a step in it, what it replaced in dashes. */
export const promise = (target: Target, place: Place): string => {
  const {x, y} = place;
  const end = x(target.year);
  return (
    versionsOf(target, place)
      .map(({value, next, start, stop}) => {
        const old = next !== undefined;
        const drop = old ? line(stop, y(value), stop, y(next.value), "s4", 1.2, "2 3") : "";
        return line(start, y(value), stop, y(value), old ? "s4" : "ink", old ? 1.5 : 1.2, old ? "4 3" : "") + drop;
      })
      .join("") + line(end - BAR, y(target.value), end + BAR, y(target.value), "ink", 3)
  );
};

/** The same as lines that words keep off. */
export const promiseStrokes = (target: Target, place: Place): readonly Stroke[] => {
  const {x, y} = place;
  const end = x(target.year);
  return [
    ...versionsOf(target, place).flatMap(({value, next, start, stop}) => [
      {x1: start, y1: y(value), x2: stop, y2: y(value)},
      ...(next === undefined ? [] : [{x1: stop, y1: y(value), x2: stop, y2: y(next.value)}])
    ]),
    {x1: end - BAR, y1: y(target.value), x2: end + BAR, y2: y(target.value)}
  ];
};

/** What is written at a target and at what a revision replaced, each with the places it may stand. */
export const promiseWords = (
  target: Target,
  place: Place,
  edge: number
): readonly {readonly words: string; readonly seats: readonly [Seat, ...Seat[]]}[] => {
  const {x, y} = place;
  const [end, level] = [x(target.year), y(target.value)];
  const olds = versionsOf(target, place).filter(({next, value}) => next !== undefined && value !== target.value);
  return [
    {
      words: `目标 ${targetText(target)}`,
      seats: [
        {x: end + BAR + 6, y: level + 4, anchor: "start"},
        ...[level + 18, level - 9, level + 34, level - 25].map((base) => ({
          ...{x: Math.min(end + BAR, edge), y: base},
          anchor: "end" as const
        }))
      ]
    },
    ...olds.map(({value, start, stop, text, from}) => ({
      words: `原目标 ${text}${edge < 600 ? "" : `（${from.slice(0, 7)} 起）`}`,
      seats: [
        {x: stop + 6, y: y(value) + 4, anchor: "start"},
        {x: start + 2, y: y(value) - 6, anchor: "start"},
        {x: start + 2, y: y(value) + 16, anchor: "start"},
        {x: stop - 8, y: y(value) + 16, anchor: "end"},
        {x: stop - 8, y: y(value) - 6, anchor: "end"}
      ] as [Seat, ...Seat[]]
    }))
  ];
};

/** From the last value to a target that is still ahead. */
export const wayLeft = (target: Target, points: readonly ProgressPoint[], {x, y}: Place): Stroke | null => {
  const last = points.findLast(({value}) => value !== null);
  return last === undefined || last.value === null || target.closed || last.at >= target.year
    ? null
    : {x1: x(last.at), y1: y(last.value), x2: x(target.year), y2: y(target.value)};
};

/** On its own patch of paper, should a line pass after all. */
export const label = (words: string, {x, y, anchor}: Seat, bold = false): string =>
  `<text x="${at(x)}" y="${at(y)}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}${bold ? ' font-weight="600"' : ""} stroke="${color("paper")}" stroke-width="3.5" paint-order="stroke">${words}</text>`;
