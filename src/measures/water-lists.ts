import type {City} from "../tables/city.ts";
import {blackOdorousWaters, clearedByQuarter} from "./black-odorous.ts";
import {drinkingWaterMonths, drinkingWaterSources} from "./drinking-water.ts";
import {outfallPeriods} from "./outfalls.ts";
import {targetsOf} from "./targets.ts";

const KINDS = ["城市", "县城", "农村国家清单", "农村省清单"] as const;

/** The three lists beside the sections: black-odorous waters, outfalls, drinking-water sources. */
export const assessWaterLists = (city: City) => {
  const waters = blackOdorousWaters(city);
  return {
    blackOdorous: {
      waters,
      // 城市, 县城 and the rural lists are different promises: each has its own denominator.
      kinds: KINDS.map((kind) => ({
        kind,
        quarters: clearedByQuarter(waters.filter(({latest}) => latest.kind === kind))
      })).filter(({quarters}) => quarters.length > 0),
      targets: targetsOf(city, "black-odorous-cleared", city.site.region)
    },
    outfalls: outfallPeriods(city),
    drinkingWater: {months: drinkingWaterMonths(city), sources: drinkingWaterSources(city)}
  };
};
export type WaterListVerdicts = ReturnType<typeof assessWaterLists>;
