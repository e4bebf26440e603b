import * as Plot from "@observablehq/plot";
import {parseHTML} from "linkedom";
import type {Drawn} from "../frame.ts";

const {document} = parseHTML("<!doctype html><html><body></body></html>");

/** CJK system fonts; no web fonts. `serif` for words that count, as on the page. */
export const SANS = 'system-ui,"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif';

/**
 * Draws with Plot and returns the elements inside its <svg>: no style, no class, no ids, numbers at two decimals, so that
 * output depends on the options alone. Do not use `clip`, `title`, `caption` or legends (they need ids or inline style).
 */
export const plot = (options: Plot.PlotOptions): Drawn => {
  const drawn = Plot.plot({document: document as unknown as Document, ...options});
  for (const style of drawn.querySelectorAll("style")) style.remove();
  const height = Number(drawn.getAttribute("height"));
  // Plot sets these on its <svg>, which is dropped here; its text marks rely on them.
  return {body: `<g text-anchor="middle" fill="currentColor">${tidy(drawn.innerHTML)}</g>`, height};
};

const NUMBERS = /-?\d+\.\d{3,}/g;

/** Rounds coordinates to two decimals and drops what Plot adds for its own interactive use. */
const tidy = (svg: string): string =>
  svg
    .replace(NUMBERS, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace(/ (?:aria-label|aria-description|aria-hidden)="[^"]*"/g, "")
    .replace(/ class="[^"]*"/g, "");

/** Escapes text for SVG and HTML. */
export const escapeText = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
