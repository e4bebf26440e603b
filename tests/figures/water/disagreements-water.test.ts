import {expect, it} from "vitest";
import {disagreementLists} from "../../../src/figures/disagreements/disagreements.ts";
import {readingTable} from "../../../src/figures/water/water-tables.ts";
import {assess} from "../../../src/measures/assess.ts";
import {FIVE, section, waterCity} from "../../measures/water/water-city.ts";

it("counts readings tried on four items apart from those that have a class, and marks them", () => {
  const reading = (time: string, more: object) => ({section: "一", time, ...FIVE, ...more});
  const city = waterCity({
    sections: [section("一")],
    readings: [
      reading("2026-10-01 08:00", {officialClass: "Ⅱ"}),
      reading("2026-10-01 12:00", {officialClass: "Ⅰ", phosphorus: null}),
      reading("2026-10-01 16:00", {officialClass: "Ⅲ", phosphorus: null, ammonia: 0.2}),
      reading("2026-10-01 20:00", {officialClass: "Ⅲ", ammonia: null})
    ]
  });
  const verdicts = assess(city, "2026-11-05");
  const [list] = disagreementLists(verdicts);
  expect(list?.sentence).toBe(
    "官方值与计算值都有的 1 个监测数据全部一致；" +
      "另有 2 个自动监测数据缺总磷，不评类别，按其余四项试算，1 个与官方类别一致；" +
      "另有 1 个有官方类别而数据不足以评价，未计入。"
  );
  expect(list?.table.rows.map(({computed}) => computed)).toEqual(["Ⅱ（四项试算）"]);
  expect(
    readingTable(verdicts.water, verdicts.water.sections[0]!).rows.map(({computed, same}) => [computed, same])
  ).toEqual([
    [{why: "缺氨氮"}, {why: "无法比较"}],
    ["Ⅱ（四项试算）", "否"],
    ["Ⅰ（四项试算）", "是"],
    ["Ⅱ", "是"]
  ]);
});
