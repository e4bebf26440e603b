import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {kinds} from "../site/kinds.ts";
import {type Page, type Site, tags} from "../site/site.ts";
import {BUDGETS, type Line} from "./budgets.ts";

/** Pages of a kind that are weighed: the largest before compression. */
const CANDIDATES = 5;

const zipped = (bytes: Buffer | string): number => gzipSync(bytes, {level: 9}).length / 1000;

/** Files of a page by tag, as site paths. */
const files = ({html}: Page, base: string, name: string, test: RegExp, key: string): readonly string[] =>
  tags(html)
    .filter((tag) => tag.name === name && test.test(tag.attributes["rel"] ?? tag.attributes["type"] ?? ""))
    .flatMap(({attributes}) => attributes[key] ?? [])
    .map((path) => decodeURIComponent(path.slice(base.length - 1)));

const sum = (site: Site, paths: readonly string[], seen: Map<string, number>): number =>
  paths.reduce((total, path) => {
    const known = seen.get(path) ?? zipped(readFileSync(join(site.folder, path)));
    seen.set(path, known);
    return total + known;
  }, 0);

/** The heaviest page of every kind with its style sheets, and the heaviest scripts of any of them. */
export const weights = (site: Site, label: string, base = "/"): readonly Line[] => {
  const seen = new Map<string, number>();
  const weighed = [...kinds(site)].flatMap(([kind, pages]) =>
    pages.slice(0, CANDIDATES).map((page) => ({
      kind,
      path: page.path,
      total: zipped(page.html) + sum(site, files(page, base, "link", /^stylesheet$/, "href"), seen),
      scripts: sum(site, files(page, base, "script", /^(module|text\/javascript|)$/, "src"), seen)
    }))
  );
  const heaviest = [...Map.groupBy(weighed, ({kind}) => kind)].map(([, all]) =>
    all.reduce((a, b) => (b.total > a.total ? b : a))
  );
  const scripted = weighed.reduce((a, b) => (b.scripts > a.scripts ? b : a));
  return [
    ...heaviest.map(({kind, path, total}) => ({
      what: `${label} ${kind}`,
      value: total,
      budget: path === "/" ? BUDGETS.home : BUDGETS.page,
      unit: "kB gzip",
      detail: path
    })),
    {what: `${label} 脚本`, value: scripted.scripts, budget: BUDGETS.scripts, unit: "kB gzip", detail: scripted.path}
  ];
};
