import type {Verdicts} from "../measures/assess.ts";
import type {City} from "../tables/city.ts";
import {airFigures} from "./air-figures.ts";
import {exposureFigures} from "./exposure.ts";
import type {Figure} from "./figure.ts";
import {petitionFigures} from "./petition.ts";
import {rectificationFigures} from "./rectification.ts";
import {responsibilityFigures} from "./responsibility.ts";
import {soilFigures} from "./soil-figures.ts";
import {targetFigures} from "./target-ledger.ts";
import {wasteFigures} from "./waste-figures.ts";
import {waterListFigures} from "./water-list-figures.ts";
import {waterFigures} from "./water.ts";

/** Every figure the city has data for, in the order of the site. */
export const catalogue = (city: City, verdicts: Verdicts): readonly Figure[] => [
  ...rectificationFigures(city, verdicts),
  ...petitionFigures(city, verdicts),
  ...waterFigures(city, verdicts.water),
  ...waterListFigures(city, verdicts.waterLists),
  ...airFigures(city, verdicts.air),
  ...wasteFigures(city, verdicts.waste),
  ...soilFigures(city, verdicts.soil),
  ...exposureFigures(city, verdicts.exposure),
  ...responsibilityFigures(city, verdicts.responsibility, verdicts.rectification),
  ...targetFigures(city, verdicts)
];
