import {expect, it} from "vitest";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {soilFigures} from "../../../src/figures/soil/soil-figures.ts";
import {wasteFigures} from "../../../src/figures/waste/waste-figures.ts";
import {assessSoil} from "../../../src/measures/soil.ts";
import {assessWaste} from "../../../src/measures/waste/waste.ts";
import {cityOf} from "../../measures/rows.ts";

const year = {frequency: "年" as const, unit: "%", region: "云溪市"};
const land = {
  ...{...year, id: "farmland-safe-use", name: "受污染耕地安全利用率", definition: "安全利用面积÷受污染耕地面积"},
  ...{numeratorUnit: "公顷", denominatorUnit: "公顷", denominator: 400}
};
const manure = {
  ...{...year, id: "manure-use", name: "畜禽粪污综合利用率", definition: "综合利用量÷产生量(测算)"},
  ...{numeratorUnit: "万吨", denominatorUnit: "万吨"}
};
const recycled = {
  ...{...year, id: "garbage-recycling-rate", name: "生活垃圾回收利用率", definition: "(可回收物+餐厨)÷产生量"},
  ...{numeratorUnit: "万吨", denominatorUnit: "万吨"}
};
const promise = {
  ...{region: "云溪市", year: 2025, direction: "≥" as const, unit: "%", plan: "十四五" as const, version: "首次"},
  ...{from: "2021-12-30", document: "规划"}
};
const city = cityOf({
  regions: [
    {name: "甲县", kind: "县"},
    {name: "乙县", kind: "县"},
    {name: "丙县", kind: "县"},
    {name: "城区", kind: "区"}
  ],
  indicators: [
    {...land, period: "2023", numerator: 368},
    {...land, period: "2024", numerator: 370},
    {...land, period: "2025", numerator: 371, printed: 92.8, dataState: "初步"},
    {...manure, period: "2024", numerator: 76, denominator: 100},
    {...manure, period: "2025", numerator: 80, denominator: 100},
    {...manure, period: "2024", region: "甲县", numerator: 30, denominator: 40},
    {...manure, period: "2025", region: "甲县", numerator: 32, denominator: 40},
    {...manure, period: "2024", region: "乙县", numerator: 36, denominator: 50},
    {...manure, period: "2025", region: "乙县", numerator: 39, denominator: 50},
    {...manure, period: "2025", region: "丙县", numerator: 9, denominator: 10, definition: "按户数"},
    {...recycled, period: "2024", numerator: 9, denominator: 50},
    {...recycled, period: "2025", numerator: 10.5, denominator: 52.5}
  ],
  indicator_targets: [
    {...promise, id: "farmland-safe-use", target: 93},
    {...promise, id: "manure-use", target: 80},
    {...promise, id: "manure-use", region: "乙县", target: 80},
    {...promise, id: "garbage-recycling-rate", target: 20}
  ]
});
const figures = new Map(
  [...soilFigures(city, assessSoil(city)), ...wasteFigures(city, assessWaste(city))].map((figure) => [
    figure.id,
    figure
  ])
);
const figureOf = (id: string) => figures.get(id)!;

it("judges 371 of 400 hectares, 92.75 %, against 93 % unrounded, and says that the value is preliminary", () => {
  expect(figureOf("farmland-safe-use").sentence).toBe(
    "2025 年受污染耕地安全利用率 92.8%（371 公顷 ÷ 400 公顷），目标 ≥93%，未达到，差 0.3 个百分点（按初步数）；十五五目标值待发布。"
  );
  expect(figureOf("farmland-safe-use").table.rows[0]).toMatchObject({
    ...{year: "2025", value: 92.75, numerator: 371, denominator: 400, printed: 92.8},
    ...{target: "≥93%", verdict: "未达到（按初步数）", state: "初步"}
  });
});

it("counts a rate exactly on its target as reached", () => {
  // 80 ÷ 100 and 10.5 ÷ 52.5.
  expect(figureOf("manure-use").sentence).toContain("80.0%（80 万吨 ÷ 100 万吨），目标 ≥80%，已达到");
  expect(figureOf("garbage-recycling-rate").sentence).toContain("20.0%（10.5 万吨 ÷ 52.5 万吨），目标 ≥20%，已达到");
});

it("sets counties of one definition side by side with their tonnes, and names who is left out and why", () => {
  const figure = figureOf("manure-use-counties");
  // 32 ÷ 40 and 39 ÷ 50.
  expect(figure.sentence).toBe(
    "2025年畜禽粪污综合利用率，4 个行政区域中同一口径的 2 个在 78.0% 至 80.0% 之间，中位数 79.0%。"
  );
  expect(figure.completeness).toEqual({
    ...{evaluated: 2, total: 4, unit: "个行政区域"},
    missing: [
      {what: "丙县", why: "口径不同（按户数）"},
      {what: "城区", why: "从未报送"}
    ]
  });
  expect(figure.notes).toContain("乙县 2025 年目标：未达到（考核期已结束，最终值：畜禽粪污综合利用率 78.0%）。");
});

for (const id of ["farmland-safe-use", "manure-use", "manure-use-counties", "garbage-recycling-rate"])
  for (const width of [NARROW, WIDE])
    it(`draws ${id} at ${width} px as it was looked at`, async () => {
      const svg = filePicture(figureOf(id), {width, theme: "light", edition: null, demo: true, href: null});
      await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(`../../output/${id}-${width}.svg`);
    });
