import {decoded} from "./site.ts";

const BLOCK =
  /^(?:section|h[1-6]|p|li|dt|dd|ol|ul|dl|nav|figure|figcaption|summary|details|tr|table|caption|div|header)$/;

/** What a page says, a block a line: words, `[links](to)` and `![pictures](at)`; drawings, classes and scripts are left out. */
export const outline = (html: string): string => {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
  const told = main
    .replace(/<(svg|script|style)\b[\s\S]*?<\/\1>/g, "")
    .replace(/\s+/g, " ")
    .replace(/<img\b[^>]*>/g, (tag) => `![${attribute(tag, "alt")}](${attribute(tag, "src")})`)
    .replace(/<a\b[^>]*>([\s\S]*?)<\/a>/g, (tag, words: string) => `[${words.trim()}](${attribute(tag, "href")})`)
    .replace(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g, (_, end: string, name: string) =>
      BLOCK.test(name)
        ? `\n${end === "" && /^h[1-6]$/.test(name) ? `${"#".repeat(Number(name[1]))} ` : ""}`
        : end === "" && /^t[dh]$/.test(name)
          ? " | "
          : ""
    );
  const lines = decoded(told)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  return `${lines.filter((line) => line !== "" && line !== "|").join("\n")}\n`;
};

const attribute = (tag: string, name: string): string => {
  const value = decoded(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
  return value.startsWith("/") ? decodeURI(value) : value;
};
