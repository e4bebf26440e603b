import {paletteCss} from "../figures/drawing/palette.ts";

/** The colours of pages and pictures, from one table. */
export const GET = (): Response => new Response(paletteCss(), {headers: {"content-type": "text/css"}});
