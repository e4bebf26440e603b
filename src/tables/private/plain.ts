import {codeAt} from "../code-at.ts";

/** What each character is as its plain twin, by its code. */
const TWINS = Uint16Array.from({length: 0x10000}, (_, code) => {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return code;
});
const twin = (characters: string, plain: string): void => {
  for (let i = 0; i < characters.length; ++i) TWINS[characters.charCodeAt(i)] = plain.charCodeAt(0);
};
twin("\u2010\u2011\u2012\u2212", "-");
twin("\u00b7\u2022\u2027\u22c5\u2219\u30fb\uff65", "·");
twin(
  "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u202f\u205f\u3000\ufeff",
  " "
);

/** Characters written at a time: more arguments than a call can take would fail. */
const STRETCH = 4096;

/**
 * Full-width characters as their half-width twins, spaces that differ only for printers as spaces, dashes that join as
 * `-`, and the dots between the parts of names and plates as `·`. One character stays one character, so that a place
 * in the result is the same place in the text.
 */
export const plain = (text: string): string => {
  let words = "";
  for (let from = 0; from < text.length; from += STRETCH) {
    const codes = new Array<number>(Math.min(STRETCH, text.length - from));
    for (let i = 0; i < codes.length; ++i) codes[i] = TWINS[codeAt(text, from + i)] as number;
    words += String.fromCharCode(...codes);
  }
  return words;
};

/** Addresses of pages as spaces: their numbers and words are nobody's. */
export const withoutAddresses = (words: string): string =>
  words.includes("://") ? words.replace(/https?:\/\/[\x21-\x7e]+/gi, (address) => " ".repeat(address.length)) : words;
