import {expect, it} from "vitest";
import {stationBlocks} from "../../../src/figures/air/air-station-statistics.ts";
import {whyParts, whyPeriodLead, whyPeriods} from "../../../src/figures/air/air-why-pages.ts";
import {assessAir} from "../../../src/measures/air/air.ts";
import {stationStatistics} from "../../../src/measures/air/air-station-statistics.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {cityOf} from "../../measures/rows.ts";
import {CLEAN} from "../../measures/air/air-rows.ts";

/** 2025: 甲站 40 and 乙站 20 µg/m³ of PM2.5 every day but the first, which 甲站 did not hand in. */
const air = assessAir(
  cityOf(
    {
      air_stations: [
        {name: "甲站", code: "jia", region: "东县", kind: "评价点"},
        {name: "乙站", code: "yi", region: "东县", kind: "对照点"}
      ],
      air_daily: daysBetween("2025-01-01", "2025-12-31").flatMap((date) => [
        ...(date === "2025-07-01" ? [] : [{date, station: "甲站", ...CLEAN, pm25: 40}]),
        {
          date,
          station: "乙站",
          ...CLEAN,
          pm25: date === "2025-03-09" ? 80 : 20,
          ...(date === "2025-03-10" ? {pm10: 430, dust: true} : {})
        }
      ])
    },
    {dataAsOf: "2025-12-31"}
  )
);
const place = (id: string) => {
  const found = air.stations.get(id);
  if (found === undefined) throw new Error(id);
  return found;
};

it("evaluates, sums up and recalculates the years of one station by its own days", () => {
  const {evaluations, composites, recalculated} = stationStatistics(air.stationDays.get("jia") ?? [], air.standards);
  // A day without a row leaves the year whole: 364 of 365 days have a value.
  expect(evaluations.map(({verdict, items}) => [verdict, items[0]?.value?.judged, items[0]?.times])).toEqual([
    // (40 − 35) / 35 = 0.143.
    ["不达标", 40, 0.14]
  ]);
  // 40/35 1.14, 25/70 .36, 5/60 .08, 18/40 .45, .6/4 .15, 88/160 .55.
  expect(composites.map(({composite}) => composite?.index)).toEqual([2.73]);
  expect(recalculated[0]?.periods.map(({standard, valid, good}) => [standard, valid, good])).toEqual([
    ["HJ 633-2012", 364, 364],
    ["HJ 633-2026", 364, 364]
  ]);
  // 乙站: the day of 80 is 107 by 2012 and 119 by 2026; the dust day is over 100 by both.
  const other = stationStatistics(air.stationDays.get("yi") ?? [], air.standards);
  expect(other.evaluations[0]?.verdict).toBe("达标");
  expect(other.recalculated[0]?.periods.map(({good}) => good)).toEqual([363, 363]);
});

it("says of each of a station's tables that it is one station's, and what it is not", () => {
  const blocks = stationBlocks(air, place("jia"));
  expect(blocks.map(({id, title}) => [id, title.endsWith("（单个站点）")])).toEqual([
    ["evaluation", true],
    ["composite", true],
    ["recalculated", true]
  ]);
  expect(blocks.map(({note}) => /不是城市评价|依据为转述|不是当年的评价结果/.test(note))).toEqual([true, true, true]);
});

it("has a page for every year of a station's days, and answers each of them", () => {
  const [period, ...rest] = whyPeriods(air, place("yi"));
  if (period === undefined) throw new Error("no period");
  expect([period.period, rest]).toEqual(["2025", []]);
  const parts = whyParts(air, place("yi"), period);
  expect(parts.map(({id}) => id)).toEqual(Array.from({length: 12}, (_, i) => `2025-${String(i + 1).padStart(2, "0")}`));
  expect(parts.flatMap(({table}) => table.rows)).toHaveLength(365);
  const [, , march] = parts;
  // 80: 100 + ⌈50·5/40⌉ = 107. 430: 300 + ⌈100·10/80⌉ = 313.
  expect(march?.table.rows.slice(7, 10)).toEqual([
    {
      ...{when: "3月8日", aqi: 44, level: "优", item: "O3 日最大8小时平均", value: "88", judged: "88 µg/m³"},
      ...{limit: "0—100（分指数 0—50）", others: "", clause: "HJ 633-2012 分指数浓度限值表（A）"}
    },
    {
      ...{when: "3月9日", aqi: 107, level: "轻度污染", item: "PM2.5 24小时平均", value: "80", judged: "80 µg/m³"},
      ...{limit: "超过 75：75—115（分指数 100—150）", others: "", clause: "HJ 633-2012 分指数浓度限值表（A）"}
    },
    {
      ...{when: "3月10日", aqi: 313, level: "严重污染", item: "PM10 24小时平均", value: "430", judged: "430 µg/m³"},
      ...{
        limit: "超过 150：420—500（分指数 300—400）",
        others: "沙尘影响日",
        clause: "HJ 633-2012 分指数浓度限值表（A）"
      }
    }
  ]);
  expect(whyPeriodLead(air, place("yi"), period)).toBe(
    "按 HJ 633-2012 评价的 365 天中 365 天有 AQI：优 363 天、轻度污染 1 天、严重污染 1 天。"
  );
});

it("answers for hours by month and for the days computed from them by year", () => {
  const hourly = assessAir(
    cityOf({
      air_hourly: Array.from({length: 48}, (_, i) => ({
        ...{date: i < 24 ? "2026-05-01" : "2026-05-02", hour: (i % 24) + 1, station: "丙站"},
        ...CLEAN,
        pm25: i === 30 ? 130 : 61,
        ...(i === 31 ? {co: null, pm25: 50} : {})
      }))
    })
  );
  const [at] = hourly.stations.values();
  if (at === undefined) throw new Error("no station");
  const periods = whyPeriods(hourly, at);
  expect(periods.map(({period, kind}) => [period, kind])).toEqual([
    ["2026", "由小时值计算的日值"],
    ["2026-05", "小时值"]
  ]);
  const [days, hours] = periods.map((period) => whyParts(hourly, at, period));
  expect(hours?.map(({id, table}) => [id, table.rows.length])).toEqual([
    ["2026-05-01", 24],
    ["2026-05-02", 24]
  ]);
  // 130: 150 + ⌈50·15/35⌉ = 172, on the daily column of PM2.5.
  expect(hours?.[1]?.table.rows[6]).toMatchObject({
    ...{when: "5月2日7时", aqi: 172, item: "PM2.5 1小时平均", limit: "超过 60：115—150（分指数 150—200）"}
  });
  expect(hours?.[1]?.table.rows[7]).toMatchObject({
    aqi: {why: "—"},
    item: {why: expect.stringContaining("缺 CO") as string}
  });
  expect(days?.[0]?.table.rows[0]).toMatchObject({when: "5月1日", aqi: 101, value: "61", item: "PM2.5 24小时平均"});
});
