import * as Plot from "@observablehq/plot";
import type {SectionMonth} from "../../measures/water/water-months.ts";
import type {WaterSectionPlace} from "../../measures/water/water-places.ts";
import type {BasicItem} from "../../standards/water/gb3838-2002.ts";
import {limitOf} from "../../standards/water/single-factor.ts";
import {CLASS_III} from "../../standards/water/water-assessment-2011.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {color} from "../drawing/palette.ts";
import {escapeText, plot} from "../drawing/plot.ts";
import {classSquare} from "../drawing/class-square.ts";
import {monthAxis} from "../drawing/month-axis.ts";
import {seamMarks} from "./water-seam.ts";
import {classText} from "./water-words.ts";

export interface SectionPicture {
  readonly section: WaterSectionPlace;
  readonly months: readonly string[];
  readonly cells: readonly (SectionMonth | null)[];
  /** The item drawn below the classes. */
  readonly item: BasicItem;
  /** Months before which the limits changed. */
  readonly seams: readonly string[];
}

/** Years as rows and months as columns of classes; below them one item against its limit. */
export const drawSection = (picture: SectionPicture, frame: Frame): Drawn => {
  const strip = calendar(picture, frame);
  const line = concentration(picture, frame);
  return {
    body: `${strip.body}\n<g transform="translate(0,${strip.height + 18})">${line.body}</g>`,
    height: strip.height + 18 + line.height
  };
};

const label = (
  text: string,
  x: number,
  y: number,
  size: number,
  anchor: string,
  tone: "ink" | "soft" = "soft"
): string =>
  `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${color(tone)}">${escapeText(text)}</text>`;

const calendar = ({section, months, cells}: SectionPicture, frame: Frame): Drawn => {
  const small = narrow(frame);
  const [left, top, row] = [small ? 34 : 56, 20, small ? 24 : 26];
  const column = (frame.width - left) / 12;
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const heads = Array.from({length: 12}, (_, i) =>
    label(
      small ? String(i + 1) : `${i + 1}月`,
      Math.round((left + column * (i + 0.5)) * 100) / 100,
      12,
      small ? 10.5 : 12,
      "middle"
    )
  );
  const rows = years.map((year, i) => {
    const y = top + i * (row + 2);
    const squares = months.flatMap((month, j) => {
      if (!month.startsWith(year)) return [];
      const x = left + column * (Number(month.slice(5)) - 1) + 0.75;
      return [classSquare(cells[j] ?? null, section.target, {x, y, width: column - 1.5, height: row}, small ? 11 : 13)];
    });
    return label(year, left - 8, y + row / 2 + 4, small ? 10.5 : 12, "end") + squares.join("\n");
  });
  return {body: [...heads, ...rows].join("\n"), height: top + years.length * (row + 2)};
};

/** The limit of a stretch of months: the last one that a month was judged by. */
const printedIn = (limits: readonly string[]): string => limits.findLast((limit) => limit !== "") ?? "";

interface Point {
  readonly month: string;
  readonly value: number | null;
  readonly over: boolean;
}

const concentration = ({section, months, cells, item, seams}: SectionPicture, frame: Frame): Drawn => {
  const small = narrow(frame);
  const rank = section.target ?? CLASS_III;
  // Each month against the limit it was judged by.
  const limitAt = (i: number): string => limitOf(item.id, rank, section.kind, cells[i]?.judgement?.table) ?? "";
  const stretches = [0, ...seams.map((month) => months.indexOf(month))].map((from, k, all) => ({
    ...{from, to: (all[k + 1] ?? months.length) - 1},
    printed: printedIn(months.slice(from, all[k + 1]).map((_, i) => limitAt(from + i)))
  }));
  const printed = stretches.at(-1)?.printed ?? "";
  const points = months.map((month, i): Point => {
    const value = cells[i]?.values[item.id];
    if (typeof value !== "number") return {month, value: null, over: false};
    const limit = Number(limitAt(i));
    return {month, value, over: item.kind === "floor" ? value < limit : value > limit};
  });
  const [left, right, top] = [small ? 36 : 56, 6, small ? 42 : 34];
  const step = (frame.width - left - right) / months.length;
  const lineWords = `${classText(rank)}类${section.target === null ? "" : "（目标）"}限值${item.kind === "floor" ? "≥" : "≤"}${printed}`;
  const drawn = plot({
    width: frame.width,
    height: small ? 210 : 250,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: 40,
    x: {type: "point", domain: months, padding: 0.5, axis: null},
    y: {zero: true, nice: true, axis: null, label: null},
    marks: [
      Plot.gridY({stroke: color("hair"), strokeOpacity: 1, ticks: 5}),
      Plot.axisY({ticks: 5, tickSize: 0, fontSize: 11, fill: color("soft"), label: null}),
      ...(stretches.length === 1
        ? [Plot.ruleY([Number(printed)], {stroke: color("ink"), strokeWidth: 1.5, strokeDasharray: "5 3"})]
        : stretches.map((stretch) =>
            Plot.link([stretch], {
              ...{x1: ({from}: typeof stretch) => months[from], x2: ({to}: typeof stretch) => months[to]},
              ...{y1: () => Number(stretch.printed), y2: () => Number(stretch.printed)},
              ...{stroke: color("ink"), strokeWidth: 1.5, strokeDasharray: "5 3"}
            })
          )),
      ...seamMarks(seams, step),
      Plot.line(points, {x: "month", y: "value", stroke: color("s1"), strokeWidth: 1.75}),
      Plot.dot(
        points.filter(({over}) => !over),
        {x: "month", y: "value", r: small ? 1.5 : 2.2, fill: color("s1")}
      ),
      Plot.dot(
        points.filter(({over}) => over),
        {x: "month", y: "value", r: small ? 2.4 : 3.4, fill: color("paper"), stroke: color("zhu"), strokeWidth: 1.75}
      ),
      ...monthAxis(months, step, small)
    ]
  });
  const heading =
    label(`${item.name} ${item.unit}`, 0, 12, small ? 12 : 13, "start", "ink") +
    label(
      `虚线：${lineWords}${points.some(({over}) => over) ? "；○ 超过限值" : ""}`,
      small ? 0 : frame.width,
      small ? 27 : 12,
      small ? 11 : 12,
      small ? "start" : "end"
    );
  return {body: heading + drawn.body, height: drawn.height};
};
