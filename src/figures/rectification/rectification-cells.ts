import {STANDINGS, type Standing} from "../../measures/rectification/rectification-issue.ts";
import type {Drawn} from "../frame.ts";
import {textWidth} from "../drawing/measure-text.ts";
import {type ColorName, color} from "../drawing/palette.ts";
import {STANDING_WORDS} from "./rectification-words.ts";

interface Look {
  readonly fill: ColorName;
  readonly edge: ColorName | null;
  readonly dashed?: true;
  readonly ink: ColorName;
}
const LOOKS: Readonly<Record<Standing, Look>> = {
  writtenOff: {fill: "done", edge: null, ink: "ondone"},
  completed: {fill: "paper", edge: "done", ink: "done"},
  kept: {fill: "paper", edge: "done", ink: "done"},
  pushing: {fill: "track", edge: "rule", ink: "ink"},
  behind: {fill: "track", edge: "rule", ink: "ink"},
  extended: {fill: "track", edge: "rule", ink: "ink"},
  unstarted: {fill: "paper", edge: "s4", dashed: true, ink: "ink"},
  late: {fill: "zhu", edge: null, ink: "onzhu"},
  reopened: {fill: "paper", edge: "zhu", ink: "zhu"},
  reopenedLate: {fill: "zhu", edge: null, ink: "onzhu"}
};

/** A cell of the wall: its fill and edge. */
export const cellBox = (x: number, y: number, size: number, standing: Standing): string => {
  const {fill, edge, dashed} = LOOKS[standing];
  const inset = edge === null ? 0 : 0.75;
  const side = size - 2 * inset;
  const line =
    edge === null
      ? ""
      : ` stroke="${color(edge)}"${edge === "rule" ? "" : ' stroke-width="1.5"'}${dashed ? ' stroke-dasharray="3 2"' : ""}`;
  return `<rect x="${x + inset}" y="${y + inset}" width="${side}" height="${side}" rx="1.5" fill="${color(fill)}"${line}/>`;
};

interface Place {
  readonly x: number;
  readonly y: number;
  readonly standing: Standing;
}

const n = (value: number): number => Math.round(value * 100) / 100;

type Point = readonly [x: number, y: number];

/**
 * The same shape at many places as one path, each place told from the one before: the words repeat and compress to
 * next to nothing. `end` is where the shape leaves the pen, from where it began.
 */
const repeated = (places: readonly Point[], shape: string, end: Point = [0, 0]): string =>
  places
    .map(([x, y], i) => {
      const [px, py] = places[i - 1] ?? [x, y];
      return `${i === 0 ? `M${n(x)} ${n(y)}` : `m${n(n(x) - n(px) - end[0])} ${n(n(y) - n(py) - end[1])}`}${shape}`;
    })
    .join("");

/**
 * Many cells as one line for every standing, with its cell drawn at each of its points: a tenth of the bytes, and no cell to
 * point at. Ticks and dots are drawn with their cells, written marks are not.
 */
export const cellSeries = (cells: readonly Place[], size: number): string =>
  STANDINGS.map((standing) => {
    const own = cells.filter((cell) => cell.standing === standing).map(({x, y}): Point => [x, y]);
    if (own.length === 0) return "";
    // Both layouts stand on one page, and their cells differ in size.
    const id = `cell-${size}-${standing}`;
    const {fill, edge, dashed} = LOOKS[standing];
    const inset = edge === null ? 0 : 0.75;
    const side = size - 2 * inset;
    const line = edge === null ? "" : ` stroke="${color(edge)}" stroke-width="${edge === "rule" ? 1 : 1.5}"`;
    const box = `<path d="M${inset} ${inset}h${side}v${side}h${-side}z" fill="${color(fill)}"${line}${dashed ? ' stroke-dasharray="3 2"' : ""}/>`;
    const mark = isDrawn(standing) ? DRAWN[standing]([[size / 2, size / 2]], size) : "";
    return (
      `<marker id="${id}" markerUnits="userSpaceOnUse" overflow="visible">${box}${mark}</marker>` +
      `<path d="${through(own)}" fill="none" marker-start="url(#${id})" marker-mid="url(#${id})" marker-end="url(#${id})"/>`
    );
  }).join("");

