import {maybeFigure} from "../_figures.ts";

/** The figures of the section, as far as the city has their indicators. */
export const soilShown = () =>
  ["farmland-safe-use", "construction-land", "manure-use", "manure-use-counties"]
    .map(maybeFigure)
    .filter((figure) => figure !== null);
