import type {APIRoute} from "astro";
import {calendarOf, calendarRoutes} from "./feeds/_feeds.ts";

/** /calendar.ics, where the city has a deadline or a notice to tell. */
export const getStaticPaths = () => calendarRoutes((id) => id === "all").map(() => ({params: {calendar: "calendar"}}));
export const GET: APIRoute = () => new Response(calendarOf("all"));
