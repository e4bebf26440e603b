import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type Visitor, findings, overflow, visitor} from "./browser/visit.ts";
import {shippedSite} from "./site/build.ts";
import {sample} from "./site/kinds.ts";
import {readSite} from "./site/site.ts";

const AUDIT = process.env["AUDIT"] === "1";
/** Pages open at a time. */
const WINDOWS = 2;

let visits: Visitor;
const seen = {axe: [] as string[], wide: [] as string[], paper: [] as string[]};

/** Findings of axe in both themes at both widths; what a theme cannot change is asked once per width. */
const examine = async (page: Page, path: string): Promise<void> => {
  for (const width of [375, 1280]) {
    await page.setViewportSize({width, height: 800});
    for (const theme of ["light", "dark"] as const) {
      await page.emulateMedia({colorScheme: theme});
      const found = await findings(page, theme === "light" || AUDIT ? "all" : "colour");
      seen.axe.push(...found.map((finding) => `${path} ${width} ${theme}: ${finding}`));
    }
  }
  for (const width of [320, 375, 640, 1280]) {
    await page.setViewportSize({width, height: 800});
    seen.wide.push(...(await overflow(page)).map((element) => `${path} ${width}: ${element}`));
  }
  // A4 less its margins, at 96 px an inch.
  await page.setViewportSize({width: 718, height: 1000});
  await page.emulateMedia({media: "print", colorScheme: "light"});
  seen.paper.push(...(await overflow(page)).map((element) => `${path}: ${element}`));
};

beforeAll(
  async () => {
    const site = readSite(await shippedSite());
    visits = await visitor(site.folder);
    const queue = sample(site).map(({path}) => path);
    expect(queue.length).toBeGreaterThan(40);
    const work = async (): Promise<void> => {
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        const page = await visits.open(path, {width: 375, theme: "light"});
        await examine(page, path);
        await page.close();
      }
    };
    await Promise.all(Array.from({length: WINDOWS}, work));
  },
  AUDIT ? 7_200_000 : 600_000
);
afterAll(() => visits?.close());

it("gives axe no serious or critical finding on any kind of page, narrow or wide, light or dark", () => {
  expect(seen.axe.sort()).toEqual([]);
});

it("is nowhere wider than a phone of 320 px, nor than a window enlarged to 200 %", () => {
  expect(seen.wide.sort()).toEqual([]);
});

it("leaves no sheet of A4 when printed", () => {
  expect(seen.paper.sort()).toEqual([]);
});

it("asks no other host for anything and meets no error", () => {
  expect(visits.mishaps).toEqual([]);
});
