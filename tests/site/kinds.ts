import {readdirSync} from "node:fs";
import type {Page, Site} from "./site.ts";

interface Route {
  readonly file: string;
  readonly pattern: RegExp;
  /** Literal characters: the more, the more particular. */
  readonly weight: number;
}

/** The page routes of src/pages, the most particular first, as Astro orders them. */
const routes: readonly Route[] = readdirSync("src/pages", {recursive: true, encoding: "utf8"})
  .filter((file) => file.endsWith(".astro") && !/(^|\/)_/.test(file))
  .map((file) => {
    const name = file.replace(/\.astro$/, "").replace(/(^|\/)index$/, "");
    const pattern = name
      .split("/")
      .filter((part) => part !== "")
      .map((part) =>
        /^\[\.\.\..+\]$/.test(part)
          ? "(?:/.+)?"
          : `/${part.replace(/[.*+?^$()|]/g, "\\$&").replace(/\[[^\]]+\]/g, "[^/]+")}`
      )
      .join("");
    const rest = /\[\.\.\./.test(file) ? 1000 : 0;
    return {file, pattern: new RegExp(`^${pattern}/?$`), weight: name.replace(/\[[^\]]*\]/g, "").length - rest};
  })
  .sort((a, b) => b.weight - a.weight);

/** The source file that a page was made by. */
export const kindOf = (path: string): string => {
  const plain = path.replace(/\.html$/, "");
  return routes.find(({pattern}) => pattern.test(plain))?.file ?? "(unknown)";
};

/** Pages by kind, largest first. */
export const kinds = (site: Site): ReadonlyMap<string, readonly Page[]> => {
  const grouped = Map.groupBy(site.pages, ({path}) => kindOf(path));
  return new Map(
    [...grouped]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, pages]) => [kind, [...pages].sort((a, b) => b.html.length - a.html.length)])
  );
};

/**
 * Pages of every kind: the largest, and the middle one, since a list may answer to the pattern of a thing with an id.
 * All of them under AUDIT=1.
 */
export const sample = (site: Site): readonly Page[] =>
  process.env["AUDIT"] === "1"
    ? site.pages
    : [...kinds(site)].flatMap(([kind, pages]) =>
        pages.filter((_, i) => i === 0 || (/\[\w+\]\.astro$/.test(kind) && i === Math.floor(pages.length / 2)))
      );
