import type {WaterSectionPlace} from "../../measures/water/water-places.ts";
import {n} from "../drawing/class-square.ts";
import type {Frame} from "../frame.ts";
import {color} from "../drawing/palette.ts";
import {escapeText} from "../drawing/plot.ts";

/** A section's part of a drawing as a link to its page, where links make sense. */
export const link = (frame: Frame, section: WaterSectionPlace, content: string): string =>
  frame.href === null
    ? content
    : `<a href="${escapeText(frame.href(`/water/sections/${section.slug}/`))}">${content}</a>`;

/** A section on its river; the first and the last are filled. */
export const station = (x: number, y: number, end: boolean): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="5.5" fill="${color(end ? "ink" : "paper")}" stroke="${color("ink")}" stroke-width="2"/>`;
