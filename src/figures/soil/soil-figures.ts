import type {SoilVerdicts} from "../../measures/soil.ts";
import type {City} from "../../tables/city.ts";
import {constructionLand} from "./construction-land.ts";
import {countyFigure} from "../waste/county-multiples.ts";
import type {Figure} from "../figure.ts";
import {yearlyFigure} from "../drawing/yearly-figure.ts";

/** 净土: yearly, county-level sums at most; no sites and no coordinates. */
export const soilFigures = (city: City, soil: SoilVerdicts): readonly Figure[] =>
  [
    yearlyFigure(city, soil.farmland, {
      ...{id: "farmland-safe-use", section: "soil", title: "受污染耕地安全利用率：逐年，对照目标"},
      notes: []
    }),
    constructionLand(city, soil),
    yearlyFigure(city, soil.manure, {
      ...{id: "manure-use", section: "soil", title: "畜禽粪污综合利用率：逐年，对照目标"},
      notes: []
    }),
    countyFigure(city, soil.manureCounties, {
      ...{id: "manure-use-counties", section: "soil", table: "indicators", method: "yearly-indicators"},
      ...{measure: "manure-use"},
      ...{title: "畜禽粪污综合利用率：各县并列", rate: "畜禽粪污综合利用率"},
      ...{numerator: "综合利用量（万吨）", denominator: "产生量（万吨，测算）", notes: []}
    })
  ].filter((figure) => figure !== null);
