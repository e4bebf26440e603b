import type {BurnMonth} from "../../measures/rectification/rectification-burndown.ts";
import {type KeyItem, keyLine} from "../drawing/key-line.ts";
import {at, box, letter, line} from "../drawing/lettering.ts";
import {textWidth} from "../drawing/measure-text.ts";
import {type ColorName, color} from "../drawing/palette.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {type TimePlot, countRules, countY, monthRules, monthX, stepPath} from "./rectification-time-axis.ts";

/** Months drawn after 数据截至 at most. */
export const BURN_AHEAD = 24;

interface Stroke {
  readonly tone: ColorName;
  readonly width: number;
  readonly dash?: string;
}
const STROKES = {
  total: {tone: "s4", width: 1},
  unclosed: {tone: "done", width: 1.5, dash: "1 2.5"},
  open: {tone: "ink", width: 2},
  promised: {tone: "s2", width: 1.75, dash: "5 3"}
} as const satisfies Readonly<Record<string, Stroke>>;

/** What is left over the months as steps; below, month by month, what came on top and what went. */
export const burndownDrawing = (all: readonly BurnMonth[], asOf: string, frame: Frame): Drawn => {
  const small = narrow(frame);
  const past = all.flatMap(({flow}) => flow ?? []);
  const months = all.slice(0, past.length + BURN_AHEAD);
  const last = past.at(-1);
  const max = Math.max(1, ...past.map(({total}) => total), ...months.map(({promised}) => promised));
  const key = keyLine(keyItems(past, months[past.length - 1]?.promised ?? 0), 0, frame.width);
  const left = textWidth(String(max), 11) + 10;
  const plot: TimePlot = {left, max, top: key.height + 26, width: frame.width - left - 2, height: small ? 190 : 240};
  const end = monthX(plot, past.length, months.length);
  const area = stepPath(
    past.map(({open}) => open),
    plot,
    months.length
  );
  const path = (values: readonly number[], stroke: Stroke): string =>
    `<path d="${stepPath(values, plot, months.length)}" fill="none" ${painted(stroke)}/>`;
  const foot = plot.top + plot.height;
  const moves = movesDrawing(past, {...plot, top: foot + 22, height: small ? 96 : 104}, months.length);
  const bottom = foot + 22 + moves.height;
  return {
    body:
      key.body +
      countRules(plot) +
      `<path d="${area}V${at(foot)}H${at(left)}Z" fill="${color("track")}"/>` +
      path(
        past.map(({total}) => total),
        STROKES.total
      ) +
      path(
        past.map(({unclosed}) => unclosed),
        STROKES.unclosed
      ) +
      path(
        months.map(({promised}) => promised),
        STROKES.promised
      ) +
      path(
        past.map(({open}) => open),
        STROKES.open
      ) +
      seam(end, plot.top - 6, bottom, `数据截至 ${asOf}`, frame.width, last?.open ?? 0, plot) +
      moves.body +
      monthRules(
        months.map(({month}) => month),
        plot,
        bottom
      ),
    height: bottom + 34
  };
};

const painted = ({tone, width, dash}: Stroke): string =>
  `stroke="${color(tone)}" stroke-width="${width}"${dash === undefined ? "" : ` stroke-dasharray="${dash}"`}`;

const keyItems = (past: readonly NonNullable<BurnMonth["flow"]>[], promised: number): readonly KeyItem[] => {
  const last = past.at(-1);
  const stroke = (look: Stroke) => (x: number, y: number) => line(x - 8, y, x + 8, y, look.tone, look.width, look.dash);
  const bar = (fill: ColorName | null, edge: ColorName | null) => (x: number, y: number) =>
    box(x - 6, y - 6, 12, 12, fill, edge);
  const some = (key: "rebounded" | "refused"): boolean => past.some((month) => month[key] > 0);
  return [
    {words: `未完成整改 ${last?.open ?? 0}`, sign: stroke(STROKES.open)},
    {words: `未销号 ${last?.unclosed ?? 0}`, sign: stroke(STROKES.unclosed)},
    {words: `按原定时限应剩 ${promised}`, sign: stroke(STROKES.promised)},
    {words: `已反馈总数 ${last?.total ?? 0}`, sign: stroke(STROKES.total)},
    {words: "当月新反馈", sign: bar("paper", "ink")},
    ...(some("rebounded") ? [{words: "当月反弹", sign: bar("zhu", null)}] : []),
    ...(some("refused") ? [{words: "当月退回", sign: bar("s3", null)}] : []),
    {words: "当月完成整改", sign: bar("done", null)}
  ];
};

