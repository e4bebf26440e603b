import {expect, it} from "vitest";
import type {PublisherLimit} from "../../src/standards/publisher-limits.ts";
import {classOf} from "../../src/standards/single-factor.ts";
import {inForce} from "../../src/standards/standard.ts";
import {judge, stateClass} from "../../src/standards/water-judge.ts";
import {amendments, waterTables} from "../../src/standards/water-table.ts";

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
