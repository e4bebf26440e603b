import {csvParse, csvParseRows} from "d3-dsv";
import {expect, it} from "vitest";
import {inspect} from "../../src/checks/index.ts";
import examples from "../../src/tables/examples.json" with {type: "json"};
import type {Schema} from "../../src/tables/schema.ts";
import {schemas} from "../../src/tables/schemas/index.ts";
import {templates} from "../../src/tables/templates.ts";

const tables = Object.entries(schemas) as unknown as readonly [string, Schema][];
const files = templates();
const encoded = new TextEncoder();

it("has a form for every table, with every column and one row, ready for Excel", () => {
  expect([...files.keys()].filter((name) => name !== "填写说明.csv")).toEqual(tables.map(([name]) => `${name}.csv`));
  for (const [name, {columns}] of tables) {
    const words = files.get(`${name}.csv`) ?? "";
    expect(words.startsWith("\uFEFF"), name).toBe(true);
    const rows = csvParseRows(words.slice(1));
    expect([name, rows.length, rows[0]?.length]).toEqual([name, 2, Object.keys(columns).length]);
  }
});

it("gives rows that are together a city which may be published, the guide among them", () => {
  const city = new Map([...files].map(([name, words]) => [name, encoded.encode(words)]));
  city.set("site.json", encoded.encode('{"region": "示例市", "dataAsOf": "2026-10-31", "demo": true}'));
  const {faults, repairs, tables: read, publishable} = inspect(city);
  expect(repairs.map(({file, code}) => [file, code])).toContainEqual(["填写说明.csv", "guide"]);
  expect(faults.filter(({severity}) => severity !== "note")).toEqual([]);
  expect(publishable).toBe(true);
  expect(tables.filter(([name]) => read[name]?.rows !== 1).map(([name]) => name)).toEqual([]);
});

it("tells of each example left in a city that is not invented, at its row", () => {
  const city = new Map([...files].map(([name, words]) => [name, encoded.encode(words)]));
  city.set("site.json", encoded.encode('{"region": "示例市", "dataAsOf": "2026-10-31"}'));
  const told = inspect(city).faults.filter(({code}) => code === "example-row");
  expect(told.map(({file}) => file)).toEqual(expect.arrayContaining(["petition_cases.csv", "water_readings.csv"]));
  expect(new Set(told.map(({line, severity}) => `${line} ${severity}`))).toEqual(new Set(["2 warning"]));
  const own = (files.get("petition_cases.csv") ?? "").replace("冷库设备噪声大", "风机噪声大");
  city.set("petition_cases.csv", encoded.encode(own));
  expect(inspect(city).faults.map(({file, code}) => `${file} ${code}`)).not.toContain("petition_cases.csv example-row");
});

it("fills every column that must be filled, and no column that a table does not have", () => {
  const given = examples as Readonly<Record<string, Readonly<Record<string, string>>>>;
  for (const [name, {columns}] of tables) {
    const headers = Object.values(columns).map(({header}) => header);
    expect(
      Object.keys(given[name] ?? {}).filter((header) => !headers.includes(header)),
      name
    ).toEqual([]);
    const required = Object.values(columns).filter(({need}) => need === "R");
    expect(
      required.filter(({header}) => given[name]?.[header] === undefined).map(({header}) => header),
      name
    ).toEqual([]);
  }
});

it("lists every column with what may stand in it", () => {
  const sheet = csvParse((files.get("填写说明.csv") ?? "").slice(1));
  expect(sheet.length).toBe(tables.reduce((sum, [, {columns}]) => sum + Object.keys(columns).length, 0));
  const state = sheet.find((row) => row["数据表"] === "rectification_issues" && row["列名"] === "整改状态");
  expect(state?.["可填的内容"]).toBe(
    "未启动、正在推进、达到序时进度、未达到序时进度、基本完成、已完成整改、已完成并长期坚持、已销号、反弹重改"
  );
  const burnt = sheet.find((row) => row["数据表"] === "garbage_monthly" && row["列名"] === "焚烧量(吨)");
  expect([burnt?.["填写"], burnt?.["格式"]]).toEqual(["选填", "数"]);
});
