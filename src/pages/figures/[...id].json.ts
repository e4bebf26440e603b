import type {APIRoute} from "astro";
import {figureJson} from "../../figures/files.ts";
import {figureOf, figurePaths, origin} from "../_figures.ts";

export const getStaticPaths = () => figurePaths();
export const GET: APIRoute = ({params}) => new Response(figureJson(figureOf(params["id"]), origin()));
