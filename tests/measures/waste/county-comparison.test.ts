import {expect, it} from "vitest";
import {compareCounties, type CountyPoint} from "../../../src/measures/waste/county-comparison.ts";
import {share} from "../../../src/measures/share.ts";
import {cityOf} from "../rows.ts";

const city = cityOf({regions: [{name: "甲县"}, {name: "乙县"}, {name: "丙县"}, {name: "丁县"}]});
const point = (region: string, period: string, part: number | null, definition = "按行政村统计"): CountyPoint => ({
  ...{region, period, definition},
  share: share(part, 200)
});

it("keeps the order of the regions: what stands beside another is not ranked", () => {
  const found = compareCounties(city, [
    point("乙县", "2025", 190),
    point("甲县", "2025", 100),
    point("丙县", "2025", 150)
  ]);
  expect(found?.counties.map(({region}) => region)).toEqual(["甲县", "乙县", "丙县"]);
  expect(found?.counties[0]?.points[0]).toMatchObject({at: 2025, share: {numerator: 100, denominator: 200}});
});

it("compares only counties on the definition most of them share, and says why others stand apart", () => {
  const found = compareCounties(city, [
    point("甲县", "2025", 100),
    point("乙县", "2025", 150),
    point("丙县", "2025", 180, "按自然村统计"),
    point("丁县", "2024", 120)
  ]);
  expect(found?.counties.map(({region}) => region)).toEqual(["甲县", "乙县"]);
  expect(found?.apart).toEqual([
    {region: "丙县", why: "口径不同（按自然村统计）"},
    {region: "丁县", why: "本期没有数值"}
  ]);
});

it("compares nothing where one county stands alone, and never the city with its parts", () => {
  expect(compareCounties(city, [point("甲县", "2025", 100), point("云溪市", "2025", 300)])).toBeNull();
  expect(compareCounties(city, [])).toBeNull();
});

it("sets half years between the year ends", () => {
  const found = compareCounties(city, [
    point("甲县", "2024-12-31", 90),
    point("甲县", "2025-06-30", 100),
    point("乙县", "2025-06-30", 100)
  ]);
  // 181 of the 365 days of 2025.
  expect(found?.counties[0]?.points.map(({at}) => at)).toEqual([2024, 2024 + 181 / 365]);
});
