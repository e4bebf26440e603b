import {expect, it} from "vitest";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {wasteFigures} from "../../../src/figures/waste/waste-figures.ts";
import {targetedValues} from "../../../src/measures/targets/target-values.ts";
import {assessAir} from "../../../src/measures/air/air.ts";
import {assessWaste} from "../../../src/measures/waste/waste.ts";
import {assessWater} from "../../../src/measures/water/water.ts";
import {cityOf} from "../../measures/rows.ts";

const works = {kind: "焚烧厂" as const, region: "甲县", state: "运行" as const, capacity: 500};
const named = {id: "incineration-capacity-share", region: "云溪市", unit: "%"};
const share = {
  ...{...named, name: "焚烧处理能力占比", frequency: "年" as const, definition: "能力之比"},
  ...{denominator: 1000, numeratorUnit: "吨/日", denominatorUnit: "吨/日"}
};
const promise = {...named, direction: "≥" as const, document: "规划", version: "首次"};
// One works by 入厂 from 2022; in June 2025 a second by 入炉 joins it.
const city = cityOf({
  garbage_facilities: [
    {...works, name: "甲", capacityBasis: "入厂", opened: "2022-01-01"},
    {...works, name: "乙", capacityBasis: "入炉", opened: "2025-06-01"}
  ],
  indicators: [
    {...share, period: "2022", numerator: 500},
    {...share, period: "2023", numerator: 600},
    {...share, period: "2025", numerator: 900}
  ],
  indicator_targets: [
    {...promise, year: 2025, target: 65, plan: "十四五", from: "2021-12-30"},
    {...promise, year: 2030, target: 95, plan: "十五五", from: "2026-01-01"}
  ]
});
const [figure] = wasteFigures(city, assessWaste(city)).filter(({id}) => id === "incineration-capacity-share");
const drawn = (width: number) =>
  filePicture(figure!, {width, theme: "light", edition: null, demo: true, href: null}).replaceAll("><", ">\n<");

it("joins shares on one footing only: a sum of 入厂 and 入炉 is a dot by itself", () => {
  const lines = [...drawn(WIDE).matchAll(/<path d="(M[^"]*)" fill="none" stroke="#2f5d50" stroke-width="2"/g)];
  // 2022 and 2023 by 入厂 are the only two that are joined.
  expect(lines.map(([, d]) => d?.split("L").length)).toEqual([2]);
  expect(drawn(WIDE)).toContain("混合");
  expect(drawn(WIDE)).toContain("入厂");
});

it("says in the table which footing each year has, and judges no mixed one", () => {
  expect(figure?.table.rows.map(({year, footing, verdict}) => [year, footing, verdict])).toEqual([
    ["2025", "混合", "尚不能判断（口径混合）"],
    ["2023", "入厂", {why: "当年没有公布目标"}],
    ["2022", "入厂", {why: "当年没有公布目标"}]
  ]);
  expect(figure?.sentence).toBe(
    "2025 年焚烧处理能力占比报送值 90.0%（900 吨/日 ÷ 1000 吨/日），目标 ≥65%，尚不能判断（口径混合：分子含入厂、入炉两种能力，不能相加）；2030 年目标 ≥95%。"
  );
});

it("tells no way to a target from a mixed value, nor from an older one", () => {
  const sources = {air: assessAir(city), water: assessWater(city)};
  expect(targetedValues(city, sources, named.id, "云溪市")).toMatchObject({now: null, whyNot: "口径混合"});
  expect(drawn(WIDE)).not.toContain("余程");
});

it.each([NARROW, WIDE])("draws incineration-capacity-share at %i px as it was looked at", async (width) => {
  await expect(drawn(width)).toMatchFileSnapshot(`../../output/incineration-capacity-share-${width}.svg`);
});
