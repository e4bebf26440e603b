import {expect, it} from "vitest";
import {differencePage} from "../../src/editions/difference-page.ts";
import {differenceText} from "../../src/editions/difference-terminal.ts";
import {difference, isSame, refuses} from "../../src/editions/difference.ts";
import type {PublishedText} from "../../src/editions/publication-text.ts";
import type {Correction} from "../../src/tables/schemas/index.ts";

type Cells = readonly (string | number | null)[];

/** A table's file; a header in brackets is computed by the site. */
const file = (headers: string, rows: readonly Cells[], demo = false): string => {
  const columns = headers
    .split(",")
    .map((header) => ({header: header.replace(/[[\]]/g, ""), unit: null, computed: header.startsWith("[")}));
  return `{"meta":${JSON.stringify({demo, columns})},\n"rows":[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]}\n`;
};

const REGIONS = file("行政区域", [["东县"]]);

const publication = (
  tables: Readonly<Record<string, string>>,
  figures: Readonly<Record<string, string>> = {}
): PublishedText => ({
  tables: new Map(Object.entries({regions: REGIONS, ...tables}).map(([name, text]) => [name, () => [text]])),
  figures: new Map(Object.entries(figures).map(([name, text]) => [name, () => text]))
});

const GARBAGE = "年月,行政区域,设施名称,清运量,应急原因,数据状态,[占比]";
const garbage = (...rows: readonly Cells[]) => publication({garbage_monthly: file(GARBAGE, rows)});
const JULY: Cells = ["2026-07", "东县", null, 240, null, null, 1];
const AUGUST: Cells = ["2026-08", "东县", null, 250, null, null, 1];

const entry = (values: Partial<Correction>): Correction => ({
  ...{id: "GZ-1", date: "2026-09-01", table: "garbage_monthly", record: "年月=2026-07;行政区域=东县"},
  ...{field: "清运量", before: "240", after: "265", kind: "数据修订", reason: "补记", raisedBy: "本单位", unit: "局"},
  meta: {
    ...{file: "", line: 2, row: 2, missing: null, printed: null},
    ...{asOf: null, source: null, published: null, remark: null}
  },
  ...values
});

const compared = (before: PublishedText, after: PublishedText, corrections: readonly Correction[] = []) => {
  const found = difference(before, after, corrections);
  if (found === null) throw new Error("not compared");
  return found;
};

it("finds no difference between a publication and itself", () => {
  expect(isSame(compared(garbage(JULY, AUGUST), garbage(JULY, AUGUST)))).toBe(true);
});

it("counts rows that come, wherever they stand, without calling them revised", () => {
  const {tables, unexplained} = compared(garbage(JULY), garbage(AUGUST, JULY));
  expect([tables.map(({added, removed}) => [added.items, removed.count]), unexplained]).toEqual([
    [[["年月=2026-08;行政区域=东县"], 0]],
    0
  ]);
});

it("lets lists of places and units get shorter, and says so", () => {
  const units = (...names: readonly string[]) =>
    publication({
      units: file(
        "单位名称,别名",
        names.map((name) => [name, null])
      )
    });
  const {tables, unexplained} = compared(units("甲局", "乙局"), units("甲局"));
  expect([tables[0]?.removed.items, tables[0]?.deleted.count, unexplained]).toEqual([["单位名称=乙局"], 0, 0]);
});

const REVISED: Cells = ["2026-07", "东县", null, 265, null, null, 1];

it("asks for an entry in corrections.csv where a published number is another, and prints the row to paste", () => {
  const found = compared(garbage(JULY, AUGUST), garbage(REVISED, AUGUST));
  expect(found.unexplained).toBe(1);
  const row = ",,garbage_monthly,年月=2026-07;行政区域=东县,清运量,240,265,,,,";
  expect(found.tables[0]?.paste).toEqual([row]);
  const of = {root: "data", out: "dist"};
  expect(differenceText(found, of)).toContain(row);
  expect(differencePage(found, of)).toContain(row);
  expect(differenceText(found, of)).toContain("不能发布");
});

it("takes the entry that names both values, and no other", () => {
  const explained = (correction: Correction) =>
    compared(garbage(JULY), garbage(REVISED), [correction]).unexplained === 0;
  expect(explained(entry({}))).toBe(true);
  expect(explained(entry({before: "240.0", after: "265.00"}))).toBe(true);
  expect(explained(entry({after: "300"}))).toBe(false);
  expect(explained(entry({record: "年月=2026-08;行政区域=东县"}))).toBe(false);
  expect(explained(entry({field: "焚烧量"}))).toBe(false);
  expect(explained(entry({table: "water_readings"}))).toBe(false);
});

