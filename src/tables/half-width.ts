import {codeAt} from "./code-at.ts";

/** Full-width ASCII (０-９ Ａ-ｚ ， ： ％ －) and the ideographic space, as their half-width twins; minus signs as "-". */
export const halfWidth = (text: string): string =>
  /[\uff01-\uff5e\u3000\u2212\u2010-\u2012]/.test(text)
    ? text
        .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
        .replace(/\u3000/g, " ")
        .replace(/[\u2212\u2010-\u2012]/g, "-")
    : text;

/** Spaces that people cannot see: ideographic, no-break, zero-width, tabs that force Excel to text. */
const EDGES = /^[\s\u3000\u00a0\u200b-\u200d\ufeff]+|[\s\u3000\u00a0\u200b-\u200d\ufeff]+$/g;

export const trimmed = (text: string): string => {
  const n = text.length;
  if (n === 0) return text;
  const first = codeAt(text, 0);
  const last = codeAt(text, n - 1);
  const visible = (c: number) => c > 32 && c !== 0xa0 && c !== 0x3000 && c !== 0xfeff && (c < 0x2000 || c > 0x200f);
  return visible(first) && visible(last) ? text : text.replace(EDGES, "");
};

/** Full-width letters, digits or a slash; full-width brackets are how Chinese is written. */
export const isFullWidth = (text: string): boolean => /[\uff01-\uff07\uff0a-\uff5e]/.test(text);
