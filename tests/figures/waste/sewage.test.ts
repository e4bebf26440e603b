import {expect, it} from "vitest";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {wasteFigures} from "../../../src/figures/waste/waste-figures.ts";
import {projectTable} from "../../../src/figures/waste/waste-pages.ts";
import {assessWaste} from "../../../src/measures/waste/waste.ts";
import {cityOf} from "../../measures/rows.ts";
import {sewageCity as city} from "./sewage-city.ts";

const waste = assessWaste(city);
const figures = new Map(wasteFigures(city, waste).map((figure) => [figure.id, figure]));
const figureOf = (id: string) => figures.get(id)!;

it("keeps 停工 its own word beside 逾期, and tells why where it was handed in", () => {
  const {sentence, table, notes} = figureOf("sewage-projects");
  expect(sentence).toBe("截至2026年10月31日，4 个项目中 1 个完工，2 个逾期未完工，2 个停工（其中 1 个已逾期）。");
  expect(table.rows).toMatchObject([
    {kind: "新建管网", projects: 2, finished: 0, late: 2, stopped: 1},
    {kind: "厂站建设", projects: 2, finished: 1, late: 0, stopped: 1}
  ]);
  expect(notes).toContain("停工的 2 个：二号管网（资金未到位，已逾期 10 天）；三号泵站（未注明原因）。");
  expect(projectTable(waste.sewage.projects).rows).toMatchObject([
    {name: "一号管网", standing: "逾期未完工", late: 30},
    {name: "二号管网", standing: "停工：资金未到位", late: 10},
    {name: "三号泵站", standing: "停工：未注明原因", late: {why: "没有逾期"}},
    {name: "四号泵站", standing: "完工"}
  ]);
});

it("names the plant that was not within its standard every day, and by what", () => {
  // 29 + 31 of 2 × 31
  expect(figureOf("sewage-plants").sentence).toContain("出水达标 60/62 厂·天（甲厂 29/31 天，总磷），溢流 0 次");
  expect(figureOf("sewage-plants").table.rows.slice(0, 3)).toMatchObject([
    {plant: "甲厂", compliant: 29, days: 31, exceeded: "总磷"},
    {plant: "乙厂", compliant: 31, days: 31, exceeded: "无"},
    {plant: "全市 2 座", compliant: 60, days: 62, exceeded: "甲厂（总磷）"}
  ]);
});

it("never puts 收集处理率 in the place of 治理率: every figure of villages holds each with its own villages", () => {
  // 72 + 28 and 34 + 12 of 160
  expect(figureOf("rural-sewage-over-time").sentence).toContain("治理率 62.5%（100/160 个行政村），收集处理率 28.8%");
  expect(figureOf("rural-sewage").sentence).toBe(
    "截至2025年12月31日，160 个行政村中 100 个完成治理，治理率 62.5%；收集处理率 28.8%（46 个）；2025 年末 62.5%，目标 ≥60%，已达到；十五五目标值待发布。"
  );
  for (const id of ["rural-sewage", "rural-sewage-over-time"]) {
    expect(figureOf(id).table.columns.map(({key, label}) => [key, label])).toEqual(
      expect.arrayContaining([
        ["rate", "治理率"],
        ["collectedRate", "收集处理率"]
      ])
    );
    for (const row of figureOf(id).table.rows) {
      expect(row["rate"]).toBeCloseTo((Number(row["treated"]) / Number(row["villages"])) * 100, 9);
      expect(row["collectedRate"]).toBeCloseTo((Number(row["collected"]) / Number(row["villages"])) * 100, 9);
    }
  }
  const latest = figureOf("rural-sewage-counties").table.rows.filter(({period}) => period === "2025-12-31");
  // 34 of 100 and 12 of 60 are collected
  expect(latest).toMatchObject([
    {region: "甲县", percent: 72, numerator: 72, denominator: 100, second: 34},
    {region: "乙县", numerator: 28, denominator: 60, second: 20}
  ]);
});

it("judges the target of 治理率 by 治理率, and breaks the line where villages are counted otherwise", () => {
  const figure = figureOf("rural-sewage-over-time");
  // 收集处理率 28.8 % would miss it.
  expect(figure.sentence).toContain("2025 年末 62.5%，目标 ≥60%，已达到");
  expect(figure.notes).toContain("口径改过，线在改口径处断开。");
});

