import {beforeAll, expect, it} from "vitest";
import {builtSite} from "./site/build.ts";
import {brokenLinks, strangers} from "./site/links.ts";
import {pageFaults} from "./site/rules.ts";
import {type Site, readSite, words} from "./site/site.ts";

// tests/real/city: published water, air and petition files, read as they were found. See its README for sources.
let site: Site;
beforeAll(async () => {
  site = readSite(await builtSite("real-city", "tests/real/city"));
}, 600_000);

const under = (path: string) => site.pages.filter((page) => page.path.startsWith(path) && page.path !== path);
const text = (path: string) => words(site.pages.find((page) => page.path === path)?.html ?? "");

it("builds from foreign exports without a line of code, into pages that keep every rule", {timeout: 120_000}, () => {
  expect(pageFaults(site)).toEqual([]);
  expect(brokenLinks(site)).toEqual([]);
  expect(strangers(site)).toEqual([]);
});

it("has a page for every section, every city's air and every bulletin", () => {
  expect(site.files.has("/water/sections/断桥/index.html")).toBe(true);
  expect(site.files.has("/water/sections/阳宗海中/index.html")).toBe(true);
  expect(under("/water/sections/").length).toBeGreaterThan(100);
  expect(under("/air/stations/").length).toBeGreaterThanOrEqual(4);
  // Fourteen bulletins of ten batches: some were published for the batch and for the round so far.
  expect(under("/petitions/batches/")).toHaveLength(10);
});

it("shows no section of the site for which these offices published nothing", () => {
  expect(
    ["rectification", "exposure", "waste", "soil", "responsibility"].flatMap((name) => under(`/${name}/`))
  ).toEqual([]);
  expect(text("/")).not.toMatch(/演示数据/);
});
