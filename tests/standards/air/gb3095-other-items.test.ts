import {expect, it} from "vitest";
import {airMethods} from "../../../src/measures/air/air-methods.ts";
import {AIR_LIMITS} from "../../../src/standards/air/gb3095-in-force.ts";
import {OTHER_AIR_LIMITS} from "../../../src/standards/air/gb3095-other-items.ts";
import {inForce} from "../../../src/standards/standard.ts";

const on = (date: string) => {
  const standard = inForce(OTHER_AIR_LIMITS, date);
  return standard?.limits.map(({item, averaging, first, second}) => [
    item.replace(/（.*/, ""),
    averaging,
    first,
    second
  ]);
};

/** Table 2 as printed: 2012 and 2026 to 2030 the same, 氮氧化物 stricter from 2031. */
const printed = (year: number, day: number) => [
  ["总悬浮颗粒物", "年平均", 80, 200],
  ["总悬浮颗粒物", "24小时平均", 120, 300],
  ["氮氧化物", "年平均", year, year],
  ["氮氧化物", "24小时平均", day, day],
  ["氮氧化物", "1小时平均", 250, 250],
  ["铅", "年平均", 0.5, 0.5],
  ["铅", "季平均", 1, 1],
  ["苯并[a]芘", "年平均", 0.001, 0.001],
  ["苯并[a]芘", "24小时平均", 0.0025, 0.0025]
];

it("has Table 2 as printed, on both sides of each of its dates", () => {
  expect(on("2012-12-31")).toBeUndefined();
  for (const date of ["2013-01-01", "2026-02-28", "2026-03-01", "2030-12-31"])
    expect(on(date)).toEqual(printed(50, 100));
  for (const date of ["2031-01-01", "2040-01-01"]) expect(on(date)).toEqual(printed(40, 70));
});

it("names document, clause, certainty and reference state of each, on the dates of Table 1", () => {
  expect(OTHER_AIR_LIMITS.map(({from, to}) => [from, to])).toEqual(AIR_LIMITS.map(({from, to}) => [from, to]));
  const said = (date: string) => {
    const {id, clause, certainty, reference} = inForce(OTHER_AIR_LIMITS, date) ?? {};
    return [id, clause, certainty, reference];
  };
  const amended = "氮氧化物按参比状态（298.15 K、1013.25 hPa）计，总悬浮颗粒物、铅、苯并[a]芘按监测时的温度和气压计";
  expect(said("2018-08-31")).toEqual(["GB 3095-2012", "表2", "B", "各项污染物按标准状态（273 K、101.325 kPa）计"]);
  expect(said("2018-09-01")).toEqual(["GB 3095-2012", "表2", "B", amended]);
  expect(said("2026-03-01")).toEqual(["GB 3095-2026", "表2", "A", amended]);
});

it("prints them on the method page, and says that nothing is judged by them", () => {
  const method = airMethods.find(({id}) => id === "air-evaluation");
  const table = method?.tables?.find(({title}) => title.includes("表2"));
  expect(table?.columns.map(({label}) => label)).toEqual([
    "项目",
    "单位",
    "GB 3095-2012（2013-01-01 起）",
    "GB 3095-2026（2026-03-01 起）",
    "GB 3095-2026（2031-01-01 起）",
    "限值可靠程度"
  ]);
  expect(table?.rows).toHaveLength(9);
  expect(table?.rows[2]).toEqual({
    ...{item: "氮氧化物（NOx，以 NO2 计） 年平均", unit: "µg/m³", limit0: "50 / 50", limit1: "50 / 50"},
    ...{limit2: "40 / 40", certainty: "B、A"}
  });
  expect(method?.rules.join("")).toContain("数据表没有这些项目，本站不评价");
});
