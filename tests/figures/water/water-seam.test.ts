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
  for (const id of [
    "water-class-share",
    "water-good-share",
    "water-inferior-share",
    "river-strip/石溪河",
    "water-section/一"
  ]) {
    expect(figureOf(id).notes.join(""), id).toContain("2026年10月起限值变更，前后的类别和比例不可直接比较。");
    expect(figureOf(id).notes.join(""), id).toContain("氨氮Ⅲ类限值 0.8 mg/L（GB 3838-2002 为 1.0）");
    expect(figureOf(id).standards, id).toEqual(["GB 3838-2002", "GB 3838-2002(补充限值)"]);
  }
});

it("draws the seam", () => {
  for (const id of [
    "water-class-share",
    "water-good-share",
    "water-inferior-share",
    "river-strip/石溪河",
    "water-section/一"
  ])
    for (const width of [NARROW, WIDE]) {
      const {body} = figureOf(id).draw!({width, theme: "page", edition: null, demo: false, href: null});
      expect(body, `${id} ${width}`).toMatch(/stroke-dasharray="4[ ,]2"/);
    }
});

it("computes the index of all months by the limits of the latest", () => {
  const rows = figureOf("water-cwqi").table.rows;
  expect(new Set(rows.map((row) => row["ammonia"]))).toEqual(new Set([0.9 / 0.8]));
});

it("lets no figure of rivers and lakes set months on both sides of a change beside each other without a word", () => {
  for (const {id, notes, period, standards, sentence} of figures.values()) {
    // One month only, or no limit in it at all (综合营养状态指数), compares nothing.
    if (/^\d{4}-\d{2}$/.test(period) || standards.length === 0) continue;
    expect(notes.join(""), id).toMatch(/前后的类别和比例不可直接比较|各月都按|都按.*的限值/);
    expect(sentence, id).not.toMatch(/比上月(的|多|少)|与上月持平/);
  }
  expect([...figures.keys()]).toHaveLength(6 + NAMES.length);
});

it("judges no month before GB 3838-2002 came into force on 2002-06-01, draws none of them and says so", () => {
  const early = waterCity({
    dataAsOf: "2002-07-31",
    sections: [section("一")],
    readings: monthsBetween("2002-04", "2002-07").map((time) => ({section: "一", time, ...FIVE}))
  });
  const own = new Map(waterFigures(early, assessWater(early)).map((figure) => [figure.id, figure]));
  for (const id of [
    "water-class-share",
    "water-good-share",
    "water-inferior-share",
    "river-strip/石溪河",
    "water-section/一"
  ]) {
    expect(own.get(id)?.notes, id).toContain("2002年6月起才有适用的标准（GB 3838-2002），此前的月份不评价类别。");
    expect(own.get(id)?.notes.join(""), id).not.toContain("限值变更");
  }
  const {table, completeness, sentence} = own.get("water-section/一")!;
  expect(table.rows.map((row) => row["class"])).toEqual([
    {why: "监测时无适用标准"},
    {why: "监测时无适用标准"},
    "Ⅱ",
    "Ⅱ"
  ]);
  expect(completeness).toMatchObject({evaluated: 2, total: 4});
  expect(sentence).toBe("2002年7月为Ⅱ类，水质优，目标Ⅲ类，达标。");
  expect(own.get("water-class-share")?.table.rows[1]).toMatchObject({judged: 0, unjudged: "监测时无适用标准 1"});
});

/** A limit from the middle of September 2026 on, and readings that carry their day: before it and after it. */
const inside = (...september: readonly [string, string]) => {
  const own = waterCity({
    dataAsOf: "2026-09-30",
    sections: [section("一"), section("二", {order: 2})],
    limits: [
      {
        ...{standard: "GB 3838-2002", item: "氨氮", class: "Ⅲ", limit: 0.8, unit: "mg/L"},
        ...{from: "2026-09-15", source: "地方标准"}
      }
    ],
    readings: (["一", "二"] as const).flatMap((name, i) =>
      ["2026-08-20", september[i] ?? ""].map((time) => ({section: name, time, ...FIVE, ammonia: 0.9}))
    )
  });
  const figure = waterFigures(own, assessWater(own)).find(({id}) => id === "water-class-share")!;
  return {figure, changed: changes(assess(own, "2026-11-05"))};
};

it("compares no month whose readings a limit that begins inside it judges with the month before", () => {
  const {figure, changed} = inside("2026-09-20", "2026-09-20");
  expect(figure.sentence).toContain("本月起限值变更，不与上月相比");
  expect(figure.standards).toEqual(["GB 3838-2002", "GB 3838-2002(补充限值)"]);
  expect(figure.notes.join("")).toContain("氨氮Ⅲ类限值 0.8 mg/L（GB 3838-2002 为 1.0）");
  expect(figure.table.rows.map((row) => row["standard"])).toEqual(["GB 3838-2002", "GB 3838-2002(补充限值)"]);
  expect(changed).toMatchObject({compared: 0, worse: []});
});

it("names both sets of limits of a month that one parts", () => {
  const {figure, changed} = inside("2026-09-10", "2026-09-20");
  expect(figure.table.rows.at(-1)?.["standard"]).toBe("GB 3838-2002、GB 3838-2002(补充限值)");
  expect(changed).toMatchObject({compared: 0, worse: []});
});

it("says of the first month under the standard nothing about the month before it", () => {
  const first = waterCity({
    dataAsOf: "2002-06-30",
    sections: [section("一")],
    readings: ["2002-05", "2002-06"].map((time) => ({section: "一", time, ...FIVE}))
  });
  for (const {id, sentence} of waterFigures(first, assessWater(first))) expect(sentence, id).not.toContain("上月");
});
