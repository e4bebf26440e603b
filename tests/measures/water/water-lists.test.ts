import {expect, it} from "vitest";
import {
  blackOdorousWaters,
  clearedByQuarter,
  quarterEnd,
  quarterStart,
  relapsesOf
} from "../../../src/measures/water/black-odorous.ts";
import {drinkingWaterMonths} from "../../../src/measures/water/drinking-water.ts";
import {outfallPeriods} from "../../../src/measures/water/outfalls.ts";
import {cityOf} from "../rows.ts";

const waterOf = (quarter: string, state: "已消除" | "返黑返臭") => water("A", quarter, state);
const water = (id: string, quarter: string, state: "治理中" | "已消除" | "长制久清" | "返黑返臭" | "完成待评估") => ({
  ...{id, quarter, state, name: `${id}沟`, kind: "城市" as const, region: "甲县"},
  ...{grade: "轻度" as const, department: "某局", planned: "2026-06-30"}
});

it("counts 消除比例 over the whole list: relapsed and not yet assessed waters are not cleared", () => {
  const waters = blackOdorousWaters(
    cityOf({
      black_odorous_waters: [
        water("A", "2026Q2", "已消除"),
        water("B", "2026Q2", "长制久清"),
        water("C", "2026Q2", "完成待评估"),
        water("D", "2026Q2", "已消除"),
        water("A", "2026Q3", "返黑返臭"),
        water("B", "2026Q3", "长制久清"),
        water("C", "2026Q3", "已消除")
      ]
    })
  );
  expect(clearedByQuarter(waters)).toEqual([
    {quarter: "2026Q2", cleared: {numerator: 3, denominator: 4, percent: 75}, relapsed: [], carried: []},
    // D has no row this quarter and keeps its last reported state.
    {
      ...{quarter: "2026Q3", cleared: {numerator: 3, denominator: 4, percent: 75}, relapsed: ["A沟"]},
      carried: [{name: "D沟", state: "已消除", since: "2026Q2"}]
    }
  ]);
  expect(waters[0]).toMatchObject({id: "A", cleared: false, late: true, relapses: ["2026Q3"]});
  expect(waters[1]?.late).toBe(false);
});

it("reads the usual spellings of a quarter", () => {
  expect(["2026Q3", "2026-Q3", "2026年第三季度", "2026年3季度"].map(quarterStart)).toEqual(Array(4).fill("2026-07-01"));
  expect(quarterStart(null)).toBe("");
});

it("gives each step of 查测溯治 its own denominator", () => {
  const row = {asOf: "2026-09-30", region: "甲县", water: "石溪", banned: 10, merged: 20, regulated: null};
  const [period] = outfallPeriods(
    cityOf({
      outfalls: [
        {...row, kind: "工业", found: 100, monitored: 90, traced: 80, toMend: 40, mended: 36},
        {...row, kind: "农业", found: 60, monitored: 30, traced: 40, toMend: 20, mended: 9}
      ]
    })
  );
  // 120/160, 120/160, 45/60
  expect(period?.total).toMatchObject({
    monitored: {numerator: 120, denominator: 160, percent: 75},
    traced: {numerator: 120, denominator: 160, percent: 75},
    mended: {numerator: 45, denominator: 60, percent: 75},
    banned: 20,
    regulated: null
  });
  expect(period?.byKind.map(({name, mended}) => [name, mended?.percent])).toEqual([
    ["工业", 90],
    ["农业", 45]
  ]);
});

it("names the reaches that reported before and not now, and adds the three ways of mending where told", () => {
  const row = {region: "甲县", kind: "工业" as const, found: 10, monitored: 8, traced: 6, toMend: 5, mended: 4};
  const [december, june] = outfallPeriods(
    cityOf({
      outfalls: [
        {...row, asOf: "2025-12-31", water: "石溪"},
        {...row, asOf: "2025-12-31", water: "清水河"},
        {...row, asOf: "2026-06-30", water: "石溪", banned: 1, merged: 2, regulated: 1},
        {...row, asOf: "2026-12-31", water: "清水河"}
      ]
    })
  );
  expect(december).toMatchObject({absent: [], reported: 2, total: {found: 20, banned: null}});
  // The row of December 2026 is after 数据截至 and is not counted.
  expect(june).toMatchObject({
    ...{asOf: "2026-06-30", absent: ["甲县清水河"], reported: 1},
    total: {found: 10, toMend: 5, banned: 1, merged: 2, regulated: 1}
  });
});

