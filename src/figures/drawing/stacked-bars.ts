import {type Drawn, type Frame, narrow} from "../frame.ts";
import {touch} from "./lettering.ts";
import {textWidth} from "./measure-text.ts";
import {type ColorName, color} from "./palette.ts";
import {escapeText} from "./plot.ts";

/** A kind of part of every bar. Outlined parts are paper inside; colour never carries the meaning alone. */
export interface Part {
  readonly key: string;
  readonly label: string;
  readonly fill: ColorName;
  readonly text: ColorName;
  readonly outline?: ColorName;
}

export interface Bar {
  readonly label: string;
  /** Site path of what the bar is about. */
  readonly path: string | null;
  readonly values: Readonly<Record<string, number>>;
  /** Printed after the bar. */
  readonly end: string;
  /** Printed after that, in vermilion: what is late. */
  readonly late: string | null;
}

interface Layout {
  readonly above: boolean;
  readonly left: number;
  readonly row: number;
  readonly bar: number;
  readonly size: number;
}

/**
 * Horizontal bars on one scale, labels beside them, on a phone above them where they are long. A key and the numbers inside
 * the parts stand where a bar has several; a bar of one part says what it is in its label.
 */
export const stackedBars = (bars: readonly Bar[], parts: readonly Part[], frame: Frame): Drawn => {
  const layout = layoutOf(bars, frame);
  const end = Math.max(...bars.map((bar) => textWidth(ending(bar), layout.size))) + 8;
  const most = Math.max(1, ...bars.map((bar) => lengthOf(bar, parts)));
  const scale = (frame.width - layout.left - end) / most;
  const several = bars.some(({values}) => Object.keys(values).length > 1);
  const key = several ? keyOf(parts, frame.width, layout.size) : {body: "", height: 0};
  const body = bars.map((bar, i) => drawBar(bar, parts, key.height + i * layout.row, scale, layout, frame)).join("");
  return {body: key.body + body, height: key.height + bars.length * layout.row};
};

const layoutOf = (bars: readonly Bar[], frame: Frame): Layout => {
  const small = narrow(frame);
  const size = small ? 12 : 13;
  const widest = Math.max(...bars.map(({label}) => textWidth(label, size)));
  const above = small && widest > 110;
  return {
    above,
    size,
    left: above ? 0 : Math.ceil(widest) + 14,
    row: above ? 44 : small ? 32 : 30,
    bar: small ? 18 : 20
  };
};

const lengthOf = ({values}: Bar, parts: readonly Part[]): number =>
  parts.reduce((sum, {key}) => sum + (values[key] ?? 0), 0);

const ending = ({end, late}: Bar): string => (late === null ? end : `${end} ${late}`);

const drawBar = (
  bar: Bar,
  parts: readonly Part[],
  top: number,
  scale: number,
  layout: Layout,
  frame: Frame
): string => {
  const {above, left, row, bar: height, size} = layout;
  const y = above ? top + 20 : top + (row - height) / 2;
  const baseline = y + height / 2 + size * 0.36;
  const label = text(bar.label, 0, above ? top + 14 : baseline, size, "ink");
  const numbered = Object.keys(bar.values).length > 1;
  const linked = frame.href !== null && bar.path !== null;
  let x = left;
  let drawn = "";
  for (const part of parts) {
    const value = bar.values[part.key] ?? 0;
    if (value === 0) continue;
    const words = numbered ? String(value) : "";
    drawn += segment(part, words, {x, y, width: value * scale, height}, size);
    x += value * scale;
  }
  const late = bar.late === null ? "" : ` <tspan fill="${color("zhu")}">${escapeText(bar.late)}</tspan>`;
  const after = `<text x="${n(x + 7)}" y="${n(baseline)}" font-size="${size}">${escapeText(bar.end)}${late}</text>\n`;
  return link(frame, bar.path, (linked ? touch(0, top, Math.max(x, 44), row) : "") + label + drawn) + after;
};

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One part of a bar, with its number inside where there is room. */
const segment = (part: Part, words: string, {x, y, width, height}: Box, size: number): string => {
  const inset = part.outline === undefined ? 0 : 0.75;
  const stroke = part.outline === undefined ? "" : ` stroke="${color(part.outline)}" stroke-width="1.5"`;
  const rect =
    `<rect x="${n(x + inset)}" y="${n(y + inset)}" width="${n(Math.max(1, width - 1 - 2 * inset))}" ` +
    `height="${n(height - 2 * inset)}" fill="${color(part.fill)}"${stroke}/>\n`;
  if (words === "" || textWidth(words, size - 1) + 6 > width) return rect;
  return rect + text(words, x + width / 2, y + height / 2 + 4, size - 1, part.text, "middle");
};

const keyOf = (parts: readonly Part[], width: number, size: number): Drawn => {
  let [x, y] = [0, 0];
  let body = "";
  for (const part of parts) {
    const needed = 20 + textWidth(part.label, size) + 18;
    if (x > 0 && x + needed - 18 > width) [x, y] = [0, y + 22];
    body +=
      segment(part, "", {x, y: y + 3, width: 13, height: 13}, size) + text(part.label, x + 19, y + 14, size, "soft");
    x += needed;
  }
  return {body, height: y + 34};
};

const text = (words: string, x: number, y: number, size: number, fill: ColorName, anchor = "start"): string =>
  `<text x="${n(x)}" y="${n(y)}" font-size="${size}" fill="${color(fill)}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}>${escapeText(words)}</text>\n`;

const link = (frame: Frame, path: string | null, content: string): string =>
  frame.href === null || path === null ? content : `<a href="${escapeText(frame.href(path))}">${content}</a>`;

const n = (value: number): string => String(Math.round(value * 100) / 100);
