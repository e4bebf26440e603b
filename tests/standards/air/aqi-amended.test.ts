import {expect, it} from "vitest";
import {aqiBy, aqiEditions, explainAqi} from "../../../src/standards/air/aqi.ts";
import {amendLimits, breakpointRow, limitCell} from "../../../src/standards/air/aqi-amended.ts";
import type {Concentrations} from "../../../src/standards/air/aqi-standard.ts";
import {limitOf} from "../../../src/standards/air/gb3095.ts";
import {AIR_LIMITS} from "../../../src/standards/air/gb3095-in-force.ts";
import {type PublisherLimit, SAME_LIMIT, withPublisherLimits} from "../../../src/standards/publisher-limits.ts";
import {inForce} from "../../../src/standards/standard.ts";

const row = (given: Partial<PublisherLimit> = {}): PublisherLimit => ({
  ...{standard: "HJ 633-2012", item: "PM2.5 24小时平均", class: "IAQI 100", limit: 70, unit: "µg/m³"},
  ...{from: "2024-07-01", to: null, source: "某市通知（虚构）"},
  ...given
});
const clean: Concentrations = {pm25: 12, pm10: 25, so2: 5, no2: 18, co: 0.6, o3_8h: 88, o3_1h: 96};

const judge = (rows: readonly PublisherLimit[], date: string, values: Concentrations) => {
  const edition = inForce(aqiEditions(rows).editions, date);
  if (edition === null) throw new Error("no edition");
  return aqiBy(edition, "daily", values);
};

it("judges by a corrected breakpoint from its first day, and says whose it is", () => {
  // PM2.5 72: 50 + ⌈50·37/40⌉ = 97 under HJ 633-2012; 100 + ⌈50·2/45⌉ = 103 with 70 at IAQI 100.
  const day = {...clean, pm25: 72};
  expect(judge([row()], "2024-06-30", day)).toMatchObject({aqi: 97, standard: "HJ 633-2012", amended: null});
  expect(judge([row()], "2024-07-01", day)).toMatchObject({
    aqi: 103,
    standard: "HJ 633-2012(补充限值)",
    amended: "某市通知（虚构）"
  });
});

it("names no source where the corrected breakpoint changed nothing", () => {
  expect(judge([row()], "2024-07-01", clean)).toMatchObject({aqi: 44, amended: null});
});

it("knows which breakpoints of the corrected item are the publisher's", () => {
  const edition = inForce(aqiEditions([row()]).editions, "2024-07-01");
  if (edition === null) throw new Error("no edition");
  const lines = explainAqi(edition.standard, "daily", {...clean, pm25: 72});
  const sources = (iaqi: number) => lines.map(({item}) => breakpointRow(item, iaqi, edition.rows)?.source ?? null);
  expect(sources(100)).toEqual(["某市通知（虚构）", null, null, null, null, null, null]);
  expect(sources(150).every((source) => source === null)).toBe(true);
  expect(lines[0]?.band).toEqual({from: 70, to: 115, iaqiFrom: 100, iaqiTo: 150});
});

it("adds no row above the last of a column that ends early: the text says what holds there", () => {
  const added = row({
    ...{standard: "HJ633-2026", item: "O3(日最大8小时平均)", class: "400", limit: 1000, from: "2026-05-01"}
  });
  expect(aqiEditions([added]).refused[0]?.why).toBe("最高行以上由标准规定（分指数为 300），不能补充");
  expect(judge([added], "2026-05-01", {...clean, o3_8h: 900})).toMatchObject({aqi: 300, standard: "HJ 633-2026"});
});

it.each(["PM2.5 日平均", "PM2.5(24小时平均)", "PM2.5 日均"])(
  "lets a later row take a correction back, however it writes %s",
  (item) => {
    const back = row({item, class: "100", from: "2025-01-01", limit: 75});
    const {editions, refused} = aqiEditions([row(), back]);
    expect(refused).toEqual([{row: back, why: SAME_LIMIT}]);
    expect(inForce(editions, "2024-12-31")).toMatchObject({standard: {id: "HJ 633-2012(补充限值)"}});
    expect(inForce(editions, "2025-01-01")).toMatchObject({standard: {id: "HJ 633-2012"}, rows: []});
  }
);

it.each([
  [{class: "二级", limit: 0}, "限值应大于 0"],
  [{class: "二级", limit: 0.03}, "相差超过 10 倍"],
  [{class: "二级", limit: 3000}, "相差超过 10 倍"],
  [{class: "二级", limit: 14}, "一级限值不应高于二级限值"]
])("refuses %o as a limit of GB 3095", (given, why) => {
  const wrong = row({standard: "GB 3095-2026", item: "PM2.5 年平均", from: "2026-03-01", ...given});
  const {editions, refused} = withPublisherLimits(AIR_LIMITS, [wrong], amendLimits, limitCell);
  expect(refused[0]?.why).toContain(why);
  expect(editions.every(({rows}) => rows.length === 0)).toBe(true);
});

it("lets a later row take a correction back", () => {
  const back = row({from: "2025-01-01", limit: 75});
  const on = (date: string) => judge([row(), back], date, {...clean, pm25: 72}).aqi;
  expect([on("2024-12-31"), on("2025-01-01")]).toEqual([103, 97]);
});

it("says of a row that repeats the standard that it changes nothing", () => {
  const {editions, refused} = aqiEditions([row({limit: 75})]);
  expect(refused.map(({why}) => why)).toEqual([SAME_LIMIT]);
  expect(editions.every(({rows}) => rows.length === 0)).toBe(true);
});

it.each([
  [{item: "TSP 24小时平均"}, "没有项目"],
  [{class: "二级"}, "类别应写明分指数"],
  [{unit: "mg/m³"}, "单位应为 µg/m³"],
  [{limit: 30}, "大于上一行"],
  [{limit: 70.5}, "小数位多于"],
  [{standard: "HJ 633-2026", item: "O3 8小时平均", class: "IAQI 500", limit: 1000}, "不能跳行"]
])("refuses %o", (given, why) => {
  expect(aqiEditions([row({from: "2026-02-01", ...given})]).refused[0]?.why).toContain(why);
});

it("reads units as they are typed", () => {
  for (const unit of ["ug/m3", "μg/m³", "µg/m³", "ug/m³"]) expect(aqiEditions([row({unit})]).refused).toEqual([]);
});

it("corrects a limit of GB 3095, in its class only", () => {
  const corrected = row({standard: "GB 3095-2026", item: "PM2.5 年平均", class: "二级", limit: 28, from: "2027-01-01"});
  const {editions} = withPublisherLimits(AIR_LIMITS, [corrected], amendLimits);
  const on = (date: string) => {
    const standard = inForce(editions, date)?.standard;
    const limit = standard === undefined ? null : limitOf(standard, "PM2.5", "年平均");
    return [standard?.id, limit?.first, limit?.second];
  };
  expect(on("2026-12-31")).toEqual(["GB 3095-2026", 15, 30]);
  expect(on("2027-01-01")).toEqual(["GB 3095-2026(补充限值)", 15, 28]);
  // The limit of 2031 is another one.
  expect(on("2031-01-01")).toEqual(["GB 3095-2026", 10, 25]);
});