/** Where the data ends. */
const seam = (
  x: number,
  top: number,
  bottom: number,
  words: string,
  width: number,
  open: number,
  plot: TimePlot
): string => {
  const long = textWidth(words, 11);
  const start = Math.min(Math.max(0, x - long / 2), width - long);
  const y = countY(plot, open);
  return (
    line(x, top, x, bottom, "ink", 1, "2 2") +
    letter(words, start, top - 5, {size: 11, tone: "soft"}) +
    `<circle cx="${at(x)}" cy="${at(y)}" r="3.5" fill="${color("ink")}"/>`
  );
};

/** Upwards what was fed back, came back or was sent back in a month, downwards what was done. */
const movesDrawing = (past: readonly NonNullable<BurnMonth["flow"]>[], plot: TimePlot, months: number): Drawn => {
  const [up, down] = [plot.height * 0.5, plot.height * 0.5 - 22];
  const most = Math.max(3, ...past.map(({rebounded, refused, completed}) => Math.max(rebounded + refused, completed)));
  const base = plot.top + up + 6;
  // One scale for both sides; only what a new round brings is cut, and says its number.
  const high = (count: number): number => Math.min(up, (down * count) / most);
  const bars = past.map(({rebounded, refused, fed, completed}, i) => {
    const step = plot.width / months;
    const [x, wide] = [monthX(plot, i, months) + step * 0.12, Math.max(1, step * 0.76)];
    const [one, two, three] = [high(rebounded), high(rebounded + refused), high(rebounded + refused + fed)];
    const cut = (down * (rebounded + refused + fed)) / most > up;
    return (
      bar(x, base - one, wide, one, "zhu") +
      bar(x, base - two, wide, two - one, "s3") +
      (three > two
        ? `<rect x="${at(x + 0.4)}" y="${at(base - three)}" width="${at(Math.max(0.6, wide - 0.8))}" height="${at(three - two)}" fill="${color("paper")}" stroke="${color("ink")}" stroke-width="0.8"/>`
        : "") +
      (cut ? line(x - 1.5, base - three + 6, x + wide + 1.5, base - three + 3, "paper", 2) : "") +
      bar(x, base, wide, (down * completed) / most, "done")
    );
  });
  const numbers = past.flatMap(({fed, rebounded, refused, completed}, i) => {
    const x = monthX(plot, i, months);
    return [
      ...(fed * 3 >= most ? [{words: `+${fed}`, x, y: base - high(rebounded + refused + fed) - 4}] : []),
      ...(completed === most ? [{words: `−${completed}`, x, y: base + down + 12}] : [])
    ];
  });
  return {
    body: line(plot.left, base, plot.left + plot.width, base, "s4") + bars.join("") + apart(numbers),
    height: plot.height
  };
};

/** Numbers on one side of the line that would touch the one before are left to the table. */
const apart = (numbers: readonly {readonly words: string; readonly x: number; readonly y: number}[]): string => {
  const ends = new Map<string, number>();
  return numbers
    .map(({words, x, y}) => {
      const row = words.slice(0, 1);
      if ((ends.get(row) ?? -Infinity) > x - 4) return "";
      ends.set(row, x + textWidth(words, 11));
      return letter(words, x, y, {size: 11});
    })
    .join("");
};

const bar = (x: number, y: number, width: number, height: number, fill: ColorName): string =>
  height <= 0 ? "" : box(x, y, width, height, fill);
