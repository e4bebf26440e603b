import type {APIRoute} from "astro";
import {WIDE} from "../../figures/frame.ts";
import {filePicture} from "../../figures/render.ts";
import {figureOf, figurePaths} from "../_figures.ts";
import {publication} from "../_publication.ts";

export const getStaticPaths = () => figurePaths(({draw}) => draw !== null);
export const GET: APIRoute = ({params}) => {
  const {city, edition} = publication();
  const frame = {width: WIDE, theme: "light", edition, demo: city.site.demo, href: null} as const;
  return new Response(filePicture(figureOf(params["id"]), frame));
};
