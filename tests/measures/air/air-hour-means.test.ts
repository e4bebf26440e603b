import {expect, it} from "vitest";
import {assessAir} from "../../../src/measures/air/air.ts";
import {CLEAN} from "./air-rows.ts";
import {cityOf} from "../rows.ts";

const air_stations = ["甲站", "乙站"].map((name, i) => ({
  name,
  code: `s${i}`,
  region: "东县",
  kind: "评价点" as const
}));
type Hours = (hour: number) => Partial<Record<keyof typeof CLEAN, number | null>>;

/** A city of two stations and one day of hours, 1 … 24. */
const cityDayOf = (first: Hours, second: Hours) => {
  const air_hourly = [first, second].flatMap((of, i) =>
    Array.from({length: 24}, (_, at) => ({
      ...{date: "2026-03-01", hour: at + 1, station: air_stations[i]?.name ?? "", ...CLEAN},
      ...of(at + 1)
    }))
  );
  const {days, hourDays} = assessAir(cityOf({air_stations, air_hourly}, {dataAsOf: "2026-03-01"}));
  return {day: days[0], stations: [hourDays.get("s0")?.[0], hourDays.get("s1")?.[0]]};
};

it("rounds the city's mean of hourly data once: 60.5 and 61.4167 are 60.958, which is 61 and over 60", () => {
  // 12 hours of 60 and 12 of 61: 60.5 → 60 half to even. 14 hours of 61 and 10 of 62: 1474/24 = 61.4167 → 61.
  const {day, stations} = cityDayOf(
    (hour) => ({pm25: hour <= 12 ? 60 : 61}),
    (hour) => ({pm25: hour <= 14 ? 61 : 62})
  );
  expect(stations.map((station) => station?.values.pm25)).toEqual([60, 61]);
  // (1452 + 1474)/48 = 60.958 → 61; 100 + ⌈50·1/55⌉ = 101. The mean of 60 and 61 would be 60.5 → 60: 良.
  expect(day).toMatchObject({values: {pm25: 61}, result: {aqi: 101, level: "轻度污染", primary: ["PM2.5"]}});
});

it("rounds a mean of stations with unlike numbers of hours once", () => {
  // 11 hours of 60 and 9 of 61, four missing: 1209/20 = 60.45 → 60; 23 hours of 60 and one of 62: 1442/24 = 60.083 → 60.
  const {day, stations} = cityDayOf(
    (hour) => ({pm25: hour > 20 ? null : hour <= 11 ? 60 : 61, co: hour > 20 ? null : hour <= 10 ? 4.1 : 4}),
    (hour) => ({pm25: hour <= 23 ? 60 : 62, co: hour <= 14 ? 4 : 4.1})
  );
  expect(stations.map((station) => station?.values.pm25)).toEqual([60, 60]);
  // (60.45 + 60.083)/2 = 60.27. CO: 81/20 = 4.05 → 4.0 half to even, (56 + 41)/24 = 4.0417; (4.05 + 4.0417)/2 = 4.046 → 4.0.
  expect(day).toMatchObject({values: {pm25: 60, co: 4}, result: {aqi: 100}});
});

it("rounds the mean of the stations' daily maxima of 8 hours once", () => {
  // 160 and 161 by turns: every 8 hours 160.5 → 160. Three hours of 162 in every eight: 161.375 → 161.
  const {day, stations} = cityDayOf(
    (hour) => ({o3_1h: 160 + (hour % 2)}),
    (hour) => ({o3_1h: hour % 8 < 3 ? 162 : 161})
  );
  expect(stations.map((station) => station?.values.o3_8h)).toEqual([160, 161]);
  // (160.5 + 161.375)/2 = 160.94 → 161; 100 + ⌈50·1/55⌉ = 101.
  expect(day).toMatchObject({values: {o3_8h: 161}, result: {aqi: 101, primary: ["O3"]}});
});
