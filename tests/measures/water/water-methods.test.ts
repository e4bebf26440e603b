import {expect, it} from "vitest";
import {limitUses} from "../../../src/measures/limit-use.ts";
import {publisherLimits} from "../../../src/measures/method-limits.ts";
import {waterListMethods} from "../../../src/measures/water/water-list-methods.ts";
import {waterMethods} from "../../../src/measures/water/water-methods.ts";
import {vectors} from "../../standards/vectors.ts";
import {waterCity} from "./water-city.ts";

const tablesOf = (id: string) =>
  [...waterMethods, ...waterListMethods].find((method) => method.id === id)?.tables ?? [];
const rowsOf = (id: string, at = 0) => tablesOf(id)[at]?.rows ?? [];

it("prints every limit of Table 1 and Table 2 as the scan has it", () => {
  for (const row of vectors("water-limits")) {
    if (row["kind"] !== "max" && row["kind"] !== "min") continue;
    const own = rowsOf("water-class").filter(({number}) => String(number) === row["gb_no"]);
    const printed = own.map((line) => ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ"].map((name) => String(line[name]).slice(1)));
    expect(
      printed.map((line) => line.map(Number)),
      row["code"]
    ).toContainEqual(["I", "II", "III", "IV", "V"].map((name) => Number(row[name])));
  }
  expect(rowsOf("drinking-water").map(({limit}) => limit)).toEqual(
    vectors("water-limits-table2").map((row) => `≤${row["limit"]} mg/L`)
  );
});

it("prints the rows of the proportion table as they are published", () => {
  expect(rowsOf("water-condition").map(({condition, good, inferior}) => [condition, good, inferior])).toEqual([
    ["优", "≥90%", "不论"],
    ["良好", "≥75%，<90%", "不论"],
    ["重度污染", "<75%", "≥40%"],
    ["中度污染", "<75%", "≥20%，<40%"],
    ["轻度污染", "<75%", "<20%"]
  ]);
});

it("prints the grades of lakes and of black-odorous waters with the side that each line belongs to", () => {
  expect(rowsOf("water-tli", 1).map(({range}) => range)).toEqual(["<30", "≥30，≤50", ">50，≤60", ">60，≤70", ">70"]);
  expect(rowsOf("black-odorous").map(({mild, heavy}) => [mild, heavy])).toEqual([
    ["≥10，<25", "<10"],
    ["≥0.2，<2", "<0.2"],
    ["≥-200，<50", "<-200"],
    [">8，≤15", ">15"]
  ]);
});

it("lists the publisher's limits of a standard with what became of each", () => {
  const limit = (given: object) => ({
    ...{standard: "GB 3838-2002", item: "氨氮", class: "Ⅲ", limit: 0.8, unit: "mg/L", from: "2026-01-01", to: null},
    source: "地方标准",
    ...given
  });
  const limits = [
    limit({}),
    limit({item: "铁", class: "集中式生活饮用水地表水源地", limit: 0.3}),
    limit({item: "铁", class: "集中式生活饮用水地表水源地", limit: 0.2}),
    limit({item: "总磷", unit: "µg/L"}),
    limit({standard: "GB/T 14848-2017"})
  ];
  expect(limitUses(limits).map(({use}) => use)).toEqual(["已采用", "与标准相同", "未采用", "未采用", "未采用"]);
  const uses = (standard: string) =>
    publisherLimits(waterCity({readings: [], limits}), [standard]).flatMap(({rows}) => rows.map(({use}) => use));
  expect(uses("GB 3838-2002 表 1")).toEqual(["已采用", "未采用：单位应为 mg/L"]);
  expect(uses("GB 3838-2002 表 2")).toEqual(["与标准相同", "未采用：本站不逐项评价水源"]);
  expect(publisherLimits(waterCity({readings: []}), ["GB 3838-2002 表 1"])).toEqual([]);
});

it("counts no foreign data set on a method page and names the class by four items a trial", () => {
  const method = waterMethods.find(({id}) => id === "water-class");
  const texts = [...(method?.rules ?? []), ...(method?.basis ?? []).map(({text}) => text)];
  expect(texts.filter((text) => /[\d,]+ ?(?:个|条)[^。；]*一致/.test(text))).toEqual([]);
  const four = texts.filter((text) => text.includes("四项"));
  expect(four.length).toBeGreaterThan(0);
  expect(four.filter((text) => !text.includes("试算"))).toEqual([]);
});
