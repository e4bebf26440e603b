import {expect, it} from "vitest";
import {basinChangeFrom, basinMonth, basins} from "../../../src/measures/water/water-basins.ts";
import {commonItems, indexChangeFrom, indexMonths} from "../../../src/measures/water/water-cwqi.ts";
import {lakeTli} from "../../../src/measures/water/water-tli.ts";
import {sectionYears} from "../../../src/measures/water/water-years.ts";
import {assessWater, sectionMonth} from "../../../src/measures/water/water.ts";
import {readingColumns} from "../../../src/measures/water/water-columns.ts";
import {FIVE, section, waterCity} from "./water-city.ts";

const month = (name: string, time: string, more: object = {}) => ({section: name, time, ...FIVE, ...more});
const NAMES = ["一", "二", "三", "四", "五", "六"] as const;
const sections = (count: number) => NAMES.slice(0, count).map((name) => section(name));

it("averages fewer than five sections before it judges them, rounded as means are", () => {
  const verdicts = assessWater(
    waterCity({
      sections: sections(2),
      readings: [month("一", "2026-10", {ammonia: 1.0}), month("二", "2026-10", {ammonia: 1.01})]
    })
  );
  // 1.005 → 1.00: Ⅲ, though one of the two sections is in Ⅳ.
  expect(basinMonth(verdicts, verdicts.sections, "2026-10")).toMatchObject({
    method: "浓度均值",
    condition: "良好",
    spread: {good: 1, inferior: 0, total: 2}
  });
});

it("grades five and more by their proportions, over the sections with a class", () => {
  const verdicts = assessWater(
    waterCity({
      sections: sections(6),
      readings: [
        ...NAMES.slice(0, 4).map((name) => month(name, "2026-10")),
        month("五", "2026-10", {ammonia: 2.5, phosphorus: 0.25}),
        {section: "六", time: "2026-10", whyMissing: "断流"}
      ]
    })
  );
  const now = basinMonth(verdicts, verdicts.sections, "2026-10");
  expect(now).toMatchObject({
    method: "类别比例",
    condition: "良好",
    spread: {good: 4, inferior: 1, total: 5},
    total: 6
  });
  expect(now?.shares.map(({item, over, total}) => [item.name, over, total])).toEqual([
    ["氨氮", 1, 5],
    ["总磷", 1, 5]
  ]);
});

it("does not average a river with a lake", () => {
  const verdicts = assessWater(
    waterCity({
      sections: [section("一"), section("二", {kind: "湖库"})],
      readings: [month("一", "2026-10"), month("二", "2026-10")]
    })
  );
  expect(basinMonth(verdicts, verdicts.sections, "2026-10")).toBeNull();
});

it("compares two months of a basin only at five or more sections that have a class in both", () => {
  const readings = NAMES.flatMap((name, i) => [
    month(name, "2026-09", i < 2 ? {ammonia: 2.5} : {}),
    ...(name === "六" ? [] : [month(name, "2026-10")])
  ]);
  const verdicts = assessWater(waterCity({sections: sections(6), readings}));
  // Of the five with both months two were 劣Ⅴ and none is: ΔG 40, ΔD −40.
  expect(basinChangeFrom(verdicts, verdicts.sections, "2026-10", "2026-09")).toMatchObject({
    compared: 5,
    change: {good: 40, inferior: -40, points: 80, word: "明显好转"}
  });
  expect(basinChangeFrom(verdicts, verdicts.sections.slice(1), "2026-10", "2026-09")).toBeNull();
});

it("lists a 流域 of several waters before the waters", () => {
  const verdicts = assessWater(
    waterCity({
      bodies: [
        {name: "石溪河", kind: "河流", basin: "石溪河流域"},
        {name: "清水河", kind: "河流", basin: "石溪河流域"},
        {name: "梧江", kind: "河流", basin: "梧江流域"}
      ],
      sections: [section("一"), section("二", {body: "清水河"}), section("三", {body: "梧江"})],
      readings: [month("一", "2026-10")]
    })
  );
  expect(basins(verdicts).map(({kind, name, sections: own}) => [kind, name, own.length])).toEqual([
    ["流域", "石溪河流域", 2],
    ["水体", "石溪河", 1],
    ["水体", "清水河", 1],
    ["水体", "梧江", 1]
  ]);
});

const LAKE = {chlorophyll: 30, phosphorus: 0.15, nitrogen: 2.5, transparency: 0.8, permanganate: 6};

