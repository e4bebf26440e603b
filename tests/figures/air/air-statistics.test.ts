import {expect, it} from "vitest";
import {airFigures} from "../../../src/figures/air/air-figures.ts";
import {hourDayTable} from "../../../src/figures/air/air-station-hours.ts";
import {type Figure, isMissing} from "../../../src/figures/figure.ts";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {pagePicture} from "../../../src/figures/render.ts";
import {assessAir} from "../../../src/measures/air/air.ts";
import {airMethods} from "../../../src/measures/air/air-methods.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {CLEAN} from "../../measures/air/air-rows.ts";
import {cityOf} from "../../measures/rows.ts";

/** 2024: PM2.5 36 every day. 2025: 30. 2026 to October: 20, every tenth day 70, dust once. */
const city = cityOf({
  air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}],
  air_daily: daysBetween("2024-01-01", "2026-10-31").map((date, i) => ({
    ...{date, station: "甲站", ...CLEAN},
    pm25: date < "2025" ? 36 : date < "2026" ? 30 : i % 10 === 0 ? 70 : 20,
    ...(date === "2026-04-17" ? {pm10: 430, dust: true} : {})
  })),
  indicator_targets: [
    {
      ...{id: "pm25-mean", region: "云溪市", year: 2025, direction: "≤", target: 29, unit: "µg/m³", plan: "十四五"},
      ...{document: "某规划（虚构）", version: "1", from: "2021-12-30"}
    }
  ]
});
const figures = new Map(airFigures(city, assessAir(city)).map((figure) => [figure.id, figure]));
const figure = (id: string): Figure => {
  const found = figures.get(id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};
const NEW = ["air-pm25-target", "air-evaluation", "air-composite", "air-recalculated"];

it("sets the year's PM2.5 beside its target and both annual limits, and says which was not its own", () => {
  const {rows, columns} = figure("air-pm25-target").table;
  expect(columns.filter(({key}) => key.startsWith("limit")).map(({label}) => label)).toEqual([
    "GB 3095-2012 年平均 35",
    "GB 3095-2026 年平均 30"
  ]);
  expect(rows[0]).toMatchObject({mean: 36, judged: 36, limit0: "超过", limit1: "超过（对照）"});
  expect(rows[1]).toMatchObject({mean: 30, verdict: "未达到", limit0: "不超过", limit1: "不超过（对照）"});
  expect(rows[2]).toMatchObject({period: "2026年1—10月", limit0: {why: "不足一年"}, limit1: {why: "不足一年"}});
  // The sentence prints what the table holds.
  const open = rows[2]?.["mean"];
  expect(figure("air-pm25-target").sentence).toBe(
    "2025年 PM2.5 平均 30.0 µg/m³，未达到目标（≤29 µg/m³），达到 GB 3095-2012 二级年平均限值 35；" +
      `2026年1—10月平均 ${Number(open).toFixed(1)} µg/m³，不足一年，不与全年比较；十五五目标值待发布。`
  );
});

it("evaluates whole years by the limits of their time and leaves the parts of 2026 unjudged", () => {
  const {rows} = figure("air-evaluation").table;
  const pm25 = rows.filter(({item}) => item === "PM2.5 年平均");
  expect(
    pm25.map(({period, limit, verdict}) => [period, limit, isMissing(verdict ?? "") ? "不评价" : verdict])
  ).toEqual([
    ["2024年", "35 µg/m³", "不达标"],
    ["2025年", "35 µg/m³", "达标"],
    ["2026年1—2月", "35 µg/m³", "不评价"],
    ["2026年3—10月", "30 µg/m³", "不评价"]
  ]);
  expect(pm25[0]).toMatchObject({times: 0.03, daily: "100.0%（366/366 天）"});
  expect(figure("air-evaluation").sentence).toBe(
    "2025年按 GB 3095-2012 二级限值，6 项统计值全部达标。2026年3—10月不是完整年度，不作评价。"
  );
});

it("divides by the limits of the time and never compares two composite indices in a sentence", () => {
  const {table, sentence} = figure("air-composite");
  // 2025: 30/35 .86, 25/70 .36, 5/60 .08, 18/40 .45, .6/4 .15, 88/160 .55.
  expect(table.rows[1]).toMatchObject({index: 2.45, main: "PM2.5", standard: "GB 3095-2012"});
  expect(sentence).toMatch(
    /^2025年综合指数 2\.45（GB 3095-2012），份额最大的是 PM2\.5，占 35\.1%；2026年3—10月综合指数/
  );
  expect(sentence).not.toMatch(/上升|下降|比上年|高于|低于/);
});

it("counts each year on both standards and calls the other one a recalculation", () => {
  const {rows} = figure("air-recalculated").table;
  expect(rows.map(({period, standard, nature}) => [period, standard, nature])).toEqual([
    ["2024年", "HJ 633-2012", "当年执行"],
    ["2024年", "HJ 633-2026", "重算"],
    ["2025年", "HJ 633-2012", "当年执行"],
    ["2025年", "HJ 633-2026", "重算"],
    ["2026年1—10月", "HJ 633-2012", "部分月份为重算"],
    ["2026年1—10月", "HJ 633-2026", "部分月份为重算"]
  ]);
  // PM2.5 70 is 94 by 2012 and 110 by 2026; the dust day is over 100 by both.
  const [old, now] = rows.slice(-2);
  expect(old).toMatchObject({polluted: 1, valid: 304});
  expect(Number(now?.["polluted"])).toBeGreaterThan(25);
  const {sentence} = figure("air-recalculated");
  expect(sentence).toContain(`全程按 HJ 633-2026（部分月份为重算）304 个有效天中 ${String(now?.["polluted"])} 天`);
  expect(sentence).toContain("重算不改变当年的评价结果");
});

it("leaves the main series as it was", () => {
  expect(figure("air-good-days").table.rows.map(({period, standard}) => [period, standard])).toEqual([
    ["2024年", "HJ 633-2012"],
    ["2025年", "HJ 633-2012"],
    ["2026年1—2月", "HJ 633-2012"],
    ["2026年3—10月", "HJ 633-2026"]
  ]);
});

it.each(NEW)("%s has a standard in every row, a method page, and small pictures at both widths", (id) => {
  const {table, method, standards} = figure(id);
  expect(standards).toHaveLength(2);
  expect(table.columns.map(({key}) => key)).toContain("standard");
  expect(airMethods.map((each) => each.id)).toContain(method);
  for (const width of [WIDE, NARROW]) {
    const svg = pagePicture(figure(id), {width, theme: "page", edition: null, demo: false, href: null});
    expect(svg.length, `${id} ${width}`).toBeLessThan(16_000);
    expect(svg).not.toMatch(/NaN|undefined|null/);
  }
});

it.each(["air-pm25-target", "air-evaluation", "air-composite"])("%s draws the change of limits as a seam", (id) => {
  for (const width of [WIDE, NARROW])
    expect(pagePicture(figure(id), {width, theme: "page", edition: null, demo: false, href: null})).toMatch(
      /按 GB 3095-2026 的限值|前后限值不同/
    );
});

it.each(NEW)("draws %s as it did", async (id) => {
  for (const width of [WIDE, NARROW]) {
    const svg = pagePicture(figure(id), {width, theme: "page", edition: null, demo: true, href: null});
    await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(`../../output/${id}-${width}.svg`);
  }
});

it("neither compares nor leaves unsaid what the change of the reference state on 2018-09-01 parts", () => {
  const seamed = cityOf({
    air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}],
    air_daily: daysBetween("2017-09-01", "2018-10-31").map((date) => ({date, station: "甲站", ...CLEAN}))
  });
  const all = new Map(airFigures(seamed, assessAir(seamed)).map((each) => [each.id, each]));
  expect(all.get("air-pollutants")?.sentence).toMatch(/^2018年10月 PM2\.5 平均 12\.0 µg\/m³；O3/);
  for (const id of ["air-pollutants", "air-pm25-target", "air-evaluation", "air-composite"]) {
    expect(all.get(id)?.notes.join(""), id).toContain("2018年9月1日起");
    expect(figure(id).notes.join(""), id).not.toContain("2018年9月1日起 SO2");
  }
});

