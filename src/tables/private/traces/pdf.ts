import type {Trace} from "./exif.ts";

const AUTHOR = /\/Author\s*(?:\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9A-Fa-f\s]*)>)/g;

/** Who a PDF names as its author (ISO 32000, A), and what of it cannot be looked at. */
export const pdfTraces = (text: string): {readonly traces: readonly Trace[]; readonly authors: readonly string[]} => {
  const authors = [...text.matchAll(AUTHOR)]
    .map(([, words, hex]) => (hex === undefined ? spoken(unescaped(words ?? "")) : spoken(fromHex(hex))))
    .filter((name) => name !== "");
  const info = /\/Info\s+(\d+)\s+\d+\s+R/.exec(text)?.[1];
  const packed = info !== undefined && !new RegExp(`(?<!\\d)${info}\\s+\\d+\\s+obj`).test(text);
  const hidden =
    packed ||
    /\/Encrypt\s+\d+/.test(text) ||
    /\/Type\s*\/Metadata[^>]*\/Filter|\/Filter[^>]*\/Type\s*\/Metadata/.test(text);
  return {traces: hidden ? ["看不懂的附加信息"] : [], authors};
};

const unescaped = (words: string): string =>
  words
    .replace(/\\([0-7]{1,3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)))
    .replace(/\\([\s\S])/g, "$1");
const fromHex = (hex: string): string =>
  (hex.replace(/\s/g, "").match(/../g) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16))).join("");

/** UTF-16 where the string says so, else single bytes. */
const spoken = (words: string): string => {
  if (!words.startsWith("\u00fe\u00ff")) return words.trim();
  let text = "";
  for (let i = 2; i + 1 < words.length; i += 2)
    text += String.fromCharCode((words.charCodeAt(i) << 8) + words.charCodeAt(i + 1));
  return text.trim();
};
