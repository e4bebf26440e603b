import {addDays, dayNumber, weekday} from "../../measures/days.ts";
import type {Level} from "../../standards/air/aqi-standard.ts";
import {ABSENT, DUST, legend, LEVEL_SIGNS, levelsSeen} from "./air-legend.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {textWidth, wrap} from "../drawing/measure-text.ts";
import {color} from "../drawing/palette.ts";

/** One day of a calendar. Days that are not handed in are not drawn; a day without a level is drawn as missing. */
export interface GridDay {
  readonly date: string;
  readonly level: Level | null;
  readonly dust: boolean;
  /** Id of the standard it was judged by: where it changes, the seam is drawn. */
  readonly standard: string;
}

const LEFT = 20;
const TOP = 18;

/** A year of days: a week is a column, Monday on top; on a phone four months a row. */
export const dayGrid = (days: readonly GridDay[], frame: Frame): Drawn => {
  const blocks = narrow(frame) ? byMonths(days, 4) : [days];
  const room = frame.width - LEFT;
  const pitch = Math.min(24, ...blocks.map((block) => Math.floor(room / columns(block))), narrow(frame) ? 18 : 24);
  let y = 0;
  const drawn = blocks.map((block) => {
    const {body, height} = drawBlock(block, pitch, frame.width);
    const placed = `<g transform="translate(0,${y})">${body}</g>`;
    y += height + 10;
    return placed;
  });
  const key = legend(
    [
      ...levelsSeen(days.map(({level}) => level)),
      ...(days.some(({level}) => level === null) ? ([ABSENT] as const) : []),
      ...(days.some(({dust}) => dust) ? ([DUST] as const) : [])
    ],
    y + 2,
    frame.width
  );
  return {body: drawn.join("") + key.body, height: y + 2 + key.height};
};

const byMonths = (days: readonly GridDay[], size: number): readonly (readonly GridDay[])[] => {
  const groups = Map.groupBy(days, ({date}) => Math.floor((Number(date.slice(5, 7)) - 1) / size));
  return [...groups.values()];
};

const week = (date: string): number => Math.floor((dayNumber(date) + 3) / 7);
const columns = (days: readonly GridDay[]): number =>
  days.length === 0 ? 1 : week(days.at(-1)?.date ?? "") - week(days[0]?.date ?? "") + 1;

const drawBlock = (days: readonly GridDay[], pitch: number, width: number): Drawn => {
  const size = pitch - (pitch > 14 ? 3 : 2);
  const start = week(days[0]?.date ?? "1970-01-01");
  const at = (date: string): readonly [number, number] => [
    LEFT + (week(date) - start) * pitch,
    TOP + weekday(date) * pitch
  ];
  const seams = days.filter(({standard}, i) => i > 0 && days[i - 1]?.standard !== standard);
  const notes = seams.map((day) => seam(day, at(day.date), pitch, size, width));
  return {
    body:
      weekdays(pitch, size) +
      months(days, at) +
      borders(days, at, pitch, size) +
      levels(days, at, size) +
      absent(days, at, size) +
      dust(days, at, size) +
      notes.map(({body}) => body).join(""),
    height: TOP + 7 * pitch + notes.reduce((most, {height}) => Math.max(most, height), 0)
  };
};

type At = (date: string) => readonly [number, number];

const weekdays = (pitch: number, size: number): string =>
  `<g font-size="11" text-anchor="end" fill="${color("soft")}">${["一", "", "三", "", "五", "", "日"]
    .map((word, row) =>
      word === "" ? "" : `<text x="${LEFT - 7}" y="${TOP + row * pitch + size / 2 + 3.5}">${word}</text>`
    )
    .join("")}</g>`;

/** A month is named over the first column that is wholly its own. */
const months = (days: readonly GridDay[], at: At): string =>
  `<g font-size="11" fill="${color("soft")}">${days
    .filter(({date}, i) => date.endsWith("-01") || i === 0)
    .map(({date}) => {
      const monday = weekday(date) === 0 ? date : addDays(date, 7 - weekday(date));
      return `<text x="${at(date.endsWith("-01") && weekday(date) > 0 ? monday : date)[0]}" y="11">${Number(date.slice(5, 7))}月</text>`;
    })
    .join("")}</g>`;

