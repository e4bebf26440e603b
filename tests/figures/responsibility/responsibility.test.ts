import {expect, it} from "vitest";
import {periodWords} from "../../../src/figures/responsibility/accountability.ts";
import {isMissing} from "../../../src/figures/figure.ts";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {selfInspectionFigure} from "../../../src/figures/responsibility/self-inspection.ts";
import {responsibilityFigures} from "../../../src/figures/responsibility/responsibility.ts";
import {unitFacts, unitTasks} from "../../../src/figures/responsibility/responsibility-words.ts";
import {assessRectification} from "../../../src/measures/rectification/rectification.ts";
import {assessResponsibility} from "../../../src/measures/responsibility/responsibility.ts";
import type {RectificationIssue} from "../../../src/tables/schemas/index.ts";
import {cityOf} from "../../measures/rows.ts";

const task = (id: string, lead: string, state: RectificationIssue["state"], deadline: string) => ({
  ...{id, lead, state, deadline, round: "一", deadlineKind: "限期" as const, regions: ["石溪县"], field: "水" as const},
  ...{
    problem: "问题",
    units: ["市水务局", lead],
    updated: "2026-10-01",
    completed: state === "已销号" ? "2026-01-01" : null
  }
});

const city = cityOf({
  regions: [
    {name: "石溪县", short: "石溪"},
    {name: "铁厂县", short: "铁厂"}
  ],
  units: [{name: "市水务局"}, {name: "石溪县人民政府"}],
  rectification_issues: [
    task("A", "石溪县人民政府", "已销号", "2025-12-31"),
    task("B", "石溪县人民政府", "已完成整改", "2026-12-31"),
    task("C", "石溪县人民政府", "正在推进", "2026-10-30"),
    task("D", "市水务局", "正在推进", "2026-12-31")
  ],
  accountability: [
    {period: "2026Q2", kind: "组织处理", count: 4, unit: "人"},
    {period: "2026Q3", kind: "组织处理", count: 7, unit: "人"},
    {period: "2026Q3", kind: "公益诉讼", count: 2, unit: "件"}
  ],
  self_inspection: [
    {period: "2026Q2", field: "噪声", region: "石溪县", found: 9, mended: 9},
    {period: "2026Q3", field: "噪声", region: "石溪县", found: 12, mended: 10},
    {period: "2026Q3", field: "噪声", region: "铁厂县", found: 3, mended: 3},
    {period: "2026Q3", field: "油烟", region: "铁厂县", found: 5, mended: 4}
  ]
});
const rectification = assessRectification(city);
const verdicts = assessResponsibility(city, rectification);
const [units, due, accountability, inspection] = responsibilityFigures(city, verdicts, rectification);

it("counts every task once, with its lead unit", () => {
  expect(units?.table.rows).toMatchObject([
    {unit: "石溪县人民政府", total: 3, writtenOff: 1, done: 2, late: 1, rate: (2 / 3) * 100},
    {unit: "市水务局", total: 1, writtenOff: 0, done: 0, late: 0, rate: 0}
  ]);
  expect(units?.sentence).toBe(
    "2 个单位牵头 4 项整改任务，完成整改 2 项（50.0%），其中已销号 1 项；1 个单位有逾期任务，共 1 项，最多的是石溪县人民政府（1 项）。"
  );
});

it("names a unit's shared tasks beside the ones it leads", () => {
  const unit = verdicts.unitBySlug.get("市水务局");
  expect(unit).toMatchObject({led: {tally: {total: 1}}});
  expect(unit?.shared.map(({issue}) => issue.id)).toEqual(["A", "B", "C"]);
});

it("gives the rate of what was due with both counts, and ranks nobody by two tasks", () => {
  expect(due?.table.rows).toMatchObject([
    {
      unit: "石溪县人民政府",
      due: 2,
      done: 1,
      inTime: 0,
      rate: 50,
      onTime: 0,
      late: 1,
      rank: {why: "到期不足 10 项，不排名"}
    },
    {unit: "市水务局", due: 0, rank: {why: "没有到期的任务"}, rate: {why: "没有到期的任务"}},
    {unit: "1 个单位合计", due: 2, done: 1, late: 1}
  ]);
  expect(due?.sentence).toBe("1 个牵头单位有到期任务，到期完成率 50.0%（1/2）。");
});

it("gives on-time rates against the original and the extended deadline, each with both counts", () => {
  const on = (id: string, completed: string, extendedTo: string | null) => ({
    ...task(id, "市水务局", "已销号", "2025-12-31"),
    ...{completed, extendedTo}
  });
  // In time; late by the original and in time by the extended one; late by both; extended, and not due by the extended one.
  const extended = cityOf({
    units: [{name: "市水务局"}],
    rectification_issues: [
      on("A", "2025-11-01", null),
      on("B", "2026-03-01", "2026-06-30"),
      on("C", "2026-08-01", "2026-06-30"),
      {...task("D", "市水务局", "正在推进", "2025-12-31"), extendedTo: "2026-12-31"}
    ]
  });
  const found = assessRectification(extended);
  const own = assessResponsibility(extended, found);
  const [, ranking] = responsibilityFigures(extended, own, found);
  expect(ranking?.table.rows[0]).toMatchObject({
    ...{due: 4, inTime: 1, onTime: 25},
    ...{dueInForce: 3, inForce: 2, onTimeInForce: (2 / 3) * 100}
  });
  const [unit] = own.units;
  const facts = new Map(unit && unitFacts(unit).map(({term, value}) => [term, value]));
  expect(facts.get("按原定时限的按期完成率")).toMatch(/^25\.0%（1\/4）/);
  expect(facts.get("按现行时限的按期完成率")).toMatch(/^66\.7%（2\/3）/);
});

