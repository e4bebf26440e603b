import {expect, it} from "vitest";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {targetEntries, targetFigures} from "../../../src/figures/targets/target-ledger.ts";
import {assessAir} from "../../../src/measures/air/air.ts";
import {assessWater} from "../../../src/measures/water/water.ts";
import {cityOf} from "../../measures/rows.ts";
import {wasteCity as city} from "../waste/waste-city.ts";

const sources = {air: assessAir(city), water: assessWater(city)};
const [figure] = targetFigures(city, sources, () => true);

it("counts what was reached and what was not, and what is still to be published", () => {
  // 28.4 of 40 against 72 %, 104 of 160 villages against 65 %.
  expect(figure?.sentence).toBe(
    "截至2026年10月31日，目标年已过的 2 项目标中，已达到 1 项、未达到 1 项（城市生活污水集中收集率）、尚不能判断 0 项；2 项考核期已结束，十五五（2026—2030 年）目标值待发布。"
  );
});

it("keeps a revision in the row and in the notes", () => {
  expect(figure?.table.rows[0]).toMatchObject({
    ...{name: "城市生活污水集中收集率", target: "≥72%", verdict: "未达到", value: 71},
    before: "≥68%（2021-12-10 起）"
  });
  expect(figure?.notes.join("")).toContain("2021-12-10 起 ≥68%（方案一），2023-08-15 起 ≥72%（方案二）");
});

it("lists every promise with its documents, leading to the figure that shows the values", () => {
  expect(targetEntries(city, sources, () => true)[0]).toEqual({
    href: "/figures/sewage-collection-rate/",
    title: "城市生活污水集中收集率：2025 年 ≥72%",
    meta: "71.0%，未达到（考核期已结束，最终值） · 十四五 · 2021-12-10 起 ≥68%（方案一），2023-08-15 起 ≥72%（方案二）"
  });
});

it("draws nothing where nobody set a target", () => {
  const empty = cityOf({});
  expect(targetFigures(empty, {air: assessAir(empty), water: assessWater(empty)}, () => true)).toEqual([]);
});

for (const width of [NARROW, WIDE])
  it(`draws targets at ${width} px as it was looked at`, async () => {
    const svg = filePicture(figure!, {width, theme: "light", edition: null, demo: true, href: null});
    await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(`../../output/targets-${width}.svg`);
  });
