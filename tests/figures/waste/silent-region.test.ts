import {expect, it} from "vitest";
import {wasteFigures} from "../../../src/figures/waste/waste-figures.ts";
import {assessWaste} from "../../../src/measures/waste/waste.ts";
import {cityOf} from "../../measures/rows.ts";

const full = {kitchen: 0, landfilledRaw: 0, landfilledEmergency: 0, exported: 0};
const month = (name: string, region: string, burnt: number | null) => ({
  ...{...full, month: name, region, collected: 500, burnt}
});

/** 乙县 leaves its 焚烧量 blank in September and hands in nothing at all in October. */
const city = cityOf({
  regions: [{name: "甲县"}, {name: "乙县"}],
  garbage_monthly: [
    month("2026-08", "甲县", 500),
    month("2026-08", "乙县", 500),
    month("2026-09", "甲县", 500),
    month("2026-09", "乙县", null),
    month("2026-10", "甲县", 500)
  ]
});
const figures = new Map(wasteFigures(city, assessWaste(city)).map((figure) => [figure.id, figure]));

it("names a region that is silent in the latest month, and gives neither an answer nor a rate of the city", () => {
  expect(figures.get("three-promises")?.sentence).toBe(
    "2026年10月：全焚烧不能判断（乙县未报）；全处理不能判断（餐厨处理量未报）；零填埋不能判断（乙县未报）。"
  );
  expect(figures.get("garbage-ways")?.sentence).toBe(
    "2026年10月，2 个行政区域中 1 个清运和焚烧数据完整（乙县未报），不算全市焚烧率。"
  );
  expect(figures.get("garbage-balance")?.sentence).toBe(
    "2026年10月，2 个行政区域中报送的 1 个清运 500 吨，与各去向之和相等（乙县未报）；3 个月中 1 个月有差额。"
  );
});

it("does not take a blank cell for 0 t burnt", () => {
  const rows = figures.get("garbage-ways")?.table.rows;
  expect(rows?.map(({month: of, burnRate}) => [of, burnRate])).toEqual([
    ["2026-10", {why: "乙县未报"}],
    ["2026-09", {why: "乙县未报"}],
    ["2026-08", 100]
  ]);
});
