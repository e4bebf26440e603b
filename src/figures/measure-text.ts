/** Width of a text in px without a font at hand: a Han character or full-width mark is one em, a Latin letter about 0.56. */
export const textWidth = (text: string, size: number): number => {
  let em = 0;
  for (const char of text)
    em += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u2160-\u217f]/.test(char) ? 1 : char === " " ? 0.3 : 0.56;
  return em * size;
};

/** Breaks a text into lines no wider than `width`; Latin words, numbers and their units stay whole, closing marks never lead. */
export const wrap = (text: string, width: number, size: number): readonly string[] => {
  const pieces = text.match(/[A-Za-z0-9.,:%/µ³_-]+[，。；：、）%]?|\s+|.[，。；：、）”]*/gu) ?? [];
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
