const WIDE =
  /[\u00a0\u00b7\u2000-\u2012\u2022\u2027\u202f\u205f\u2212\u22c5\u2219\u3000\u30fb\uff01-\uff5e\uff65\ufeff]/g;

/**
 * Full-width characters as their half-width twins, spaces that differ only for printers as spaces, dashes that join as
 * `-`, and the dots between the parts of names and plates as `·`. One character stays one character, so that a place
 * in the result is the same place in the text.
 */
export const plain = (text: string): string =>
  text.replace(WIDE, (c) => {
    const code = c.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (code === 0x2212 || (code >= 0x2010 && code <= 0x2012)) return "-";
    return "\u00b7\u2022\u2027\u22c5\u2219\u30fb\uff65".includes(c) ? "·" : " ";
  });

/** Addresses of pages as spaces: their numbers and words are nobody's. */
export const withoutAddresses = (words: string): string =>
  words.includes("://") ? words.replace(/https?:\/\/[\x21-\x7e]+/gi, (address) => " ".repeat(address.length)) : words;
