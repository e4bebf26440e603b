import {defineMiddleware} from "astro:middleware";
import {mastOf} from "./layouts/mast.ts";
import {publication} from "./pages/_publication.ts";

/** Hands layouts and components what they print of the city, so that none of them loads it. */
export const onRequest = defineMiddleware((context, next) => {
  const held = publication();
  context.locals.mast = mastOf(held, held.edition, held.preview);
  return next();
});
