import {expect, it} from "vitest";
import {matchHeader, knownHeaders} from "../../src/tables/header.ts";
import type {Schema} from "../../src/tables/schema.ts";
import {schemas} from "../../src/tables/schemas/index.ts";
import {shiftBetween} from "../../src/tables/units.ts";
import {read} from "./read.ts";

const known = (name: keyof typeof schemas) => knownHeaders(schemas[name] as unknown as Schema);

it.each([
  ["化学需氧量", "cod", 0],
  ["COD", "cod", 0],
  ["化学需氧量(mg/L)", "cod", 0],
  ["化学需氧量（mg/L）", "cod", 0],
  ["COD（mg/l）", "cod", 0],
  ["铬(六价)", "chromium6", 0],
  ["铬（六价）(mg/L)", "chromium6", 0],
  ["铜(μg/L)", "copper", -3],
  ["铜(ug/L)", "copper", -3],
  ["叶绿素α(mg/L)", "chlorophyll", 3],
  ["电导率(μS/cm)", "conductivity", 0],
  ["水温(°C)", "temperature", 0],
  ["透明度(cm)", "transparency", -2],
  [" 断 面 名 称 ", "section", 0],
  ["水质类别", "officialClass", 0],
  ["PH", "pH", 0],
  ["cod(mg/L)", "cod", 0]
])("reads the header %s of water_readings", (header, field, shift) => {
  expect(matchHeader(header, known("water_readings"))).toMatchObject({field, shift});
});

it.each([
  ["PM2.5(mg/m3)", "pm25", 3],
  ["CO(μg/m³)", "co", -3],
  ["So2", "so2", 0],
  ["AQI指数", "officialAqi", 0]
])("reads the header %s of air_daily", (header, field, shift) => {
  expect(matchHeader(header, known("air_daily"))).toMatchObject({field, shift});
});

it("converts only between units of one kind", () => {
  expect(shiftBetween("万元", "元")).toBe(4);
  expect(shiftBetween("mg/m3", "µg/m³")).toBe(3);
  expect(shiftBetween("ppb", "µg/m³")).toBeNull();
  expect(shiftBetween("吨", "元")).toBeNull();
});

it("converts by the header's unit and counts it", () => {
  const {rows, mended} = read({
    "air_daily.csv": "日期,站点,PM2.5(mg/m³),CO(mg/m³)\n2026-10-01,龙潭,0.035,0.8\n2026-10-02,龙潭,0.07,0.9\n"
  });
  expect(rows.air_daily.map(({pm25, co}) => [pm25, co])).toEqual([
    [35, 0.8],
    [70, 0.9]
  ]);
  expect(mended("unit-converted")).toBe(2);
});

it("refuses a placeholder also where the unit is converted", () => {
  const {texts} = read({"air_daily.csv": "日期,站点,PM2.5(mg/m³)\n2026-10-01,龙潭,-9999\n"});
  expect(texts).toHaveLength(1);
});

it("skips a column that has neither name nor content", () => {
  const {rows, mended} = read({"units.csv": "单位名称,类型,\n市水务局,行业部门,\n"});
  expect(rows.units).toHaveLength(1);
  expect(mended("empty-column")).toBe(1);
});

it("never prints what stands in a forbidden column", () => {
  const {faults, repairs} = read({
    "units.csv": "单位名称,举报人姓名,住址\n市水务局,王小明,幸福路1号,\n市住建局,李四,和平路2号,\n"
  });
  expect(faults.map(({column, value}) => [column, value])).toEqual([
    ["举报人姓名", null],
    ["住址", null]
  ]);
  expect(JSON.stringify({faults, repairs})).not.toMatch(/王小明|幸福路|李四|和平路/);
});