/** A line through points, each told from the one before. A line of one point has a start all the same. */
const through = (points: readonly Point[]): string =>
  points
    .map(([x, y], i) => {
      const before = points[i - 1];
      if (before === undefined) return `M${n(x)} ${n(y)}${points.length === 1 ? "h0" : ""}`;
      const [dx, dy] = [n(x - before[0]), n(y - before[1])];
      return dy === 0 ? `h${dx}` : `l${dx} ${dy}`;
    })
    .join("");

/** Standings whose mark is drawn, not written. */
export const isDrawn = (standing: Standing): standing is keyof typeof DRAWN => standing in DRAWN;

const ticks = (places: readonly Point[], size: number): string => {
  const s = size / 22;
  const tick: readonly Point[] = [
    [n(3.6 * s), n(3.8 * s)],
    [n(7 * s), n(-8 * s)]
  ];
  const path = repeated(
    places.map(([x, y]) => [x - 5.2 * s, y + 0.3 * s]),
    `l${tick.flat().join(" ")}`,
    [n(3.6 * s) + n(7 * s), n(3.8 * s) + n(-8 * s)]
  );
  return `<path d="${path}" fill="none" stroke="${color("ondone")}" stroke-width="${n(2 * s)}" stroke-linecap="round" stroke-linejoin="round"/>`;
};

const dots = (places: readonly Point[], size: number): string => {
  const r = n((3.2 * size) / 22);
  const path = repeated(
    places.map(([x, y]) => [x - r, y]),
    `a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
  );
  return `<path d="${path}" fill="${color("done")}"/>`;
};

const DRAWN = {writtenOff: ticks, completed: dots} as const;

/** Ticks and dots are one path each, written marks one text each with a place for every character; none of them takes a click from its cell. */
export const cellMarks = (cells: readonly Place[], size: number): string => {
  const at = (standing: Standing): readonly Point[] =>
    cells.filter((cell) => cell.standing === standing).map(({x, y}) => [x + size / 2, y + size / 2]);
  const drawn = STANDINGS.filter(isDrawn).map((standing) => {
    const places = at(standing);
    return places.length === 0 ? "" : DRAWN[standing](places, size);
  });
  const written = STANDINGS.filter((standing) => !isDrawn(standing)).flatMap((standing) => {
    const {mark} = STANDING_WORDS[standing];
    const places = at(standing);
    if (mark === "" || places.length === 0) return [];
    const [xs, ys] = [places.map(([x]) => n(x)), places.map(([, y]) => n(y + 0.36 * 13))];
    const ink = color(LOOKS[standing].ink);
    return [`<text x="${xs.join(" ")}" y="${ys.join(" ")}" fill="${ink}">${mark.repeat(places.length)}</text>`];
  });
  return (
    `<g pointer-events="none" text-anchor="middle" font-size="13" font-weight="600">` +
    `${drawn.join("")}${written.join("")}</g>`
  );
};

/** The key: every standing that occurs, with its count. */
export const cellLegend = (counts: Readonly<Record<Standing, number>>, top: number, width: number): Drawn => {
  const seen = STANDINGS.map((standing) => ({standing, count: counts[standing]})).filter(({count}) => count > 0);
  const size = 18;
  let [x, y] = [0, top];
  const items = seen.map(({standing, count}) => {
    const text = `${STANDING_WORDS[standing].word} ${count}`;
    const wide = size + 7 + textWidth(text, 12.5);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 26];
    const item = {x, y, standing, text};
    x += wide + 18;
    return item;
  });
  const body =
    items.map(({x, y, standing}) => cellBox(x, y, size, standing)).join("") +
    cellMarks(items, size).replaceAll('font-size="13"', 'font-size="11"') +
    items
      .map(
        ({x, y, text}) =>
          `<text x="${x + size + 7}" y="${y + 13.5}" font-size="12.5" fill="${color("soft")}">${text}</text>`
      )
      .join("");
  return {body, height: y - top + 26};
};
