import fc from "fast-check";
import {expect, it} from "vitest";
import {assessAir} from "../../../src/measures/air/air.ts";
import {recalculated} from "../../../src/measures/air/air-recalculated.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {HJ633_2012} from "../../../src/standards/air/hj633-2012.ts";
import {HJ633_2026} from "../../../src/standards/air/hj633-2026.ts";
import {CLEAN} from "./air-rows.ts";
import {cityOf} from "../rows.ts";

const air_stations = [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}] as const;
type Values = Partial<Record<keyof typeof CLEAN, number | null>> & {readonly dust?: boolean};

const airOf = (from: string, to: string, of: (date: string) => Values = () => ({})) =>
  assessAir(
    cityOf(
      {
        air_stations,
        air_daily: daysBetween(from, to).map((date) => ({date, station: "甲站", ...CLEAN, ...of(date)}))
      },
      {dataAsOf: to}
    )
  );

it("judges a whole year's means and percentiles against the limits of its own days", () => {
  const [year] = airOf("2025-01-01", "2025-12-31", () => ({pm25: 36})).evaluations;
  expect(year?.stretch.limits.standard.id).toBe("GB 3095-2012");
  expect(
    year?.items.map(({pollutant, kind, value, limit, verdict}) => [
      pollutant,
      kind,
      value?.judged,
      limit.second,
      verdict
    ])
  ).toEqual([
    ["PM2.5", "年平均", 36, 35, "不达标"],
    ["PM10", "年平均", 25, 70, "达标"],
    ["SO2", "年平均", 5, 60, "达标"],
    ["NO2", "年平均", 18, 40, "达标"],
    ["CO", "第95百分位数", 0.6, 4, "达标"],
    ["O3", "第90百分位数", 88, 160, "达标"]
  ]);
  // (36 − 35) / 35 = 0.0286.
  expect(year?.verdict).toBe("不达标");
  expect(year?.items.slice(0, 2).map(({times}) => times)).toEqual([0.03, null]);
});

it("shows a mean at one decimal and compares it as a whole number, each rounded once", () => {
  // 219 days of 35 and 146 of 36: 35.4.
  const [year] = airOf("2025-01-01", "2025-12-31", (date) => ({pm25: date < "2025-08-08" ? 35 : 36})).evaluations;
  expect(year?.items[0]).toMatchObject({value: {published: 35.4, judged: 35}, verdict: "达标", times: null});
});

it("judges percentiles of all six from HJ 663-2026 on, and an item over its limit fails the year", () => {
  // 35 days of 2027 at 80: the mean is 12 + 68·35/365 = 18.52, the 95th percentile 80, over the daily limit of 60.
  const [year] = airOf("2027-01-01", "2027-12-31", (date) => ({pm25: date.endsWith("0") ? 80 : 12})).evaluations;
  expect(year?.items).toHaveLength(10);
  expect(year?.items.slice(0, 2).map(({value, verdict, times}) => [value?.judged, verdict, times])).toEqual([
    [19, "达标", null],
    // (80 − 60) / 60.
    [80, "不达标", 0.33]
  ]);
  expect(year?.verdict).toBe("不达标");
});

it("judges neither part of a year that the change of 2026-03-01 divides", () => {
  const {evaluations} = airOf("2026-01-01", "2026-12-31");
  expect(evaluations.map(({stretch: {from, to, limits}, verdict}) => [from, to, limits.standard.id, verdict])).toEqual([
    ["2026-01-01", "2026-02-28", "GB 3095-2012", "数据不足"],
    ["2026-03-01", "2026-12-31", "GB 3095-2026", "数据不足"]
  ]);
  expect(evaluations[1]?.items[0]).toMatchObject({value: {judged: 12}, why: "不是同一限值下的完整年度"});
});

it("judges 2027 by the limits to 2030 and 2031 by the final ones", () => {
  const limit = (year: string) => airOf(`${year}-01-01`, `${year}-12-31`).evaluations[0]?.items[0]?.limit.second;
  expect(["2027", "2030", "2031"].map(limit)).toEqual([30, 30, 25]);
});

