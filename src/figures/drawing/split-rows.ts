import {type Drawn, type Frame, narrow} from "../frame.ts";
import {formatNumber} from "./format.ts";
import {box, letter, line} from "./lettering.ts";
import {textWidth} from "./measure-text.ts";
import type {ColorName} from "./palette.ts";

export interface Segment {
  readonly label: string;
  readonly value: number;
  /** null is drawn as an empty box with a border. */
  readonly fill: ColorName | null;
  readonly ink: ColorName;
}

/** One bar split into its parts. */
export interface SplitRow {
  readonly label: string;
  readonly total: string;
  readonly segments: readonly Segment[];
  /** Values of a target, crossing the bar. */
  readonly marks?: readonly number[];
}

interface Layout {
  /** What the full width stands for; null makes every row its own whole. */
  readonly whole: number | null;
  readonly unit: string;
  readonly height: number;
  /** The key names the parts: only their numbers stand in the bars, and thin parts go unlabelled. */
  readonly numbersOnly?: boolean;
  /** Room for labels left of the bars; 0 puts them above. */
  readonly labelWidth: number;
}

/**
 * Bars split into parts with their names and numbers in them; parts too thin for words are named below the bar, so that
 * none is hidden. Parts of 0 are left out.
 */
export const splitRows = (rows: readonly SplitRow[], layout: Layout, frame: Frame): Drawn => {
  const left = layout.labelWidth;
  const width = frame.width - left;
  let y = 0;
  const drawn = rows.map((row) => {
    const top = left === 0 ? y + 20 : y;
    const head =
      left === 0
        ? letter(row.label, 0, y + 14, {bold: true}) +
          letter(row.total, frame.width, y + 14, {anchor: "end", tone: "soft"})
        : letter(row.label, 0, top + 15, {bold: true, size: 13}) + letter(row.total, 0, top + 32, {tone: "soft"});
    const {body, thin} = bar(row, layout, {x: left, y: top, width});
    const below = thin.length === 0 ? 0 : noteLines(thin, width).length * 17 + 2;
    const notes = noteLines(thin, width).map((words, i) =>
      letter(words, left, top + layout.height + 15 + i * 17, {size: 11.5, tone: "soft"})
    );
    y = top + layout.height + below + (narrow(frame) ? 12 : 16);
    return head + body + notes.join("");
  });
  return {body: drawn.join(""), height: y};
};

const bar = (
  {segments, marks = []}: SplitRow,
  {whole, unit, height, numbersOnly = false}: Layout,
  {x, y, width}: {readonly x: number; readonly y: number; readonly width: number}
) => {
  const sum = segments.reduce((total, {value}) => total + value, 0);
  const scale = width / Math.max(whole ?? sum, sum, 1e-9);
  const thin: string[] = [];
  const crossing = marks.map((value) => x + value * scale);
  let from = x;
  const parts = segments
    .filter(({value}) => value > 0)
    .map(({label, value, fill, ink}) => {
      const size = value * scale;
      const number = formatNumber(value, Number.isInteger(value) ? 0 : 1);
      // No ink of ours is legible on s2 in both themes: its parts are named below.
      const full = numbersOnly ? number : `${label} ${number}`;
      const words = fill === "s2" ? undefined : [full, number].find((text) => textWidth(text, 12) + 6 <= size);
      if (words !== full && !numbersOnly) thin.push(`${label} ${number} ${unit}`);
      const body =
        box(from, y, Math.max(1, size - 1), height, fill, fill === null || fill === "track" ? "s4" : null) +
        (words === undefined
          ? ""
          : letter(words, beside(crossing, from, size, textWidth(words, 12)), y + height / 2 + 4, {
              ...{anchor: "middle", tone: ink}
            }));
      from += size;
      return body;
    });
  const rest = sum * scale < width - 1 ? line(x + sum * scale, y + height, x + width, y + height, "hair") : "";
  const over = crossing.map(
    (at) => line(at, y - 3, at, y + height + 3, "paper", 5) + line(at, y - 3, at, y + height + 3, "ink", 2)
  );
  return {body: parts.join("") + rest + over.join(""), thin};
};

/** The middle of a number in its part: where a mark crosses it, the middle of the wider side. */
const beside = (crossing: readonly number[], from: number, size: number, long: number): number => {
  const middle = from + size / 2;
  const hit = crossing.find((at) => Math.abs(at - middle) < long / 2 + 4);
  return hit === undefined ? middle : hit - from > size / 2 ? (from + hit) / 2 : (hit + from + size) / 2;
};

const noteLines = (words: readonly string[], width: number): readonly string[] =>
  words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} · ${word}`, 11.5) <= width)
      return [...lines.slice(0, -1), `${last} · ${word}`];
    return [...lines, word];
  }, []);
