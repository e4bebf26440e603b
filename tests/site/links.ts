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

/** Every internal address that leads nowhere, as `page → address`. */
export const brokenLinks = (site: Site, base = "/"): readonly string[] => {
  const ids = new Map(
    site.pages.map(({path, html}) => [path, new Set(tags(html).flatMap(({attributes}) => attributes["id"] ?? []))])
  );
  const check = (from: string, {value}: Address): readonly string[] => {
    if (/^(mailto|tel|data):/.test(value)) return [];
    const target = inside(value, from, base);
    if (target === null) return [];
    const exists = target.path.endsWith("/") ? site.files.has(`${target.path}index.html`) : site.files.has(target.path);
    const anchored = target.fragment === "" || ids.get(target.path)?.has(target.fragment) === true;
    return exists && anchored ? [] : [`${from} → ${value}`];
  };
  return [
    ...site.pages.flatMap(({path, html}) => addresses(html).flatMap((address) => check(path, address))),
    ...styles(site).flatMap(({path, css}) => styleAddresses(css).flatMap((address) => check(path, address))),
    ...pictures(site).flatMap(({path, svg}) => addresses(svg).flatMap((address) => check(path, address)))
  ];
};

/** Everything that would be fetched from another host, and every address a reader should not be sent to. */
export const strangers = (site: Site, base = "/"): readonly string[] => {
  const check = (from: string, {value, kind}: Address): readonly string[] => {
    if (/^(mailto|tel):/.test(value)) return kind === "link" ? [] : [`${from} → ${value}`];
    if (/^data:/.test(value)) return kind === "request" ? [] : [`${from} → ${value}`];
    if (inside(value, from, base) !== null) return [];
    return kind === "link" && /^https?:\/\//.test(value) ? [] : [`${from} → ${value}`];
  };
  return [
    ...site.pages.flatMap(({path, html}) => addresses(html).flatMap((address) => check(path, address))),
    ...styles(site).flatMap(({path, css}) => styleAddresses(css).flatMap((address) => check(path, address))),
    ...pictures(site).flatMap(({path, svg}) => addresses(svg).flatMap((address) => check(path, address)))
  ];
};

const styles = (site: Site) =>
  [...site.files]
    .filter((path) => path.endsWith(".css"))
    .map((path) => ({path, css: readFileSync(join(site.folder, path), "utf8")}));

const pictures = (site: Site) =>
  [...site.files]
    .filter((path) => path.endsWith(".svg"))
    .map((path) => ({path, svg: readFileSync(join(site.folder, path), "utf8")}));
