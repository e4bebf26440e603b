import type {City} from "../../tables/city.ts";
import {blackOdorousWaters, clearedByQuarter} from "./black-odorous.ts";
import {drinkingWaterMonths, drinkingWaterSources} from "./drinking-water.ts";
import {outfallPeriods} from "./outfalls.ts";
import {judgeTargets, targetsOf} from "../targets/targets.ts";

const KINDS = ["城市", "县城", "农村国家清单", "农村省清单"] as const;

/** The three lists beside the sections: black-odorous waters, outfalls, drinking-water sources. */
export const assessWaterLists = (city: City) => {
  const waters = blackOdorousWaters(city);
  const urban = clearedByQuarter(waters.filter(({latest}) => latest.kind === "城市"));
  return {
    blackOdorous: {
      waters,
      // 城市, 县城 and the rural lists are different promises: each has its own denominator.
      kinds: KINDS.map((kind) => ({
        kind,
        quarters: clearedByQuarter(waters.filter(({latest}) => latest.kind === kind))
      })).filter(({quarters}) => quarters.length > 0),
      // The plans' term is 城市黑臭水体消除比例: the 城市 list decides, in the last quarter of the target year.
      promises: judgeTargets(
        targetsOf(city, "black-odorous-cleared", city.site.region),
        (year) => urban.find(({quarter}) => quarter === `${year}Q4`)?.cleared?.percent ?? null
      )
    },
    outfalls: outfallPeriods(city),
    drinkingWater: {months: drinkingWaterMonths(city), sources: drinkingWaterSources(city)}
  };
};
export type WaterListVerdicts = ReturnType<typeof assessWaterLists>;
