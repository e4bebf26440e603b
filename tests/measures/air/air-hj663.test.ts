import {expect, it} from "vitest";
import {assessAir} from "../../../src/measures/air/air.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {cityOf} from "../rows.ts";
import {CLEAN} from "./air-rows.ts";

type Values = Partial<Record<keyof typeof CLEAN, number | null>>;

const airOf = (from: string, to: string, of: (i: number, date: string) => Values) =>
  assessAir(
    cityOf(
      {air_daily: daysBetween(from, to).map((date, i) => ({date, area: "云溪市", ...CLEAN, ...of(i, date)}))},
      {dataAsOf: to}
    )
  );

it("puts the 95th percentile of CO and the 90th of O3 into the composite index, each between two days", () => {
  // n = 365. CO: k = 1 + 364·0.95 = 346.8: 346 days of 1.0 and 19 of 1.5 → 1.0 + 0.5·0.8 = 1.4, /4 = 0.35.
  // O3: k = 1 + 364·0.9 = 328.6: 328 days of 88 and 37 of 98 → 88 + 10·0.6 = 94, /160 = 0.5875 → 0.59.
  const {composites} = airOf("2025-01-01", "2025-12-31", (i) => ({
    co: i < 346 ? 1 : 1.5,
    o3_8h: i % 10 === 0 ? 98 : 88
  }));
  const [year] = composites;
  expect([year?.values.CO, year?.values.O3]).toEqual([1.4, 94]);
  // PM2.5 12/35 .34, PM10 25/70 .36, SO2 5/60 .08, NO2 18/40 .45.
  expect(year?.composite?.parts).toEqual([0.34, 0.36, 0.08, 0.45, 0.35, 0.59]);
  expect(year?.composite?.index).toBe(2.17);
  expect(year?.composite?.main).toEqual(["O3"]);
  // 0.59/2.17 = 27.19 %.
  expect(year?.composite?.shares.at(-1)).toBe(27.2);
});

it("judges the percentiles of all six under HJ 663-2026 between two days", () => {
  const {evaluations} = airOf("2027-01-01", "2027-12-31", (i) => ({
    // k = 346.8 for 95: 12 + 60·0.8 = 60, just the limit; 25 + 120·0.8 = 121, over 120.
    ...(i < 346 ? {} : {pm25: 72, pm10: 145}),
    // k = 1 + 364·0.98 = 357.72: 5 + 150·0.72 = 113; 18 + 87·0.72 = 80.64 → 81, over 80.
    ...(i < 357 ? {} : {so2: 155, no2: 105}),
    // 0.6 + 4.2·0.8 = 3.96 → 4.0, just the limit.
    ...(i < 346 ? {} : {co: 4.8}),
    // k = 328.6: 88 + 121·0.6 = 160.6 → 161, over 160.
    ...(i < 328 ? {} : {o3_8h: 209})
  }));
  const said = evaluations[0]?.items.map(({pollutant, kind, value, verdict, times}) => [
    pollutant,
    kind,
    value?.judged,
    verdict,
    times
  ]);
  expect(said).toEqual([
    // (346·12 + 19·72)/365 = 15.12; (346·25 + 19·145)/365 = 31.25; (357·5 + 8·155)/365 = 8.29; (357·18 + 8·105)/365 = 19.91.
    ["PM2.5", "年平均", 15, "达标", null],
    ["PM2.5", "第95百分位数", 60, "达标", null],
    ["PM10", "年平均", 31, "达标", null],
    // (121 − 120)/120 = 0.008.
    ["PM10", "第95百分位数", 121, "不达标", 0.01],
    ["SO2", "年平均", 8, "达标", null],
    ["SO2", "第98百分位数", 113, "达标", null],
    ["NO2", "年平均", 20, "达标", null],
    // (81 − 80)/80 = 0.0125.
    ["NO2", "第98百分位数", 81, "不达标", 0.01],
    ["CO", "第95百分位数", 4, "达标", null],
    ["O3", "第90百分位数", 161, "不达标", 0.01]
  ]);
  expect(evaluations[0]?.verdict).toBe("不达标");
  // 346 of 365 days of PM10 at 25 meet 120: 94.79 %.
  expect(evaluations[0]?.daily[1]).toEqual({pollutant: "PM10", met: 346, valid: 365, ratio: 94.8});
});

it("needs 27 days of a month, 25 of February, of a leap year too", () => {
  const month = (name: string, last: string, lost: number) => {
    const {monthlyMeans, monthlyComposites} = airOf(`${name}-01`, last, (i) => (i < lost ? {co: null} : {}));
    const co = monthlyMeans[0]?.statistics.at(-1);
    return [co?.value, co?.reason, monthlyComposites[0]?.reason];
  };
  const few = (days: number, least: number, number: number) => [
    null,
    `有效 ${days} 天，少于 ${least} 天`,
    `CO ${number}月有效天数少于 ${least} 天`
  ];
  expect(month("2025-03", "2025-03-31", 4)).toEqual([0.6, null, null]);
  expect(month("2025-03", "2025-03-31", 5)).toEqual(few(26, 27, 3));
  expect(month("2025-02", "2025-02-28", 3)).toEqual([0.6, null, null]);
  expect(month("2025-02", "2025-02-28", 4)).toEqual(few(24, 25, 2));
  expect(month("2024-02", "2024-02-29", 4)).toEqual([0.6, null, null]);
  expect(month("2024-02", "2024-02-29", 5)).toEqual(few(24, 25, 2));
});

it("rounds a mean once from the exact sum, half to even, on days that doubles would add to less or more", () => {
  // 15 days of 35.1 and 15 of 35.2 are judged as 35: mean 35.0; 15 of 60.5 → 60 and 15 of 61.5 → 62: mean 61.0.
  const mean = (a: number, b: number) =>
    airOf("2025-04-01", "2025-04-30", (i) => ({pm25: i % 2 === 0 ? a : b})).monthlyMeans[0]?.statistics[0]?.value;
  expect(mean(35.1, 35.2)).toBe(35);
  expect(mean(60.5, 61.5)).toBe(61);
  // 15·12 + 14·12 + 13 of 30 days: 361/30 = 12.03 → 12.0.
  expect(
    airOf("2025-04-01", "2025-04-30", (i) => ({pm25: i === 0 ? 13 : 12})).monthlyMeans[0]?.statistics[0]?.value
  ).toBe(12);
});
