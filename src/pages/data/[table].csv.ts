import type {APIRoute} from "astro";
import {csvOf, fileResponse, tableOf, tablePaths} from "./_tables.ts";

export const getStaticPaths = () => tablePaths();
export const GET: APIRoute = ({params}) => fileResponse(csvOf(tableOf(params["table"])));
