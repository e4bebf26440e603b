import {expect, it} from "vitest";
import {dataDateAhead} from "../../src/checks/data-date.ts";
import {PLAUSIBLE} from "../../src/checks/plausible/index.ts";
import type {City, CityFiles} from "../../src/tables/city.ts";
import {readFolder} from "../../src/tables/folder.ts";
import {readCity} from "../../src/tables/read-city.ts";

const cityOf = (files: CityFiles): City => {
  const {city} = readCity(files);
  if (city === null) throw new Error("not read");
  return city;
};
const small = (tables: Readonly<Record<string, string>>): City =>
  cityOf(
    new Map(
      Object.entries({
        "site.json": JSON.stringify({region: "小城市", dataAsOf: "2026-10-31"}),
        "regions.csv": "行政区域\n东县\n",
        ...Object.fromEntries(Object.entries(tables).map(([name, text]) => [`${name}.csv`, text]))
      }).map(([path, text]) => [path, new TextEncoder().encode(text)])
    )
  );
const asked = (city: City) => PLAUSIBLE.flatMap((check) => check(city)).filter(({severity}) => severity !== "note");
const noted = (city: City) => PLAUSIBLE.flatMap((check) => check(city)).map(({code}) => code);

it.each([
  // Three printed rates of the invented city differ from their fractions, as those of a city do: on purpose.
  ["the invented city", "data", ["rate-differs", "rate-differs", "rate-differs"]],
  ["the published files of a real one", "tests/real/city", []]
])("asks nothing of %s", (_name, folder, notes) => {
  const city = cityOf(readFolder(folder));
  expect(asked(city)).toEqual([]);
  expect(noted(city)).toEqual(notes);
});

const villages = (...totals: readonly number[]): string =>
  `期末日期,行政区域,行政村总数,完成治理村数,口径说明\n${totals.map((n, i) => `20${20 + i}-12-31,东县,${n},10,甲\n`).join("")}`;

it("asks once about a new level, and again about what does not stay", () => {
  const lines = (...totals: readonly number[]) =>
    asked(small({rural_sewage: villages(...totals)})).map(({line}) => line);
  expect(lines(64, 64, 64)).toEqual([]);
  expect(lines(64, 46, 46, 46)).toEqual([3]);
  expect(lines(64, 46, 64, 64)).toEqual([3]);
  expect(lines(64, 46, 64, 80)).toEqual([3, 5]);
});

const indicator = (...values: readonly number[]): string =>
  `指标编码,指标名称,行政区域,报告期,期别,数值,单位,口径说明\n${values.map((n, i) => `some-amount,某数量,东县,${2018 + i},年,${n},吨,甲\n`).join("")}`;

it("needs three earlier years before it asks about a year, and lets what grows grow", () => {
  const lines = (...values: readonly number[]) =>
    asked(small({indicators: indicator(...values)})).map(({line}) => line);
  expect(lines(10, 100)).toEqual([]);
  expect(lines(10, 20, 40, 80, 160, 320)).toEqual([]);
  expect(lines(10, 11, 12, 121)).toEqual([5]);
  expect(lines(10, 11, 12, 1.3)).toEqual([5]);
  expect(lines(10, 11, 12, 121, 122, 123)).toEqual([5]);
});

it("lets a plant be enlarged and a source be placed elsewhere for good", () => {
  const plant = (...rows: readonly (readonly [string, number])[]): string =>
    `厂名,行政区域,年月,设计规模(万立方米/日),处理水量(万立方米)\n${rows.map(([region, capacity], i) => `一厂,${region},2026-0${i + 1},${capacity},20\n`).join("")}`;
  const codes = (...rows: readonly (readonly [string, number])[]) =>
    asked(small({regions: "行政区域\n东县\n西县\n", sewage_plants_monthly: plant(...rows)})).map(({line, column}) => [
      line,
      column
    ]);
  expect(codes(["东县", 1], ["东县", 1], ["东县", 1], ["东县", 2], ["东县", 2])).toEqual([]);
  expect(codes(["东县", 1], ["东县", 1], ["东县", 1], ["东县", 2], ["东县", 1])).toEqual([[5, "设计规模"]]);
  expect(codes(["东县", 1], ["东县", 1], ["东县", 1], ["西县", 1], ["西县", 1], ["西县", 1])).toEqual([]);
  expect(codes(["东县", 1], ["东县", 1], ["东县", 1], ["西县", 1])).toEqual([[5, "行政区域"]]);
});

it("asks about corrections and decisions dated after the day of publication", () => {
  const city = small({
    corrections:
      "编号,日期,数据集,记录键,字段,原值,新值,类型,原因,提出方,处理单位\nGZ-1,2026-11-03,regions,行政区域=东县,人口,1,2,录入错误,核对,本单位,局\nGZ-2,2027-11-03,regions,行政区域=东县,人口,2,3,录入错误,核对,本单位,局\n"
  });
  expect(dataDateAhead(city, "2026-11-05").map(({line, code}) => [line, code])).toEqual([[3, "after-publication"]]);
});

it("costs little over five years of hours", () => {
  const city = cityOf(readFolder("data"));
  const hour = city.tables.air_hourly[0];
  if (hour === undefined) throw new Error("no hours");
  const air_hourly = Array.from({length: 438_000}, (_, i) => {
    const time = new Date(Date.UTC(2021, 10, 1) + Math.floor(i / 10) * 3.6e6).toISOString();
    return {...hour, station: `站${i % 10}`, time: `${time.slice(0, 10)} ${time.slice(11, 16)}`, pm25: i % 97};
  });
  const many: City = {...city, tables: {...city.tables, air_hourly}};
  const began = performance.now();
  for (const check of PLAUSIBLE) check(many);
  // Some 100 ms; many times that beside the other tests.
  expect(performance.now() - began).toBeLessThan(3000);
});
