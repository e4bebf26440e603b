import {parseHTML} from "linkedom";
import {textWidth} from "../../src/figures/drawing/measure-text.ts";

/** How far, in px, an estimated text may reach over the edge. */
const TOLERANCE = 2;

/** Texts of a picture that leave its viewBox to the left or right, by the project's own estimate of widths. */
export const overflows = (picture: string): readonly string[] => {
  const svg = parseHTML(`<!doctype html><html><body>${picture}</body></html>`).document.querySelector("svg");
  if (svg === null) return [];
  const width = Number(svg.getAttribute("viewBox")?.split(" ")[2]);
  return [...svg.querySelectorAll("text")].flatMap((text) =>
    spans(text)
      .filter(({from, to}) => from < -TOLERANCE || to > width + TOLERANCE)
      .map(({words, from, to}) => `${words} ${Math.round(from)}–${Math.round(to)}`)
  );
};

/** The lines of a text: its whole words, or one span for every part that starts at an x of its own. */
const spans = (text: Element) => {
  const lines = [...text.querySelectorAll("tspan")].filter((part) => part.hasAttribute("x"));
  return (lines.length > 0 ? lines : [text]).map((line) => {
    const words = line.textContent ?? "";
    const long = textWidth(words, Number(inherited(line, "font-size") ?? 16));
    const x = Number(line.getAttribute("x") ?? 0) + shift(line);
    const anchor = inherited(line, "text-anchor") ?? "start";
    const from = anchor === "end" ? x - long : anchor === "middle" ? x - long / 2 : x;
    return {words, from, to: from + long};
  });
};

const chain = (start: Element): readonly Element[] => {
  const found: Element[] = [];
  for (let at: Element | null = start; at !== null; at = at.parentElement) found.push(at);
  return found;
};

const inherited = (start: Element, name: string): string | null =>
  chain(start)
    .map((at) => at.getAttribute(name))
    .find((value) => value !== null) ?? null;

const shift = (start: Element): number =>
  chain(start)
    .map((at) => Number(/translate\(\s*(-?[\d.]+)/.exec(at.getAttribute("transform") ?? "")?.[1] ?? 0))
    .reduce((sum, x) => sum + x, 0);
