import {expect, it} from "vitest";
import {airFigures} from "../../../src/figures/air/air-figures.ts";
import {assessAir} from "../../../src/measures/air/air.ts";
import {natureOf} from "../../../src/measures/air/air-recalculated.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {CLEAN} from "./air-rows.ts";
import {cityOf} from "../rows.ts";

/** 2025 with PM2.5 at 72 on the first five days of every month, and IAQI 100 at 70 from `from` on. */
const cityWith = (from: string) =>
  cityOf(
    {
      air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}],
      air_daily: daysBetween("2025-01-01", "2025-12-31").map((date) => ({
        ...{date, station: "甲站", ...CLEAN},
        pm25: Number(date.slice(8)) <= 5 ? 72 : 12
      })),
      limits: [
        {
          ...{standard: "HJ 633-2012", item: "PM2.5 24小时平均", class: "IAQI 100", limit: 70, unit: "µg/m³", from},
          ...{to: null, source: "省级更正通知（虚构）"}
        }
      ]
    },
    {dataAsOf: "2025-12-31"}
  );

const naturesOf = (from: string) => {
  const {recalculated} = assessAir(cityWith(from));
  return recalculated.flatMap((year) =>
    year.periods.map((period) => [period.standard, natureOf(year, period), period.good, period.valid])
  );
};

it("never calls a count without the publisher's limits the verdict of a year that was judged with them", () => {
  const {years} = assessAir(cityWith("2013-01-01"));
  // 72 is over 70: 60 of 365 days are not good, 305/365 = 83.56 %.
  expect(years.map(({standard, good, ratio}) => [standard, good, ratio])).toEqual([
    ["HJ 633-2012(补充限值)", 305, 83.6]
  ]);
  // 72 is under 75 and over 60.
  expect(naturesOf("2013-01-01")).toEqual([
    ["HJ 633-2012", "重算", 365, 365],
    ["HJ 633-2026", "重算", 305, 365]
  ]);
});

it("calls a count the year's own only in part where the publisher's limit began within the year", () => {
  expect(naturesOf("2025-07-01").map(([, nature]) => nature)).toEqual(["部分月份为重算", "重算"]);
  expect(naturesOf("2026-01-01").map(([, nature]) => nature)).toEqual(["当年执行", "重算"]);
});

it("says both counts are recalculations in the sentence, the table and the picture's bars", () => {
  const city = cityWith("2013-01-01");
  const figure = airFigures(city, assessAir(city)).find(({id}) => id === "air-recalculated");
  expect(figure?.sentence).toBe(
    "2025年轻度及以上污染：全程按 HJ 633-2012（重算）365 个有效天中 0 天，全程按 HJ 633-2026（重算）365 个有效天中 60 天。重算不改变当年的评价结果。"
  );
  expect(figure?.table.rows.map(({nature}) => nature)).toEqual(["重算", "重算"]);
  expect(figure?.notes.join("")).toContain("按补充限值评价的月份，两行都是重算");
  const body = figure?.draw?.({width: 960, theme: "light", edition: null, demo: false, href: null}).body ?? "";
  expect(body).not.toContain("· 当年执行");
  expect(body).toContain('stroke-dasharray="3 2"');
});
