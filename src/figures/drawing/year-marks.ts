import type {Place, ProgressPoint} from "../waste/promise-drawing.ts";
import {letter, line} from "./lettering.ts";

/**
 * Values of whole years stand over their year. Where a year has several values its name stands in the middle of it, between
 * two ticks: a value of June then lies inside its year.
 */
export const yearMarks = (
  years: readonly number[],
  points: readonly ProgressPoint[],
  {x}: Place,
  step: number,
  bottom: number
): readonly string[] => {
  const within = points.some((point) => !Number.isInteger(point.at));
  const name = (year: number, when: number): string =>
    letter(step < 40 ? `’${String(year).slice(2)}` : String(year), x(when), bottom + 36, {
      ...{anchor: "middle", tone: "soft"}
    });
  return within
    ? [
        ...years.map((year) => line(x(year), bottom + 18, x(year), bottom + 24, "s4")),
        ...years.slice(1).map((year) => name(year, year - 0.5))
      ]
    : years.map((year) => name(year, year));
};
