import {expect, it} from "vitest";
import {assessWater} from "../../../src/measures/water/water.ts";
import {waterDisagreements} from "../../../src/measures/water/water-disagreements.ts";
import {FIVE, waterCity} from "./water-city.ts";

/** 氨氮 and the published class every four hours; FIVE is Ⅱ by 总磷, 1.2 is Ⅳ, far from any rounding. */
const causes = (...list: readonly (readonly [ammonia: number, official: string])[]) =>
  waterDisagreements(
    assessWater(
      waterCity({
        readings: list.map(([ammonia, officialClass], i) => ({
          ...{section: "一", province: "云南省", kind: "河流", ...FIVE, ammonia, officialClass},
          time: `2026-10-0${i + 1} 08:00`
        }))
      })
    )
  ).disagreements.map(({verdict: {row}, cause, reason}) => [row.time.slice(5, 10), cause, reason]);

it("says that a class was left standing where it is that of the values before", () => {
  expect(causes([0.1, "Ⅱ"], [1.2, "Ⅱ"])).toEqual([
    [...["10-02", "类别未更新"], "公布的类别是上一次读数（2026-10-01 08:00）的数值所得的类别，像是数值更新而类别未更新"]
  ]);
});

it("says no such thing of a class that the values before do not give either", () => {
  // Ⅲ was published twice of values in Ⅱ, then of values in Ⅳ: nothing explains it.
  expect(causes([0.1, "Ⅲ"], [1.2, "Ⅲ"]).map(([day, cause]) => [day, cause])).toEqual([
    ["10-01", "原因不明"],
    ["10-02", "原因不明"]
  ]);
});