it("needs 324 days of a year and 27 of every month", () => {
  const without = (gap: (date: string) => boolean) =>
    airOf("2025-01-01", "2025-12-31", (date) => (gap(date) ? {pm25: null} : {})).evaluations[0]?.items[0];
  // Four days missing in each of seven months of 31, three in each of four of 30, one in February: 41, which leaves 324.
  const lost = (date: string): boolean => {
    const month = Number(date.slice(5, 7));
    return Number(date.slice(8)) <= (month === 2 ? 1 : [4, 6, 9, 11].includes(month) ? 3 : 4);
  };
  expect(daysBetween("2025-01-01", "2025-12-31").filter(lost)).toHaveLength(41);
  expect(without(lost)).toMatchObject({verdict: "达标", why: null});
  expect(without((date) => lost(date) || date === "2025-02-02")).toMatchObject({
    verdict: "数据不足",
    why: "有效 323 天，少于 324 天",
    value: null
  });
  expect(without((date) => date.startsWith("2025-06-0") && date > "2025-06-04")).toMatchObject({
    why: "6月有效天数少于 27 天"
  });
});

it("counts the days that meet the daily limit of their own time", () => {
  const {evaluations} = airOf("2026-02-27", "2026-03-02", () => ({pm25: 70}));
  expect(evaluations.map(({daily}) => daily[0])).toEqual([
    {pollutant: "PM2.5", met: 2, valid: 2, ratio: 100},
    {pollutant: "PM2.5", met: 0, valid: 2, ratio: 0}
  ]);
});

it("splits the composite index of 2026 at the change of limits, and divides each part by its own", () => {
  const {composites} = airOf("2026-01-01", "2026-10-31", () => ({pm25: 30, pm10: 60}));
  // PM2.5 30/35, PM10 60/70, SO2 5/60, NO2 18/40, CO 0.6/4, O3 88/160: .86+.86+.08+.45+.15+.55; then 1+1 for particles.
  expect(composites.map(({composite}) => composite?.index)).toEqual([2.95, 3.23]);
  expect(composites[1]?.composite?.main).toEqual(["PM2.5", "PM10"]);
});

it("gives no composite index of a period with too few days, and says why", () => {
  const {monthlyComposites} = airOf("2026-04-01", "2026-04-26");
  expect(monthlyComposites[0]).toMatchObject({composite: null, reason: "PM2.5 4月有效天数少于 27 天"});
});

it("shows the composite index with dust and without", () => {
  const {monthlyComposites} = airOf("2026-04-01", "2026-04-30", (date) =>
    date === "2026-04-10" ? {pm10: 325, dust: true} : {pm10: 25}
  );
  // PM10 (29·25 + 325) / 30 = 35 → 35/60 = 0.58; without dust 25/60 = 0.42.
  const [month] = monthlyComposites;
  expect(month?.composite?.parts[1]).toBe(0.58);
  expect(month?.withoutDust?.parts[1]).toBe(0.42);
});

it("recalculates a day on the other standard, under that standard's name, and leaves the series alone", () => {
  const {days, years} = airOf("2025-06-01", "2025-06-01", () => ({pm25: 70}));
  expect(recalculated(days, HJ633_2026)[0]).toMatchObject({standard: "HJ 633-2026", result: {aqi: 110}});
  expect(recalculated(days, HJ633_2012)[0]).toMatchObject({standard: "HJ 633-2012", result: {aqi: 94}});
  expect(years[0]).toMatchObject({standard: "HJ 633-2012", good: 1});
});

it("counts every year on both standards side by side, the year of the change undivided", () => {
  const {recalculated: years} = airOf("2025-12-31", "2026-03-02", () => ({pm25: 70}));
  expect(
    years.map(({year, periods, inForce}) => [year, inForce, periods.map(({good, valid}) => [good, valid])])
  ).toEqual([
    [
      "2025",
      ["HJ 633-2012"],
      [
        [1, 1],
        [0, 1]
      ]
    ],
    [
      "2026",
      ["HJ 633-2012", "HJ 633-2026"],
      [
        [61, 61],
        [0, 61]
      ]
    ]
  ]);
});

