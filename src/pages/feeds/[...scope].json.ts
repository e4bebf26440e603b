import type {APIRoute} from "astro";
import {jsonFeed} from "../../figures/feeds/json-feed.ts";
import {feedOf, feedRoutes} from "./_feeds.ts";

export const getStaticPaths = () => feedRoutes();
export const GET: APIRoute = ({params}) => new Response(jsonFeed(...feedOf(params["scope"])));
