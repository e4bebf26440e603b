import {expect, it} from "vitest";
import {read} from "./read.ts";

const limits = (item: string, name: string, unit: string) =>
  read({
    "limits.csv": `标准,项目,类别,限值,单位,生效日期,来源\nGB 3838-2002,${item},${name},0.04,${unit},2026-01-01,地方标准\n`
  });

it.each([
  ["铬(六价)", "Ⅲ", "mg/L", "六价铬", "Ⅲ", "mg/L"],
  ["铬（六价）", "Ⅲ", "mg/L", "六价铬", "Ⅲ", "mg/L"],
  ["PH", "Ⅲ", "无量纲", "pH", "Ⅲ", "无量纲"],
  ["ph", "Ⅲ", "无量纲", "pH", "Ⅲ", "无量纲"],
  ["COD", "Ⅲ", "mg/L", "化学需氧量", "Ⅲ", "mg/L"],
  ["CODCr", "Ⅲ", "mg/L", "化学需氧量", "Ⅲ", "mg/L"],
  ["CODMn", "Ⅲ", "mg/L", "高锰酸盐指数", "Ⅲ", "mg/L"],
  ["BOD5", "Ⅲ", "mg/L", "五日生化需氧量", "Ⅲ", "mg/L"],
  ["NH3-N", "Ⅲ", "mg/L", "氨氮", "Ⅲ", "mg/L"],
  ["TP(湖、库)", "Ⅲ", "mg/L", "总磷(湖、库)", "Ⅲ", "mg/L"],
  ["氨氮", "III", "mg/L", "氨氮", "Ⅲ", "mg/L"],
  ["氨氮", "Ⅲ类", "mg/L", "氨氮", "Ⅲ", "mg/L"],
  ["氨氮", "Ⅲ", "mg／L", "氨氮", "Ⅲ", "mg/L"]
])("reads %s %s %s of limits.csv in our words and counts it", (item, name, unit, ...words) => {
  const {rows, mended} = limits(item, name, unit);
  const [row] = rows.limits;
  expect([row?.item, row?.class, row?.unit]).toEqual(words);
  expect(mended("spelling")).toBe(1);
});

it("repairs nothing that is written in our words", () => {
  const {repairs} = limits("六价铬", "Ⅲ", "mg/L");
  expect(repairs).toEqual([]);
});

it.each(["PH", "ph", "铬（六价）", "铬(六价)", "氨氮(mg／L)"])(
  "says as which column it reads the header %s",
  (header) => {
    const {rows, mended} = read({"water_readings.csv": `断面名称,监测时间,${header}\n龙潭,2026-10,7\n`});
    expect(rows.water_readings).toHaveLength(1);
    expect(mended("header-alias")).toBe(1);
  }
);

it("takes full-width brackets around a unit for granted", () => {
  const {mended} = read({"water_readings.csv": "断面名称,监测时间,氨氮（mg/L）\n龙潭,2026-10,0.2\n"});
  expect(mended("header-alias")).toBe(0);
});
