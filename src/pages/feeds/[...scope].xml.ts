import type {APIRoute} from "astro";
import {atomFeed} from "../../figures/feeds/atom.ts";
import {feedOf, feedRoutes} from "./_feeds.ts";

export const getStaticPaths = () => feedRoutes();
export const GET: APIRoute = ({params}) => new Response(atomFeed(...feedOf(params["scope"])));
