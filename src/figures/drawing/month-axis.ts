import * as Plot from "@observablehq/plot";
import {textWidth} from "./measure-text.ts";
import {color} from "./palette.ts";

/** Month numbers below the bars, the year below January and the first; every second or third month where they would touch. */
export const monthAxis = (months: readonly string[], step: number, small: boolean): readonly Plot.Markish[] => {
  const size = small ? 10 : 11;
  const every = [1, 2, 3, 6, 12].find((n) => step * n >= textWidth("12", size) + 4) ?? 12;
  const number = (month: string): number => Number(month.slice(5, 7));
  const shown = months.filter((month) => (number(month) - 1) % every === 0);
  const years = months.filter((month, i) => number(month) === 1 || (i === 0 && number(month) <= 10));
  const common = {frameAnchor: "bottom", textAnchor: "middle", lineAnchor: "top", fontSize: size} as const;
  return [
    Plot.text(shown, {
      ...common,
      x: (month: string) => month,
      text: (month: string) => String(number(month)),
      dy: 6,
      fill: color("soft")
    }),
    Plot.text(years, {
      ...common,
      x: (month: string) => month,
      text: (month: string) => `${month.slice(0, 4)}年`,
      dy: 20,
      fill: color("ink")
    })
  ];
};
