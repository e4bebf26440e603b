import {expect, it} from "vitest";
import {targetLedger} from "../../../src/measures/targets/target-ledger.ts";
import type {TargetSources} from "../../../src/measures/targets/target-measures.ts";
import {assessAir} from "../../../src/measures/air/air.ts";
import {assessWater} from "../../../src/measures/water/water.ts";
import type {City} from "../../../src/tables/city.ts";
import {targetFigures} from "../../../src/figures/targets/target-ledger.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {CLEAN} from "../air/air-rows.ts";
import {cityOf} from "../rows.ts";

const promise = {
  ...{region: "云溪市", direction: "≥" as const, unit: "%", plan: "十四五" as const, year: 2025},
  ...{document: "规划", version: "首次", from: "2021-12-30"}
};
const rate = {
  ...{id: "farmland-safe-use", name: "受污染耕地安全利用率", region: "云溪市", unit: "%", definition: "口径"},
  frequency: "年" as const
};
const villages = {unit: "行政村" as const, urban: 0, town: 0, local: 0};
const ditch = {region: "甲县", kind: "城市" as const, grade: "轻度" as const, department: "某局", name: "沟"};

const sources = (city: City): TargetSources => ({air: assessAir(city), water: assessWater(city)});
const ledgerOf = (city: City) => targetLedger(city, sources(city));

it("sets the final value beside a target whose year is over, and says that it is preliminary", () => {
  const {entries, pending} = ledgerOf(
    cityOf({
      indicators: [{...rate, period: "2025", numerator: 1880, denominator: 2000, dataState: "初步"}],
      indicator_targets: [{...promise, id: rate.id, target: 93}]
    })
  );
  // 1880 ÷ 2000
  expect(entries).toMatchObject([
    {name: "受污染耕地安全利用率", value: 94, period: "2025", preliminary: true, verdict: {word: "已达到"}, pace: null}
  ]);
  expect(pending).toEqual([{name: "受污染耕地安全利用率", region: "云溪市", since: 2025, next: "十五五"}]);
});

it("walks from the latest count to a target ahead", () => {
  const city = cityOf({
    rural_garbage: [{...villages, asOf: "2026-06-30", region: "甲县", total: 200, local: 170, uncovered: 30}],
    indicator_targets: [{...promise, id: "rural-garbage-coverage", year: 2030, target: 98, plan: "十五五"}]
  });
  // 98 − 85 over the 50 months after 数据截至.
  expect(ledgerOf(city)).toMatchObject({
    entries: [{value: 85, period: "2026-06-30", verdict: {word: "尚不能判断"}, pace: {distance: 13, months: 50}}],
    pending: []
  });
});

it("judges black-odorous waters by the fourth quarter of the urban list", () => {
  const city = cityOf({
    black_odorous_waters: [
      {...ditch, id: "A", quarter: "2025Q4", state: "已消除"},
      {...ditch, id: "B", quarter: "2025Q4", state: "治理中"},
      {...ditch, id: "C", quarter: "2025Q4", state: "治理中", kind: "县城"}
    ],
    indicator_targets: [{...promise, id: "black-odorous-cleared", direction: "=", target: 100}]
  });
  expect(ledgerOf(city).entries).toMatchObject([{value: 50, verdict: {word: "未达到", gap: -50}}]);
});

it("does not judge a year whose share of sections it cannot make, nor a code it does not know", () => {
  const city = cityOf({
    indicator_targets: [
      {...promise, id: "water-good-share", target: 86},
      {...promise, id: "some-code", target: 1}
    ]
  });
  expect(ledgerOf(city).entries).toMatchObject([
    {
      name: "达到或好于Ⅲ类断面比例",
      value: null,
      verdict: {word: "尚不能判断", why: expect.stringContaining("未见原文")}
    },
    {name: "some-code", value: null, verdict: {word: "尚不能判断", why: "本站没有这一项的数值"}}
  ]);
});

it("knows no target before its day in force, and none that nobody published", () => {
  const city = cityOf({
    indicators: [{...rate, period: "2025", numerator: 1, denominator: 2}],
    indicator_targets: [{...promise, id: rate.id, target: 93, from: "2026-12-01"}]
  });
  expect(ledgerOf(city)).toEqual({entries: [], pending: []});
});

const days = (from: string, to: string, pm25 = (_: number): number => 12) =>
  daysBetween(from, to).map((date, i) => ({date, station: "甲站", ...CLEAN, pm25: pm25(i)}));
const station = {name: "甲站", code: "jia", region: "东县", kind: "评价点" as const};

it("has no share of good days for a year of two standards, and says so", () => {
  const city = cityOf({
    air_stations: [station],
    air_daily: days("2025-01-01", "2026-10-31"),
    indicator_targets: [
      {...promise, id: "air-good-days", target: 95},
      {...promise, id: "air-good-days", year: 2026, target: 95, plan: "年度"}
    ]
  });
  expect(ledgerOf(city).entries).toMatchObject([
    {value: 100, period: "2025", verdict: {word: "已达到"}, standards: ["HJ 633-2012"]},
    {
      ...{value: null, period: null, standards: []},
      verdict: {word: "尚不能判断", why: "2026 年跨标准年份分段评价，各段不合计为全年"}
    }
  ]);
});

it("has one again in the first year that one standard judges throughout", () => {
  const city = cityOf(
    {
      air_stations: [station],
      air_daily: days("2026-01-01", "2027-06-30"),
      indicator_targets: [{...promise, id: "air-good-days", year: 2027, target: 95, plan: "年度"}]
    },
    {dataAsOf: "2027-06-30"}
  );
  expect(ledgerOf(city).entries).toMatchObject([
    {value: 100, period: "2027-01-01 至 2027-06-30", standards: ["HJ 633-2026"]}
  ]);
});

it("judges the year's PM2.5 by the mean before any rounding", () => {
  // 364 days of 28 and one of 40: 28 + 12/365 = 28.032…, printed 28.0, above a target of 28.
  const city = cityOf({
    air_stations: [station],
    air_daily: days("2025-01-01", "2025-12-31", (i) => (i === 0 ? 40 : 28)),
    indicator_targets: [{...promise, id: "pm25-mean", direction: "≤", target: 28, unit: "µg/m³"}]
  });
  expect(ledgerOf(city).entries).toMatchObject([{period: "2025", verdict: {word: "未达到"}}]);
  const air = assessAir(city);
  expect(air.pm25Years[0]).toMatchObject({value: {published: 28}, judged: [{verdict: {word: "未达到"}}]});
  const [figure] = targetFigures(city, {air, water: assessWater(city)}, () => true);
  expect(figure?.table.rows[0]).toMatchObject({why: "考核期已结束，最终值；按未修约值 28.0329 判断"});
  // 28 every day is 28, not above it.
  const level = {
    ...city,
    tables: {...city.tables, air_daily: city.tables.air_daily.map((row) => ({...row, pm25: 28}))}
  };
  expect(ledgerOf(level).entries).toMatchObject([{value: 28, verdict: {word: "已达到"}}]);
});
