import {expect, it} from "vitest";
import {assessAir} from "../../../src/measures/air/air.ts";
import {hourOf} from "../../../src/measures/air/air-hours.ts";
import {readPrimary} from "../../agreement/primary.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {CLEAN} from "./air-rows.ts";
import {cityOf} from "../rows.ts";

const A = {name: "甲站", code: "jia", region: "东县", kind: "评价点"} as const;
const B = {name: "乙站", code: null, region: "西县", kind: "评价点"} as const;
const C = {name: "对照", code: null, region: "西县", kind: "对照点"} as const;
const air_stations = [A, B, C];

const dayOf = (air_daily: Parameters<typeof cityOf>[0]["air_daily"]) =>
  assessAir(cityOf({air_stations, ...(air_daily === undefined ? {} : {air_daily})})).days[0];

it("averages the points' concentrations first, then computes the index", () => {
  // (60 + 61) / 2 = 60.5 → 60 half to even; HJ 633-2026: PM2.5 60 → 100. The mean of the points' AQIs would be 100.5.
  const day = dayOf([
    {date: "2026-03-01", station: "甲站", ...CLEAN, pm25: 60},
    {date: "2026-03-01", station: "乙站", ...CLEAN, pm25: 61}
  ]);
  expect(day?.values.pm25).toBe(60);
  expect(day?.result).toMatchObject({aqi: 100, level: "良", primary: ["PM2.5"], standard: "HJ 633-2026"});
  expect(day).toMatchObject({points: 2, origin: "评价点"});
});

it("leaves 对照点 and invalid days out of the city's value", () => {
  const day = dayOf([
    {date: "2026-03-01", station: "甲站", ...CLEAN},
    {date: "2026-03-01", station: "乙站", ...CLEAN, pm25: 400, validity: "无效"},
    {date: "2026-03-01", station: "对照", ...CLEAN, pm25: 400}
  ]);
  expect(day).toMatchObject({points: 1, result: {aqi: 44}});
});

it("prefers the city's value as printed", () => {
  const day = dayOf([
    {date: "2026-03-01", area: "云溪市", ...CLEAN, pm25: 36},
    {date: "2026-03-01", station: "甲站", ...CLEAN, pm25: 90}
  ]);
  expect(day).toMatchObject({origin: "区域", result: {aqi: 52, primary: ["PM2.5"]}});
});

it("gives an invalid day no index and says why", () => {
  const {stationDays} = assessAir(
    cityOf({air_stations, air_daily: [{date: "2026-03-01", station: "甲站", ...CLEAN, validity: "无效"}]})
  );
  expect(stationDays.get("jia")?.[0]?.result).toMatchObject({aqi: null, level: null, reason: "监测数据无效"});
});

it("holds every natural day between the first row and the last, empty ones as missing", () => {
  const {days} = assessAir(
    cityOf({
      air_stations,
      air_daily: [
        {date: "2026-02-27", station: "甲站", ...CLEAN},
        {date: "2026-03-02", station: "甲站", ...CLEAN}
      ]
    })
  );
  expect(days.map(({date, result}) => [date, result.aqi, result.standard])).toEqual([
    ["2026-02-27", 44, "HJ 633-2012"],
    ["2026-02-28", null, "HJ 633-2012"],
    ["2026-03-01", null, "HJ 633-2026"],
    ["2026-03-02", 44, "HJ 633-2026"]
  ]);
});

it("never puts the two standards into one ratio, and counts only valid days", () => {
  // PM2.5 75 is 100 (良) under 2012 and 114 (轻度污染) under 2026.
  const air_daily = daysBetween("2026-02-27", "2026-03-03").map((date) => ({
    date,
    station: "甲站",
    ...CLEAN,
    pm25: date === "2026-03-03" ? null : 75
  }));
  const {years, months} = assessAir(cityOf({air_stations, air_daily}));
  expect(
    years.map(({label, standard, from, to, valid, good, days, ratio}) => [
      label,
      standard,
      from,
      to,
      good,
      valid,
      days,
      ratio
    ])
  ).toEqual([
    ["2026", "HJ 633-2012", "2026-02-27", "2026-02-28", 2, 2, 2, 100],
    ["2026", "HJ 633-2026", "2026-03-01", "2026-03-03", 0, 2, 3, 0]
  ]);
  expect(months.map(({label, counts}) => [label, counts["良"], counts["轻度污染"]])).toEqual([
    ["2026-02", 2, 0],
    ["2026-03", 0, 2]
  ]);
});

it("judges a dust day a second time without its particles", () => {
  const {days, years} = assessAir(
    cityOf({air_stations, air_daily: [{date: "2026-04-01", station: "甲站", ...CLEAN, pm10: 400, dust: true}]})
  );
  // PM10 400 → 200 + 100·50/70 = 271.4 → 272; without particles O3 88 → 44.
  expect(days[0]?.result).toMatchObject({aqi: 272, level: "重度污染"});
  expect(days[0]?.withoutDust).toMatchObject({aqi: 44, level: "优"});
  expect(years[0]).toMatchObject({good: 0, ratio: 0, dustDays: 1, withoutDust: {good: 1, valid: 1, ratio: 100}});
});

