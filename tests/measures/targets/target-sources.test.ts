import {expect, it} from "vitest";
import {assessAir} from "../../../src/measures/air/air.ts";
import {targetLedger} from "../../../src/measures/targets/target-ledger.ts";
import {assessWater} from "../../../src/measures/water/water.ts";
import type {City} from "../../../src/tables/city.ts";
import {cityOf} from "../rows.ts";

const ledger = (city: City, only: string | null = null) =>
  targetLedger(city, {air: assessAir(city), water: assessWater(city)}, only).entries;
const promise = {
  ...{region: "云溪市", direction: "≥" as const, unit: "%", plan: "十四五" as const, year: 2025, target: 60},
  ...{document: "《规划》（某政发〔2021〕18号）", version: "首次", from: "2021-12-30"}
};
const rate = {
  ...{id: "rural-sewage-rate", name: "农村生活污水治理率", region: "云溪市", unit: "%", frequency: "年" as const},
  ...{period: "2025", numerator: 710, denominator: 789, definition: "口径"}
};
const villages = {asOf: "2025-12-31", definition: "口径", region: "甲县", villages: 789, treated: 510};

it("takes a rate from the table of its counts and not from indicators.csv, where both have it", () => {
  const city = cityOf({
    indicators: [rate],
    rural_sewage: [villages],
    indicator_targets: [{...promise, id: rate.id}]
  });
  // 510 ÷ 789, not 710 ÷ 789.
  expect(ledger(city)[0]?.value).toBeCloseTo(64.639, 3);
  expect(ledger(cityOf({indicators: [rate], indicator_targets: [{...promise, id: rate.id}]}))[0]?.value).toBeCloseTo(
    89.987,
    3
  );
});

it("judges every plan of a year, the five-year one first", () => {
  const city = cityOf({
    rural_sewage: [villages],
    indicator_targets: [
      {...promise, id: rate.id, plan: "年度", version: "年度首次", target: 65, from: "2025-03-20"},
      {...promise, id: rate.id}
    ]
  });
  expect(ledger(city).map(({target, verdict}) => [target.plan, verdict.word])).toEqual([
    ["十四五", "已达到"],
    ["年度", "未达到"]
  ]);
});

it("says of a county's air that it is not computed where there are stations, and that there are none elsewhere", () => {
  const own = {...promise, id: "pm25-mean", unit: "µg/m³", direction: "≤" as const, target: 26};
  const city = cityOf({
    air_stations: [{name: "甲站", region: "甲县", kind: "评价点"}],
    indicator_targets: [
      {...own, region: "甲县"},
      {...own, region: "乙县"},
      {...promise, id: "air-good-days", region: "甲县"}
    ]
  });
  expect(ledger(city).map(({verdict}) => verdict.why)).toEqual([
    "本站不计算县级年均浓度",
    "乙县没有空气站点",
    "本站不计算县级优良天数比率"
  ]);
  expect(ledger(city, "乙县")).toHaveLength(1);
});

it("says how many things a distance is", () => {
  const ditch = {region: "甲县", kind: "城市" as const, grade: "轻度" as const, department: "某局", name: "沟"};
  const city = cityOf({
    black_odorous_waters: Array.from({length: 14}, (_, i) => ({
      ...{...ditch, id: `W${i}`, quarter: "2026Q3"},
      state: i === 0 ? ("治理中" as const) : ("已消除" as const)
    })),
    indicator_targets: [{...promise, id: "black-odorous-cleared", year: 2026, plan: "年度", target: 100}]
  });
  expect(ledger(city)[0]).toMatchObject({counted: {whole: 14, what: "条水体"}, pace: {months: 2}});
});
