import type {City} from "../tables/city.ts";
import {indicatorSeries} from "./indicators.ts";
import {indicatorCounties} from "./waste/waste-counties.ts";

/** 净土: yearly indicators; 重点建设用地 is a statement and never a rate. */
export const assessSoil = (city: City) => {
  const series = (id: string) => indicatorSeries(city, id, city.site.region);
  return {
    farmland: series("farmland-safe-use"),
    manure: series("manure-use"),
    manureCounties: indicatorCounties(city, "manure-use"),
    construction: series("construction-land")
  };
};
export type SoilVerdicts = ReturnType<typeof assessSoil>;
