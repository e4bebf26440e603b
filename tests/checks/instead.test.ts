import {expect, it} from "vitest";
import {maskFault} from "../../src/checks/mask-faults.ts";
import {type Fault, insteadText} from "../../src/tables/fault.ts";
import {read} from "../tables/read.ts";

const SITE = '{"region": "云溪市", "dataAsOf": "2026-10-31"}';

const faultOf = (value: string): Fault => ({
  ...{file: "a.csv", line: 2, row: 2, column: "甲", value},
  ...{severity: "fault", code: "not-a-number", message: "不是数", fix: "请填数"}
});

/** What may be typed instead of the cells of a column, in the order of the rows; empty where nothing is said. */
const meant = (file: string, header: string, cells: readonly string[], others = ""): readonly string[] => {
  const lines = cells.map((cell, i) => `"${cell}"${others.replaceAll("#", String(i + 1))}`);
  const {faults} = read({[file]: `${header}\n${lines.join("\n")}\n`, "site.json": SITE});
  return cells.map((_, i) => insteadText(faults.find(({line}) => line === i + 2) ?? {}));
};

it("gives both readings of a number, and neither where digits are lost", () => {
  const cells = [
    "7.5",
    "0174",
    "0,236",
    "7,125",
    "约35",
    "12。5",
    "1O.5",
    "35 µg/m³",
    "0.035mg/m³",
    "一百二十",
    "1.2E+06",
    "无"
  ];
  expect(meant("air_daily.csv", "PM2.5,日期,站点", cells, ",2026-10-01,站#")).toEqual([
    "",
    "“174”或“0.174”",
    "“0.236”",
    "“7.125”或“7125”",
    "“35”",
    "“12.5”",
    "“10.5”",
    "“35”",
    "“35”",
    "“120”",
    "",
    "留空"
  ]);
});

it("gives a number in the unit of its own header", () => {
  expect(meant("air_daily.csv", "PM2.5(mg/m³),日期,站点", ["35µg/m³"], ",2026-10-01,站#")).toEqual(["“0.035”"]);
});

it("gives every day that a date may mean, as it should be typed", () => {
  const cells = ["01/02/2026", "13/02/2026", "2026-13-05", "5-Mar-26", "昨天", "2026-02-30"];
  expect(meant("air_daily.csv", "日期,站点,PM2.5", cells, ",站#,12")).toEqual([
    "“2026-01-02”或“2026-02-01”",
    "“2026-02-13”",
    "“2026-05-13”",
    "“2026-03-05”",
    "",
    ""
  ]);
});

it("lists the days that a lost digit leaves, unless they are too many to be an answer", () => {
  const cells = ["2026-09-12", "2026-09-13", "2026-09-3", "2026-09-1", "2026-09-0"];
  expect(meant("air_daily.csv", "日期,站点,PM2.5", cells, ",站#,12").slice(2)).toEqual([
    "“2026-09-03”或“2026-09-30”",
    "",
    ""
  ]);
});

it("lists a closed set with the likest word first, and of a long one only the likest", () => {
  expect(meant("regions.csv", "类型,行政区域", ["县城", "开发区域"], ",区#")).toEqual([
    "“县”或“县级市”或“区”或“开发区”或“其他”",
    "“开发区”或“县”或“县级市”或“区”或“其他”"
  ]);
  const {faults} = read({
    "air_daily.csv": "日期,站点,PM2.5,沙尘影响\n2026-10-01,龙潭,1,√\n2026-10-02,龙潭,1,×\n2026-10-03,龙潭,1,略\n"
  });
  expect(faults.map(insteadText)).toEqual(["“是”", "“否”", "“是”或“否”"]);
});

it("names the likest names of the other table, in that table's spelling", () => {
  const {faults} = read({
    "garbage_monthly.csv": "年月,行政区域,清运量(吨)\n2026-10,江州县,1\n2026-10,石坪区,2\n2026-10,远山市,3\n"
  });
  expect(faults.map(insteadText)).toEqual(["“江川县”", "“石屏区”", ""]);
});

it("gives the header with its unit, and the only one that is missing for the only strange one", () => {
  const told = (header: string) =>
    read({"garbage_monthly.csv": `${header}\n2026-10,江川县,1,1\n`}).faults.map((one) => [
      one.column,
      insteadText(one)
    ]);
  expect(told("年月,行政区域,清远量,焚烧")).toEqual([
    ["清远量", "“清运量(吨)”"],
    ["焚烧", "“焚烧量(吨)”"]
  ]);
  expect(told("统计期间,行政区域,清运量,焚烧量")).toEqual([
    ["统计期间", "“年月”"],
    ["年月", "“年月”"]
  ]);
});

it("offers nothing where only the records of the bureau know, and nothing private", () => {
  const {faults} = read({
    "water_readings.csv": "断面名称,监测时间,溶解氧,pH\n龙潭,2026-10,75,7\n",
    "exposure_updates.csv": "曝光编号,日期,动态类型,内容,公布单位\nB1,13812345678,更正,无,市生态环境局\n",
    "rural_garbage.csv": "行政区域,截至日期,总数,城乡一体化,镇村一体化,就地处理,未覆盖\n江川县,2026-10-01,9,1,1,1,1\n"
  });
  expect(faults.length).toBeGreaterThan(2);
  expect(faults.filter(({code}) => !code.endsWith("column")).flatMap(({instead = []}) => instead)).toEqual([]);
});

it("says what is to be typed whole or not at all, where a part of it is private", () => {
  const one = {
    ...faultOf("13812345678"),
    instead: [{words: "联系13812345678"}, {words: "龙潭"}, {column: "户主", words: "张三丰"}]
  };
  expect(maskFault(one).instead).toEqual([{words: "龙潭"}]);
  expect(maskFault({...one, instead: [{words: "联系13812345678"}]}).instead).toBeUndefined();
});
