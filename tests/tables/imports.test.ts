import {expect, it} from "vitest";
import {fit} from "../../src/tables/imports.ts";
import {read} from "./read.ts";

const HEADER = "来源文件,数据表,方式,原列名,目标列,值\n";

it.each([
  ["air_*.csv", "air_昆明.csv", "昆明"],
  ["air_*.csv", "air_.csv", ""],
  ["*.csv", "a.csv", "a"],
  ["a.csv", "a.csv", ""],
  ["a.csv", "b.csv", null],
  ["air_*_h.csv", "air_h.csv", null]
])("fits %s to %s", (pattern, name, words) => {
  expect(fit(pattern, name)).toBe(words);
});

it("renames, leaves out, sets constants and takes words from the file's name", () => {
  const {rows, texts} = read({
    "站点_石屏.csv": "时刻,站名,细颗粒物,备用\n2026-10-01 08:00,龙潭,35,x\n",
    "imports.csv": `${HEADER}站点_*.csv,air_hourly,改名,时刻,时间,\n站点_*.csv,air_hourly,改名,站名,站点,\n站点_*.csv,air_hourly,改名,细颗粒物,PM2.5,\n站点_*.csv,air_hourly,忽略,备用,,\n站点_*.csv,air_hourly,取自文件名,,城市,\n站点_*.csv,air_hourly,固定值,,数据来源,省平台\n`
  });
  expect(texts).toEqual([]);
  expect(rows.air_hourly).toMatchObject([
    {time: "2026-10-01 08:00", station: "龙潭", pm25: 35, city: "石屏区", meta: {source: "省平台", line: 2}}
  ]);
});

it("takes words from the file's name by a pattern of its own", () => {
  const {rows} = read({
    "导出_2026_龙潭.csv": "日期,PM2.5\n2026-10-01,35\n",
    "imports.csv": `${HEADER}导出_*.csv,air_daily,取自文件名,,站点,导出_2026_*.csv\n`
  });
  expect(rows.air_daily).toMatchObject([{station: "龙潭", pm25: 35}]);
});

it("keeps the unit that a renamed header states", () => {
  const {rows} = read({
    "导出.csv": "日期,站点,细颗粒物(mg/m3)\n2026-10-01,龙潭,0.035\n",
    "imports.csv": `${HEADER}导出.csv,air_daily,改名,细颗粒物(mg/m3),PM2.5,\n`
  });
  expect(rows.air_daily[0]?.pm25).toBe(35);
});

const WIDE = `${HEADER}通报.csv,petition_batches,展开,江川,件数,行政区域=江川县\n通报.csv,petition_batches,展开,石屏,件数,行政区域=石屏区\n`;

it("unfolds wide columns into rows of their own and keeps the row they came from", () => {
  const {rows, texts, mended} = read({
    "通报.csv":
      "督察轮次,批次,日期,口径,件数,来电,江川,石屏,来源\n第一轮,1,2026-05-01,当批,5,4,3,2,日报\n第一轮,2,2026-05-02,当批,3,1,3,,日报\n",
    "imports.csv": WIDE
  });
  expect(texts).toEqual([]);
  expect(
    rows.petition_batches.map(({batch, region, cases, calls, origin, meta}) => [
      batch,
      region,
      cases,
      calls,
      origin,
      meta.line
    ])
  ).toEqual([
    ["1", null, 5, 4, "日报", 2],
    ["1", "江川县", 3, null, "日报", 2],
    ["1", "石屏区", 2, null, "日报", 2],
    ["2", null, 3, 1, "日报", 3],
    ["2", "江川县", 3, null, "日报", 3]
  ]);
  expect(mended("unfolded")).toBe(3);
});

it("keeps no row of its own where the file has no such column", () => {
  const {rows} = read({
    "通报.csv": "督察轮次,批次,日期,口径,江川,石屏\n第一轮,1,2026-05-01,当批,3,2\n",
    "imports.csv": WIDE
  });
  expect(rows.petition_batches.map(({region, cases}) => [region, cases])).toEqual([
    ["江川县", 3],
    ["石屏区", 2]
  ]);
});

it("sets several constants on an unfolded row", () => {
  const {rows, texts} = read({
    "regions.csv": "行政区域,简称\n江川县,江川\n",
    "月报.csv": "年月,江川当月\n2026-10,310\n",
    "imports.csv": `${HEADER}月报.csv,garbage_monthly,展开,江川当月,清运量,行政区域=江川；数据状态=初步\n`
  });
  expect(texts).toEqual([]);
  expect(rows.garbage_monthly).toMatchObject([{month: "2026-10", region: "江川县", collected: 310, dataState: "初步"}]);
});

it("reports a bad cell of an unfolded column on its own line", () => {
  const {faults} = read({
    "通报.csv": "督察轮次,批次,日期,口径,件数,江川,石屏\n第一轮,1,2026-05-01,当批,5,三,2\n",
    "imports.csv": WIDE
  });
  expect(faults.slice(0, 1)).toMatchObject([
    {file: "通报.csv", line: 2, column: "件数", value: "三", code: "not-a-number"}
  ]);
});
