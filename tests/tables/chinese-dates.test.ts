import {expect, it} from "vitest";
import {lastDayOfPeriod, withCentury, withDigits} from "../../src/tables/chinese-dates.ts";
import {readingsOf} from "../../src/tables/which-day.ts";
import {read} from "./read.ts";

it.each([
  ["二〇二四年一月五日", "2024年1月5日"],
  ["2024年 3月 20日", "2024年3月20日"],
  ["2024 年 3 月 20 日", "2024年3月20日"],
  ["二〇一九年十月二十三日", "2019年10月23日"],
  ["二零二零年十二月三十号", "2020年12月30日"],
  ["二〇二六年元月廿一日", "2026年1月21日"],
  ["十一月十日", "11月10日"],
  ["2024年三月5号", "2024年3月5日"],
  ["二〇二六年第三季度", "2026年第三季度"],
  ["一期工程", "一期工程"],
  ["2024-01-05", "2024-01-05"]
])("writes %s as %s", (words, digits) => {
  expect(withDigits(words)).toBe(digits);
});

it("knows the century of two digits only where there is but one", () => {
  expect([withCentury("24年1月"), withCentury("98年1月"), withCentury("2024年1月")]).toEqual([
    "2024年1月",
    null,
    "2024年1月"
  ]);
});

it.each([
  ["2026年上半年", "2026-06-30"],
  ["2026年下半年", "2026-12-31"],
  ["二〇二六年上半年", "2026-06-30"],
  ["2026年第三季度", "2026-09-30"],
  ["2026Q1", "2026-03-31"],
  ["2026年2季度", "2026-06-30"],
  ["2026年", "2026-12-31"],
  ["2026年10月", null]
])("ends %s on %s", (words, day) => {
  expect(lastDayOfPeriod(words)).toBe(day);
});

it("finds every day that three numbers may mean, and no day that does not exist", () => {
  expect(readingsOf("01/02/2024")).toEqual(["2024-01-02", "2024-02-01"]);
  expect(readingsOf("31/12/2024")).toEqual(["2024-12-31"]);
  expect(readingsOf("31/31/2024")).toEqual([]);
  expect(readingsOf("02/02/2024")).toEqual(["2024-02-02"]);
});

it("reads a half-year as its last day where a column says until when, and keeps the words", () => {
  const {rows, texts, mended} = read({
    "rural_garbage.csv":
      "期末日期,行政区域,统计单元,总数,城乡一体化数,镇村一体化数,就地就近数,未覆盖数\n2026年上半年,江川县,行政村,10,4,3,2,1\n2026年第二季度,石屏区,行政村,10,4,3,2,1\n"
  });
  expect(texts.filter((words) => !words.startsWith("note"))).toEqual([]);
  expect(rows.rural_garbage.map(({asOf, meta}) => [asOf, meta.printed])).toEqual([
    ["2026-06-30", {asOf: "2026年上半年"}],
    ["2026-06-30", {asOf: "2026年第二季度"}]
  ]);
  expect(mended("period-end")).toBe(2);
});

it("takes the year of months and days from a file that is named for a year, and counts it", () => {
  const {rows, texts, mended} = read({
    "air_daily/2025.csv": "日期,站点,PM2.5\n1月1日,龙潭,35\n十二月三十一日,龙潭,36\n",
    "garbage_monthly/2025年.csv": "年月,行政区域,清运量(吨)\n9月,江川县,900\n十月份,江川县,910\n"
  });
  expect(texts.filter((words) => !words.startsWith("note"))).toEqual([]);
  expect(rows.air_daily.map(({date}) => date)).toEqual(["2025-01-01", "2025-12-31"]);
  expect(rows.garbage_monthly.map(({month}) => month)).toEqual(["2025-09", "2025-10"]);
  expect(mended("year-from-file")).toBe(4);
});

it("reads 2026.1 as January where another month of the column has kept its zero", () => {
  const {rows, texts} = read({
    "garbage_monthly.csv": "年月,行政区域,清运量(吨)\n2026.1,江川县,900\n2025.10,江川县,910\n"
  });
  expect(texts.filter((words) => !words.startsWith("note"))).toEqual([]);
  expect(rows.garbage_monthly.map(({month}) => month)).toEqual(["2026-01", "2025-10"]);
});
