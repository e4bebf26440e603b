import type {WaterListVerdicts} from "../../measures/water/water-lists.ts";
import type {City} from "../../tables/city.ts";
import {blackOdorousCleared} from "./black-odorous-cleared.ts";
import {blackOdorousStates} from "./black-odorous-states.ts";
import {drinkingWaterCompliance} from "./drinking-water-compliance.ts";
import {drinkingWaterRates} from "./drinking-water-rates.ts";
import type {Figure} from "../figure.ts";
import {outfallKinds} from "./outfall-kinds.ts";
import {outfallProgress} from "./outfall-progress.ts";

/** Black-odorous waters, outfalls, drinking-water sources: the figures the city has data for. */
export const waterListFigures = (city: City, lists: WaterListVerdicts): readonly Figure[] =>
  [
    blackOdorousCleared(city, lists),
    blackOdorousStates(city, lists),
    outfallProgress(city, lists),
    outfallKinds(city, lists),
    drinkingWaterCompliance(city, lists),
    drinkingWaterRates(city, lists)
  ].filter((figure) => figure !== null);
