import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, it} from "vitest";
import {publication} from "../src/pages/_publication.ts";
import {schemas} from "../src/tables/schemas/index.ts";
import {AS_OF, shippedSite} from "./site/build.ts";
import {kindOf} from "./site/kinds.ts";
import {pageFaults} from "./site/rules.ts";
import {type Page, type Site, decoded, readSite, words} from "./site/site.ts";

let site: Site;
beforeAll(async () => {
  site = readSite(await shippedSite());
}, 600_000);

const city = () => {
  process.env["AS_OF"] = AS_OF;
  return publication();
};
const named = (pages: readonly Page[]): readonly string[] => pages.map(({path}) => path);
const without = (test: RegExp): readonly string[] => named(site.pages.filter(({html}) => !test.test(html)));

it("makes every page by a route of src/pages", () => {
  expect(named(site.pages.filter(({path}) => kindOf(path) === "(unknown)"))).toEqual([]);
});

it("has no page that breaks a rule for all pages", {timeout: 120_000}, () => {
  expect(pageFaults(site)).toEqual([]);
});

it("bears the words 演示数据 on every page", () => {
  expect(without(/演示数据/)).toEqual([]);
});

it("writes source, date, figure id and 演示数据 inside every picture", () => {
  const {figures} = city();
  const faults = [...figures.values()]
    .filter(({draw}) => draw !== null)
    .flatMap((figure) => {
      const text = words(readFileSync(join(site.folder, `figures/${figure.id}.svg`), "utf8"));
      const wanted = [
        figure.title,
        figure.sentence,
        `来源：${figure.source}`,
        `数据截至 ${figure.asOf}`,
        `图 ${figure.id}`,
        "演示数据"
      ];
      return wanted
        .filter((part) => !text.includes(words(part.replace(/&/g, "&amp;").replace(/</g, "&lt;"))))
        .map((part) => `${figure.id}: ${part}`);
    });
  expect(faults).toEqual([]);
});

it("writes the same inside every picture on a page", {timeout: 120_000}, () => {
  const faults = site.pages.flatMap(({path, html}) =>
    [...html.matchAll(/<svg\b[^>]*aria-label=[\s\S]*?<\/svg>/g)].flatMap(([svg]) => {
      const text = words(svg);
      return ["演示数据", "来源：", "数据截至", "图"]
        .filter((part) => !text.includes(part))
        .map((part) => `${path}: ${part}`);
    })
  );
  expect(faults).toEqual([]);
});

it("gives every figure a page, a frame, its numbers as csv and json, and its picture", () => {
  const {figures} = city();
  expect(figures.size).toBeGreaterThan(30);
  const missing = [...figures.values()].flatMap(({id, draw}) =>
    [
      `/figures/${id}/index.html`,
      `/figures/${id}.csv`,
      `/figures/${id}.json`,
      ...(draw === null ? [] : [`/figures/${id}.svg`]),
      `/embed/${id}/index.html`
    ].filter((file) => !site.files.has(file))
  );
  expect(missing).toEqual([]);
});

it("shows every figure on a page of its section", {timeout: 120_000}, () => {
  const {figures} = city();
  const shown = new Set(
    site.pages
      .filter(({path}) => !/^\/(figures|embed)\//.test(path))
      .flatMap(({html}) =>
        [...html.matchAll(/\/figures\/([^"#?]+?)\/?"/g)].map((match) => decodeURIComponent(match[1] ?? ""))
      )
  );
  expect([...figures.keys()].filter((id) => !shown.has(id))).toEqual([]);
});

it("republishes every open table as csv and json", () => {
  const {city: read} = city();
  const open = Object.values(schemas).filter(({name, open}) => open && read.present.has(name as never));
  expect(open.length).toBeGreaterThan(25);
  const missing = open.flatMap(({name}) =>
    [`/data/${name}.csv`, `/data/${name}.json`].filter((file) => !site.files.has(file))
  );
  expect(missing).toEqual([]);
});

it("republishes no table that is not open, and no private column", () => {
  const closed = Object.values(schemas).filter(({open}) => !open);
  expect(closed.filter(({name}) => site.files.has(`/data/${name}.csv`)).map(({name}) => name)).toEqual([]);
});

it("shows at least one row of every table on a page", {timeout: 120_000}, () => {
  const {city: read} = city();
  const texts = site.pages.filter(({path}) => !path.startsWith("/embed/")).map(({html}) => decoded(html));
  const unseen = Object.entries(read.tables).filter(([name, rows]) => {
    const {key} = schemas[name as keyof typeof schemas];
    // A row is seen where a page holds every word of its key; dates and numbers are printed in other shapes.
    const parts = (row: object) =>
      key
        .map((field) => (row as Readonly<Record<string, unknown>>)[field])
        .filter((value) => typeof value === "string" && !/^[\d-]+/.test(value));
    const keys = rows
      .slice(0, 200)
      .map(parts)
      .filter((values) => values.length > 0);
    return (
      rows.length > 0 &&
      keys.length > 0 &&
      !keys.some((values) => texts.some((text) => values.every((value) => text.includes(String(value)))))
    );
  });
  expect(unseen.map(([name]) => name)).toEqual([]);
});
