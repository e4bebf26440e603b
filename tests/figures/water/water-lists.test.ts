import {expect, it} from "vitest";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {waterListFigures} from "../../../src/figures/water/water-list-figures.ts";
import {blackOdorousEntries, blackOdorousLead, sourceTable} from "../../../src/figures/water/water-list-pages.ts";
import {assessWaterLists} from "../../../src/measures/water/water-lists.ts";
import {cityOf} from "../../measures/rows.ts";

const ditch = {region: "甲县", grade: "轻度" as const, department: "某局", planned: "2026-06-30"};
const list = (id: string, kind: "城市" | "县城", quarter: string, state: "治理中" | "已消除" | "返黑返臭") => ({
  ...{...ditch, id, kind, quarter, state, name: `${id}沟`}
});
const source = {region: "甲县", kind: "湖库型" as const};
const outfall = {asOf: "2026-06-30", region: "甲县", water: "石溪"};

const city = cityOf({
  black_odorous_waters: [
    ...["2025Q4", "2026Q3"].flatMap((quarter) => [
      list("A", "城市", quarter, "已消除"),
      list("B", "城市", quarter, quarter === "2025Q4" ? "已消除" : "返黑返臭"),
      list("C", "城市", quarter, "治理中"),
      list("D", "县城", quarter, "已消除")
    ])
  ],
  indicator_targets: [
    {
      ...{id: "black-odorous-cleared", region: "云溪市", year: 2025, direction: "≥", target: 80, unit: "%"},
      ...{plan: "十四五", document: "规划", version: "首次", from: "2021-12-30"}
    }
  ],
  outfalls: [
    {...outfall, kind: "工业", found: 100, monitored: 90, traced: 80, toMend: 40, mended: 36},
    {...outfall, kind: "农业", found: 60, monitored: 30, traced: 40, toMend: 20, mended: 9}
  ],
  drinking_water_sources: [
    {...source, name: "甲库", month: "2026-09", compliant: "达标", intake: 300},
    {
      ...source,
      name: "乙井",
      month: "2026-09",
      compliant: "不达标",
      intake: 100,
      exceeded: "氟化物(0.2)",
      background: "地质原因"
    },
    {...source, name: "甲库", month: "2026-10", compliant: "达标", intake: 300, class: "Ⅱ"},
    {...source, name: "乙井", month: "2026-10", compliant: "达标", intake: 100, class: "Ⅲ"},
    {...source, name: "丙泉", month: "2026-10", compliant: "未监测"}
  ]
});
const lists = assessWaterLists(city);
const figures = new Map(waterListFigures(city, lists).map((figure) => [figure.id, figure]));
const figureOf = (id: string) => figures.get(id)!;

it("counts each list of black-odorous waters by itself and names the relapsed", () => {
  expect(figureOf("black-odorous-cleared").sentence).toBe(
    "2026年第3季度：城市 3 条中 1 条已消除（33.3%），县城 1 条中 1 条已消除（100.0%）；B沟返黑返臭；城市清单 2025 年末 66.7%，目标 ≥80%，未达到，差 13.3 个百分点，考核期已结束；十五五目标值待发布。"
  );
  // 2 of 3 urban waters at the end of 2025.
  expect(figureOf("black-odorous-cleared").notes).toContain(
    "2025 年目标：未达到（考核期已结束，最终值：城市清单年末消除比例 66.7%）。"
  );
});

it("lists relapsed waters first, then the unfinished", () => {
  const entries = blackOdorousEntries(lists.blackOdorous.waters);
  expect(entries.map(({id, state, late}) => [id, state.word, late])).toEqual([
    ["B", "返黑返臭", "计划完成日期已过"],
    ["C", "治理中", "计划完成日期已过"],
    ["A", "已消除", null],
    ["D", "已消除", null]
  ]);
  expect(blackOdorousLead(lists.blackOdorous.waters[1]!)).toBe(
    "2026年第3季度：返黑返臭，黑臭级别轻度；2026年第3季度返黑返臭。"
  );
});

it("shows each water quarter by quarter, and when it came back", () => {
  const figure = figureOf("black-odorous-states");
  expect(figure.sentence).toBe("4 条水体在 2 个季度里有 1 条返黑返臭过：B沟（2026年第3季度，尚未再次消除）。");
  expect(figure.table.rows[1]).toMatchObject({"2025Q4": "已消除", "2026Q3": "返黑返臭"});
});

it("keeps the two wholes of an outfall apart, kind by kind", () => {
  const figure = figureOf("outfall-kinds");
  expect(figure.sentence).toBe("截至2026年6月30日完成整治÷需整治：工业 36/40，90.0%；农业 9/20，45.0%。");
  expect(figure.table.rows[1]).toMatchObject({kind: "农业", found: 60, monitored: 30, monitoredRate: 50, toMend: 20});
  const drawn = filePicture(figure, {width: WIDE, theme: "light", edition: null, demo: true, href: null});
  expect(drawn).toContain("另一个分母：需整治 40 个");
});

it("sets the rate by sources above the rate by volume, and what was not monitored outside both", () => {
  const figure = figureOf("drinking-water-rates");
  expect(figure.sentence).toBe(
    "2 个月里有 1 个月出现不达标水源、1 个月有水源未监测；水量达标率最低是2026年9月的 75.0%（300.0/400.0 万立方米），同月水源达标率 50.0%（1/2 个）。"
  );
  expect(figure.table.rows[0]).toMatchObject({month: "2026-10", passed: 2, monitored: 2, unmonitored: 1, volume: 400});
});

it("prints each step of 查测溯治 with numerator and denominator", () => {
  expect(figureOf("outfall-progress").sentence).toBe(
    "截至2026年6月30日，排查入河排污口 160 个，监测 120/160，75.0%，溯源 120/160，75.0%；需整治 60 个，完成 45/60，75.0%。"
  );
});