it("publishes no monthly mean of fewer than 27 days, 25 in February", () => {
  const run = (from: string, to: string) =>
    assessAir(
      cityOf({air_stations, air_daily: daysBetween(from, to).map((date) => ({date, station: "甲站", ...CLEAN}))})
    ).monthlyMeans[0]?.statistics[0];
  expect(run("2026-04-01", "2026-04-26")).toEqual({value: null, days: 26, reason: "有效 26 天，少于 27 天"});
  expect(run("2026-04-01", "2026-04-27")).toEqual({value: 12, days: 27, reason: null});
  expect(run("2026-02-01", "2026-02-25")?.value).toBe(12);
});

it("publishes no yearly mean of an unfinished year", () => {
  const air_daily = daysBetween("2026-01-01", "2026-10-31").map((date) => ({date, station: "甲站", ...CLEAN}));
  expect(assessAir(cityOf({air_stations, air_daily})).yearlyMeans[0]?.statistics[0]).toEqual({
    value: null,
    days: 304,
    reason: "有效 304 天，少于 324 天"
  });
});

it("makes stations of hourly rows alone, a name within its 城市", () => {
  const hour = {date: "2020-04-02", hour: 8, station: "环境监测站", ...CLEAN};
  const {stations, stationHours} = assessAir(
    cityOf({
      air_hourly: [
        {...hour, city: "昆明市"},
        {...hour, city: "曲靖市"},
        {...hour, city: "曲靖市", hour: 7}
      ]
    })
  );
  expect([...stations.keys()]).toEqual(["昆明市-环境监测站", "曲靖市-环境监测站"]);
  expect(stationHours.get("曲靖市-环境监测站")?.map((each) => each.hour)).toEqual([7, 8]);
});

it("lets 00:00 close the day before", () => {
  const at = {date: null, hour: null, time: null};
  expect(hourOf({...at, date: "2026-03-01", hour: 0}, "end")).toEqual({date: "2026-02-28", hour: 24});
  expect(hourOf({...at, date: "2026-02-28", hour: 24}, "end")).toEqual({date: "2026-02-28", hour: 24});
  expect(hourOf({...at, time: "2026-03-01 08:00"}, "end")).toEqual({date: "2026-03-01", hour: 8});
  expect(hourOf({...at, time: "2026-03-01 00:00"}, "start")).toEqual({date: "2026-03-01", hour: 1});
  expect(hourOf({...at, time: "2026-03-01"}, "end")).toBeNull();
});

it("reads primary pollutants as platforms print them", () => {
  expect(readPrimary("细颗粒物(PM2.5)")).toEqual(["PM2.5"]);
  expect(readPrimary("\n                       颗粒物(PM10)\n                       细颗粒物(PM2.5)\n")).toEqual([
    "PM2.5",
    "PM10"
  ]);
  expect(readPrimary("臭氧1小时")).toEqual(["O3"]);
  expect(readPrimary("臭氧8小时(O3_8h)，二氧化氮(NO2)")).toEqual(["NO2", "O3"]);
  expect(readPrimary(null)).toEqual([]);
  expect(readPrimary("不详")).toBeNull();
});

it("republishes rows with the computed columns, agreement only where both indices exist", () => {
  const city = cityOf({
    air_stations,
    air_daily: [
      {date: "2026-03-01", station: "甲站", ...CLEAN, pm25: 61, officialAqi: 101},
      {date: "2026-03-02", station: "甲站", ...CLEAN, officialAqi: 45},
      {date: "2026-03-03", station: "甲站", ...CLEAN}
    ]
  });
  const {dailyColumns} = assessAir(city);
  expect(city.tables.air_daily.map(dailyColumns).map((columns) => Object.values(columns).slice(0, 5))).toEqual([
    [101, "轻度污染", "PM2.5", "HJ 633-2026", "是"],
    [44, "优", null, "HJ 633-2026", "否"],
    [44, "优", null, "HJ 633-2026", null]
  ]);
});

it("ends at 数据截至, and still judges a later row where it is republished", () => {
  const city = cityOf(
    {
      air_stations,
      air_daily: [
        {date: "2026-03-01", station: "甲站", ...CLEAN},
        {date: "2026-03-02", station: "甲站", ...CLEAN}
      ]
    },
    {dataAsOf: "2026-03-01"}
  );
  const air = assessAir(city);
  expect(air.days.map(({date}) => date)).toEqual(["2026-03-01"]);
  expect(air.stationDays.get("jia")).toHaveLength(1);
  expect(air.dailyColumns(city.tables.air_daily[1]!)).toMatchObject({计算AQI: 44});
});
