import {type Drawn, type Frame, narrow} from "../frame.ts";
import {textWidth} from "./measure-text.ts";
import {type ColorName, color} from "./palette.ts";
import {escapeText} from "./plot.ts";

/** A table of fractions to be drawn: null is nothing handed in. */
export interface Matrix {
  readonly rows: readonly {readonly label: string; readonly total: string}[];
  readonly columns: readonly string[];
  readonly cell: (row: number, column: number) => {readonly part: number; readonly whole: number} | null;
}

/** Complete cells are filled, open ones and those of nothing ruled; on a phone a fraction stands upright, and column names run down. */
export const matrix = ({rows, columns, cell}: Matrix, frame: Frame): Drawn => {
  const small = narrow(frame);
  const size = small ? 11 : 12;
  const left = Math.ceil(Math.max(...rows.map(({label}) => textWidth(short(label, small), size)))) + 8;
  const right = Math.ceil(Math.max(...rows.map(({total}) => textWidth(total, size)))) + 10;
  const width = (frame.width - left - right) / columns.length;
  const head = small ? Math.max(...columns.map((name) => down(name).length)) * 13 + 8 : 26;
  const step = small ? 36 : 30;
  const heads = columns.map((name, i) => headOf(name, left + (i + 0.5) * width, head, size, small)).join("");
  const body = rows
    .map(({label, total}, r) => {
      const y = head + r * step;
      const baseline = y + step / 2 + size * 0.36;
      const cells = columns.map((_name, c) => cellOf(cell(r, c), left + c * width, y, width, step, size, small));
      return (
        text(short(label, small), 0, baseline, size, "ink", "start") +
        cells.join("") +
        text(total, frame.width, baseline, size, "soft", "end")
      );
    })
    .join("");
  return {body: heads + body, height: head + rows.length * step};
};

const cellOf = (
  cell: ReturnType<Matrix["cell"]>,
  x: number,
  y: number,
  width: number,
  height: number,
  size: number,
  small: boolean
): string => {
  const complete = cell !== null && cell.whole > 0 && cell.part === cell.whole;
  const box =
    `<rect x="${n(x + 1)}" y="${n(y + 1)}" width="${n(width - 2)}" height="${n(height - 2)}" ` +
    (cell === null
      ? `fill="none" stroke="${color("rule")}" stroke-dasharray="2 2"/>`
      : complete
        ? `fill="${color("done")}"/>`
        : `fill="${color("paper")}" stroke="${color("done")}"/>`);
  const fill: ColorName = cell === null ? "soft" : complete ? "ondone" : "ink";
  const [middle, line] = [x + width / 2, y + height / 2];
  if (cell === null || !small)
    return `${box}\n${text(cell === null ? "无" : `${cell.part}/${cell.whole}`, middle, line + size * 0.36, size, fill, "middle")}`;
  return (
    `${box}\n<path d="M${n(middle - 7)} ${n(line)}h14" stroke="${color(fill)}" stroke-width=".8"/>\n` +
    text(String(cell.part), middle, line - 4, size, fill, "middle") +
    text(String(cell.whole), middle, line + size + 1, size, fill, "middle")
  );
};

const headOf = (name: string, x: number, height: number, size: number, small: boolean): string =>
  small
    ? down(name)
        .map((char, i, all) => text(char, x, height - 8 - (all.length - 1 - i) * 13, size, "soft", "middle"))
        .join("")
    : text(name, x, height - 9, size, "soft", "middle");

/** A name from top to bottom, at most four characters. */
const down = (name: string): readonly string[] => [...name].slice(0, 4);

/** Phones have room for six characters of a label; the whole name stands in the table. */
const short = (label: string, small: boolean): string => {
  const chars = [...label];
  return small && chars.length > 7 ? `${chars.slice(0, 6).join("")}…` : label;
};

const text = (words: string, x: number, y: number, size: number, fill: ColorName, anchor: string): string =>
  `<text x="${n(x)}" y="${n(y)}" font-size="${size}" fill="${color(fill)}" text-anchor="${anchor}">${escapeText(words)}</text>\n`;

const n = (value: number): string => String(Math.round(value * 100) / 100);
