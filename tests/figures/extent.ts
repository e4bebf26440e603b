import {parseHTML} from "linkedom";
import {color, literal} from "../../src/figures/drawing/palette.ts";
import {type Stroke, boxesMeet, strokeMeets} from "../../src/figures/drawing/place-label.ts";
import {textWidth} from "../../src/figures/drawing/measure-text.ts";

/** Grid lines and the base of an axis may pass behind words; paper is the strip under a line. */
const BACKGROUND: ReadonlySet<string> = new Set(
  (["hair", "rule", "paper"] as const).flatMap((name) => [color(name), literal(color(name), "light")])
);

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
    const x = Number(line.getAttribute("x") ?? 0) + shift(line, 0);
    const y = lengthOf(line.getAttribute("y") ?? text.getAttribute("y") ?? "0", line) + shift(line, 1);
    const anchor = inherited(line, "text-anchor") ?? "start";
    const from = anchor === "end" ? x - long : anchor === "middle" ? x - long / 2 : x;
    return {words, from, to: from + long, y};
  });
};

/** `0.32em` and `12`. */
const lengthOf = (words: string, at: Element): number =>
  parseFloat(words) * (words.endsWith("em") ? Number(inherited(at, "font-size") ?? 16) : 1);

const chain = (start: Element): readonly Element[] => {
  const found: Element[] = [];
  for (let at: Element | null = start; at !== null; at = at.parentElement) found.push(at);
  return found;
};

const inherited = (start: Element, name: string): string | null =>
  chain(start)
    .map((at) => at.getAttribute(name))
    .find((value) => value !== null) ?? null;

const shift = (start: Element, axis: 0 | 1): number =>
  chain(start)
    .map((at) => /translate\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?/.exec(at.getAttribute("transform") ?? ""))
    .reduce((sum, found) => sum + Number(found?.[axis + 1] ?? 0), 0);

/** Words that lie on other words or on a drawn line. Estimated widths are those of the widest font: a tenth is forgiven. */
export const collisions = (picture: string): readonly string[] => {
  const svg = parseHTML(`<!doctype html><html><body>${picture}</body></html>`).document.querySelector("svg");
  if (svg === null) return [];
  const texts = [...svg.querySelectorAll("text")].flatMap((text) => spans(text).map((span) => inkOf(text, span)));
  const strokes = [...svg.querySelectorAll("path,line")].flatMap(strokesOf);
  return texts.flatMap((text, i) => [
    ...texts
      .slice(i + 1)
      .filter((other) => boxesMeet(text, other))
      .map((other) => `${text.words} × ${other.words}`),
    ...(strokes.some((stroke) => strokeMeets(stroke, text)) ? [`${text.words} × line`] : [])
  ]);
};

/** What digits and Han characters really cover: little above three quarters of the size, next to nothing below the line. */
const inkOf = (text: Element, {words, from, to, y}: ReturnType<typeof spans>[number]) => {
  const size = Number(inherited(text, "font-size") ?? 16);
  const slack = (to - from) * 0.05;
  return {words, left: from + slack, right: to - slack, top: y - size * 0.7, bottom: y};
};

/** Straight strokes that are no outline of a filled shape, and no hairline behind everything. */
const strokesOf = (mark: Element): readonly Stroke[] => {
  const stroke = inherited(mark, "stroke");
  if (stroke === null || stroke === "none" || BACKGROUND.has(stroke)) return [];
  const [dx, dy] = [shift(mark, 0), shift(mark, 1)];
  const line = (from: Point, to: Point): Stroke => ({
    x1: from[0] + dx,
    y1: from[1] + dy,
    x2: to[0] + dx,
    y2: to[1] + dy
  });
  if (mark.tagName.toLowerCase() === "line") {
    const at = (name: string) => Number(mark.getAttribute(name) ?? 0);
    return [line([at("x1"), at("y1")], [at("x2"), at("y2")])];
  }
  if (inherited(mark, "fill") !== "none") return [];
  return (mark.getAttribute("d") ?? "")
    .split("M")
    .filter((part) => /^[-\d.,\sL]+$/.test(part))
    .flatMap((part) => {
      const points = part.split("L").map((pair): Point => {
        const [x = 0, y = 0] = pair
          .trim()
          .split(/[\s,]+/)
          .map(Number);
        return [x, y];
      });
      return points.slice(1).map((to, i) => line(points[i] as Point, to));
    });
};

type Point = readonly [number, number];
