import {textWidth} from "../figures/drawing/measure-text.ts";

const words = new Intl.Segmenter("zh", {granularity: "word"});

/** Characters of a piece that was put together. */
const LONGEST = 9;
/** In ems: what is wider would leave a phone of 320 px, and is broken anywhere. */
const WIDEST = 10;

/**
 * A heading in pieces that no line break parts. Browsers break Chinese between any two characters, and their own
 * `auto-phrase` knows only Japanese. Marks stay with their words; so do numbers and the single characters behind a word
 * (断面|的, Ⅲ|类, 2026|年).
 */
export const phrases = (text: string): readonly string[] => {
  const pieces: string[] = [];
  for (const {segment} of words.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && clings(last, segment)) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces.flatMap((piece) => (textWidth(piece, 1) > WIDEST ? (piece.match(/.{1,8}/gsu) ?? []) : piece));
};

const clings = (before: string, next: string): boolean => {
  if (/^[\p{P}\p{S}\s]+$/u.test(next)) return !/^[（《“‘「]/.test(next);
  if (/[（《“‘「]$/.test(before) || (/[\w\-–./] ?$/.test(before) && /^\w/.test(next))) return true;
  const short = before.length + next.length <= LONGEST && !/[\p{P}\s]$/u.test(before);
  return short && ([...next].length === 1 || /[\wⅠ-Ⅻ]$/.test(before));
};