it("names unmonitored sources, and past failures with their cause", () => {
  expect(figureOf("drinking-water-compliance").sentence).toBe(
    "2026年10月监测的 2 个水源中 2 个达标，水源达标率 100.0%，水量达标率 100.0%（400.0/400.0 万立方米）；未监测：丙泉。"
  );
  const [, september] = figureOf("drinking-water-compliance").table.rows;
  // 300 of 400
  expect(september).toMatchObject({bySource: 50, byVolume: 75, failed: "乙井（氟化物(0.2)，地质原因）"});
  expect(sourceTable(lists.drinkingWater.sources).rows[1]).toMatchObject({
    name: "乙井",
    failed: "2026年9月 氟化物(0.2)",
    background: "地质原因（2026年9月）"
  });
  // A source that never failed has no cause to tell; one that failed without a told cause is not excused.
  expect(sourceTable(lists.drinkingWater.sources).rows[0]).toMatchObject({background: {why: "没有超标"}});
  const silent = cityOf({
    drinking_water_sources: [{...source, name: "丁库", month: "2026-10", compliant: "不达标", exceeded: "总磷(0.1)"}]
  });
  expect(sourceTable(assessWaterLists(silent).drinkingWater.sources).rows[0]).toMatchObject({
    background: {why: "没有填报"}
  });
});

it("names a source that stopped reporting, and counts it neither as compliant nor as monitored", () => {
  const given = cityOf({
    drinking_water_sources: [
      {...source, name: "甲库", month: "2026-09", compliant: "达标", intake: 300},
      {...source, name: "乙井", month: "2026-09", compliant: "不达标", intake: 100, exceeded: "总磷(0.2)"},
      {...source, name: "甲库", month: "2026-10", compliant: "达标", intake: 300}
    ]
  });
  const figure = waterListFigures(given, assessWaterLists(given)).find(({id}) => id === "drinking-water-compliance")!;
  expect(figure.sentence).toBe(
    "2026年10月监测的 1 个水源中 1 个达标，水源达标率 100.0%，水量达标率 100.0%（300.0/300.0 万立方米）；本月没有填报：乙井。"
  );
  expect(figure.completeness).toEqual({
    ...{evaluated: 1, total: 2, unit: "个水源"},
    missing: [{what: "乙井", why: "本月没有填报"}]
  });
});

it("names the reaches that stopped reporting outfalls, and the county that never did", () => {
  const row = {kind: "工业" as const, found: 10, monitored: 9, traced: 8, toMend: 4, mended: 3};
  const given = cityOf({
    regions: [{name: "甲县"}, {name: "乙县"}, {name: "丙县"}],
    outfalls: [
      {...row, asOf: "2025-12-31", region: "甲县", water: "石溪"},
      {...row, asOf: "2025-12-31", region: "乙县", water: "石溪"},
      {...row, asOf: "2026-06-30", region: "甲县", water: "石溪"}
    ]
  });
  const figure = waterListFigures(given, assessWaterLists(given)).find(({id}) => id === "outfall-progress")!;
  expect(figure.sentence).toBe(
    "截至2026年6月30日，排查入河排污口 10 个，监测 9/10，90.0%，溯源 8/10，80.0%；需整治 4 个，完成 3/4，75.0%（不含本期没有填报的乙县石溪）。"
  );
  expect(figure.completeness).toMatchObject({evaluated: 1, total: 2, missing: [{what: "乙县石溪"}]});
  expect(figure.notes.join("")).toContain("丙县没有入河排污口的行");
});

it("dates black-odorous waters by their own quarter, and never after 数据截至", () => {
  expect(figureOf("black-odorous-cleared").asOf).toBe("2026-09-30");
  expect(figureOf("black-odorous-states").asOf).toBe("2026-09-30");
  const early = cityOf({black_odorous_waters: [list("A", "城市", "2026Q4", "已消除")]});
  expect(waterListFigures(early, assessWaterLists(early))[0]?.asOf).toBe("2026-10-31");
});

it("explains in its key only what the picture shows, and draws a target whose year is not over", () => {
  const target = {id: "black-odorous-cleared", region: "云溪市", direction: "≥" as const, unit: "%"};
  const given = cityOf({
    black_odorous_waters: [list("A", "城市", "2026Q3", "已消除"), list("B", "城市", "2026Q3", "治理中")],
    indicator_targets: [
      {...target, year: 2020, target: 80, plan: "十四五", document: "旧", version: "首次", from: "2018-01-01"},
      {...target, year: 2026, target: 90, plan: "年度", document: "要点", version: "首次", from: "2026-02-01"}
    ]
  });
  const [figure] = waterListFigures(given, assessWaterLists(given));
  const drawn = filePicture(figure!, {width: WIDE, theme: "light", edition: null, demo: true, href: null});
  const inside = drawn.slice(drawn.indexOf("</text>", drawn.indexOf("2026年第3季度")));
  expect(inside).toContain("城市清单 2026 年目标 ≥90%（空框：尚未到期）");
  expect(inside).not.toContain("城市清单 2020 年目标");
  expect(inside).not.toContain(">返黑返臭<");
});

for (const id of [
  "black-odorous-cleared",
  "black-odorous-states",
  "outfall-progress",
  "outfall-kinds",
  "drinking-water-compliance",
  "drinking-water-rates"
])
  for (const width of [NARROW, WIDE])
    it(`draws ${id} at ${width} px as it was looked at`, async () => {
      const svg = filePicture(figureOf(id), {width, theme: "light", edition: null, demo: true, href: null});
      await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(`../../output/${id}-${width}.svg`);
    });