it("makes days of the hours of a city that has nothing else", () => {
  const hour = (date: string, n: number, pm25: number | null) => ({date, hour: n, station: "甲站", ...CLEAN, pm25});
  const hours = (date: string, count: number) =>
    Array.from({length: 24}, (_, i) => hour(date, i + 1, i < count ? 40 : null));
  const {days, hourDays} = assessAir(
    cityOf({air_stations, air_hourly: [...hours("2026-03-01", 20), ...hours("2026-03-02", 19)]})
  );
  // O3 96 all day: its 8-hour maximum is 96 → 48; PM2.5 40 → 50 + 50·5/25 = 60.
  expect(days[0]).toMatchObject({
    origin: "小时值",
    values: {pm25: 40, o3_8h: 96},
    result: {aqi: 60, primary: ["PM2.5"]}
  });
  expect(hourDays.get("jia")?.[1]).toMatchObject({
    values: {pm25: null},
    reasons: {pm25: "有效 19 小时，少于 20 小时"},
    result: {aqi: null}
  });
});

it("comes to the same verdicts whatever the order of the rows", () => {
  const rows = daysBetween("2025-12-20", "2026-03-31").flatMap((date, i) =>
    ["甲站", "乙站", "丙站"].map((station, j) => ({
      ...{date, station, ...CLEAN},
      pm25: ((i * 37 + j * 11) % 160) + 0.5,
      co: i % 9 === 0 ? null : 0.7,
      dust: i % 13 === 0
    }))
  );
  const said = (air_daily: typeof rows) => {
    const {
      years,
      months,
      monthlyMeans,
      evaluations,
      composites,
      recalculated: both
    } = assessAir(cityOf({air_daily, air_stations}));
    return JSON.stringify([
      years,
      months,
      monthlyMeans,
      evaluations.map(({items}) => items),
      composites.map(({values}) => values),
      both
    ]);
  };
  const expected = said(rows);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, {minLength: rows.length}), (shuffled) => said(shuffled) === expected),
    {seed: 663, numRuns: 12}
  );
});

it("keeps stations of another city out of this city's days", () => {
  const air_hourly = Array.from({length: 24}, (_, i) => ({
    ...{date: "2026-03-01", hour: i + 1, city: "昆明市", station: "关上"},
    ...CLEAN
  }));
  const {days, hourDays} = assessAir(cityOf({air_hourly}));
  expect(days).toEqual([]);
  expect(hourDays.get("昆明市-关上")?.[0]?.result.aqi).toBe(48);
});

it("judges by a publisher's limit from its day on, and says so in the published columns", () => {
  const city = cityOf({
    air_stations,
    limits: [
      {
        ...{standard: "HJ 633-2012", item: "PM2.5 24小时平均", class: "IAQI 100", limit: 70, unit: "µg/m³"},
        ...{from: "2025-06-02", to: null, source: "某市通知（虚构）"}
      }
    ],
    air_daily: ["2025-06-01", "2025-06-02"].map((date) => ({date, station: "甲站", ...CLEAN, pm25: 72}))
  });
  const {dailyColumns, years, days} = assessAir(city);
  expect(city.tables.air_daily.map((row) => [dailyColumns(row).计算AQI, dailyColumns(row).评价标准])).toEqual([
    [97, "HJ 633-2012"],
    [103, "HJ 633-2012(补充限值)"]
  ]);
  expect(days[1]?.result.amended).toBe("某市通知（虚构）");
  // Two sets of limits are two stretches: never one ratio.
  expect(years.map(({standard, good, valid}) => [standard, good, valid])).toEqual([
    ["HJ 633-2012", 1, 1],
    ["HJ 633-2012(补充限值)", 0, 1]
  ]);
});
