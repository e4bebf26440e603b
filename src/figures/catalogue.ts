import type {Verdicts} from "../measures/assess.ts";
import type {City} from "../tables/city.ts";
import {airFigures} from "./air/air-figures.ts";
import {exposureFigures} from "./exposure/exposure.ts";
import type {Figure} from "./figure.ts";
import {petitionFigures} from "./petitions/petition.ts";
import {rectificationFigures} from "./rectification/rectification.ts";
import {coverageFigure} from "./regions/coverage.ts";
import {promisesFigure} from "./responsibility/promises.ts";
import {responsibilityFigures} from "./responsibility/responsibility.ts";
import {soilFigures} from "./soil/soil-figures.ts";
import {targetFigures} from "./targets/target-ledger.ts";
import {wasteFigures} from "./waste/waste-figures.ts";
import {waterListFigures} from "./water/water-list-figures.ts";
import {waterFigures} from "./water/water.ts";

/** Every figure the city has data for, in the order of the site. */
export const catalogue = (city: City, verdicts: Verdicts): readonly Figure[] => {
  const figures = figuresOf(city, verdicts);
  const all = [...figures, ...targetFigures(city, verdicts, (name) => figures.some(({id}) => id === name))];
  return [...all, ...promisesFigure(city, all)];
};

const figuresOf = (city: City, verdicts: Verdicts): readonly Figure[] => [
  ...rectificationFigures(city, verdicts),
  ...petitionFigures(city, verdicts),
  ...waterFigures(city, verdicts.water),
  ...waterListFigures(city, verdicts.waterLists),
  ...airFigures(city, verdicts.air),
  ...wasteFigures(city, verdicts.waste),
  ...soilFigures(city, verdicts.soil),
  ...exposureFigures(city, verdicts.exposure),
  ...responsibilityFigures(city, verdicts.responsibility, verdicts.rectification),
  ...coverageFigure(city, verdicts)
];
