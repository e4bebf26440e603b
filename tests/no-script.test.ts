import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type Visitor, visitor} from "./browser/visit.ts";
import {shippedSite} from "./site/build.ts";
import {sample} from "./site/kinds.ts";
import {type Site, readSite, tags} from "./site/site.ts";

let site: Site;
let visits: Visitor;
beforeAll(async () => {
  site = readSite(await shippedSite());
  visits = await visitor(site.folder);
}, 600_000);
afterAll(() => visits?.close());

it(
  "has no script in the page itself, no address that is a script, and nothing that asks for one",
  {timeout: 120_000},
  () => {
    const faults = site.pages.flatMap(({path, html}) =>
      tags(html)
        .filter(
          ({name, attributes}) =>
            name === "noscript" ||
            (name === "script" && attributes["src"] === undefined && !/json$/.test(attributes["type"] ?? "")) ||
            /^\s*javascript:/i.test(attributes["href"] ?? "")
        )
        .map(({name}) => `${path}: <${name}>`)
    );
    expect(faults).toEqual([]);
  }
);

/** What a reader can get out of a page, closed details included. */
const content = async (path: string, script: boolean) => {
  const page = await visits.open(path, {width: 1280, theme: "light", script});
  const found = {
    text: (await page.locator("main").textContent())?.replace(/\s+/g, "") ?? "",
    seen: await page.locator("h1, h2, h3, a:visible, td:visible, svg:visible").count(),
    hidden: await page.locator("main [hidden]").count()
  };
  await page.close();
  return found;
};

it(
  "says the same with and without scripts",
  {timeout: process.env["AUDIT"] === "1" ? 1_800_000 : 300_000},
  async () => {
    const faults: string[] = [];
    for (const {path} of sample(site)) {
      const [plain, scripted] = [await content(path, false), await content(path, true)];
      if (plain.text.length < scripted.text.length * 0.98)
        faults.push(`${path}: ${scripted.text.length - plain.text.length} characters less`);
      if (plain.seen < scripted.seen) faults.push(`${path}: ${scripted.seen - plain.seen} things less to see`);
      if (plain.hidden > 0) faults.push(`${path}: ${plain.hidden} hidden elements that only a script could show`);
    }
    expect(faults).toEqual([]);
  }
);

it("opens the table beside a picture without a script", {timeout: 60_000}, async () => {
  const path = site.pages.find(({html}) => /<details[^>]*>(?:(?!<\/details>)[\s\S])*<table/.test(html))?.path;
  expect(path).toBeDefined();
  const page = await visits.open(path ?? "/", {width: 375, theme: "light", script: false});
  const details = page.locator("details", {has: page.locator("table")}).first();
  await details.locator("summary").press("Enter");
  expect(await details.locator("table").isVisible()).toBe(true);
  await page.close();
});

it("reads in order without its styles", {timeout: 60_000}, async () => {
  const html = readFileSync(join(site.folder, "index.html"), "utf8").replace(/<link rel="stylesheet"[^>]*>/g, "");
  const plain = html.replace(/<svg[\s\S]*?<\/svg>/g, "");
  const order = ["<h1", "<main", "<footer"].map((mark) => plain.indexOf(mark));
  expect(order.every((place) => place > 0)).toBe(true);
  expect(order[1]).toBeLessThan(order[2] ?? 0);
});
