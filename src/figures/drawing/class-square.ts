import type {SectionMonth} from "../../measures/water/water-months.ts";
import {textWidth} from "./measure-text.ts";
import {type ColorName, color} from "./palette.ts";
import {escapeText} from "./plot.ts";
import {CLASS_FILL, classInk, classText} from "../water/water-words.ts";

/** A class in its colour; what is missing in words on paper. */
export const classSquare = (
  cell: SectionMonth | null,
  target: number | null,
  box: {readonly x: number; readonly y: number; readonly width: number; readonly height: number},
  size: number
): string => {
  const {x, y, width, height} = box;
  const rect = (fill: ColorName, more = ""): string =>
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${color(fill)}"${more}/>`;
  const middle = {x: x + width / 2, y: y + height / 2};
  if (cell === null || cell.rank === null) {
    const why = cell?.why ?? "无数据";
    const fits = [size - 1, size - 2, size - 3].find((s) => s >= 8.5 && textWidth(why, s) <= width - 1);
    const half = Math.floor(why.length / 2);
    const lines = fits === undefined && why.length <= 4 ? [why.slice(0, half), why.slice(half)] : [why];
    const small = fits ?? 8.5;
    return (
      rect("paper", ` stroke="${color("rule")}" stroke-width="0.75" stroke-dasharray="2 2"`) +
      (fits !== undefined || lines.length > 1
        ? lines
            .map((line, i) =>
              words(line, {
                x: middle.x,
                y: middle.y + small * 0.36 + (i - (lines.length - 1) / 2) * (small + 1),
                size: small,
                fill: "soft"
              })
            )
            .join("")
        : words(why.startsWith("缺") ? "缺项" : "无", {x: middle.x, y: middle.y + 3, size: 8.5, fill: "soft"}))
    );
  }
  const text = classText(cell.rank);
  const missed = target !== null && cell.rank > target;
  const fit = textWidth(text, size) > width - 2 ? Math.max(8.5, (width - 2) / text.length) : size;
  return (
    rect(CLASS_FILL[cell.rank] ?? "k0") +
    words(text, {
      ...middle,
      y: middle.y + fit * 0.36,
      size: fit,
      fill: classInk(cell.rank),
      bold: missed,
      underline: missed
    })
  );
};

interface Words {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: ColorName;
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
  readonly underline?: boolean;
}

/** A text in a drawing. */
export const words = (
  text: string,
  {x, y, size, fill, anchor = "middle", bold = false, underline = false}: Words
): string =>
  `<text x="${n(x)}" y="${n(y)}" font-size="${size}" text-anchor="${anchor}" fill="${color(fill)}"` +
  `${bold ? ' font-weight="600"' : ""}${underline ? ' text-decoration="underline"' : ""}>${escapeText(text)}</text>\n`;

/** A coordinate at two decimals. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);
