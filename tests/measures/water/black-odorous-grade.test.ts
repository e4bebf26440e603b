import {expect, it} from "vitest";
import {gradeOf} from "../../../src/measures/water/black-odorous.ts";
import type {BlackOdorousWater} from "../../../src/tables/schemas/index.ts";

const water = (given: Partial<BlackOdorousWater>): BlackOdorousWater =>
  ({kind: "城市", transparency: "30", dissolvedOxygen: 3, redox: 60, ammonia: 2, ...given}) as BlackOdorousWater;

it("grades a quarter's own values for cities and county towns, and leaves rural lists to their own table", () => {
  expect(gradeOf(water({}))?.grade).toBe("无");
  expect(gradeOf(water({kind: "县城", ammonia: 20}))?.grade).toBe("重度");
  expect(gradeOf(water({kind: "农村国家清单", ammonia: 20}))).toBeNull();
});

it("grades 透明度 though its cell is kept as words", () => {
  // Below 25 cm 轻度, below 10 cm 重度; on a line the better side.
  expect(["30", "25", "24.9", "10", "9.5"].map((transparency) => gradeOf(water({transparency}))?.grade)).toEqual([
    ...["无", "无", "轻度", "轻度", "重度"]
  ]);
  expect(gradeOf(water({transparency: "9"}))?.items.filter(({grade}) => grade === "重度")).toMatchObject([
    {row: {name: "透明度"}, value: 9}
  ]);
});

it("does not grade 见底 as a number", () => {
  expect(gradeOf(water({transparency: "见底", dissolvedOxygen: null, redox: null, ammonia: null}))).toBeNull();
});
