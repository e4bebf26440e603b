import {LEVELS, type Level} from "../../standards/air/aqi-standard.ts";
import {textWidth} from "../drawing/measure-text.ts";
import {type ColorName, color} from "../drawing/palette.ts";
import {escapeText} from "../drawing/plot.ts";

/** How a level is drawn: its colour, and a sign that says the same without colour. 优 stays empty, 良 has a dot. */
export const LEVEL_SIGNS: Readonly<
  Record<Level, {readonly fill: ColorName; readonly ink: ColorName; readonly sign: string}>
> = {
  优: {fill: "a0", ink: "cellink", sign: ""},
  良: {fill: "a1", ink: "cellink", sign: "·"},
  轻度污染: {fill: "a2", ink: "cellink", sign: "轻"},
  中度污染: {fill: "a3", ink: "cellpaper", sign: "中"},
  重度污染: {fill: "a4", ink: "cellpaper", sign: "重"},
  严重污染: {fill: "a5", ink: "cellpaper", sign: "严"}
};

/** Words for a day or hour without an index. */
export const ABSENT = "无有效数据";
export const DUST = "沙尘影响日";

export type LegendItem = Level | typeof ABSENT | typeof DUST;

const BOX = 14;

/** One key of boxes and words, in lines no wider than `width`. */
export const legend = (
  items: readonly LegendItem[],
  y: number,
  width: number
): {readonly body: string; readonly height: number} => {
  let [x, top] = [0, y];
  const drawn = items.map((item) => {
    const size = BOX + 6 + textWidth(item, 12) + 16;
    if (x > 0 && x + size - 16 > width) [x, top] = [0, top + 22];
    const body = `${box(item, x, top)}<text x="${x + BOX + 6}" y="${top + 11}" fill="${color("soft")}">${item}</text>`;
    x += size;
    return body;
  });
  return {body: drawn.join(""), height: items.length === 0 ? 0 : top - y + BOX + 4};
};

const box = (item: LegendItem, x: number, y: number): string => {
  if (item === ABSENT)
    return `<path d="M${x + 0.5} ${y + 0.5}h13v13h-13z" fill="none" stroke="${color("s4")}" stroke-dasharray="2 2"/>`;
  if (item === DUST)
    return `<path d="M${x} ${y}h14v14h-14z" fill="${color("s4")}"/><path d="M${x + 8} ${y}h6v6z" fill="${color("cellink")}"/>`;
  const {fill, ink, sign} = LEVEL_SIGNS[item];
  return `<path d="M${x} ${y}h14v14h-14z" fill="${color(fill)}"/>${mark(sign, x + BOX / 2, y + BOX / 2, 10, ink)}`;
};

/** The sign of a level, centred. */
export const mark = (sign: string, x: number, y: number, size: number, ink: ColorName): string =>
  sign === ""
    ? ""
    : sign === "·"
      ? `<circle cx="${x}" cy="${y}" r="1.4" fill="${color(ink)}"/>`
      : `<text x="${x}" y="${y + size * 0.36}" font-size="${size}" text-anchor="middle" fill="${color(ink)}">${escapeText(sign)}</text>`;

/** The levels that occur, in the standard's order. */
export const levelsSeen = (seen: Iterable<Level | null>): readonly Level[] => {
  const found = new Set(seen);
  return LEVELS.filter((level) => found.has(level));
};
