import {expect, it} from "vitest";
import {readCell} from "../../src/tables/cells.ts";
import * as column from "../../src/tables/column.ts";
import {airHourly} from "../../src/tables/schemas/air.ts";
import {WATER_ITEMS} from "../../src/tables/schemas/water.ts";

const value = (cell: string, of: column.Column, shift = 0) => readCell(cell, {column: of, shift, months: []});

it.each(["", " ", "　", "-", "--", "—", "——", "/", "*", "NaN", "NA", "-;"])("reads %j as no value", (cell) => {
  expect(value(cell, WATER_ITEMS.ammonia)).toEqual({value: null});
});

it.each(["未监测", "断流", "施工停测", "设备故障", "未反馈", "无数据"])(
  "keeps %s as the reason of a missing value",
  (cell) => {
    expect(value(cell, WATER_ITEMS.ammonia)).toEqual({value: null, missing: cell});
  }
);

it("reads -1 in a water indicator as not monitored, and as nothing else elsewhere", () => {
  expect(value("-1", WATER_ITEMS.ammonia)).toEqual({value: null, missing: "未监测"});
  expect(value("-1", column.number("件数", "R", {min: 0})).problem?.code).toBe("out-of-range");
});

it("keeps a word that is one of the column's own", () => {
  expect(value("未监测", column.choice("是否达标", "R", ["达标", "不达标", "未监测"]))).toEqual({value: "未监测"});
  expect(value("断流", column.text("未监测原因", "C"))).toEqual({value: "断流"});
});

it.each([
  ["<0.01", 0.005, "<0.01"],
  ["＜ 0.01", 0.005, "<0.01"],
  ["0.01L", 0.005, "0.01L"],
  ["０．００５ L", 0.0025, "0.005L"],
  ["0.0004L", 0.0002, "0.0004L"]
])("takes half the detection limit of %s and prints it half-width", (cell, half, printed) => {
  expect(value(cell, WATER_ITEMS.copper)).toMatchObject({value: half, printed});
});

it("refuses a detection limit with a space inside, and numbers that lost a point or their last digits", () => {
  const code = (cell: string) => value(cell, WATER_ITEMS.copper).problem?.code;
  expect(["0.0 01L", "0174", "0,236", "1.2E+06"].map(code)).toEqual([
    "not-a-number",
    "leading-zero",
    "decimal-comma",
    "mangled-number"
  ]);
});

it("reads an id in full-width characters as the id it is, and leaves words as they stand", () => {
  const id = column.text("编号", "R");
  expect(value("Ｌ－０６", id)).toEqual({value: "L-06", repairs: ["full-width"]});
  expect(value("第１４批", id)).toEqual({value: "第１４批"});
  expect(value("Ａ１；b２", column.list("附件", "O"))).toEqual({value: ["A1", "b2"], repairs: ["full-width"]});
});

it.each(["TRUE", "FALSE", "#REF!", "9.15E+17", "05-Mar", "Oct-25", "http:", "https://www"])(
  "refuses %s as a text and in a list",
  (cell) => {
    expect(value(cell, column.text("说明", "O")).problem).toBeDefined();
    expect(value(cell, column.list("附件", "O")).problem).toBeDefined();
  }
);

it.each(["https://www.example.gov.cn/a/1.html", "http://example.gov.cn", "见 http:", "May-flies-1", "TRUE color"])(
  "takes the text %s",
  (cell) => {
    expect(value(cell, column.text("说明", "O"))).toEqual({value: cell});
  }
);

it("knows no value for 未检出 without a limit", () => {
  expect(value("未检出", WATER_ITEMS.copper)).toEqual({value: null, missing: "未检出"});
});

it.each(["999", "999.9", "-9999"])("refuses the placeholder %s in a concentration of air", (cell) => {
  expect(value(cell, airHourly.columns.pm25).problem?.code).toBe("garbage-value");
});

it("accepts 999 where it is no placeholder", () => {
  expect(value("999", WATER_ITEMS.conductivity)).toEqual({value: 999});
});

