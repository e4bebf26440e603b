import {at, letter} from "./lettering.ts";
import {type ColorName, color} from "./palette.ts";

/** How a yes/no answer is drawn: form says it before colour does. */
export type Answer = "yes" | "exception" | "no" | "unknown";

const RADIUS = 8;

/** ✓ filled · 例 in a ring · a bar in a vermilion ring · ? in a dashed ring; centred on x, y. */
export const answerMark = (answer: Answer, x: number, y: number): string => {
  const ring = (tone: ColorName, more = "") =>
    `<circle cx="${at(x)}" cy="${at(y)}" r="${RADIUS}" fill="none" stroke="${color(tone)}" stroke-width="1.5"${more}/>`;
  const path = (d: string, tone: ColorName) =>
    `<path transform="translate(${at(x)},${at(y)})" d="${d}" stroke="${color(tone)}" stroke-width="2" fill="none"/>`;
  if (answer === "yes")
    return (
      `<circle cx="${at(x)}" cy="${at(y)}" r="${RADIUS}" fill="${color("done")}"/>` +
      path("M-4 0l3 3.4 5.4-6.6", "ondone")
    );
  if (answer === "no") return ring("zhu") + path("M-3.5 0h7", "zhu");
  if (answer === "exception") return ring("ink") + letter("例", x, y + 4, {size: 11, anchor: "middle"});
  return ring("s4", ' stroke-dasharray="2 2"') + letter("?", x, y + 4, {size: 11, anchor: "middle", tone: "soft"});
};
