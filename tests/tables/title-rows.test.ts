import {expect, it} from "vitest";
import {read} from "./read.ts";

const garbage = (text: string) => {
  const {rows, texts, mended, repairs} = read({"garbage_monthly.csv": text});
  return {
    texts: texts.filter((words) => !words.startsWith("note")),
    rows: rows.garbage_monthly?.map(({region, collected, meta}) => [region, collected, meta.line, meta.row]),
    mended,
    repairs
  };
};
const TABLE = "年月,行政区域,清运量(吨)\n2026-10,江川县,900\n2026-10,石屏区,800\n";

it.each([
  ["one title", "云溪市生活垃圾月报\n"],
  ["a title as wide as the table, and a blank row", "云溪市生活垃圾月报,,\n,,\n"],
  ["a title and who reports", "云溪市生活垃圾月报,,\n填报单位：市城管局,,截至：2026-10-31\n"],
  ["a unit that is the table's own", "（单位：吨）\n"],
  ["a blank row", ",,\n"],
  ["blank lines", "\n\n"]
])("reads a table below %s", (_, above) => {
  const {texts, rows, mended} = garbage(above + TABLE);
  const n = above.split("\n").length - 1;
  expect(texts).toEqual([]);
  expect(rows).toEqual([
    ["江川县", 900, n + 2, n + 2],
    ["石屏区", 800, n + 3, n + 3]
  ]);
  expect(mended("title-rows") + mended("blank-rows")).toBe(n);
});

it("counts the lines of a title with a line break", () => {
  const {rows} = garbage(`"云溪市\n生活垃圾月报",,\n${TABLE}`);
  expect(rows?.[0]).toEqual(["江川县", 900, 4, 3]);
});

it("names the header's own line when something is wrong with it", () => {
  const {texts} = garbage("月报\n年月,行政区域,清运量(升)\n2026-10,江川县,900\n");
  expect(texts[0]).toMatch(/^fault garbage_monthly\.csv:2: 清运量\(升\): 单位“升”/);
});

it("shows a value below titles as it was typed", () => {
  const {texts} = read({
    "units.csv": "责任单位名录\n单位名称,类型\n市水务局,部门\n市水务局,机构\n"
  });
  expect(texts).toEqual([
    expect.stringMatching(
      /^fault units\.csv:4: 类型: 与第 3 行是同一条记录（单位名称=市水务局），内容却不同，那里是“部门”/
    )
  ]);
});

it.each([
  [
    "another unit than the column's",
    "单位：万吨\n年月,行政区域,清运量\n2026-10,江川县,0.09\n",
    "分不清是“万吨”还是“吨”"
  ],
  ["a unit nobody knows", "计量单位：车\n年月,行政区域,清运量\n2026-10,江川县,90\n", "分不清是“车”还是“吨”"]
])("does not guess below a title with %s", (_, text, words) => {
  const {texts} = garbage(text);
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain(words);
});

it("needs no guess where every column says its unit", () => {
  const {texts, rows} = garbage("单位：万吨\n年月,行政区域,清运量(吨)\n2026-10,江川县,900\n2026-10,石屏区,800\n");
  expect(texts).toEqual([]);
  expect(rows?.map(([, collected]) => collected)).toEqual([900, 800]);
});

it("takes nothing for a title that may be data", () => {
  expect(garbage(`2026-10\n${TABLE}`).texts[0]).toContain("no-header");
  expect(garbage(`2026-09,江川县,700\n${TABLE}`).texts[0]).toContain("no-header");
});

it("reads the units of a row below the header, and converts by them", () => {
  const {rows, texts, mended} = read({
    "air_daily.csv": "日期,站点,PM2.5,CO\n,,mg/m3,（mg/m³）\n2026-10-01,龙潭,0.035,0.8\n"
  });
  expect(texts).toEqual([]);
  expect(rows.air_daily.map(({pm25, co, meta}) => [pm25, co, meta.line])).toEqual([[35, 0.8, 3]]);
  expect([mended("unit-row"), mended("unit-converted")]).toEqual([1, 1]);
});

it("reads a foreign export below its title", () => {
  const {rows, texts} = read({
    "十月.csv": "空气日报\nday,site,pm25\n2026-10-01,龙潭,35\n",
    "imports.csv":
      "来源文件,数据表,方式,原列名,目标列,值\n十月.csv,air_daily,改名,day,日期,\n十月.csv,air_daily,改名,site,站点,\n十月.csv,air_daily,改名,pm25,PM2.5,\n"
  });
  expect(texts).toEqual([]);
  expect(rows.air_daily[0]).toMatchObject({date: "2026-10-01", pm25: 35});
});
