import type {Figure} from "../figures/figure.ts";
import type {Origin} from "../figures/files.ts";
import {publication} from "./_publication.ts";

/** Routes of the figures' pages and files. */
export const figurePaths = (keep: (figure: Figure) => boolean = () => true) =>
  [...publication().figures.values()].filter(keep).map(({id}) => ({params: {id}}));

/** The figure of a route, which came from `figurePaths`. */
export const figureOf = (id: string | undefined): Figure => {
  const figure = id === undefined ? undefined : publication().figures.get(id);
  if (figure === undefined) throw new Error(`no figure ${id ?? ""}`);
  return figure;
};

/** A figure a page may show, or null where the city has no data for it. */
export const maybeFigure = (id: string): Figure | null => publication().figures.get(id) ?? null;

/** Whose download this is. */
export const origin = (): Origin => {
  const {city, edition} = publication();
  const {publisher, licence, demo} = city.site;
  return {publisher, licence, edition, demo};
};
