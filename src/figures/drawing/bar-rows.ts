import type {Drawn} from "../frame.ts";
import {touch} from "./lettering.ts";
import {textWidth, wrap} from "./measure-text.ts";
import {type ColorName, color} from "./palette.ts";
import {escapeText} from "./plot.ts";

/** One bar of a row. `hollow` is told from solid without colour. */
export interface Bar {
  /** Null draws no bar, only its words. */
  readonly value: number | null;
  /** Written at the end of the bar. */
  readonly text: string;
  readonly tone: ColorName;
  readonly hollow?: boolean;
}

export interface BarRow {
  readonly label: string;
  /** Small words under the label. */
  readonly under?: string;
  readonly bars: readonly Bar[];
  /** Words in vermilion after the last bar's: 逾期 2 项. */
  readonly flag?: string;
  /** Address behind the label, or null. */
  readonly href?: string | null;
}

export interface BarKey {
  readonly text: string;
  readonly tone: ColorName;
  readonly hollow?: boolean;
}

interface Layout {
  readonly width: number;
  /** Labels above the bars instead of beside them. */
  readonly stacked: boolean;
  /** Value at the full length of a bar. */
  readonly max: number;
  /** The full length is drawn behind every bar: for shares of a whole. */
  readonly track?: boolean;
  readonly key?: readonly BarKey[];
}

const THICK = 13;
const STEP = 18;
const SIZE = 12.5;

/** Rows of horizontal bars with their values written at their ends; the same row layout serves rates and counts. */
export const barRows = (rows: readonly BarRow[], layout: Layout): Drawn => {
  const {width, stacked, max} = layout;
  const labels = rows.map(({label, under}) => Math.max(textWidth(label, 13), textWidth(under ?? "", 11)));
  const left = stacked ? 0 : Math.min(240, Math.max(72, ...labels) + 16);
  const tails = rows.flatMap(({bars, flag}) =>
    bars.map(({text}, i) => textWidth(text, SIZE) + (flag && i === bars.length - 1 ? textWidth(flag, SIZE) + 12 : 0))
  );
  // Digits are wider in some system fonts than measured.
  const full = Math.max(40, width - left - Math.max(0, ...tails) * 1.14 - 10);
  const top = legend(layout.key ?? [], width);
  let y = top.height;
  const drawn = rows.map((row) => {
    const names = wrap(row.label, stacked ? width : left - 16, 13);
    const beside = stacked && fits(row, width);
    const head = names.length * 17 + (row.under === undefined || beside ? 0 : 15);
    const above = stacked ? head + 2 : 0;
    const body =
      drawRow(row, {left, full, max, top: y + above, track: layout.track === true}) +
      label(row, names, y, beside ? width : null);
    y += Math.max(stacked ? above + row.bars.length * STEP : head, above + row.bars.length * STEP) + 12;
    return body;
  });
  return {body: top.body + drawn.join(""), height: Math.max(0, y - 8)};
};

/** Whether the small words find room at the end of the label's line. */
const fits = ({label, under}: BarRow, width: number): boolean =>
  textWidth(label, 13) + textWidth(under ?? "", 11) + 16 <= width;

const label = ({under, href}: BarRow, names: readonly string[], y: number, end: number | null): string => {
  const text =
    names.map((line, i) => `<text x="0" y="${y + 11 + i * 17}" font-size="13">${escapeText(line)}</text>`).join("") +
    (under === undefined ? "" : small(under, end ?? 0, y + 11 + (end === null ? names.length * 16 : 0), end !== null));
  return href == null
    ? text
    : `<a href="${escapeText(href)}">${touch(0, y - 6, Math.max(44, ...names.map((line) => textWidth(line, 13))), Math.max(26, names.length * 17 + 8))}${text}</a>`;
};

const small = (text: string, x: number, y: number, end: boolean): string =>
  `<text x="${x}" y="${y}" font-size="11"${end ? ' text-anchor="end"' : ""} fill="${color("soft")}">${escapeText(text)}</text>`;

interface Place {
  readonly left: number;
  readonly full: number;
  readonly max: number;
  readonly top: number;
  readonly track: boolean;
}

const drawRow = ({bars, flag}: BarRow, {left, full, max, top, track}: Place): string =>
  bars
    .map(({value, text, tone, hollow}, i) => {
      const y = top + i * STEP;
      const length = value === null || max === 0 ? 0 : round((value / max) * full);
      const behind = track ? `<path d="M${left} ${y}h${full}v${THICK}h${-full}z" fill="${color("track")}"/>` : "";
      const bar = length <= 0 ? "" : box(left, y, length, THICK, tone, hollow === true);
      const x = round(left + (track ? full : length) + 7);
      const end = `<text x="${x}" y="${y + 11}" font-size="${SIZE}"${value === null ? ` fill="${color("soft")}"` : ""}>${escapeText(text)}${
        flag !== undefined && i === bars.length - 1
          ? `<tspan dx="8" fill="${color("zhu")}">${escapeText(flag)}</tspan>`
          : ""
      }</text>`;
      return behind + bar + end;
    })
    .join("");

/** A solid or hollow box; a hollow one keeps its outline inside. */
export const box = (x: number, y: number, w: number, h: number, tone: ColorName, hollow: boolean): string =>
  hollow
    ? `<path d="M${round(x + 0.75)} ${y + 0.75}h${round(Math.max(0.5, w - 1.5))}v${h - 1.5}h${round(-Math.max(0.5, w - 1.5))}z" fill="${color("paper")}" stroke="${color(tone)}" stroke-width="1.5"/>`
    : `<path d="M${round(x)} ${y}h${round(w)}v${h}h${round(-w)}z" fill="${color(tone)}"/>`;

/** A key of boxes and words in lines no wider than `width`, with room below it. */
export const legend = (key: readonly BarKey[], width: number): Drawn => {
  if (key.length === 0) return {body: "", height: 0};
  let [x, y] = [0, 0];
  const body = key.map(({text, tone, hollow}) => {
    const size = 19 + textWidth(text, 12);
    if (x > 0 && x + size > width) [x, y] = [0, y + 20];
    const drawn = `${box(x, y, THICK, THICK, tone, hollow === true)}<text x="${round(x + 19)}" y="${y + 11}" fill="${color("soft")}">${escapeText(text)}</text>`;
    x += size + 18;
    return drawn;
  });
  return {body: body.join(""), height: y + 30};
};

const round = (value: number): number => Math.round(value * 100) / 100;
