import type {APIRoute} from "astro";
import {csvOf, tableOf, tablePaths} from "./_tables.ts";

export const getStaticPaths = () => tablePaths(true);
export const GET: APIRoute = ({params}) => new Response(csvOf(tableOf(params["table"])));
