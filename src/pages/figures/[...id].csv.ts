import type {APIRoute} from "astro";
import {figureCsv} from "../../figures/files.ts";
import {figureOf, figurePaths} from "../_figures.ts";

export const getStaticPaths = () => figurePaths();
export const GET: APIRoute = ({params}) => new Response(figureCsv(figureOf(params["id"])));