it("prints on the method pages the very tables the code judges by", () => {
  const rows = (id: string, table: number) => airMethods.find((each) => each.id === id)?.tables?.[table]?.rows ?? [];
  expect(rows("aqi", 0)[0]).toMatchObject({item: "PM2.5 24小时", i50: 35, i100: 75, i500: 500, above: 500});
  expect(rows("aqi", 1)[0]).toMatchObject({item: "PM2.5 24小时", i50: 35, i100: 60, i500: 500});
  expect(rows("air-evaluation", 0).find(({item}) => item === "PM2.5 年平均")).toMatchObject({
    ...{limit0: "15 / 35", limit1: "15 / 30", limit2: "10 / 25", certainty: "B、A"}
  });
});

it("lists days computed from hours with what is missing", () => {
  const air_hourly = Array.from({length: 24}, (_, i) => ({
    ...{date: "2026-03-01", hour: i + 1, station: "甲站", ...CLEAN},
    co: i < 19 ? 0.6 : null,
    pm25: 70
  }));
  const {hourDays} = assessAir(cityOf({air_hourly}));
  // PM2.5 70: 100 + ⌈50·10/55⌉ = 110; over 100, so it is published though CO is missing.
  expect(hourDayTable(hourDays.get("甲站") ?? []).rows).toEqual([
    {
      ...{date: "2026年3月1日", aqi: 110, level: "轻度污染", primary: "PM2.5"},
      ...{short: "CO：有效 19 小时，少于 20 小时", standard: "HJ 633-2026"}
    }
  ]);
});
