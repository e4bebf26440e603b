/** Widths in em of the widest system fonts in use (digits of DejaVu Sans); the first that matches counts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u2160-\u217f…—]/, 1],
  [/[%mMW@]/, 0.96],
  [/[≥≤≠×→←↑↓+=<>±✓●▲]/, 0.84],
  [/[A-Z]/, 0.7],
  [/[ .,:;/|·'()il-]/, 0.34]
];

/** Width of a text in px without a font at hand: a Han character or full-width mark is one em, a digit about 0.64. */
export const textWidth = (text: string, size: number): number => {
  let em = 0;
  for (const char of text) em += WIDTHS.find(([kind]) => kind.test(char))?.[1] ?? 0.64;
  return em * size;
};

/** Breaks a text into lines no wider than `width`; Latin words, numbers with their signs and units stay whole, closing marks never lead. */
export const wrap = (text: string, width: number, size: number): readonly string[] => {
  const pieces = text.match(/[≥≤=]?[A-Za-z0-9.,:%/µ³_-]+[，。；：、）%]?|\s+|.[，。；：、）”]*/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
};
