import {expect, it} from "vitest";
import {GB3095_2012} from "../../../src/standards/air/gb3095-2012.ts";
import {GB3095_2026} from "../../../src/standards/air/gb3095-2026.ts";
import {annualItems, ratioPercent, statisticPlaces} from "../../../src/standards/air/hj663.ts";
import {compositeIndex} from "../../../src/standards/air/hj663-composite.ts";
import {dailyMaximum, dailyMean, eightHourMeans, maximumOfEight} from "../../../src/standards/air/hj663-hours.ts";
import {vectors} from "../vectors.ts";

const [OLD, NEW] = [GB3095_2012[1], GB3095_2026[0]];
if (OLD === undefined || NEW === undefined) throw new Error("no limits");

/** 24 hours of one value, the last `empty` of them missing. */
const day = (value: number, empty = 0): (number | null)[] =>
  Array.from({length: 24}, (_, i) => (i < 24 - empty ? value : null));

it("needs 20 hours for a daily mean", () => {
  expect(dailyMean("PM2.5", day(35, 4))).toMatchObject({value: 35, reason: null});
  expect(dailyMean("PM2.5", day(35, 5))).toMatchObject({value: null, reason: "有效 19 小时，少于 20 小时"});
  expect(dailyMaximum(day(35, 4)).value).toBe(35);
  expect(dailyMaximum(day(35, 5)).value).toBeNull();
});

it("rounds a daily mean once, half to even: whole µg/m³, CO one decimal", () => {
  const half = [...day(60).slice(0, 12), ...day(61).slice(0, 12)];
  expect(dailyMean("PM2.5", half).value).toBe(60);
  expect(dailyMean("CO", [...day(0.2).slice(0, 12), ...day(0.3).slice(0, 12)]).value).toBe(0.2);
});

it("has seventeen 8-hour means a day, ending at 8 to 24, each of at least six hours", () => {
  expect(eightHourMeans(day(100))).toHaveLength(17);
  // Without the hours 1 to 3 the mean of 1–8 has five hours only.
  const late = day(100).map((hour, i) => (i < 3 ? null : hour));
  expect(eightHourMeans(late)).toHaveLength(16);
  expect(eightHourMeans(late.map((hour, i) => (i === 2 ? 100 : hour)))).toHaveLength(17);
});

it("takes the largest of the 8-hour means, exactly", () => {
  // Hours 11–18 at 180, the rest at 20.
  const hours = Array.from({length: 24}, (_, i) => (i >= 10 && i < 18 ? 180 : 20));
  expect(maximumOfEight(hours, 160)).toMatchObject({value: 180, reason: null});
});

it("needs 14 of them, unless the maximum is over the limit already", () => {
  // 24 − 5 hours: means ending at 8 … 21 are 14; one hour fewer leaves 13.
  expect(maximumOfEight(day(160, 5), 160)).toMatchObject({value: 160, reason: null});
  expect(maximumOfEight(day(160, 6), 160)).toMatchObject({value: null, reason: "有效 8 小时平均 13 个，少于 14 个"});
  expect(maximumOfEight(day(161, 6), 160)).toMatchObject({value: 161, reason: null});
  expect(maximumOfEight(day(500, 19), 160).value).toBeNull();
});

it("evaluates the means of four pollutants, the percentiles of all six from 2026 and before it those that are certain", () => {
  const of = (day: string) => annualItems(day).map(({pollutant, mean, percentile}) => [pollutant, mean, percentile]);
  expect(of("2026-02-28")).toEqual([
    ["PM2.5", true, null],
    ["PM10", true, null],
    ["SO2", true, null],
    ["NO2", true, null],
    ["CO", false, 95],
    ["O3", false, 90]
  ]);
  expect(of("2026-03-01").map(([, , percentile]) => percentile)).toEqual([95, 95, 98, 98, 95, 90]);
  expect([statisticPlaces("PM2.5"), statisticPlaces("PM10"), statisticPlaces("CO")]).toEqual([1, 0, 1]);
});

it("rounds a ratio half to even at one decimal", () => {
  // 1/16 = 6.25 %, 3/16 = 18.75 %.
  expect([ratioPercent(1, 16), ratioPercent(3, 16), ratioPercent(0, 0)]).toEqual([6.2, 18.8, null]);
});

it.each(vectors("air-composite"))("$case: composite index $published within 0.02", (row) => {
  const of = (name: string): number => Number(row[name]);
  const values = {"PM2.5": of("pm25"), PM10: of("pm10"), SO2: of("so2"), NO2: of("no2"), CO: of("co"), O3: of("o3")};
  const found = compositeIndex(values, OLD);
  expect(Math.abs((found?.index ?? 0) - of("published"))).toBeLessThanOrEqual(0.02 + 1e-9);
});

it("rounds each single index half to even before adding, as two bulletins do to the last digit", () => {
  const naiman = compositeIndex({SO2: 9, NO2: 14, PM10: 77, "PM2.5": 23, CO: 1.1, O3: 96}, OLD);
  expect(naiman).toMatchObject({index: 3.14, main: ["PM10"]});
  // In the order PM2.5 PM10 SO2 NO2 CO O3: 23/35 77/70 9/60 14/40 1.1/4 = 0.275 → 0.28, 96/160.
  expect(naiman?.parts).toEqual([0.66, 1.1, 0.15, 0.35, 0.28, 0.6]);
  expect(compositeIndex({SO2: 3, NO2: 13, PM10: 16, "PM2.5": 13, CO: 0.9, O3: 87}, OLD)?.index).toBe(1.73);
});

it("divides by the limits of the period", () => {
  const values = {SO2: 60, NO2: 40, PM10: 60, "PM2.5": 30, CO: 4, O3: 160};
  expect(compositeIndex(values, NEW)?.index).toBe(6);
  // 60/70 = 0.857 → 0.86, 30/35 = 0.857 → 0.86.
  expect(compositeIndex(values, OLD)?.index).toBe(5.72);
  expect(compositeIndex({...values, CO: null}, NEW)).toBeNull();
});

it("has shares that add up to the whole", () => {
  const shares = compositeIndex({SO2: 60, NO2: 40, PM10: 60, "PM2.5": 30, CO: 4, O3: 160}, NEW)?.shares ?? [];
  expect(shares).toEqual([16.7, 16.7, 16.7, 16.7, 16.7, 16.7]);
});
