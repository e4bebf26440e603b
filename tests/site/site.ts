import {readFileSync, readdirSync, statSync} from "node:fs";
import {join, sep} from "node:path";

/** A tag as written, with its attributes decoded. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Page {
  /** Decoded site path: `/water/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
}

export interface Site {
  readonly folder: string;
  /** Decoded site paths of all files: `/water/index.html`. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
}

export const readSite = (folder: string): Site => {
  const files = readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((file) => `/${file.split(sep).join("/")}`)
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
  const pages = files
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({path: file.replace(/\/index\.html$/, "/"), html: readFileSync(join(folder, file), "utf8")}));
  return {folder, files: new Set(files), pages};
};

const ENTITIES: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0"};

export const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex !== undefined
      ? String.fromCodePoint(parseInt(hex, 16))
      : decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : (ENTITIES[name ?? ""] ?? whole)
  );

/** Every start tag of a document, scripts' and styles' contents left out. */
export const tags = (html: string): readonly Tag[] => {
  const source = html.replace(/<!--[\s\S]*?-->/g, "").replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi, "$1");
  const found = source.matchAll(/<([a-zA-Z][\w:-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/g);
  return [...found].map(([, name = "", attributes = ""]) => ({
    name: name.toLowerCase(),
    attributes: parsed(attributes)
  }));
};

const parsed = (attributes: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...attributes.matchAll(/([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)].map(
      ([, name = "", double, single, bare]) => [name.toLowerCase(), decoded(double ?? single ?? bare ?? "")]
    )
  );

/** The words of a piece of markup, without any white space: where lines break is not its matter. */
export const words = (markup: string): string => decoded(markup.replace(/<[^>]*>/g, "")).replace(/\s+/g, "");

export interface Address {
  readonly value: string;
  /** Followed by the reader, or fetched by the page itself. */
  readonly kind: "link" | "request";
}

const FETCHED = /^(stylesheet|icon|preload|modulepreload|prefetch|manifest|apple-touch-icon|shortcut icon)$/;

/** Every address in a document. */
export const addresses = (html: string): readonly Address[] => [
  ...tags(html).flatMap(({name, attributes}) => [
    ...["src", "poster", "data", "xlink:href"].flatMap((key) => request(attributes[key])),
    ...(attributes["srcset"] ?? "").split(",").flatMap((part) => request(part.trim().split(/\s+/)[0])),
    ...styleAddresses(attributes["style"] ?? ""),
    ...(attributes["href"] === undefined
      ? []
      : name === "link"
        ? FETCHED.test(attributes["rel"] ?? "")
          ? request(attributes["href"])
          : []
        : [{value: attributes["href"], kind: /^(a|area)$/.test(name) ? ("link" as const) : ("request" as const)}]),
    ...(name === "form" && attributes["action"] !== undefined
      ? [{value: attributes["action"], kind: "link" as const}]
      : [])
  ]),
  ...[...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].flatMap((match) => styleAddresses(match[1] ?? ""))
];

const request = (value: string | undefined): readonly Address[] =>
  value === undefined || value === "" ? [] : [{value, kind: "request"}];

/** Addresses that a style sheet fetches. */
export const styleAddresses = (css: string): readonly Address[] =>
  [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].flatMap((match) =>
    request(match[2] ?? match[4])
  );
