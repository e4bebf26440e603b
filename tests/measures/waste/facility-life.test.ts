import {expect, it} from "vitest";
import {facilities} from "../../../src/measures/waste/facilities.ts";
import {facilityLife} from "../../../src/measures/waste/facility-life.ts";
import {cityOf} from "../rows.ts";

const lifeOf = (rows: Parameters<typeof cityOf>[0]["garbage_monthly"], capacity = 100) => {
  const city = cityOf({
    garbage_facilities: [{name: "甲场", kind: "填埋场", region: "甲县", state: "封场", capacity}],
    garbage_monthly: (rows ?? []).map((row) => ({facility: "甲场", ...row}))
  });
  return facilityLife(facilities(city)[0]!);
};

it("counts the months since anything came in, over raw, ash and emergency together", () => {
  expect(
    lifeOf([
      {month: "2026-06", landfilledRaw: 900, landfilledAsh: 0},
      {month: "2026-07", landfilledRaw: 0, landfilledEmergency: 40},
      {month: "2026-08", landfilledRaw: 0},
      {month: "2026-09", landfilledRaw: 0}
    ])
  ).toMatchObject({total: 940, lastIn: "2026-07", idle: 2});
});

it("does not count a blank month as a month of nothing", () => {
  expect(
    lifeOf([
      {month: "2026-08", landfilledRaw: 0},
      {month: "2026-09", operating: "停止进场"},
      {month: "2026-10", landfilledRaw: 0}
    ])
  ).toMatchObject({total: 0, lastIn: null, idle: 1});
});

it("takes the mean load over the days of the months that were reported", () => {
  // 3100 t in the 31 days of August, 3600 in the 30 of September: 6700 ÷ (100 × 61).
  const life = lifeOf([
    {month: "2026-08", landfilledRaw: 3100, daysStopped: 2},
    {month: "2026-09", landfilledRaw: 3600, daysStopped: 1},
    {month: "2026-10"}
  ]);
  expect(life).toMatchObject({load: {numerator: 6700, denominator: 6100}, loadMonths: 2, stopped: 3, over: 1, idle: 0});
});

it("has nothing to tell of a facility without months", () => {
  expect(lifeOf([])).toBeNull();
});
