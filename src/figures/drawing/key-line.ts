import type {Drawn} from "../frame.ts";
import {letter} from "./lettering.ts";
import {textWidth} from "./measure-text.ts";

/** One entry of a key: draws its sign with the centre at (x, y), 16 px wide, and says it in words. */
export interface KeyItem {
  readonly words: string;
  readonly sign: (x: number, y: number) => string;
}

/** A key in as many lines as the width asks for, starting at y. */
export const keyLine = (items: readonly KeyItem[], y: number, width: number): Drawn => {
  let [x, top] = [0, y];
  const drawn = items.map(({words, sign}) => {
    const size = 24 + textWidth(words, 12);
    if (x > 0 && x + size > width) [x, top] = [0, top + 24];
    const body = sign(x + 9, top + 10) + letter(words, x + 24, top + 14, {tone: "soft"});
    x += size + 18;
    return body;
  });
  return {body: drawn.join(""), height: items.length === 0 ? 0 : top - y + 22};
};
