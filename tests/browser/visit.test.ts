import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type Visitor, findings, overflow, visitor} from "./visit.ts";

// A measuring device is tested on what it must find.
const PAGE = `<!doctype html><html lang="zh-CN"><head><title>坏页</title><style>
  :root {color-scheme: light dark} body {background: #fff; color: #000}
  @media (prefers-color-scheme: dark) {body {background: #222; color: #555}}
  @media (max-width: 350px) {.wide {width: 400px}}
</style></head><body><main><h1>坏页</h1><p class="wide">一段字</p><img src="/missing.png" alt=""><img src="http://elsewhere.invalid/x.png" alt=""></main></body></html>`;

let folder: string;
let visits: Visitor;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "luzhang-visit-"));
  writeFileSync(join(folder, "index.html"), PAGE);
  visits = await visitor(folder);
}, 60_000);
afterAll(async () => {
  await visits?.close();
  rmSync(folder, {recursive: true, force: true});
});

it(
  "finds weak colours in the theme that has them, overflow at the width that has it, and wrong requests",
  {timeout: 60_000},
  async () => {
    const page = await visits.open("/", {width: 375, theme: "light"});
    expect(await findings(page, "all")).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await page.emulateMedia({colorScheme: "dark"});
    expect(await findings(page, "colour")).toEqual([expect.stringMatching(/^color-contrast .* × 2: /)]);
    await page.setViewportSize({width: 320, height: 800});
    expect(await overflow(page)).toEqual([expect.stringMatching(/ px wide$/), expect.stringContaining('class="wide"')]);
    expect(visits.mishaps.some((mishap) => mishap.includes("404") && mishap.includes("/missing.png"))).toBe(true);
    expect(visits.mishaps.some((mishap) => mishap.includes("asked for http://elsewhere.invalid/x.png"))).toBe(true);
  }
);