it("lets a range excuse only what changes with the publication it first stands in", () => {
  const range = entry({record: "年月=2026-07..2026-08", field: "全部字段", before: "多值", after: "多值"});
  expect(compared(garbage(JULY), garbage(REVISED), [range]).unexplained).toBe(0);
  expect(compared(garbage(JULY), garbage(REVISED), [{...range, record: "年月=2026-08..2026-09"}]).unexplained).toBe(1);
  const logged = (row: Cells) =>
    publication({
      garbage_monthly: file(GARBAGE, [row]),
      corrections: file("编号,日期", [["GZ-1", "2026-09-01"]])
    });
  expect(compared(logged(JULY), logged(REVISED), [range]).unexplained).toBe(1);
});

it("offers one row for a range where many values changed", () => {
  const days = Array.from({length: 20}, (_, i) => `2026-03-${String(i + 1).padStart(2, "0")}`);
  const air = (shift: number) =>
    publication({
      air_daily: file(
        "日期,站点,区域,PM2.5,数据状态",
        days.map((day, i) => [day, "一中", null, 20 + i + shift, "审核"])
      )
    });
  const found = compared(air(0), air(1));
  expect([found.unexplained, found.tables[0]?.paste]).toEqual([
    20,
    [",,air_daily,日期=2026-03-01..2026-03-20,PM2.5,多值,多值,,,,"]
  ]);
});

it("calls a filled gap, a word of progress and a final value for a preliminary one an update", () => {
  const rows = (collected: string | number | null, reason: string | null, state: string | null) =>
    garbage(["2026-07", "东县", null, collected, reason, state, 1]);
  for (const [before, after] of [
    [rows(null, null, null), rows(240, null, null)],
    [rows("未监测", null, null), rows(240, null, null)],
    [rows(240, null, null), rows(240, "洪水", null)],
    [rows(240, null, "初步"), rows(265, null, "核定")]
  ] as const) {
    const {tables, unexplained} = compared(before, after);
    expect([unexplained, tables[0]?.revised.count]).toEqual([0, 0]);
    expect(tables[0]?.updated.count).toBeGreaterThan(0);
  }
});

it("asks for an entry where a value is taken away or called revised", () => {
  const taken = compared(garbage(JULY), garbage(["2026-07", "东县", null, null, null, null, 1]));
  expect(taken.tables[0]?.paste).toEqual([",,garbage_monthly,年月=2026-07;行政区域=东县,清运量,240,空白,,,,"]);
  const [before, after] = [JULY.with(5, "核定"), REVISED.with(5, "修订")];
  expect(compared(garbage(before), garbage(after)).unexplained).toBe(1);
});

it("lets a living ledger go on, but not its deadlines", () => {
  const issue = (state: string, deadline: string) =>
    publication({rectification_issues: file("问题编号,整改状态,整改时限日期", [["ZY-1", state, deadline]])});
  expect(compared(issue("正在推进", "2026-12-31"), issue("已销号", "2026-12-31")).unexplained).toBe(0);
  expect(compared(issue("正在推进", "2026-12-31"), issue("正在推进", "2027-12-31")).unexplained).toBe(1);
});

it("never stops for what the site computes, in a column or a figure", () => {
  const figure = (share: number) =>
    JSON.stringify({
      ...{id: "garbage-ways", title: "垃圾去向", sentence: `焚烧占 ${share}%。`, missing: []},
      columns: [
        {key: "year", label: "年份", unit: null, digits: null},
        {key: "share", label: "占比", unit: "%", digits: 1}
      ],
      rows: [
        {year: "2025", share: 10},
        {year: "2026", share}
      ]
    });
  const at = (share: number) =>
    publication({garbage_monthly: file(GARBAGE, [JULY.with(6, share)])}, {"garbage-ways": figure(share)});
  const found = compared(at(61.2), at(63.4));
  expect(found.unexplained).toBe(0);
  expect(found.tables[0]?.recomputed).toBe(1);
  expect(found.figures.changed).toEqual([
    {
      ...{id: "garbage-ways", title: "垃圾去向", rowsAdded: [], rowsRemoved: []},
      sentence: {before: "焚烧占 61.2%。", after: "焚烧占 63.4%。"},
      cells: [{row: "2026", column: "占比", before: "61.2%", after: "63.4%"}]
    }
  ]);
  const gone = compared(at(61.2), publication({}));
  expect(gone.figures.removed).toEqual([{id: "garbage-ways", title: "垃圾去向"}]);
});

