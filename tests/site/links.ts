import {readFileSync} from "node:fs";
import {join} from "node:path";
import {type Address, type Site, addresses, styleAddresses, tags} from "./site.ts";

const ORIGIN = "http://site.invalid";

/** Where an address leads from a page, as a decoded site path and fragment; null when it leaves the site. */
const inside = (value: string, from: string, base: string): {path: string; fragment: string} | null => {
  const url = new URL(value, ORIGIN + base.replace(/\/$/, "") + encodeURI(from));
  if (url.origin !== ORIGIN) return null;
  const prefix = base.replace(/\/$/, "");
  const path = decodeURIComponent(url.pathname);
  // Outside the base path nothing of ours is served.
  return {
    path: path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : `(outside ${base})${path}`,
    fragment: decodeURIComponent(url.hash.slice(1))
  };
};

/** One line for every address, with the pages it stands on: a missing page shows once, not on every page. */
const grouped = (faults: readonly (readonly [from: string, value: string])[]): readonly string[] =>
  [...Map.groupBy(faults, ([, value]) => value)].map(([value, all]) => {
    const pages = [...new Set(all.map(([from]) => from))];
    return `${value} ← ${pages.slice(0, 3).join(" ")}${pages.length > 3 ? ` and ${pages.length - 3} more pages` : ""}`;
  });

type Broken = readonly (readonly [from: string, value: string])[];

/** Every internal address that leads nowhere, with the pages it stands on. */
export const brokenLinks = (site: Site, base = "/"): readonly string[] => {
  const ids = new Map(
    site.pages.map(({path, html}) => [path, new Set(tags(html).flatMap(({attributes}) => attributes["id"] ?? []))])
  );
  const check = (from: string, {value}: Address): Broken => {
    if (/^(mailto|tel|data):/.test(value)) return [];
    const target = inside(value, from, base);
    if (target === null) return [];
    const exists = target.path.endsWith("/") ? site.files.has(`${target.path}index.html`) : site.files.has(target.path);
    const anchored = target.fragment === "" || ids.get(target.path)?.has(target.fragment) === true;
    return exists && anchored ? [] : [[from, value]];
  };
  return grouped([
    ...site.pages.flatMap(({path, html}) => addresses(html).flatMap((address) => check(path, address))),
    ...styles(site).flatMap(({path, css}) => styleAddresses(css).flatMap((address) => check(path, address))),
    ...pictures(site).flatMap(({path, svg}) => addresses(svg).flatMap((address) => check(path, address)))
  ]);
};

/** Everything that would be fetched from another host, and every address a reader should not be sent to. */
export const strangers = (site: Site, base = "/"): readonly string[] => {
  const check = (from: string, {value, kind}: Address): Broken => {
    if (/^(mailto|tel):/.test(value)) return kind === "link" ? [] : [[from, value]];
    if (/^data:/.test(value)) return kind === "request" ? [] : [[from, value]];
    if (inside(value, from, base) !== null) return [];
    return kind === "link" && /^https?:\/\//.test(value) ? [] : [[from, value]];
  };
  return grouped([
    ...site.pages.flatMap(({path, html}) => addresses(html).flatMap((address) => check(path, address))),
    ...styles(site).flatMap(({path, css}) => styleAddresses(css).flatMap((address) => check(path, address))),
    ...pictures(site).flatMap(({path, svg}) => addresses(svg).flatMap((address) => check(path, address)))
  ]);
};

/** Pages that nobody finds who starts at the home page and follows links. */
export const unreached = (site: Site): readonly string[] => {
  const next = new Map(
    site.pages.map(({path, html}) => [
      path,
      addresses(html).flatMap(({kind, value}) => (kind === "link" ? (inside(value, path, "/")?.path ?? []) : []))
    ])
  );
  const seen = new Set<string>(["/"]);
  for (const path of seen) for (const target of next.get(path) ?? []) if (next.has(target)) seen.add(target);
  // A frame is opened from other sites, the staff desk by those who know it, the page of a wrong address by mistake.
  const apart = site.pages.filter(({path}) => !seen.has(path) && !/^\/(embed|staff)\/|^\/404\.html$/.test(path));
  return apart.map(({path}) => path);
};

const styles = (site: Site) =>
  [...site.files]
    .filter((path) => path.endsWith(".css"))
    .map((path) => ({path, css: readFileSync(join(site.folder, path), "utf8")}));

const pictures = (site: Site) =>
  [...site.files]
    .filter((path) => path.endsWith(".svg"))
    .map((path) => ({path, svg: readFileSync(join(site.folder, path), "utf8")}));
