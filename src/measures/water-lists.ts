import type {City} from "../tables/city.ts";
import {blackOdorousWaters, clearedByQuarter} from "./black-odorous.ts";
import {drinkingWaterMonths, drinkingWaterSources} from "./drinking-water.ts";
import {outfallPeriods} from "./outfalls.ts";
import {targetsOf} from "./targets.ts";

/** The three lists beside the sections: black-odorous waters, outfalls, drinking-water sources. */
export const assessWaterLists = (city: City) => {
  const waters = blackOdorousWaters(city);
  return {
    blackOdorous: {
      ...{waters, quarters: clearedByQuarter(waters)},
      targets: targetsOf(city, "black-odorous-cleared", city.site.region)
    },
    outfalls: outfallPeriods(city),
    drinkingWater: {months: drinkingWaterMonths(city), sources: drinkingWaterSources(city)}
  };
};
export type WaterListVerdicts = ReturnType<typeof assessWaterLists>;