it("names nobody whose exposure came down, and repeats no old words of one that stands", () => {
  const list = (rows: readonly Cells[]) =>
    publication({exposure_list: file("曝光编号,当事人名称,违法事实,[公示状态]", rows)});
  const stands: Cells = ["B-2", "乙厂", "旧的表述", "公示中"];
  const found = compared(
    list([["A-1", "甲化工有限公司", "甲化工有限公司偷排", "公示中"], stands]),
    list([["A-1", null, null, "已撤下"], stands.with(2, "新的表述")])
  );
  expect([found.tables[0]?.withdrawn, found.tables[0]?.revised.count, found.unexplained]).toEqual([1, 1, 1]);
  const all = `${JSON.stringify(found)}${differencePage(found, {root: "data", out: "dist"})}`;
  expect(/甲化工|偷排|旧的表述|A-1/.test(all)).toBe(false);
});

it("masks what is private in the values it prints", () => {
  const promise = (words: string) => publication({promises: file("编号,承诺原文", [["C-1", words]])});
  const found = compared(promise("请致电 13912345678"), promise("请致电 12345"));
  expect(JSON.stringify(found)).not.toContain("13912345678");
});

it("has nothing to compare with another city", () => {
  const other = publication({regions: file("行政区域", [["某县"]])});
  expect(difference(other, garbage(JULY), [])).toBeNull();
});

const REMOVED = {field: "全部字段", before: "多值", after: "删除"};

it("asks for an entry where a row of a past period is gone, and prints the row to paste", () => {
  const [before, after] = [garbage(JULY, AUGUST), garbage(AUGUST)];
  const found = compared(before, after);
  const row = ",,garbage_monthly,年月=2026-07;行政区域=东县,全部字段,多值,删除,,,,";
  expect([found.unexplained, found.tables[0]?.paste]).toEqual([1, [row]]);
  expect(found.tables[0]?.deleted.items).toEqual([{key: "年月=2026-07;行政区域=东县", correction: null}]);
  const of = {root: "data", out: "dist"};
  expect(differenceText(found, of)).toContain(row);
  expect(differenceText(found, of)).toContain("年月=2026-07;行政区域=东县：删去了这一行（没有更正记录）");
  expect(differencePage(found, of)).toContain(row);
  expect(differenceText(found, of)).toContain("改动已发布的历史数据删去 1 行；其中 1 处没有更正记录，不能发布");
  const explained = compared(before, after, [entry(REMOVED)]);
  expect([explained.unexplained, explained.tables[0]?.deleted.items[0]?.correction]).toEqual([0, "GZ-1"]);
});

it("lets an entry about values excuse no row that is gone, and one about a removed row no value", () => {
  const all = {field: "全部字段", before: "多值", after: "多值"};
  expect(compared(garbage(JULY, AUGUST), garbage(AUGUST), [entry(all)]).unexplained).toBe(1);
  expect(compared(garbage(JULY), garbage(REVISED), [entry(REMOVED)]).unexplained).toBe(1);
  const other = entry({...REMOVED, record: "年月=2026-08;行政区域=东县"});
  expect(compared(garbage(JULY, AUGUST), garbage(AUGUST), [other]).unexplained).toBe(1);
});

it("lets a removal be excused once: a row that came back and goes again needs a new entry", () => {
  const before = publication({
    garbage_monthly: file(GARBAGE, [JULY, AUGUST]),
    corrections: file("编号,日期", [["GZ-1", "2026-09-01"]])
  });
  const after = publication({
    garbage_monthly: file(GARBAGE, [AUGUST]),
    corrections: file("编号,日期", [["GZ-1", "2026-09-01"]])
  });
  expect(compared(before, after, [entry(REMOVED)]).unexplained).toBe(1);
});

