import type {APIRoute} from "astro";
import {jsonOf, fileResponse, tableOf, tablePaths} from "./_tables.ts";

export const getStaticPaths = () => tablePaths();
export const GET: APIRoute = ({params}) => fileResponse(jsonOf(tableOf(params["table"])));
