import type {APIRoute} from "astro";
import {jsonOf, tableOf, tablePaths} from "./_tables.ts";

export const getStaticPaths = () => tablePaths(true);
export const GET: APIRoute = ({params}) => new Response(jsonOf(tableOf(params["table"])));
