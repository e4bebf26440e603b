import {type Target, targetText} from "../../measures/targets/targets.ts";
import {yearAt} from "../../measures/year-axis.ts";
import {at, line} from "../drawing/lettering.ts";
import {textWidth} from "../drawing/measure-text.ts";
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

/** The versions of one target after another, each from its day in force. */
export const promise = (
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

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Whether words of 12 px on a base line would lie on a drawn spot. */
const covers = (spot: Spot, left: number, base: number, wide: number): boolean =>
  spot.x > left - 4 && spot.x < left + wide + 4 && spot.y > base - 14 && spot.y < base + 5;

/** From the last value to a target that is still ahead. */
export const wayLeft = (target: Target, points: readonly ProgressPoint[], x: Place["x"], y: Place["y"]): string => {
  const last = points.findLast(({value}) => value !== null);
  return last === undefined || last.value === null || target.closed || last.at >= target.year
    ? ""
    : line(x(last.at), y(last.value), x(target.year), y(target.value), "done", 1.5, "1 4");
};

/** On its own patch of paper, so that no line strikes it through. */
export const label = (words: string, x: number, y: number, anchor: "start" | "middle" | "end", bold = false): string =>
  `<text x="${at(x)}" y="${at(y)}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}${bold ? ' font-weight="600"' : ""} stroke="${color("paper")}" stroke-width="3.5" paint-order="stroke">${words}</text>`;
