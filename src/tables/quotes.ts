/** What the quotation marks of a file say about its lines. */
export interface Quotes {
  /** Line breaks inside quoted cells: the physical line the cell begins on, and how many. */
  readonly breaks: readonly {readonly line: number; readonly count: number}[];
  /** Physical line of a quoted cell that never ends, or that goes on after its closing mark. */
  readonly fault: number | null;
}

const NONE: Quotes = {breaks: [], fault: null};

/**
 * The CSV parser swallows the rest of a file after an unclosed quotation mark, and one character after a mark
 * that closes too early; neither may pass. Looks only at the marks, so a file without any costs nothing.
 */
export const scanQuotes = (text: string, separator = ","): Quotes => {
  let mark = text.indexOf('"');
  if (mark < 0) return NONE;
  const breaks: {line: number; count: number}[] = [];
  let line = 1;
  let counted = 0;
  const lineAt = (position: number): number => {
    for (let i = text.indexOf("\n", counted); i >= 0 && i < position; i = text.indexOf("\n", i + 1)) ++line;
    counted = position;
    return line;
  };
  while (mark >= 0) {
    const before = mark === 0 ? separator : text[mark - 1];
    if (before !== separator && before !== "\n" && before !== "\r") {
      // A mark inside an unquoted cell is a literal; alone it is more likely a lost partner.
      const end = text.indexOf("\n", mark);
      const rest = text.slice(mark, end < 0 ? text.length : end);
      if ((rest.split('"').length - 1) % 2 === 1) return {breaks, fault: lineAt(mark)};
      mark = text.indexOf('"', mark + rest.length);
      continue;
    }
    const opened = lineAt(mark);
    let close = text.indexOf('"', mark + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    const after = close < 0 ? undefined : text[close + 1];
    if (close < 0 || (after !== undefined && after !== separator && after !== "\n" && after !== "\r"))
      return {breaks, fault: opened};
    const count = text.slice(mark, close).match(/\r\n|\n|\r/g)?.length ?? 0;
    if (count > 0) breaks.push({line: opened, count});
    mark = text.indexOf('"', close + 1);
  }
  return {breaks, fault: null};
};
