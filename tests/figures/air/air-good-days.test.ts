import {expect, it} from "vitest";
import {airGoodDays} from "../../../src/figures/air/air-good-days.ts";
import {monthTable} from "../../../src/figures/air/air-pages.ts";
import {stationYears} from "../../../src/figures/air/air-station-pages.ts";
import {assessAir} from "../../../src/measures/air/air.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {CLEAN} from "../../measures/air/air-rows.ts";
import {cityOf} from "../../measures/rows.ts";

const target = (year: number, value: number) => ({
  ...{id: "air-good-days", region: "云溪市", year, direction: "≥" as const, target: value, unit: "%"},
  ...{plan: "年度" as const, document: "某计划（虚构）", version: "1", from: "2021-01-01"}
});

it("calls a target of 58 % met by 29 of 50 days, which doubles would put below it", () => {
  expect((29 / 50) * 100).toBeLessThan(58);
  const city = cityOf(
    {
      air_daily: daysBetween("2025-01-01", "2025-12-31").map((date, i) => ({
        ...{date, area: "云溪市", ...CLEAN},
        // 29 good days, 21 over 100 (PM2.5 100 is 132), the rest invalid.
        ...(i < 29 || i === 364 ? {} : {pm25: 100}),
        ...(i < 49 || i === 364 ? {} : {validity: "无效" as const}),
        ...(i === 364 ? {pm25: 100} : {})
      })),
      indicator_targets: [target(2025, 58)]
    },
    {dataAsOf: "2025-12-31"}
  );
  const [row] = airGoodDays(city, assessAir(city)).table.rows;
  expect(row).toMatchObject({good: 29, valid: 50, ratio: 58, verdict: "已达到", withheld: 0, empty: 315, days: 365});
});

/** May 2026: CO missing on five days of 30, of which one is over 100 and so published; the 10th is invalid. */
const may = cityOf(
  {
    air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}],
    air_daily: daysBetween("2026-05-01", "2026-05-30").map((date) => ({
      ...{date, station: "甲站", ...CLEAN},
      ...(date <= "2026-05-05" ? {co: null} : {}),
      ...(date === "2026-05-05" ? {pm25: 100} : {}),
      ...(date === "2026-05-10" ? {validity: "无效" as const} : {})
    }))
  },
  {dataAsOf: "2026-05-30"}
);

it("has a column of the days withheld for a missing item, and all columns add up to the days", () => {
  const air = assessAir(may);
  const tables = [airGoodDays(may, air).table, stationYears(air.stationDays.get("jia") ?? []), monthTable(air, "2026")];
  for (const {columns, rows} of tables) {
    expect(columns.map(({label}) => label)).toEqual(
      expect.arrayContaining(["有效天数", "缺项不公布", "无数据", "总天数"])
    );
    // 24 of 25 valid days are good.
    expect(rows[0]).toMatchObject({valid: 25, withheld: 4, empty: 1, days: 30, ratio: 96});
  }
  expect(airGoodDays(may, air).completeness?.missing).toEqual([
    {what: "2026年5月1日至5月30日", why: "1 天无有效数据", count: 1},
    {what: "2026年5月1日至5月30日", why: "4 天因缺项不公布 AQI", count: 4}
  ]);
});
