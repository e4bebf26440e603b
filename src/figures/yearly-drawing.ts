import {type Target, targetText} from "../measures/targets.ts";
import {formatNumber} from "./format.ts";
import {type Drawn, type Frame, narrow} from "./frame.ts";
import {letter, line} from "./lettering.ts";
import {textWidth} from "./measure-text.ts";
import {color} from "./palette.ts";

export interface YearValue {
  readonly year: number;
  readonly value: number | null;
}

/**
 * Yearly values against their targets: a line that breaks where a year is missing, a bar at the target in its year, and
 * what it was before a revision as a dashed bar beside it.
 */
export const yearlyDrawing = (
  values: readonly YearValue[],
  targets: readonly Target[],
  unit: string,
  frame: Frame
): Drawn => {
  const small = narrow(frame);
  const [top, bottom] = [34, small ? 200 : 220];
  const years = axisYears(values, targets);
  const [left, right] = small ? [24, 30] : [60, 150];
  const step = (frame.width - left - right) / Math.max(1, years.length - 1);
  const x = (year: number) => left + (year - (years[0] ?? year)) * step;
  const y = scale(values, targets, top, bottom);
  const gap = values.at(-1);
  const promised = targets.some(({year}) => year > (gap?.year ?? 0));
  const body = [
    line(0, bottom + 16, frame.width, bottom + 16, "rule"),
    ...years.map((year) =>
      letter(small && years.length > 6 ? `’${String(year).slice(2)}` : String(year), x(year), bottom + 34, {
        anchor: "middle",
        tone: "soft"
      })
    ),
    path(values, x, y),
    ...targets.map((target) =>
      targetMark(target, x(target.year), y, {
        ...{step, edge: frame.width, small},
        value: values.find(({year}) => year === target.year)?.value ?? null
      })
    ),
    ...values.map(({year, value}) => point(year, value, x, y, targets, bottom)),
    ...(promised || small
      ? []
      : [letter("其后：目标值待发布", frame.width, bottom + 34, {anchor: "end", tone: "soft"})])
  ];
  const note = small && !promised ? letter("其后：目标值待发布", 0, bottom + 56, {tone: "soft"}) : "";
  return {
    body: letter(unit === "%" ? "%" : unit, 0, 14, {tone: "soft", size: 11}) + body.join("") + note,
    height: bottom + (note === "" ? 42 : 64)
  };
};

const axisYears = (values: readonly YearValue[], targets: readonly Target[]): readonly number[] => {
  const all = [...values.map(({year}) => year), ...targets.map(({year}) => year)];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({length: last - first + 1}, (_, i) => first + i);
};

const scale = (values: readonly YearValue[], targets: readonly Target[], top: number, bottom: number) => {
  const all = [
    ...values.flatMap(({value}) => value ?? []),
    ...targets.flatMap(({value, superseded}) => [value, ...superseded.map(({target}) => target)])
  ];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const span = high - low || 1;
  return (value: number): number => bottom - ((value - low) / span) * (bottom - top);
};

const path = (values: readonly YearValue[], x: (year: number) => number, y: (value: number) => number): string => {
  const d = values
    .map(({year, value}, i) => {
      if (value === null) return "";
      const before = values[i - 1];
      const joined = before !== undefined && before.value !== null && before.year === year - 1;
      return `${joined ? "L" : "M"}${Math.round(x(year) * 10) / 10} ${Math.round(y(value) * 10) / 10}`;
    })
    .join("");
  return `<path d="${d}" fill="none" stroke="${color("done")}" stroke-width="2"/>`;
};

const point = (
  year: number,
  value: number | null,
  x: (year: number) => number,
  y: (value: number) => number,
  targets: readonly Target[],
  bottom: number
): string => {
  if (value === null) return letter("无数值", x(year), bottom + 8, {anchor: "middle", tone: "soft", size: 11});
  const target = targets.find((found) => found.year === year);
  const below = target !== undefined && target.value > value;
  return (
    `<circle cx="${Math.round(x(year) * 10) / 10}" cy="${Math.round(y(value) * 10) / 10}" r="4.5" fill="${color("done")}" stroke="${color("paper")}" stroke-width="2"/>` +
    letter(formatNumber(value, 1), x(year), y(value) + (below ? 22 : -12), {anchor: "middle", size: 13, bold: true})
  );
};

interface Room {
  readonly step: number;
  readonly edge: number;
  readonly small: boolean;
  /** The value of the target's year: a label stands on the side of its bar away from it. */
  readonly value: number | null;
}

const targetMark = (
  target: Target,
  x: number,
  y: (value: number) => number,
  {step, edge, small, value: reached}: Room
): string => {
  const half = Math.min(26, step * 0.38);
  const words = `目标 ${targetText(target)}`;
  const right = x + half + 6;
  const fits = right + textWidth(words, 12) <= edge;
  const label = (text: string, value: number) =>
    fits
      ? letter(text, right, y(value) + 4, {tone: "ink"})
      : letter(
          text,
          small ? edge : x - half - 6,
          y(value) + (!small ? 4 : reached !== null && reached < value ? -8 : 17),
          {anchor: "end"}
        );
  return (
    line(x - half, y(target.value), x + half, y(target.value), "ink", 2.5) +
    label(words, target.value) +
    target.superseded
      .filter(({target: value}) => value !== target.value)
      .map(
        ({target: value, direction, unit}) =>
          line(x - half, y(value), x + half, y(value), "s4", 2, "4 3") +
          label(`原目标 ${targetText({direction, value, unit})}`, value)
      )
      .join("")
  );
};
