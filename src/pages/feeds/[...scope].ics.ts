import type {APIRoute} from "astro";
import {calendarOf, calendarRoutes} from "./_feeds.ts";

/** The whole city's stands at /calendar.ics. */
export const getStaticPaths = () => calendarRoutes((id) => id !== "all");
export const GET: APIRoute = ({params}) => new Response(calendarOf(params["scope"]));
