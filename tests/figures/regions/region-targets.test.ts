import {expect, it} from "vitest";
import {targetBlocks} from "../../../src/figures/regions/region-targets.ts";
import {assess} from "../../../src/measures/assess.ts";
import {assessRegions} from "../../../src/measures/regions.ts";
import {cityOf} from "../../measures/rows.ts";

const promise = {
  ...{direction: "≥" as const, unit: "%", plan: "十四五" as const, year: 2025, version: "首次", from: "2021-12-30"},
  document: "《规划》（某政发〔2021〕18号）"
};
const city = cityOf({
  regions: [{name: "石溪县"}, {name: "铁厂县"}],
  air_stations: [{name: "铁厂站", region: "铁厂县", kind: "评价点"}],
  rural_sewage: [{asOf: "2025-12-31", region: "石溪县", villages: 118, treated: 75, definition: "口径"}],
  water_sections: [{name: "龙潭", body: "石溪河", region: "石溪县", level: "市控", kind: "河流", target: "Ⅱ"}],
  water_readings: [
    {
      ...{section: "龙潭", time: "2026-10", pH: 7.8, dissolvedOxygen: 8, permanganate: 3, ammonia: 0.1},
      ...{phosphorus: 0.02, cod: 10, bod5: 2}
    }
  ],
  indicator_targets: [
    {...promise, id: "rural-sewage-rate", region: "石溪县", target: 65},
    {...promise, id: "water-good-share", region: "石溪县", year: 2026, plan: "年度", target: 80},
    {
      ...promise,
      id: "pm25-mean",
      region: "铁厂县",
      year: 2026,
      plan: "年度",
      direction: "≤",
      unit: "µg/m³",
      target: 26
    },
    {...promise, id: "rural-sewage-rate", region: "云溪市", target: 60}
  ]
});
const [shixi, tiechang] = assessRegions(city, assess(city, "2026-11-01")).map((one) => targetBlocks(one)[0]?.facts);

it("stands at the county with its value and its verdict", () => {
  // 75 of 118 villages are 63.6 %; the one section of the county is Ⅰ–Ⅲ, and a month judges no year.
  expect(shixi).toEqual([
    {term: "2025 年目标：农村生活污水治理率 ≥65%", value: "2025 年 63.6%，未达到"},
    {
      term: "2026 年年度目标：达到或好于Ⅲ类断面比例 ≥80%",
      value: "2026年10月 100.0%，尚不能判断：2026 年尚无全年数值"
    }
  ]);
});

it("says what the site does not compute for a county, and leaves the city's targets to the city", () => {
  expect(tiechang).toEqual([
    {term: "2026 年年度目标：PM2.5 年均浓度 ≤26 µg/m³", value: "尚不能判断：本站不计算县级年均浓度"}
  ]);
});