it("gives outfalls no rate over nothing", () => {
  const [period] = outfallPeriods(
    cityOf({
      outfalls: [
        {
          ...{asOf: "2026-06-30", region: "甲县", water: "石溪", kind: "其他"},
          ...{found: 3, monitored: 3, traced: 3, toMend: 0, mended: 0}
        }
      ]
    })
  );
  expect(period?.total).toMatchObject({traced: {percent: 100}, mended: null, toMend: 0});
});

it("ends a quarter on its last day, or at 数据截至 where that comes first", () => {
  expect(quarterEnd("2026Q3", "2026-10-31")).toBe("2026-09-30");
  expect(quarterEnd("2026年第一季度", "2026-10-31")).toBe("2026-03-31");
  expect(quarterEnd("2026Q4", "2026-10-31")).toBe("2026-10-31");
});

it("counts drinking water by sources, with 未监测 apart, and by volume only where every monitored source reports it", () => {
  const row = {month: "2026-10", region: "甲县", kind: "湖库型" as const};
  const [october] = drinkingWaterMonths(
    cityOf({
      drinking_water_sources: [
        {...row, name: "甲库", compliant: "达标", intake: 300},
        {...row, name: "乙库", compliant: "不达标", intake: 100, exceeded: "总磷(0.2)"},
        {...row, name: "丙井", compliant: "达标", intake: null},
        {...row, name: "丁井", compliant: "未监测", intake: 50}
      ]
    })
  );
  expect(october?.bySource).toMatchObject({numerator: 2, denominator: 3});
  // 丙井 was monitored and does not say how much it gave: 300 of 400 would leave it out.
  expect(october?.byVolume).toBeNull();
  expect(october).toMatchObject({unmonitored: ["丁井"], withoutVolume: ["丙井"]});
  expect(october?.failed.map(({name}) => name)).toEqual(["乙库"]);
});

it("names a source without a row in a month after its first, in no denominator", () => {
  const row = {region: "甲县", kind: "地下水" as const, compliant: "达标" as const, intake: 10};
  const [august, september, october] = drinkingWaterMonths(
    cityOf({
      drinking_water_sources: [
        {...row, name: "甲井", month: "2026-08"},
        {...row, name: "甲井", month: "2026-09"},
        {...row, name: "乙井", month: "2026-09"},
        {...row, name: "乙井", month: "2026-10"}
      ]
    })
  );
  // 乙井 did not exist for the table in August.
  expect([august, september, october].map((month) => month?.absent)).toEqual([[], [], ["甲井"]]);
  expect(october?.bySource).toEqual({numerator: 1, denominator: 1, percent: 100});
});

it("recomputes the published volume rate of 衢州, June 2016: 1057.3 of 1057.3", () => {
  const row = {month: "2016-06", region: "衢州", kind: "河流型" as const, compliant: "达标" as const};
  const [june] = drinkingWaterMonths(
    cityOf({
      drinking_water_sources: [
        {...row, name: "一", intake: 1000.1},
        {...row, name: "二", intake: 57.2}
      ]
    })
  );
  expect(june?.byVolume).toEqual({numerator: 1057.3, denominator: 1057.3, percent: 100});
});

it("tells one relapse from the next, and whether the last is over", () => {
  const [water] = blackOdorousWaters(
    cityOf({
      black_odorous_waters: [
        waterOf("2025Q1", "返黑返臭"),
        waterOf("2025Q2", "返黑返臭"),
        waterOf("2025Q3", "已消除"),
        waterOf("2026Q1", "返黑返臭")
      ]
    })
  );
  expect(relapsesOf(water!)).toEqual([
    {from: "2025Q1", to: "2025Q2", quarters: 2, open: false},
    {from: "2026Q1", to: "2026Q1", quarters: 1, open: true}
  ]);
});
