import {expect, it} from "vitest";
import {type AirLimit, limitOf, meetsLimit, timesOver} from "../../../src/standards/air/gb3095.ts";
import {AIR_LIMITS} from "../../../src/standards/air/gb3095-in-force.ts";
import {inForce} from "../../../src/standards/standard.ts";

const limit = (date: string, pollutant: "PM2.5" | "CO", averaging: "年平均" | "24小时平均"): AirLimit => {
  const standard = inForce(AIR_LIMITS, date);
  const found = standard === null ? null : limitOf(standard, pollutant, averaging);
  if (found === null) throw new Error("no limit");
  return found;
};

it("has one edition of the limits on every day from 2013 on", () => {
  expect(inForce(AIR_LIMITS, "2012-12-31")).toBeNull();
  AIR_LIMITS.forEach(({from, to}, i) => {
    const next = AIR_LIMITS[i + 1];
    expect(to === null).toBe(next === undefined);
    if (to !== null && next !== undefined) expect(Date.parse(next.from) - Date.parse(to)).toBe(86_400_000);
    expect(inForce(AIR_LIMITS, from)).toBe(AIR_LIMITS[i]);
  });
});

it("changed the state gases are expressed in on 2018-09-01, and no limit", () => {
  const [before, after] = [inForce(AIR_LIMITS, "2018-08-31"), inForce(AIR_LIMITS, "2018-09-01")];
  expect(before?.reference).toContain("273 K");
  expect(after?.reference).toContain("298.15 K");
  expect(after?.limits).toBe(before?.limits);
});

it("compares a year's PM2.5 as a whole number: 30.4 meets 30, 30.5 rounds to the even 30, 30.6 does not meet it", () => {
  const annual = limit("2026-03-01", "PM2.5", "年平均");
  expect([30.4, 30.5, 30.6, 31].map((value) => meetsLimit(annual, value))).toEqual([true, true, false, false]);
});

it("compares CO at one decimal", () => {
  const daily = limit("2026-03-01", "CO", "24小时平均");
  expect([4.04, 4.05, 4.06].map((value) => meetsLimit(daily, value))).toEqual([true, true, false]);
});

it("says how many times over a limit, at two decimals, and nothing of one that is met", () => {
  // (38 − 35) / 35 = 0.0857; (35.7 − 35) / 35 = 0.02.
  const annual = limit("2025-06-01", "PM2.5", "年平均");
  expect([38, 35.7, 35.4].map((value) => timesOver(annual, value))).toEqual([0.09, 0.02, null]);
});
