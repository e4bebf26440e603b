import type {WasteVerdicts} from "../measures/waste.ts";
import type {City} from "../tables/city.ts";
import {facilityLoads} from "./facility-load.ts";
import type {Figure} from "./figure.ts";
import {garbageBalance} from "./garbage-balance.ts";
import {garbageWays} from "./garbage-ways.ts";
import {ruralGarbageModes} from "./rural-garbage-modes.ts";
import {ruralSewageFigure} from "./rural-sewage.ts";
import {sewagePlantsFigure} from "./sewage-plants.ts";
import {sewageProjectsFigure} from "./sewage-projects.ts";
import {threePromises} from "./three-promises.ts";
import {yearlyFigure} from "./yearly-figure.ts";

/** 两污: every figure the city has data for, in the order of the section. */
export const wasteFigures = (city: City, waste: WasteVerdicts): readonly Figure[] =>
  [
    threePromises(city, waste),
    garbageWays(city, waste),
    garbageBalance(city, waste),
    ...facilityLoads(city, waste),
    ruralGarbageModes(city, waste),
    sewagePlantsFigure(city, waste),
    sewageProjectsFigure(city, waste),
    ruralSewageFigure(city, waste),
    yearlyFigure(city, waste.sewage.collectionRate, {
      ...{id: "sewage-collection-rate", section: "waste", title: "城市生活污水集中收集率：逐年，对照目标"},
      notes: ["只按年公布。它由进水量和进水浓度推算有多少人的污水进了厂，不是污水处理率，也不是管网覆盖率。"]
    })
  ].filter((figure) => figure !== null);
