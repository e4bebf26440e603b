import {expect, it} from "vitest";
import {read} from "./read.ts";

it("counts and skips blank rows, rows of commas, and surplus empty cells", () => {
  const {rows, mended, publishable} = read({
    "units.csv": "单位名称,类型\n\n市生态环境局,主管部门,\n,\n　,\n市水务局,行业部门,,\n"
  });
  expect(rows.units.map(({name}) => name)).toEqual(["市生态环境局", "市水务局"]);
  expect(mended("blank-rows")).toBe(3);
  expect(mended("surplus-cells")).toBe(2);
  expect(publishable).toBe(true);
});

it("asks about a surplus cell that only some rows have: a comma in a text may have pushed it out", () => {
  const {texts} = read({"units.csv": "单位名称,别名,类型\n市生态环境局,环保局,部门\n市水务局,水利局,水务站,\n"});
  expect(texts).toHaveLength(1);
  expect(texts[0]).toMatch(/^warning units\.csv:3: 行尾多出空的单元格/);
});

it("skips a header that comes again, and takes zero-width characters out of names", () => {
  const {rows, mended} = read({"units.csv": "单位名称,别名\n市\u200b水务局,\n单位名称,别名\n市\ufeff农业局,\n"});
  expect(rows.units.map(({name}) => name)).toEqual(["市水务局", "市农业局"]);
  expect([mended("header-again"), mended("unseen")]).toEqual([1, 1]);
});

it("counts and skips notes that stand below a table, and nothing that only begins like one", () => {
  const {rows, mended} = read({
    "units.csv":
      "单位名称,别名\n市水务局,\n数据局,\n注：截至十月,\n填表人：　审核人：\n填表人：某某,审核人：某某\n备注\n"
  });
  expect(rows.units.map(({name}) => name)).toEqual(["市水务局", "数据局"]);
  expect(mended("note-rows")).toBe(4);
});

it("names the physical line and the row of Excel after cells with line breaks", () => {
  const {rows} = read({
    "units.csv": '单位名称,类型\n市生态环境局,"主管\n部门"\n市水务局,"行业\r\n部\n门"\n市住建局,行业部门\n'
  });
  expect(rows.units.map(({name, meta}) => [name, meta.line, meta.row])).toEqual([
    ["市生态环境局", 2, 2],
    ["市水务局", 4, 3],
    ["市住建局", 7, 4]
  ]);
  expect(rows.units[1]?.kind).toBe("行业\n部\n门");
});

it("counts lines right where a header cell has a line break", () => {
  const {rows} = read({"units.csv": '"单位\n名称",类型\n市生态环境局,主管部门\n'});
  expect(rows.units[0]?.meta).toMatchObject({line: 3, row: 2});
});

it("reads commas and doubled marks inside quoted cells", () => {
  const {rows} = read({"units.csv": '单位名称,类型\n"市生态环境局,本级","所谓""主管"""\n'});
  expect(rows.units[0]).toMatchObject({name: "市生态环境局,本级", kind: '所谓"主管"'});
});

it("says where each value was printed differently", () => {
  const {rows} = read({"water_readings.csv": "断面名称,监测时间,铜,氨氮\n龙潭,2026-10,0.001L,断流\n"});
  expect(rows.water_readings[0]).toMatchObject({
    copper: 0.0005,
    ammonia: null,
    meta: {printed: {copper: "0.001L"}, missing: {ammonia: "断流"}}
  });
});

it("keeps the general columns of any table with the row, unless the table has its own", () => {
  const {rows} = read({
    "units.csv": "单位名称,数据截至,数据来源,发布日期,备注\n市水务局,2026-09-30,市编办,2026/10/8,暂定\n",
    "datasets.csv": "数据集,名称,提供单位,更新频率,数据截至,开放\nunits,责任单位,市编办,年,2026-09-30,是\n"
  });
  expect(rows.units[0]?.meta).toMatchObject({
    asOf: "2026-09-30",
    source: "市编办",
    published: "2026-10-08",
    remark: "暂定"
  });
  expect(rows.datasets[0]).toMatchObject({until: "2026-09-30", meta: {asOf: null}});
});

it("drops rows with neither time nor value, and only in tables that have a time", () => {
  const {rows, mended, texts} = read({
    "water_readings.csv": "断面名称,监测时间,pH,站点情况\n龙潭,2026-10,7.1,正常\n龙潭,*,--,维护\n龙潭,,,停站\n",
    "units.csv": "单位名称,类型\n市水务局,\n"
  });
  expect(texts).toEqual([]);
  expect(rows.water_readings).toHaveLength(1);
  expect(mended("no-time-no-value")).toBe(2);
  expect(rows.units).toHaveLength(1);
});

it("refuses a row that has a value and no time", () => {
  const {texts} = read({"water_readings.csv": "断面名称,监测时间,pH\n龙潭,*,7.1\n"});
  expect(texts).toEqual([
    "fault water_readings.csv:2: 监测时间: 必填，不能为空；请填写年月、日期或时间，如 2026-10、2026-10-31 08:00；整行不需要时请删除整行 [empty-required]"
  ]);
});

it("reads every CSV of a table's folder, in the order of their names", () => {
  const {rows, tables} = read({
    "air_daily/2026-10.csv": "日期,站点,PM2.5\n2026-10-01,龙潭,35\n",
    "air_daily/2026-09.csv": "站点,PM10,日期\n龙潭,50,2026-09-01\n"
  });
  expect(rows.air_daily.map(({date, pm25, pm10, meta}) => [date, pm25, pm10, meta.file])).toEqual([
    ["2026-09-01", null, 50, "air_daily/2026-09.csv"],
    ["2026-10-01", 35, null, "air_daily/2026-10.csv"]
  ]);
  expect(tables["air_daily"]).toEqual({rows: 2, files: ["air_daily/2026-09.csv", "air_daily/2026-10.csv"]});
});

it("shows a table only when it was handed in", () => {
  const {city} = read({"units.csv": "单位名称\n市水务局\n"});
  expect([...(city?.present ?? [])].sort()).toEqual(["regions", "units"]);
  expect(city?.tables.air_daily).toEqual([]);
});
