import type {Comparison, CountyLine} from "../../measures/waste/county-comparison.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {at, letter, line} from "../drawing/lettering.ts";
import {color} from "../drawing/palette.ts";

const TALL = 74;

/** A small picture a county on the same scales, in the order of the regions; a line breaks where the definition changed. */
export const countyMultiples = (
  {counties}: Comparison,
  /** The same counties by another measure, drawn hollow and dashed; null without one. */
  other: {readonly lines: readonly CountyLine[]; readonly names: readonly [string, string]} | null,
  frame: Frame
): Drawn => {
  const small = narrow(frame);
  const columns = small ? 2 : Math.min(counties.length, 5);
  const gap = small ? 22 : 30;
  const width = (frame.width - gap * (columns - 1)) / columns;
  const pitch = TALL + (small ? 76 : 66);
  const points = [...counties, ...(other?.lines ?? [])].flatMap((county) => county.points);
  const values = points.flatMap(({share}) => share?.percent ?? []);
  const [low, high] = [Math.max(0, Math.floor((Math.min(...values) - 4) / 10) * 10), 100];
  const [first, last] = [Math.min(...points.map((one) => one.at)), Math.max(...points.map((one) => one.at))];
  const cells = counties.map((county, i) => {
    const [left, top] = [(i % columns) * (width + gap), Math.floor(i / columns) * pitch];
    const x = (when: number) => left + 4 + ((when - first) / (last - first || 1)) * (width - 8);
    const y = (percent: number) => top + 44 + TALL - ((percent - low) / (high - low)) * TALL;
    const now = county.points.at(-1)?.share ?? null;
    const second = other?.lines.find(({region}) => region === county.region) ?? null;
    return [
      letter(county.region, left, top + 15, {bold: true, size: 13}),
      now === null
        ? letter("—", left + width, top + 15, {anchor: "end"})
        : letter(`${formatNumber(now.percent, 1)}%`, left + width, top + 15, {anchor: "end", bold: true, size: 13}),
      now === null ? "" : letter(fraction(now), left + width, top + 31, {anchor: "end", size: 11, tone: "soft"}),
      line(left, y(low), left + width, y(low), "rule"),
      line(left, y(high), left + width, y(high), "hair"),
      i % columns === 0
        ? letter("100%", left, y(high) - 3, {size: 11, tone: "soft"}) +
          letter(`${low}%`, left, y(low) + 13, {size: 11, tone: "soft"})
        : "",
      second === null ? "" : path(second, x, y, true),
      path(county, x, y, false)
    ].join("");
  });
  const rows = Math.ceil(counties.length / columns);
  const names = other === null ? "" : `；实线、实心点是${other.names[0]}，虚线、空心点是${other.names[1]}`;
  const span = [counties[0]?.points[0]?.period, counties[0]?.points.at(-1)?.period].join("—");
  return {
    body:
      cells.join("") +
      letter(`各格纵横轴相同：${span}${small ? "" : names}`, 0, rows * pitch + 8, {size: 11, tone: "soft"}) +
      (small && names !== "" ? letter(names.slice(1), 0, rows * pitch + 25, {size: 11, tone: "soft"}) : ""),
    height: rows * pitch + (small && names !== "" ? 31 : 14)
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
  const d = points
    .map(({at: when, share, definition}, i) => {
      if (share === null) return "";
      const before = points[i - 1];
      const joined = before !== undefined && before.share !== null && before.definition === definition;
      return `${joined ? "L" : "M"}${at(x(when))} ${at(y(share.percent))}`;
    })
    .join("");
  const end = known.at(-1);
  return (
    `<path d="${d}" fill="none" stroke="${color("done")}" stroke-width="${second ? 1.5 : 2}"${second ? ' stroke-dasharray="3 3"' : ""}/>` +
    (end === undefined || end.share === null
      ? ""
      : `<circle cx="${at(x(end.at))}" cy="${at(y(end.share.percent))}" r="3.5" fill="${color(second ? "paper" : "done")}" stroke="${color("done")}" stroke-width="1.5"/>`)
  );
};
