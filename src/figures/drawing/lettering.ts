import {type ColorName, color} from "./palette.ts";
import {escapeText} from "./plot.ts";

/** Songti for words that count. */
const SERIF = '"Songti SC","Noto Serif CJK SC","Source Han Serif SC",serif';

interface Style {
  readonly size?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly tone?: ColorName;
  readonly bold?: boolean;
  readonly serif?: boolean;
}

/** One line of words; what is left out is inherited from the picture (12 px, ink, from the left). */
export const letter = (
  words: string,
  x: number,
  y: number,
  {size = 12, anchor = "start", tone = "ink", bold = false, serif = false}: Style = {}
): string =>
  `<text x="${at(x)}" y="${at(y)}"${size === 12 ? "" : ` font-size="${size}"`}${anchor === "start" ? "" : ` text-anchor="${anchor}"`}` +
  `${tone === "ink" ? "" : ` fill="${color(tone)}"`}${bold ? ' font-weight="600"' : ""}` +
  `${serif ? ` font-family="${escapeText(SERIF)}"` : ""}>${escapeText(words)}</text>`;

/** A filled box; `outline` draws the thin border that light fills need on paper. */
export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: ColorName | null,
  outline: ColorName | null = null
): string =>
  width <= 0
    ? ""
    : `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${fill === null ? "none" : color(fill)}"` +
      `${outline === null ? "" : ` stroke="${color(outline)}"`}/>`;

export const line = (x1: number, y1: number, x2: number, y2: number, tone: ColorName, width = 1, dash = ""): string =>
  `<path d="M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}" stroke="${color(tone)}" stroke-width="${width}" fill="none"` +
  `${dash === "" ? "" : ` stroke-dasharray="${dash}"`}/>`;

/** Nothing to see: widens a link's words to what a finger can hit. */
export const touch = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="none" pointer-events="all"/>`;

/** Coordinates at one decimal: small files, and the same bytes everywhere. */
export const at = (value: number): number => Math.round(value * 10) / 10;
