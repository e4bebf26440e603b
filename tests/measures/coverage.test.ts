import {expect, it} from "vitest";
import {assess} from "../../src/measures/assess.ts";
import {coverage} from "../../src/measures/coverage.ts";
import {lastDayOf} from "../../src/measures/reported-until.ts";
import {cityOf} from "./rows.ts";

const village = {unit: "行政村" as const, total: 10, urban: 5, town: 3, local: 2, uncovered: 0};
const city = cityOf({
  regions: [{name: "石溪县"}, {name: "铁厂县"}, {name: "云顶县"}],
  water_sections: [
    {name: "龙潭", body: "石溪河", region: "石溪县", level: "市控", kind: "河流", target: "Ⅱ"},
    {name: "出境", body: "石溪河", region: "石溪县", level: "市控", kind: "河流", target: "Ⅲ"},
    {name: "铁厂", body: "石溪河", region: "铁厂县", level: "市控", kind: "河流", target: "Ⅲ"}
  ],
  water_readings: [
    {section: "龙潭", time: "2026-08", ammonia: 0.1},
    {section: "龙潭", time: "2026-09", ammonia: 0.1},
    {section: "出境", time: "2026-10", whyMissing: "断流"},
    {section: "铁厂", time: "2026-10", ammonia: 0.1}
  ],
  rural_garbage: [
    {...village, asOf: "2026-06-30", region: "石溪县"},
    {...village, asOf: "2025-12-31", region: "铁厂县"}
  ],
  garbage_facilities: [{name: "转运站", region: "云顶县", kind: "转运站", state: "运行", capacity: 10}],
  indicators: [
    {
      id: "farmland-safe-use",
      name: "受污染耕地安全利用率",
      region: "云溪市",
      period: "2025",
      frequency: "年",
      unit: "%"
    }
  ]
});
const fields = coverage(city, assess(city, "2026-11-01"));
const field = (label: string) => fields.find((one) => one.label === label);

it("counts things once, and takes a month without any value for no data", () => {
  expect(field("水质断面")?.of("石溪县")).toEqual({things: 1, from: "2026-08", until: "2026-09", behind: true});
  expect(field("水质断面")?.of("铁厂县")).toMatchObject({things: 1, until: "2026-10", behind: false});
});

it("leaves a county without data empty instead of calling it 0", () => {
  expect(field("水质断面")?.of("云顶县")).toBeNull();
});

it("tells a county that has nothing to report from one that did not report, where a register tells", () => {
  // 石溪县 and 铁厂县 have sections; nobody registered an air station, and there is no register of black waters.
  const applies = (label: string) => ["石溪县", "铁厂县", "云顶县"].map((name) => field(label)?.applies(name));
  expect(applies("水质断面")).toEqual([true, true, false]);
  expect(applies("空气站点")).toEqual([true, true, true]);
  expect(applies("黑臭水体")).toEqual([true, true, true]);
});

it("keeps a field that the city never handed in, empty everywhere", () => {
  const waters = field("黑臭水体");
  expect([waters?.whole, waters?.of("石溪县")]).toEqual([null, null]);
});

it("calls nothing behind that has no period, and nothing that comes as it comes", () => {
  expect(field("垃圾设施")?.of("云顶县")).toEqual({things: 1, from: null, until: null, behind: false});
  expect(field("农村垃圾")?.of("铁厂县")?.behind).toBe(true);
});

it("counts what belongs to no county for the whole city only", () => {
  const soil = field("净土指标");
  expect(soil?.whole).toMatchObject({things: 1, until: "2025"});
  expect(soil?.of("石溪县")).toBeNull();
});

it.each([
  ["2026", "2026-12-31"],
  ["2026H1", "2026-06-30"],
  ["2026Q1", "2026-03-31"],
  ["2024-02", "2024-02-29"],
  ["2026-10-31", "2026-10-31"],
  ["2026-10-31 08:00", "2026-10-31"],
  ["第三轮督察期间", null]
])("reads the last day of %s as %s", (period, day) => {
  expect(lastDayOf(period)).toBe(day);
});