it.each([
  ["III", "Ⅲ"],
  ["III类", "Ⅲ"],
  ["Ⅲ类", "Ⅲ"],
  ["三类", "Ⅲ"],
  ["劣V", "劣Ⅴ"],
  ["劣Ⅴ类", "劣Ⅴ"],
  ["劣于Ⅴ类", "劣Ⅴ"],
  ["丧失使用功能(劣于Ⅴ类)", "劣Ⅴ"],
  ["丧失使用功能（劣于Ⅴ类）", "劣Ⅴ"],
  ["Ⅰ", "Ⅰ"]
])("prints the class %s as %s", (cell, word) => {
  expect(value(cell, column.waterClass("水质类别", "O")).value).toBe(word);
});

it.each([
  ["细颗粒物(PM2.5)", "PM2.5"],
  ["臭氧1小时", "O3"],
  ["\n      颗粒物(PM10)\n      \n      细颗粒物(PM2.5)\n", "PM2.5、PM10"],
  ["PM10,O3", "PM10、O3"],
  ["无", null],
  ["NaN", null]
])("prints the primary pollutants %j as %s", (cell, words) => {
  expect(value(cell, airHourly.columns.officialPrimary).value).toBe(words);
});

it("keeps ids as they stand", () => {
  expect(value("007", column.text("受理编号", "R"))).toEqual({value: "007"});
  expect(value("1e5", column.text("受理编号", "R"))).toEqual({value: "1e5"});
});

it.each([
  ["08", 8],
  ["8:00", 8],
  ["24", 24],
  ["00", 0]
])("reads the hour %s", (cell, hour) => {
  expect(value(cell, column.hour("小时", "R")).value).toBe(hour);
});

it.each([
  ["2026", "2026"],
  ["2026年", "2026"],
  ["2026Q3", "2026Q3"],
  ["2026年三季度", "2026Q3"],
  ["2026年第3季度", "2026Q3"],
  ["2026-10", "2026-10"],
  ["2026年10月", "2026-10"]
])("reads the period %s", (cell, period) => {
  expect(value(cell, column.period("报告期", "R")).value).toBe(period);
});

it.each([
  ["2026-10", "2026-10"],
  ["202610", "2026-10"],
  ["2026/10/1", "2026-10"],
  ["46296", "2026-10"]
])("reads the month %s, also as Excel leaves it", (cell, month) => {
  expect(value(cell, column.month("年月", "R")).value).toBe(month);
});

it("reads a month in a column of dates as its last day, with its words", () => {
  expect(value("2024年2月", column.date("整改时限日期", "C"))).toMatchObject({
    value: "2024-02-29",
    printed: "2024年2月"
  });
  expect(value("2024年2月", airHourly.columns.date).problem?.code).toBe("not-a-date");
});

it("drops a clock of midnight from a date and refuses any other", () => {
  expect(value("2024/3/5 0:00", column.date("日期", "R")).value).toBe("2024-03-05");
  expect(value("2024/3/5 8:00", column.date("日期", "R")).problem?.code).toBe("not-a-date");
});

it.each([
  ["江川县、石屏区", ["江川县", "石屏区"]],
  ["江川县； 石屏区", ["江川县", "石屏区"]],
  ["江川县;石屏区、", ["江川县", "石屏区"]]
])("splits the list %s", (cell, words) => {
  expect(value(cell, column.list("行政区域", "R")).value).toEqual(words);
});

it("takes a percent sign only where the unit is percent", () => {
  expect(value("85%", column.number("公布办结率", "O", {unit: "%"})).value).toBe(85);
  expect(value("85%", column.number("件数", "O")).problem?.code).toBe("unit-in-cell");
});

it("counts spaces at the edges and keeps those inside", () => {
  expect(value("　龙潭 村 ", column.text("断面名称", "R"))).toEqual({value: "龙潭 村", repairs: ["spaces"]});
});
