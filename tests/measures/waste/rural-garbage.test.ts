import {expect, it} from "vitest";
import {ruralGarbage} from "../../../src/measures/waste/rural-garbage.ts";
import {cityOf} from "../rows.ts";

const row = {asOf: "2026-06-30", unit: "行政村" as const};
const a = {...row, region: "甲县", total: 100, urban: 30, town: 45, local: 15, uncovered: 10};
const b = {...row, region: "乙县", total: 60, urban: 6, town: 24, local: 20, uncovered: 10};

it("adds counties mode by mode, and the modes add to the whole", () => {
  const [period] = ruralGarbage(cityOf({rural_garbage: [a, b]}));
  const [city] = period?.totals ?? [];
  expect(city).toMatchObject({total: 160, urban: 36, town: 69, local: 35, uncovered: 20});
  // (160 − 20) ÷ 160
  expect(city?.coverage).toEqual({numerator: 140, denominator: 160, percent: 87.5});
  expect((city?.urban ?? 0) + (city?.town ?? 0) + (city?.local ?? 0) + (city?.uncovered ?? 0)).toBe(city?.total);
});

it("never adds 行政村 and 自然村", () => {
  const [period] = ruralGarbage(cityOf({rural_garbage: [a, {...b, unit: "自然村"}]}));
  expect(period?.totals.map(({unit, total}) => [unit, total])).toEqual([
    ["行政村", 100],
    ["自然村", 60]
  ]);
});

it("ends at 数据截至", () => {
  const periods = ruralGarbage(cityOf({rural_garbage: [a, {...a, asOf: "2026-12-31"}]}));
  expect(periods.map(({asOf}) => asOf)).toEqual(["2026-06-30"]);
});

it("gives the city no coverage while a county is absent, and names it", () => {
  const [december, june] = ruralGarbage(
    cityOf({rural_garbage: [{...a, asOf: "2025-12-31"}, {...b, asOf: "2025-12-31"}, a]})
  );
  expect(december).toMatchObject({absent: [], totals: [{coverage: {percent: 87.5}}]});
  expect(june).toMatchObject({absent: ["乙县"], totals: [{coverage: null}], regions: [{coverage: {percent: 90}}]});
});