/** All days of a level are one path, and their signs one group. */
const levels = (days: readonly GridDay[], at: At, size: number): string =>
  levelsSeen(days.map(({level}) => level))
    .map((level) => {
      const {fill, ink, sign} = LEVEL_SIGNS[level];
      const spots = days.filter((day) => day.level === level).map(({date}) => at(date));
      const boxes = `<path fill="${color(fill)}" d="${spots.map(([x, y]) => `M${x} ${y}h${size}v${size}h-${size}z`).join("")}"/>`;
      const middle = size / 2;
      if (sign === "") return boxes;
      if (sign === "·")
        return `${boxes}<path stroke="${color(ink)}" stroke-width="2.4" stroke-linecap="round" d="${spots.map(([x, y]) => `M${x + middle} ${y + middle}h0`).join("")}"/>`;
      const font = Math.min(13, size - 4);
      return `${boxes}<g font-size="${font}" text-anchor="middle" fill="${color(ink)}">${spots
        .map(([x, y]) => `<text x="${x + middle}" y="${y + middle + Math.round(font * 3.6) / 10}">${sign}</text>`)
        .join("")}</g>`;
    })
    .join("");

const absent = (days: readonly GridDay[], at: At, size: number): string => {
  const spots = days.filter(({level}) => level === null).map(({date}) => at(date));
  return spots.length === 0
    ? ""
    : `<path fill="none" stroke="${color("s4")}" stroke-dasharray="2 2" d="${spots
        .map(([x, y]) => `M${x + 0.5} ${y + 0.5}h${size - 1}v${size - 1}h-${size - 1}z`)
        .join("")}"/>`;
};

const dust = (days: readonly GridDay[], at: At, size: number): string => {
  const corner = Math.round(size * 0.4);
  const spots = days.filter((day) => day.dust).map(({date}) => at(date));
  return spots.length === 0
    ? ""
    : `<path fill="${color("cellink")}" d="${spots.map(([x, y]) => `M${x + size - corner} ${y}h${corner}v${corner}z`).join("")}"/>`;
};

/** The stair between the day before and `date`: a month's border, or the seam. */
const stair = (
  date: string,
  [x, y]: readonly [number, number],
  pitch: number,
  size: number,
  top: number,
  bottom: number
): string => {
  const gap = (pitch - size) / 2;
  const [left, right] = [x - gap, x + pitch - gap];
  return weekday(date) === 0 ? `M${left} ${top}V${bottom}` : `M${right} ${top}V${y - gap}H${left}V${bottom}`;
};

const borders = (days: readonly GridDay[], at: At, pitch: number, size: number): string => {
  const firsts = days.filter(
    ({date, standard}, i) => i > 0 && date.endsWith("-01") && days[i - 1]?.standard === standard
  );
  const gap = (pitch - size) / 2;
  return `<path fill="none" stroke="${color("s4")}" stroke-width="0.8" d="${firsts
    .map(({date}) => stair(date, at(date), pitch, size, TOP - gap, TOP + 7 * pitch - gap))
    .join("")}"/>`;
};

/** The seam between the last day of one standard and the first of the next, with its words below. */
const seam = (day: GridDay, spot: readonly [number, number], pitch: number, size: number, width: number): Drawn => {
  const left = spot[0] - (pitch - size) / 2;
  const bottom = TOP + 7 * pitch + 4;
  const path = stair(day.date, spot, pitch, size, TOP - 4, bottom);
  const words = `${Number(day.date.slice(5, 7))}月${Number(day.date.slice(8))}日起按 ${day.standard} 评价，前后不可直接比较`;
  const lines = wrap(words, width, 11);
  const longest = Math.max(...lines.map((line) => textWidth(line, 11)));
  const from = Math.max(0, Math.min(left, width - longest));
  return {
    body:
      // Cells are light in either theme: the line stands on a strip of paper, or it is lost on a dark page.
      `<path fill="none" stroke="${color("paper")}" stroke-width="4.4" d="${path}"/>` +
      `<path fill="none" stroke="${color("ink")}" stroke-width="1.4" stroke-dasharray="4 2" d="${path}"/>` +
      lines.map((line, i) => `<text x="${from}" y="${bottom + 13 + i * 15}" font-size="11">${line}</text>`).join(""),
    height: 8 + lines.length * 15
  };
};
