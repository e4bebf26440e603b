import {beforeAll, expect, it} from "vitest";
import {shippedSite} from "./site/build.ts";
import {brokenLinks, strangers, unreached} from "./site/links.ts";
import {type Site, addresses, readSite} from "./site/site.ts";

let site: Site;
beforeAll(async () => {
  site = readSite(await shippedSite());
}, 600_000);

it("finds every address in a page, whatever way it is written", () => {
  const html = `<a href="/a/?x=1&amp;y=2">a</a><img srcset="/s.png 1x, /l.png 2x" src='/s.png'><link rel="canonical" href="https://b.example/">
    <link rel="stylesheet" href=/c.css><div style="background:url(/d.png)"></div><!-- <a href="/no/"> --><svg><use href="#u"/></svg>`;
  expect(addresses(html).map(({kind, value}) => `${kind} ${value}`)).toEqual([
    "link /a/?x=1&y=2",
    "request /s.png",
    "request /s.png",
    "request /l.png",
    "request /c.css",
    "request /d.png",
    "request #u"
  ]);
});

it("has a target for every internal link of every page, style and picture", {timeout: 120_000}, () => {
  expect(brokenLinks(site)).toEqual([]);
});

it("fetches nothing from another host", {timeout: 120_000}, () => {
  expect(strangers(site)).toEqual([]);
});

it("can reach every page from the home page", {timeout: 120_000}, () => {
  expect(unreached(site)).toEqual([]);
});
