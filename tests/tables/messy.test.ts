import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {read} from "./read.ts";

const found = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, "../real/messy", name));
const HEADER = "来源文件,数据表,方式,原列名,目标列,值\n";

it("names the table that each unknown file is most like", () => {
  const {texts} = read({"wuhan.csv": found("wuhan.csv"), "国控点时间.csv": found("国控点时间.csv")});
  expect(texts).toEqual([
    "fault wuhan.csv: 没有名为 wuhan 的数据表，最接近的是 air_daily（列名有 8 个相符）；请改为数据表的文件名；其他系统导出的文件请在 imports.csv 中写明对应关系；可改为“air_daily.csv” [unknown-table]",
    expect.stringMatching(/^fault 国控点时间\.csv: 没有名为 国控点时间 的数据表，最接近的是 /)
  ]);
});

it("reads a city's daily AQI in GBK with doubled returns, once its columns are mapped", () => {
  const {rows, texts, mended} = read({
    "wuhan.csv": found("wuhan.csv"),
    "imports.csv": `${HEADER}wuhan.csv,air_daily,固定值,,区域,武汉市\nwuhan.csv,air_daily,忽略,当天AQI排名,,\nwuhan.csv,air_daily,改名,O3,O3_8h,\n`
  });
  expect(texts).toEqual([]);
  expect(rows.air_daily).toHaveLength(8);
  expect(rows.air_daily[0]).toMatchObject({
    date: "2013-10-28",
    area: "武汉市",
    officialLevel: "中度污染",
    officialAqi: 183,
    pm25: 140,
    co: 2.02,
    o3_8h: 63,
    meta: {line: 2}
  });
  expect(mended("line-ends")).toBe(1);
});

it("skips the rows of commas between the values", () => {
  const {rows, texts, mended} = read({
    "nanAQI.csv": found("nanAQI.csv"),
    "imports.csv": `${HEADER}nanAQI.csv,air_daily,固定值,,区域,南京市\n`
  });
  expect(texts).toEqual([]);
  expect(rows.air_daily.map(({date, officialAqi, meta}) => [date, officialAqi, meta.line])).toEqual([
    ["2013-10-28", 162, 3],
    ["2013-10-29", 193, 5],
    ["2013-10-30", 210, 7],
    ["2013-10-31", 136, 9]
  ]);
  expect(mended("blank-rows")).toBe(4);
});

it("does not take the first row of data for a header", () => {
  const {texts} = read({"air_daily.csv": found("testdata.csv")});
  expect(texts).toEqual(["fault air_daily.csv:1: 第一行不是列名，而是数据；请在最上面加一行列名 [no-header]"]);
});
