import {expect, it} from "vitest";
import {limitUses} from "../../src/measures/limit-use.ts";
import {BASIC_ITEMS} from "../../src/standards/water/gb3838-2002.ts";
import type {PublisherLimit} from "../../src/standards/publisher-limits.ts";

const useOf = (given: Partial<PublisherLimit>) => {
  const row: PublisherLimit = {
    ...{standard: "GB 3838-2002", item: "氨氮", class: "Ⅲ", limit: 0.9, unit: "mg/L", from: "2026-08-01", to: null},
    source: "地方标准（虚构）",
    ...given
  };
  const [found] = limitUses([row]);
  return [found?.use, found?.why];
};

const CAN =
  "一行限值不能增加参评项目，能补充和更正的是溶解氧、高锰酸盐指数、化学需氧量、五日生化需氧量、氨氮、总磷、总氮、铜、锌、氟化物、硒、砷、汞、镉、六价铬、铅、氰化物、挥发酚、石油类、阴离子表面活性剂、硫化物、粪大肠菌群的各类限值";

it("says of an item that we have no column for, and of one whose column has no class, what a row can correct", () => {
  expect(useOf({item: "钼", limit: 0.07})).toEqual([
    "未采用",
    `GB 3838-2002 表 1、表 2 都没有“钼”这一项，水质监测数据也没有这一列；${CAN}`
  ]);
  expect(useOf({item: "叶绿素a", limit: 10, unit: "mg/m³"})).toEqual([
    "未采用",
    `GB 3838-2002 表 1、表 2 都没有“叶绿素a”这一项，水质监测数据中的这一列只列数值、不评类别；${CAN}`
  ]);
});

it("takes a correction of every item that it names", () => {
  for (const {name, unit, kind, lake, river} of BASIC_ITEMS.filter(({name: each}) => CAN.includes(each))) {
    const limit = Number((river ?? lake)?.[4]);
    // The Ⅴ limit a little stricter than printed still lies beyond Ⅳ, or meets it.
    const next = kind === "floor" ? limit + 0.1 : limit * 1.1;
    expect(useOf({item: name, unit, class: "Ⅴ", limit: Number(next.toPrecision(6))}), name).toEqual(["已采用", null]);
  }
});

it("names the averaging times of a pollutant that is given without one", () => {
  const air = {unit: "µg/m³", limit: 50};
  expect(useOf({...air, standard: "HJ 633-2026", item: "PM2.5", class: "IAQI 100"})[1]).toBe(
    "HJ 633-2026 没有项目“PM2.5”，可写 PM2.5 24小时平均、PM2.5 1小时平均"
  );
  expect(useOf({...air, standard: "GB 3095-2026", item: "PM2.5", class: "二级"})[1]).toBe(
    "GB 3095-2026 没有项目“PM2.5”，可写 PM2.5 年平均、PM2.5 24小时平均"
  );
});

it("says of a row whose last day is before its first that no day is left", () => {
  expect(useOf({to: "2026-07-01"})).toEqual(["未采用", "失效日期 2026-07-01 在生效日期 2026-08-01 之前，没有一天有效"]);
});
