import type {CoverageCell, CoverageField} from "../../measures/coverage.ts";
import {lastDayOf} from "../../measures/reported-until.ts";
import {textWidth} from "../drawing/measure-text.ts";
import {type ColorName, color} from "../drawing/palette.ts";
import {escapeText} from "../drawing/plot.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";

interface Column {
  readonly label: string;
  readonly of: (field: CoverageField) => CoverageCell | null;
  readonly applies: (field: CoverageField) => boolean;
}

const AREA = 22;

/** Fields down, places across; a field's month in each cell, on a phone a mark. Without data the cell is an empty frame. */
export const coverageDrawing = (fields: readonly CoverageField[], columns: readonly Column[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const size = 11;
  const left = Math.ceil(Math.max(...fields.map(({label}) => textWidth(label, size + 1)))) + 8;
  const width = (frame.width - left) / columns.length;
  const head = small || width < 52 ? Math.max(...columns.map(({label}) => down(label).length)) * 13 + 8 : 26;
  const step = small ? 24 : 26;
  const parts = columns.map(({label}, i) => {
    const x = left + (i + 0.5) * width;
    return head === 26
      ? text(label, x, head - 9, size + 1, "soft", "middle")
      : down(label)
          .map((char, row, all) => text(char, x, head - 8 - (all.length - 1 - row) * 13, size, "soft", "middle"))
          .join("");
  });
  let y = head;
  let area = "";
  for (const field of fields) {
    if (field.area !== area) {
      area = field.area;
      parts.push(text(area, 0, y + AREA - 7, size, "soft", "start"), rule(left, y + AREA - 11, frame.width));
      y += AREA;
    }
    parts.push(text(field.label, 0, y + step / 2 + 4, size + 1, "ink", "start"));
    columns.forEach((column, i) =>
      parts.push(
        column.applies(field)
          ? cellOf(column.of(field), field.unit, left + i * width, y, width, step, small)
          : text("—", left + (i + 0.5) * width, y + step / 2 + 4, size, "soft", "middle")
      )
    );
    y += step;
  }
  return {body: parts.join(""), height: y};
};

const cellOf = (
  cell: CoverageCell | null,
  unit: string,
  x: number,
  y: number,
  width: number,
  height: number,
  small: boolean
): string => {
  const look =
    cell === null
      ? `fill="none" stroke="${color("rule")}" stroke-dasharray="2 2"`
      : cell.behind
        ? `fill="${color("paper")}" stroke="${color("ink")}" stroke-width="1.6"`
        : `fill="${color("track")}"`;
  const box = `<rect x="${n(x + 1)}" y="${n(y + 1)}" width="${n(width - 2)}" height="${n(height - 2)}" ${look}/>\n`;
  const words = cell === null ? "无" : small ? (cell.behind ? "旧" : "✓") : told(cell, unit, width);
  return (
    box +
    text(
      words,
      x + width / 2,
      y + height / 2 + 4,
      small || width >= 52 ? 11 : 10.5,
      cell === null ? "soft" : "ink",
      "middle"
    )
  );
};

/** The month the data goes to, the year of a yearly value, or how many where nothing is dated. */
const told = ({until, things}: CoverageCell, unit: string, width: number): string => {
  if (until === null) return textWidth(`${things} ${unit}`, 11) < width - 6 ? `${things} ${unit}` : String(things);
  return until.length === 4 ? until : (lastDayOf(until)?.slice(0, 7) ?? until);
};

const down = (name: string): readonly string[] => [...name].slice(0, 4);

const rule = (from: number, y: number, to: number): string =>
  `<line x1="${n(from)}" y1="${n(y)}" x2="${n(to)}" y2="${n(y)}" stroke="${color("hair")}"/>\n`;

const text = (words: string, x: number, y: number, size: number, fill: ColorName, anchor: string): string =>
  `<text x="${n(x)}" y="${n(y)}" font-size="${size}" fill="${color(fill)}" text-anchor="${anchor}">${escapeText(words)}</text>\n`;

const n = (value: number): string => String(Math.round(value * 100) / 100);
