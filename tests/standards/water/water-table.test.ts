import {expect, it} from "vitest";
import {limitUses} from "../../../src/measures/limit-use.ts";
import type {PublisherLimit} from "../../../src/standards/publisher-limits.ts";
import {classOf} from "../../../src/standards/water/single-factor.ts";
import {inForce} from "../../../src/standards/standard.ts";
import {judge, stateClass} from "../../../src/standards/water/water-judge.ts";
import {amendments, waterTables} from "../../../src/standards/water/water-table.ts";

const row = (given: Partial<PublisherLimit>): PublisherLimit => ({
  ...{standard: "GB 3838-2002", item: "氨氮", class: "Ⅲ", limit: 0.8, unit: "mg/L"},
  ...{from: "2026-06-01", to: null, source: "某省地方标准 DB 00/1"},
  ...given
});

it("judges by the publisher's limit from its first day, and says in the standard's name that it holds one", () => {
  const {tables} = waterTables([row({})]);
  const on = (date: string) => {
    const table = inForce(tables, date);
    return [table?.standard.id, classOf("ammonia", 0.9, "河流", table ?? undefined)];
  };
  expect(on("2026-05")).toEqual(["GB 3838-2002", 2]);
  expect(on("2026-06")).toEqual(["GB 3838-2002(补充限值)", 3]);
  expect(amendments(tables[1]!).map(({text}) => text)).toEqual([
    "氨氮Ⅲ类限值 0.8 mg/L（GB 3838-2002 为 1.0），自 2026-06-01 起，来源：某省地方标准 DB 00/1"
  ]);
});

it("names the class that the state's own limit gives, only where it differs", () => {
  const table = waterTables([row({})]).tables.at(-1)!;
  const judged = judge({pH: 7, dissolvedOxygen: 9, permanganate: 2, ammonia: 0.9, phosphorus: 0.02}, "河流", {table});
  expect(judged.rank).toBe(3);
  expect(judged.items.map((item) => stateClass(item, judged))).toEqual([null, null, null, 2, null]);
});

it("keeps a limit of lakes apart from rivers, and one that both share together", () => {
  const {tables} = waterTables([
    row({item: "总磷(湖、库)", limit: 0.04}),
    row({item: "高锰酸盐指数", class: "Ⅲ类", limit: 5})
  ]);
  const table = tables.at(-1);
  expect([classOf("phosphorus", 0.045, "湖库", table), classOf("phosphorus", 0.045, "河流", table)]).toEqual([3, 1]);
  expect([classOf("permanganate", 5.5, "湖库", table), classOf("permanganate", 5.5, "河流", table)]).toEqual([3, 3]);
});

it("refuses what fits no cell, and what the standard says itself", () => {
  const {tables, refused} = waterTables([
    row({item: "硫酸盐(以SO4计)", class: "集中式生活饮用水地表水源地", limit: 250}),
    row({item: "pH"}),
    row({unit: "µg/L"}),
    row({class: "优"}),
    row({limit: 1})
  ]);
  expect(refused.map(({why}) => why)).toEqual([
    "GB 3838-2002 表 1 没有“硫酸盐(以SO4计)”这一项",
    "“pH”不是单个限值，不能由一行更正",
    "单位应为 mg/L",
    "类别应为 Ⅰ、Ⅱ、Ⅲ、Ⅳ 或 Ⅴ",
    "标准中就是这个限值"
  ]);
  expect(tables).toHaveLength(1);
});

it("refuses a limit that makes a better class laxer than a worse one", () => {
  // 氨氮 0.15 0.5 1.0 1.5 2.0; 溶解氧 7.5 6 5 3 2.
  const wrong = [
    row({limit: 0}),
    row({limit: 0.4}),
    row({limit: 1.6}),
    row({item: "溶解氧", limit: 6.5}),
    row({item: "溶解氧", limit: 2})
  ];
  for (const each of wrong) {
    const {tables, refused} = waterTables([each]);
    expect(refused[0]?.why).toMatch(/限值应大于 0|反而宽于/);
    expect(tables).toHaveLength(1);
  }
  expect(waterTables([row({limit: 0.5})]).refused).toEqual([]);
});

it("uses two limits that only fit together, in whatever order they are written", () => {
  const both = [row({class: "Ⅱ", limit: 0.35}), row({limit: 0.4})];
  for (const rows of [both, both.toReversed()]) {
    const {tables, refused} = waterTables(rows);
    expect(refused).toEqual([]);
    expect([0.36, 0.41].map((value) => classOf("ammonia", value, "河流", tables.at(-1)))).toEqual([2, 3]);
  }
});

it("says of a limit that stops fitting beside a later one that it is used only in part", () => {
  const early = [row({class: "Ⅱ", limit: 0.35}), row({limit: 0.4, from: "2026-06-01"})];
  const back = row({class: "Ⅱ类", limit: 0.5, from: "2026-09-01"});
  expect(limitUses([...early, back]).map(({use, why}) => [use, why])).toEqual([
    ["已采用", null],
    ["部分采用", "更正后Ⅱ类限值反而宽于Ⅲ类"],
    ["与标准相同", null]
  ]);
});

it("ends a correction with a row that writes the class otherwise, and names no source after it", () => {
  const back = row({class: "Ⅲ类", limit: 1, from: "2026-09-01", source: "通知（废止）"});
  const {tables} = waterTables([row({}), back]);
  expect(tables.map(({from, standard}) => [from, standard.id])).toEqual([
    ["2002-06-01", "GB 3838-2002"],
    ["2026-06-01", "GB 3838-2002(补充限值)"],
    ["2026-09-01", "GB 3838-2002"]
  ]);
  expect(amendments(tables[2]!)).toEqual([]);
});

it("names only the source that holds where one correction follows another", () => {
  const later = row({class: "Ⅲ类", limit: 0.7, from: "2026-09-01", source: "后一个通知"});
  expect(waterTables([row({}), later]).tables.at(-1)?.edition.rows).toEqual([later]);
});

it("does not let a row that fits no cell displace one that does", () => {
  const {tables, refused} = waterTables([row({}), row({limit: 900, unit: "µg/L", from: "2026-09-01"})]);
  expect(refused.map(({why}) => why)).toEqual(["单位应为 mg/L"]);
  expect(tables.map(({from}) => from)).toEqual(["2002-06-01", "2026-06-01"]);
});