it("lists a unit's tasks by where they stand, each with its link, and those it takes part in", () => {
  const of = (name: string) => {
    const unit = verdicts.unitBySlug.get(name);
    return unit === undefined ? [] : unitTasks(unit).map(({title, items}) => [title, items.map(({href}) => href)]);
  };
  expect(of("石溪县人民政府")).toEqual([
    ["逾期（1 项）", ["/rectification/C/"]],
    ["完成整改，没有销号（1 项）", ["/rectification/B/"]],
    ["已销号（1 项）", ["/rectification/A/"]]
  ]);
  expect(of("市水务局")).toEqual([
    ["没有到期、还没有完成（1 项）", ["/rectification/D/"]],
    ["其他单位牵头、参与的（3 项）", ["/rectification/A/", "/rectification/B/", "/rectification/C/"]]
  ]);
  const unit = verdicts.unitBySlug.get("石溪县人民政府");
  expect(unit && unitFacts(unit).map(({value}) => value)).toEqual([
    ...["3 项", "2 项，完成整改率 66.7%（2/3）", "1 项，销号率 33.3%（1/3）"],
    "50.0%（1/2），分母为原定时限已过的任务",
    "0.0%（0/2），在原定时限内完成并且没有反弹；分母为原定时限已过的任务",
    "0.0%（0/2），在现行时限（批准延期的为延期后时限）内完成并且没有反弹；分母为现行时限已过的任务",
    ...["1 项", null]
  ]);
});

it("prints what was not published as such, and adds each kind over the periods", () => {
  const rows = accountability?.table.rows ?? [];
  expect(rows.map(({period}) => period)).toEqual(["2026年第三季度", "2026年第二季度", "累计"]);
  const gap = rows[1]?.["公益诉讼-件"];
  expect(gap !== undefined && isMissing(gap) && gap.why).toBe("未公布");
  expect(rows[2]).toMatchObject({"组织处理-人": 11, "公益诉讼-件": 2});
  expect(accountability?.sentence).toBe(
    "2026年第三季度：组织处理 7 人、公益诉讼 2 件。2026年第二季度以来累计组织处理 11 人、公益诉讼 2 件。"
  );
});

it("shows the latest self-inspection; a cell nobody filled in is no zero", () => {
  const row = (field: string, region: string) =>
    inspection?.table.rows.find((one) => one["field"] === field && one["region"] === region);
  expect(row("油烟", "石溪县")).toMatchObject({found: {why: "未填报"}});
  expect(row("噪声", "石溪县")).toMatchObject({field: "噪声", region: "石溪县", found: 12, mended: 10, open: 2});
  expect(inspection?.table.rows.at(-1)).toMatchObject({found: 20, mended: 17, open: 3});
  expect(inspection?.sentence).toBe(
    "2026年第三季度 2 个领域自查发现 20 个问题，已整改 17 个（85.0%），未整改 3 个；2026年第二季度发现 9 个、整改 9 个。"
  );
});

it("keeps a row for each of the twelve fields and a column for each county, whoever reported", () => {
  // 12 fields of the plan × 2 counties and the line of the whole; three cells were handed in.
  expect(inspection?.table.rows).toHaveLength(25);
  expect(inspection?.completeness).toMatchObject({evaluated: 3, total: 24});
  expect(inspection?.completeness?.missing).toHaveLength(21);
});

it("draws both numbers of a cell at either width, nothing found as 0/0 and nothing handed in as 无", () => {
  const zero = cityOf({
    regions: [{name: "石溪县"}, {name: "铁厂县"}],
    self_inspection: [{period: "2026Q3", field: "噪声", region: "石溪县", found: 0, mended: 0}]
  });
  const drawn = selfInspectionFigure(zero, assessResponsibility(zero, assessRectification(zero)));
  const words = (width: number) =>
    [
      ...(drawn?.draw?.({width, theme: "light", edition: null, demo: false, href: null}).body ?? "").matchAll(
        />([^<>\n]+)</g
      )
    ].map(([, text]) => text);
  expect(words(WIDE).filter((text) => text === "0/0")).toHaveLength(2);
  expect(words(NARROW).filter((text) => text === "0")).toHaveLength(2);
  // 23 cells without a report, and the totals of 11 fields nobody reported.
  expect(words(WIDE).filter((text) => text === "无")).toHaveLength(34);
  expect(drawn?.sentence).toBe("2026年第三季度 1 个领域自查发现 0 个问题，已整改 0 个，未整改 0 个。");
});

it.each([
  ["2026Q3", "2026年第三季度"],
  ["2026H2", "2026年下半年"],
  ["2026-10", "2026年10月"],
  ["2026", "2026年"],
  ["第三轮督察期间", "第三轮督察期间"]
])("reads the period %s as %s", (period, words) => {
  expect(periodWords(period)).toBe(words);
});

it("draws as it did", async () => {
  for (const figure of [units, due, inspection])
    for (const width of [WIDE, NARROW])
      await expect(
        figure && filePicture(figure, {width, theme: "light", edition: null, demo: true, href: null})
      ).toMatchFileSnapshot(`../../output/${figure?.id}-${width}.svg`);
});