it("computes the trophic index of a lake from the mean of its points", () => {
  const verdicts = assessWater(
    waterCity({
      bodies: [
        {name: "云湖", kind: "湖泊"},
        {name: "石溪河", kind: "河流"}
      ],
      sections: [
        section("一", {body: "云湖", kind: "湖库"}),
        section("二", {body: "云湖", kind: "湖库"}),
        section("三")
      ],
      readings: [
        month("一", "2026-09", {...LAKE, chlorophyll: 20, nitrogen: 2}),
        month("二", "2026-09", {...LAKE, chlorophyll: 40, nitrogen: 3}),
        month("一", "2026-10", {...LAKE, transparency: null, nitrogen: null}),
        month("三", "2026-09", LAKE)
      ]
    })
  );
  const [september, october] = lakeTli(verdicts, verdicts.bodies[0]!);
  // The values of vector TLI01.
  expect(september?.result?.index).toBeCloseTo(60.0986, 4);
  expect(september).toMatchObject({points: 2, result: {grade: "中度富营养"}});
  expect(october).toMatchObject({result: null, why: "缺总氮、透明度"});
  expect(lakeTli(verdicts, verdicts.bodies[1]!)).toEqual([]);
});

it("sums the index of the city over the five items that every section has, and compares equal sections only", () => {
  const clean = {pH: 7, dissolvedOxygen: 10, permanganate: 3, ammonia: 0.5, phosphorus: 0.1};
  const verdicts = assessWater(
    waterCity({
      sections: sections(2),
      readings: [
        {section: "一", time: "2025-10", ...clean, ammonia: 1},
        {section: "一", time: "2026-10", ...clean, cod: 10},
        {section: "二", time: "2026-10", ...clean, phosphorus: 0.3}
      ]
    })
  );
  const months = indexMonths(verdicts);
  // 0 + 5/10 + 3/6 + 0.5/1 + 0.2/0.2 (the mean of 0.1 and 0.3).
  expect(months.at(-1)?.index).toBeCloseTo(2.5, 12);
  expect(commonItems(verdicts, "2026-10")).toHaveLength(5);
  // Section 一 alone: 2.5 with ammonia 1 before, 2.0 now.
  expect(indexChangeFrom(verdicts, "2026-10", "2025-10")).toMatchObject({sections: 1, percent: -20});
  expect(indexChangeFrom(verdicts, "2026-10", "2024-10")).toBeNull();
});

it("tries the class of a year from the mean of its months and says how many there are", () => {
  const verdicts = assessWater(
    waterCity({
      sections: sections(1),
      readings: [
        month("一", "2025-03", {ammonia: 2.5}),
        month("一", "2025-05"),
        {section: "一", time: "2025-07", whyMissing: "断流"}
      ]
    })
  );
  // (2.5 + 0.1) / 2 = 1.3: Ⅳ, of two months.
  expect(sectionYears(verdicts, verdicts.sections[0]!)).toMatchObject([
    {year: "2025", months: 2, rank: 3, good: 1, met: 1}
  ]);
});

const LIMIT = {
  ...{standard: "GB 3838-2002", item: "氨氮", class: "Ⅲ", limit: 0.8, unit: "mg/L"},
  ...{from: "2026-10-01", to: null, source: "地方标准"}
};

it("judges from its first day by a publisher's limit, and names the standard so", () => {
  const city = waterCity({
    sections: sections(1),
    limits: [LIMIT],
    readings: [month("一", "2026-09", {ammonia: 0.9}), month("一", "2026-10", {ammonia: 0.9})]
  });
  expect(
    assessWater(city)
      .readings.map(readingColumns)
      .map((row) => [row.计算水质类别, row.评价标准])
  ).toEqual([
    ["Ⅲ", "GB 3838-2002"],
    ["Ⅳ", "GB 3838-2002(补充限值)"]
  ]);
});

it("averages no readings, months or sections across a change of limits", () => {
  const verdicts = assessWater(
    waterCity({
      sections: sections(1),
      limits: [{...LIMIT, from: "2026-10-15"}],
      readings: [
        month("一", "2026-09"),
        month("一", "2026-10-03 08:00", {ammonia: 0.9}),
        month("一", "2026-10-20 08:00", {ammonia: 0.9}),
        month("一", "2026-11")
      ],
      dataAsOf: "2026-11-30"
    })
  );
  expect(verdicts.readings.map(({rank}) => rank)).toEqual([1, 2, 3, 1]);
  expect(sectionMonth(verdicts, verdicts.sections[0]!, "2026-10")).toMatchObject({
    rank: null,
    why: "当月限值有变更，不作月均评价"
  });
  expect(sectionYears(verdicts, verdicts.sections[0]!)).toMatchObject([{months: 2, rank: null}]);
});

it("rounds values before judging only where site.json says so, and never half a limit of detection", () => {
  const given = {sections: sections(1), readings: [month("一", "2026-10", {permanganate: 6.05})]};
  expect(assessWater(waterCity(given)).readings[0]?.rank).toBe(3);
  expect(assessWater(waterCity({...given, roundBeforeJudging: true})).readings[0]?.rank).toBe(2);
});
