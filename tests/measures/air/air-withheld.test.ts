import {expect, it} from "vitest";
import {goodDays} from "../../../src/figures/air/air-words.ts";
import {changeWords} from "../../../src/figures/water/water-cwqi.ts";
import {assessAir} from "../../../src/measures/air/air.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {CLEAN} from "./air-rows.ts";
import {cityOf} from "../rows.ts";

/** May 2026, CO missing from day `first` on; the 31st is polluted. */
const may = (first: string) => {
  const city = cityOf({
    air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}],
    air_daily: daysBetween("2026-05-01", "2026-05-31").map((date) => ({
      ...{date, station: "甲站", ...CLEAN},
      ...(date >= first ? {co: null} : {}),
      ...(date === "2026-05-31" ? {pm25: 100} : {})
    }))
  });
  const [year] = assessAir(city).years;
  if (year === undefined) throw new Error("no year");
  return year;
};

it("says beside the share how many days were withheld for a missing item", () => {
  expect(may("2026-05-30")).toMatchObject({valid: 30, good: 29, withheld: 1, ratio: 96.7});
  expect(goodDays(may("2026-05-30"))).toBe("30 个有效天中 29 天优良（96.7%），另有 1 天因缺项不公布 AQI");
});

it("has no share where only days over 100 could be published", () => {
  expect(may("2026-05-01")).toMatchObject({valid: 1, good: 0, withheld: 30, ratio: null});
  expect(goodDays(may("2026-05-01"))).toBe("1 个有效天都超过 100，不计算比例，另有 30 天因缺项不公布 AQI");
});

it("calls a water index that did not change unchanged", () => {
  expect([0, 0.004, -0.004, -0.5, 0.5].map(changeWords)).toEqual([
    ...["与上年同月持平", "与上年同月持平", "与上年同月持平"],
    ...["比上年同月下降 0.50%（改善）", "比上年同月上升 0.50%（变差）"]
  ]);
});
