import type {Pm25Year} from "../../measures/air/air-pm25.ts";
import {isYearly, targetText} from "../../measures/targets/targets.ts";
import {periodName} from "./air-words.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {at, box, letter, line} from "../drawing/lettering.ts";
import {textWidth} from "../drawing/measure-text.ts";
import {color} from "../drawing/palette.ts";

/** A bar a year from zero; the target a stroke across its year; the limit a dashed line that steps where it changes. */
export const pm25Drawing = (years: readonly Pm25Year[], frame: Frame): Drawn => {
  const slim = narrow(frame);
  const [top, bottom] = [46, slim ? 210 : 240];
  const step = frame.width / Math.max(1, years.length);
  const width = Math.min(64, step * 0.56);
  const most = Math.max(
    ...years.flatMap(({value, judged, limits}) => [
      value?.published ?? 0,
      ...judged.map(({target}) => target.value),
      ...limits.map(({limit}) => limit.second)
    ]),
    1
  );
  const y = (value: number): number => bottom - (value / most) * (bottom - top);
  const middle = (i: number): number => (i + 0.5) * step;
  const bars = years.map((year, i) => barOf(year, middle(i) - width / 2, y, width, bottom, slim));
  const goals = years.flatMap(({judged}, i) =>
    judged.map(({target}) =>
      line(middle(i) - width / 2 - 7, y(target.value), middle(i) + width / 2 + 7, y(target.value), "ink", 2.2)
    )
  );
  const {body: limits, seams} = limitLines(years, step, y, frame.width);
  const names = years.map((year, i) =>
    nameOf(year, slim)
      .map((words, row) => letter(words, middle(i), bottom + 17 + row * 15, {anchor: "middle", size: 11}))
      .join("")
  );
  const said = [
    "µg/m³；实心为全年，空心为不足一年；粗横线为当年目标",
    ...years.flatMap(({judged, year}) => (judged.length === 0 ? [] : [`${year}年${goalsText(judged)}`])).slice(-2),
    ...seams
  ];
  return {
    body:
      line(0, bottom, frame.width, bottom, "rule") +
      bars.join("") +
      limits +
      goals.join("") +
      names.join("") +
      said
        .map((words, i) => letter(words, 0, bottom + 56 + i * 16, {size: 11, tone: i === 0 ? "soft" : "ink"}))
        .join(""),
    height: bottom + 46 + said.length * 16
  };
};

/** `目标 ≤24 µg/m³`, and the 年度 one beside a five-year one. */
const goalsText = (judged: Pm25Year["judged"]): string =>
  judged
    .map(({target}) => `${judged.length > 1 && isYearly(target) ? "年度" : ""}目标 ${targetText(target)}`)
    .join("，");

const barOf = (
  {value, whole}: Pm25Year,
  x: number,
  y: (value: number) => number,
  width: number,
  bottom: number,
  slim: boolean
): string => {
  const middle = x + width / 2;
  if (value === null) return letter("无年均", middle, bottom - 6, {anchor: "middle", size: 11, tone: "soft"});
  const top = y(value.published);
  const shape = whole
    ? box(x, top, width, bottom - top, "s1")
    : `<rect x="${at(x)}" y="${at(top)}" width="${at(width)}" height="${at(bottom - top)}" fill="${color("paper")}" stroke="${color("s1")}" stroke-dasharray="3 2"/>`;
  // Inside the bar, where no limit or target can cross it.
  return (
    shape +
    letter(formatNumber(value.published, 1), middle, bottom - 9, {
      anchor: "middle",
      size: slim ? 11 : 14,
      bold: true,
      tone: whole ? "ondone" : "ink"
    })
  );
};

const nameOf = ({year, from, to, whole}: Pm25Year, slim: boolean): readonly string[] =>
  whole
    ? [slim ? `’${year.slice(2)}` : year]
    : [slim ? `’${year.slice(2)}` : year, periodName({label: year, from, to}).replace(`${year}年`, "")];

/** A limit from where it begins to where the next does; the place inside a year is its share of the twelve months. */
const limitLines = (
  years: readonly Pm25Year[],
  step: number,
  y: (value: number) => number,
  width: number
): {readonly body: string; readonly seams: readonly string[]} => {
  const spans = [...new Map(years.flatMap(({limits}) => limits).map((limit) => [limit.from, limit])).values()];
  const place = (date: string): number => {
    const i = years.findIndex(({year}) => year === date.slice(0, 4));
    return i === -1 ? 0 : (i + (Number(date.slice(5, 7)) - 1) / 12) * step;
  };
  const drawn = spans.map(({from, standard, limit}, i) => {
    const [left, right] = [place(from), spans[i + 1] === undefined ? width : place(spans[i + 1]?.from ?? "")];
    const full = `二级年平均限值 ${limit.second}（${standard}）`;
    const name = textWidth(full, 11) < right - left - 8 ? full : `限值 ${limit.second}`;
    const last = i > 0 && i === spans.length - 1;
    return (
      line(left, y(limit.second), right, y(limit.second), "s4", 1.6, "5 3") +
      letter(name, last ? width : left, y(limit.second) - 6, {size: 11, anchor: last ? "end" : "start", tone: "soft"}) +
      (i === 0 ? "" : line(left, 18, left, y(0) + 22, "ink", 1.4, "4 2"))
    );
  });
  return {
    body: drawn.join(""),
    seams: spans
      .slice(1)
      .map(
        ({from, standard}) =>
          `竖虚线后按 ${standard} 的限值（${Number(from.slice(5, 7))}月${Number(from.slice(8))}日起）`
      )
  };
};
