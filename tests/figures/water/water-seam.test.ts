import {expect, it} from "vitest";
import type {Figure} from "../../../src/figures/figure.ts";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {waterFigures} from "../../../src/figures/water/water.ts";
import {changes} from "../../../src/measures/changes.ts";
import {assess} from "../../../src/measures/assess.ts";
import {assessWater, monthsBetween} from "../../../src/measures/water/water.ts";
import {FIVE, section, waterCity} from "../../measures/water/water-city.ts";

// A publisher's limit from October on: 氨氮 0.9 was Ⅲ in September and is Ⅳ now, though the water is the same.
const MONTHS = monthsBetween("2026-01", "2026-10");
const NAMES = ["一", "二", "三", "四", "五"] as const;
const city = waterCity({
  sections: NAMES.map((name, i) => section(name, {order: i + 1})),
  limits: [
    {
      ...{standard: "GB 3838-2002", item: "氨氮", class: "Ⅲ", limit: 0.8, unit: "mg/L"},
      ...{from: "2026-10-01", source: "地方标准"}
    }
  ],
  readings: MONTHS.flatMap((time) => NAMES.map((name) => ({section: name, time, ...FIVE, ammonia: 0.9})))
});
const figures: ReadonlyMap<string, Figure> = new Map(
  waterFigures(city, assessWater(city)).map((figure) => [figure.id, figure])
);
const figureOf = (id: string): Figure => figures.get(id)!;

it("refuses to compare the month of a change of limits with the month before", () => {
  expect(figureOf("water-class-share").sentence).toContain("本月起限值变更，不与上月相比");
  expect(figureOf("water-good-share").sentence).toContain("2026年10月限值变更以来各月在 0.0% 到 0.0% 之间");
  expect(figureOf("water-condition").table.columns.map(({key}) => key)).not.toContain("points");
  expect(changes(assess(city, "2026-11-05"))).toMatchObject({compared: 0, better: [], worse: []});
});

it("names the limit and its source under every figure of classes that crosses the change, and both standards", () => {
  for (const id of ["water-class-share", "water-good-share", "river-strip/石溪河", "water-section/一"]) {
    expect(figureOf(id).notes.join(""), id).toContain("2026年10月起限值变更，前后的类别和比例不可直接比较。");
    expect(figureOf(id).notes.join(""), id).toContain("氨氮Ⅲ类限值 0.8 mg/L（GB 3838-2002 为 1.0）");
    expect(figureOf(id).standards, id).toEqual(["GB 3838-2002", "GB 3838-2002(补充限值)"]);
  }
});

it("draws the seam", () => {
  for (const id of ["water-class-share", "water-good-share", "river-strip/石溪河", "water-section/一"])
    for (const width of [NARROW, WIDE]) {
      const {body} = figureOf(id).draw!({width, theme: "page", edition: null, demo: false, href: null});
      expect(body, `${id} ${width}`).toMatch(/stroke-dasharray="4[ ,]2"/);
    }
});

it("computes the index of all months by the limits of the latest", () => {
  const rows = figureOf("water-cwqi").table.rows;
  expect(new Set(rows.map((row) => row["ammonia"]))).toEqual(new Set([0.9 / 0.8]));
});
