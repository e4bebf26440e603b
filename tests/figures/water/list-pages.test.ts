import {expect, it} from "vitest";
import {sewagePlantLead, sewagePlantMonths} from "../../../src/figures/waste/sewage-plant-page.ts";
import {outfallWaterKinds, outfallWaterLead, outfallWaters} from "../../../src/figures/water/outfall-page.ts";
import {sourceLead, sourceMonths} from "../../../src/figures/water/source-page.ts";
import {sewagePlants} from "../../../src/measures/waste/sewage-plants.ts";
import {drinkingWaterSources} from "../../../src/measures/water/drinking-water.ts";
import {outfallPeriods} from "../../../src/measures/water/outfalls.ts";
import {cityOf} from "../../measures/rows.ts";

it("a source's page counts the months it was monitored and names the last exceedance", () => {
  const source = {name: "甲库", region: "甲县", kind: "湖库型" as const};
  const city = cityOf({
    drinking_water_sources: [
      {...source, month: "2026-07", compliant: "达标"},
      {...source, month: "2026-08", compliant: "不达标", exceeded: "总磷(0.4)"},
      {...source, month: "2026-09", compliant: "未监测"},
      {...source, month: "2026-10", compliant: "达标", class: "Ⅱ"}
    ]
  });
  const [found] = drinkingWaterSources(city);
  // 2 of 3 monitored months
  expect(sourceLead(found!)).toBe(
    "2026年10月达标；2026年7月以来监测 3 个月，达标 2 个月（66.7%），未监测 1 个月；最近一次不达标是2026年8月（总磷(0.4)）。"
  );
  expect(sourceMonths(found!).rows.map(({month, exceeded}) => [month, exceeded])).toEqual([
    ["2026-10", "无"],
    ["2026-09", {why: "未报"}],
    ["2026-08", "总磷(0.4)"],
    ["2026-07", "无"]
  ]);
});

it("a plant's page tells its load, its months short of the standard and above its capacity", () => {
  const plant = {plant: "甲厂", region: "甲县", capacity: 2};
  const city = cityOf({
    sewage_plants_monthly: [
      {...plant, month: "2026-08", treated: 68.2, compliantDays: 30, exceeded: "总氮"},
      {...plant, month: "2026-09", treated: 48, compliantDays: 30},
      {...plant, month: "2026-10", treated: 55.8, compliantDays: null}
    ]
  });
  const [found] = sewagePlants(city);
  // 55.8 ÷ (2 × 31) = 90 %; August 68.2 ÷ 62 = 110 %
  expect(sewagePlantLead(found!)).toBe(
    "2026年10月处理 55.8 万立方米，负荷率 90.0%，达标天数未报；2026年8月以来报送 3 个月，1 个月有不达标的日子，最近一次是2026年8月（总氮），1 个月超过设计规模。"
  );
  expect(sewagePlantMonths(found!).rows.map(({days}) => days)).toEqual([{why: "未报"}, "30/30", "30/31"]);
});

it("a water's page of outfalls stands on its own periods and says when the newest is missing", () => {
  const row = {region: "甲县", monitored: 4, traced: 2, toMend: 4, mended: 1, kind: "工业" as const};
  const city = cityOf({
    water_bodies: [{name: "甲河", code: "jia"}],
    outfalls: [
      {...row, water: "甲河", asOf: "2025-12-31", found: 8},
      {...row, water: "乙河", asOf: "2026-06-30", found: 5}
    ]
  });
  const all = outfallPeriods(city);
  const [first, second] = outfallWaters(city, all);
  expect([first?.id, second?.id]).toEqual(["jia", "乙河"]);
  // 4 ÷ 8, 2 ÷ 8, 1 ÷ 4
  expect(outfallWaterLead(first!, all)).toBe(
    "截至2025年12月31日，排查入河排污口 8 个，监测 4/8，50.0%，溯源 2/8，25.0%；需整治 4 个，完成 1/4，25.0%；截至2026年6月30日没有填报。"
  );
  expect(outfallWaterKinds(city, first!).rows).toMatchObject([{region: "甲县", kind: "工业", found: 8, mended: 1}]);
});
