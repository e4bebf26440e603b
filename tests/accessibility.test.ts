import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type Look, type Visitor, findings, overflow, visitor} from "./browser/visit.ts";
import {shippedSite} from "./site/build.ts";
import {sample} from "./site/kinds.ts";
import {readSite} from "./site/site.ts";

const AUDIT = process.env["AUDIT"] === "1";
const TIME = AUDIT ? 3_600_000 : 300_000;

let visits: Visitor;
let pages: readonly string[];

beforeAll(async () => {
  const site = readSite(await shippedSite());
  pages = sample(site).map(({path}) => path);
  visits = await visitor(site.folder);
}, 600_000);
afterAll(() => visits?.close());

/** Pages open at a time. */
const WINDOWS = 2;

const faultsOf = async (looks: readonly Look[], examine: (page: Page) => Promise<readonly string[]>) => {
  const faults: string[] = [];
  const queue = pages.flatMap((path) => looks.map((look) => ({path, look})));
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const {path, look} = next;
      const page = await visits.open(path, look);
      for (const fault of await examine(page)) faults.push(`${path} ${look.width} ${look.theme}: ${fault}`);
      await page.close();
    }
  };
  await Promise.all(Array.from({length: WINDOWS}, work));
  return faults.sort();
};

it("gives axe no serious or critical finding on any kind of page", {timeout: TIME}, async () => {
  const looks: readonly Look[] = [
    {width: 375, theme: "light"},
    {width: 375, theme: "dark"},
    {width: 1280, theme: "light"},
    {width: 1280, theme: "dark"}
  ];
  expect(await faultsOf(looks, findings)).toEqual([]);
});

it("is nowhere wider than a phone, nor than a window enlarged to 200 %", {timeout: TIME}, async () => {
  const looks: readonly Look[] = [320, 375, 640].map((width) => ({width, theme: "light"}));
  expect(await faultsOf(looks, overflow)).toEqual([]);
});

it("asks no other host for anything and meets no error", () => {
  expect(visits.mishaps).toEqual([]);
});