it("asks for one entry where a whole table is gone, over its days or over all of it", () => {
  const months = Array.from(
    {length: 14},
    (_, i) => `20${25 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`
  );
  const many = garbage(...months.map((month): Cells => [month, "东县", null, 1, null, null, 1]));
  const found = compared(many, publication({}));
  expect([found.tablesRemoved, found.unexplained]).toEqual([["garbage_monthly"], 14]);
  expect(found.tables[0]?.paste).toEqual([",,garbage_monthly,年月=2025-01..2026-02,全部字段,多值,删除,,,,"]);
  const range = entry({...REMOVED, record: "年月=2025-01..2026-02"});
  expect(compared(many, publication({}), [range]).unexplained).toBe(0);

  const cases = publication({
    petition_cases: file(
      "受理编号,交办日期",
      Array.from({length: 300}, (_, i) => [`X-${i}`, "2026-03-01"])
    )
  });
  const {tables, unexplained} = compared(cases, publication({}));
  expect([unexplained, tables[0]?.paste]).toEqual([300, [",,petition_cases,*,全部字段,多值,删除,,,,"]]);
  const every = entry({...REMOVED, table: "petition_cases", record: "*"});
  expect(compared(cases, publication({}), [every]).unexplained).toBe(0);
});

it("covers with its one row every row that changed, however many they are", () => {
  const days = Array.from({length: 12_000}, (_, i) => new Date(Date.UTC(1990, 0, 1 + i)).toISOString().slice(0, 10));
  const air = (shift: number) =>
    publication({
      air_daily: file(
        "日期,站点,区域,PM2.5,数据状态",
        days.map((day, i) => [day, "一中", null, (i % 50) + shift, "审核"])
      )
    });
  const row = compared(air(0), air(1)).tables[0]?.paste[0]?.split(",") ?? [];
  const [, , table = "", record = "", field = "", before = "", after = ""] = row;
  expect(compared(air(0), air(1), [entry({table, record, field, before, after})]).unexplained).toBe(0);
});

it("follows a row whose name was corrected, and still compares its values", () => {
  const readings = (name: string, value: number) =>
    publication({
      water_readings: file("断面名称,省份,监测时间,氨氮", [
        [name, null, "2026-07", value],
        [name, null, "2026-08", value]
      ])
    });
  const renamed = entry({
    ...{table: "water_readings", record: "断面名称=老矿桥", field: "断面名称", before: "老矿桥", after: "新矿桥"}
  });
  const found = compared(readings("老矿桥", 1), readings("新矿桥", 1), [renamed]);
  expect([found.unexplained, found.tables[0]?.added.count, found.tables[0]?.deleted.count]).toEqual([0, 0, 0]);
  expect(found.tables[0]?.updated.count).toBe(2);
  expect(compared(readings("老矿桥", 1), readings("新矿桥", 0.5), [renamed]).unexplained).toBe(2);
  expect(compared(readings("老矿桥", 1), readings("新矿桥", 1)).unexplained).toBe(2);
});

it("asks nothing where an exposure that had come down leaves the list, and names no standing one that does", () => {
  const list = (...rows: readonly Cells[]) =>
    publication({exposure_list: file("曝光编号,当事人名称,违法事实,[公示状态]", rows)});
  const down: Cells = ["A-1", null, null, "已撤下"];
  expect(compared(list(down), list()).unexplained).toBe(0);
  const found = compared(list(["B-2", "乙化工有限公司", "偷排", "公示中"]), list());
  expect(found.unexplained).toBe(1);
  expect(JSON.stringify(found)).not.toMatch(/乙化工|偷排/);
});

it("asks for an entry where an entry of the log itself is gone", () => {
  const log = (...ids: readonly string[]) =>
    publication({
      corrections: file(
        "编号,日期",
        ids.map((id) => [id, "2026-09-01"])
      )
    });
  expect(compared(log("GZ-1", "GZ-2"), log("GZ-2")).unexplained).toBe(1);
});

it("tells of an invented city's revised past without refusing it", () => {
  const demo = (...rows: readonly Cells[]): PublishedText => ({
    tables: new Map([
      ["regions", () => [file("行政区域", [["东县"]], true)]],
      ["garbage_monthly", () => [file(GARBAGE, rows, true)]]
    ]),
    figures: new Map()
  });
  const found = compared(demo(JULY, AUGUST), demo(REVISED));
  expect([found.unexplained, refuses(found)]).toEqual([2, false]);
  expect(differenceText(found, {root: "data", out: "dist"})).toContain("演示数据只作提示");
  expect(refuses(compared(garbage(JULY, AUGUST), garbage(REVISED)))).toBe(true);
});

it("takes a demo in whose folder a real city is built for no earlier publication of it", () => {
  const demo: PublishedText = {
    tables: new Map([["regions", () => [file("行政区域", [["东县"]], true)]]]),
    figures: new Map()
  };
  expect(difference(demo, garbage(JULY), [])).toBeNull();
});
