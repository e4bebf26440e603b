import {expect, it} from "vitest";
import {gradeOf} from "../../../src/measures/water/black-odorous.ts";
import type {BlackOdorousWater} from "../../../src/tables/schemas/index.ts";

const water = (given: Partial<BlackOdorousWater>): BlackOdorousWater =>
  ({kind: "城市", transparency: 30, dissolvedOxygen: 3, redox: 60, ammonia: 2, ...given}) as BlackOdorousWater;

it("grades a quarter's own values for cities and county towns, and leaves rural lists to their own table", () => {
  expect(gradeOf(water({}))?.grade).toBe("无");
  expect(gradeOf(water({kind: "县城", ammonia: 20}))?.grade).toBe("重度");
  expect(gradeOf(water({kind: "农村国家清单", ammonia: 20}))).toBeNull();
});

it("does not grade 见底 as a number", () => {
  expect(gradeOf(water({transparency: "见底", dissolvedOxygen: null, redox: null, ammonia: null}))).toBeNull();
});