it("marks the target of a county on its own row, and judges it by that county", () => {
  const target = {id: "rural-sewage-rate", year: 2025, direction: "≥" as const, unit: "%", plan: "十四五" as const};
  const given = cityOf({
    regions: city.tables.regions,
    rural_sewage: city.tables.rural_sewage,
    indicator_targets: [
      {...target, region: "乙县", target: 50, document: "乙县方案", version: "首次", from: "2024-03-01"}
    ]
  });
  const figure = wasteFigures(given, assessWaste(given)).find(({id}) => id === "rural-sewage")!;
  // 28 of 60
  expect(figure.notes.join("")).toContain("乙县 2025 年目标：未达到（考核期已结束，最终值：年末治理率 46.7%）");
  const drawn = filePicture(figure, {width: WIDE, theme: "light", edition: null, demo: true, href: null});
  expect(drawn).toContain("乙县目标 ≥50%（2025 年）");
});

it("shows 集中收集率 only by whole years, with numerator and denominator", () => {
  const {table, sentence} = figureOf("sewage-collection-rate");
  expect(table.rows.map(({year, numerator, denominator}) => [year, numerator, denominator])).toEqual([
    ["2025", 9.5, 15],
    ["2024", 8, 15]
  ]);
  expect(sentence).toContain("2025 年城市生活污水集中收集率 63.3%（9.5 万人 ÷ 15 万人）");
  const counties = figureOf("sewage-collection-rate-counties");
  expect([...new Set(counties.table.rows.map(({period}) => period))]).toEqual(["2025", "2024"]);
  expect(counties.table.rows.filter(({period}) => period === "2025")).toMatchObject([
    {region: "甲县", percent: 70, numerator: 7, denominator: 10},
    {region: "乙县", percent: 50, numerator: 2.5, denominator: 5}
  ]);
});

it("gives no city rate of villages while a county never reports, and names it", () => {
  const row = {definition: "行政村口径", villages: 100, treated: 60, collected: 30};
  const given = cityOf({
    regions: [
      {name: "甲县", kind: "县"},
      {name: "乙县", kind: "县"},
      {name: "高新区", kind: "开发区"}
    ],
    rural_sewage: [
      {...row, asOf: "2025-06-30", region: "甲县"},
      {...row, asOf: "2025-12-31", region: "甲县"}
    ],
    sewage_plants_monthly: [{plant: "甲厂", region: "甲县", month: "2026-10", capacity: 1, treated: 20}]
  });
  const found = new Map(wasteFigures(given, assessWaste(given)).map((figure) => [figure.id, figure]));
  expect(found.get("rural-sewage")?.sentence).toBe(
    "截至2025年12月31日，2 个行政区域中 1 个报送，乙县未报，不算全市治理率。"
  );
  expect(found.get("rural-sewage-over-time")?.sentence).toBe("截至2025年12月31日没有全市治理率：乙县未报。");
  for (const id of ["rural-sewage", "rural-sewage-over-time"]) {
    expect(found.get(id)?.completeness).toMatchObject({evaluated: 1, total: 2, missing: [{what: "乙县"}]});
    expect(found.get(id)?.notes.join("")).toContain("乙县从未报送农村生活污水治理");
    expect(found.get(id)?.notes.join("")).toContain("高新区没有单独报送农村生活污水治理");
  }
  expect(found.get("sewage-plants")?.notes.join("")).toContain("乙县、高新区在污水处理厂月报中没有一行");
});

for (const id of [
  "sewage-projects",
  "rural-sewage-over-time",
  "rural-sewage-counties",
  "sewage-collection-rate-counties"
])
  for (const width of [NARROW, WIDE])
    it(`draws ${id} of two counties at ${width} px as it was looked at`, async () => {
      const svg = filePicture(figureOf(id), {width, theme: "light", edition: null, demo: true, href: null});
      await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(
        `../../output/${id === "sewage-projects" ? "sewage-projects-stopped" : id}-${width}.svg`
      );
    });
