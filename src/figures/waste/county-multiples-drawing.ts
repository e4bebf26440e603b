import type {Comparison, CountyLine} from "../../measures/waste/county-comparison.ts";
import {type JudgedTarget, targetText} from "../../measures/targets/targets.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {at, letter, line} from "../drawing/lettering.ts";
import {textWidth, wrap} from "../drawing/measure-text.ts";
import {color} from "../drawing/palette.ts";

const TALL = 74;
/** Room above a cell for its name and its numbers. */
const HEAD = 44;

/** A small picture a county on the same scales, in the order of the regions; a line breaks where the definition changed. */
export const countyMultiples = (
  {counties}: Comparison,
  /** The same counties by another measure, drawn hollow and dashed; null without one. */
  other: {readonly lines: readonly CountyLine[]; readonly names: readonly [string, string]} | null,
  /** Targets of the counties' own. */
  promises: ReadonlyMap<string, readonly JudgedTarget[]>,
  frame: Frame
): Drawn => {
  const small = narrow(frame);
  const columns = small ? 2 : Math.min(counties.length, 5);
  const gap = small ? 22 : 30;
  const width = (frame.width - gap * (columns - 1)) / columns;
  const pitch = TALL + HEAD + (small ? 32 : 22);
  const own = [...promises.values()].flat().map(({target}) => target);
  const points = [...counties, ...(other?.lines ?? [])].flatMap((county) => county.points);
  const values = points.flatMap(({share}) => share?.percent ?? []);
  const [low, high] = [
    Math.max(0, Math.floor((Math.min(...values, ...own.map(({value}) => value)) - 4) / 10) * 10),
    100
  ];
  const [first, last] = [Math.min(...points.map((one) => one.at)), Math.max(...points.map((one) => one.at))];
  const indent = textWidth("100%", 11) + 4;
  const cells = counties.map((county, i) => {
    const [left, top] = [(i % columns) * (width + gap), Math.floor(i / columns) * pitch];
    const start = left + indent;
    const x = (when: number) => start + 4 + ((when - first) / (last - first || 1)) * (width - indent - 8);
    const y = (percent: number) => top + HEAD + TALL - ((percent - low) / (high - low)) * TALL;
    const now = county.points.at(-1)?.share ?? null;
    const second = other?.lines.find(({region}) => region === county.region) ?? null;
    return [
      letter(county.region, left, top + 15, {bold: true, size: 13}),
      now === null
        ? letter("—", left + width, top + 15, {anchor: "end"})
        : letter(`${formatNumber(now.percent, 1)}%`, left + width, top + 15, {anchor: "end", bold: true, size: 13}),
      now === null ? "" : letter(fraction(now), left + width, top + 31, {anchor: "end", size: 11, tone: "soft"}),
      ...[low, (low + high) / 2, high].map(
        (tick) =>
          line(start, y(tick), left + width, y(tick), tick === low ? "rule" : "hair") +
          letter(`${tick}%`, start - 4, y(tick) + 4, {anchor: "end", size: 11, tone: "soft"})
      ),
      ...(promises.get(county.region) ?? []).map(
        ({target}) =>
          line(start, y(target.value), left + width, y(target.value), "ink", 1.5) +
          letter(`${target.year} 年目标 ${targetText(target)}`, left + width, y(low) + 14, {anchor: "end", size: 11})
      ),
      second === null ? "" : path(second, x, y, true),
      path(county, x, y, false)
    ].join("");
  });
  const rows = Math.ceil(counties.length / columns);
  const names = other === null ? "" : `；实线、实心点是${other.names[0]}，虚线、空心点是${other.names[1]}`;
  const axis = low === 0 ? "纵轴从零起" : `纵轴不从零起，${low}% 至 ${high}%`;
  const span = [counties[0]?.points[0]?.period, counties[0]?.points.at(-1)?.period].join("—");
  const said = wrap(`各格纵横轴相同：${axis}；${span}${names}`, frame.width, 11);
  return {
    body:
      cells.join("") +
      said.map((text, i) => letter(text, 0, rows * pitch + 8 + i * 17, {size: 11, tone: "soft"})).join(""),
    height: rows * pitch + 14 + (said.length - 1) * 17
  };
};

const fraction = ({numerator, denominator}: {readonly numerator: number; readonly denominator: number}): string =>
  `${plain(numerator)}/${plain(denominator)}`;
const plain = (value: number): string => formatNumber(value, 2).replace(/\.?0+$/, "");

const path = (
  {points}: CountyLine,
  x: (when: number) => number,
  y: (percent: number) => number,
  second: boolean
): string => {
  const known = points.filter(({share}) => share !== null);
  const joined = (i: number): boolean => {
    const [before, here] = [points[i - 1], points[i]];
    return before?.share != null && here?.share != null && before.definition === here.definition;
  };
  const d = points
    .map(({at: when, share}, i) =>
      share === null ? "" : `${joined(i) ? "L" : "M"}${at(x(when))} ${at(y(share.percent))}`
    )
    .join("");
  const end = known.at(-1);
  const dot = ({at: when, share}: (typeof points)[number], r: number): string =>
    share === null
      ? ""
      : `<circle cx="${at(x(when))}" cy="${at(y(share.percent))}" r="${r}" fill="${color(second ? "paper" : "done")}" stroke="${color("done")}" stroke-width="1.5"/>`;
  return (
    `<path d="${d}" fill="none" stroke="${color("done")}" stroke-width="${second ? 1.5 : 2}"${second ? ' stroke-dasharray="3 3"' : ""}/>` +
    // A value between two breaks would vanish from the line.
    points.map((point, i) => (point === end || joined(i) || joined(i + 1) ? "" : dot(point, 1.5))).join("") +
    (end === undefined ? "" : dot(end, 3.5))
  );
};
