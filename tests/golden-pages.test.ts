import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, it} from "vitest";
import {shippedSite} from "./site/build.ts";
import {outline} from "./site/outline.ts";

let folder: string;
beforeAll(async () => {
  folder = await shippedSite();
}, 600_000);

it("reads a page as its words, links and pictures", () => {
  const html = `<head></head><main id="main"><h1>题<wbr>目</h1><p class="soft">甲 &amp; <a href="/%E4%B9%99/">乙</a></p><svg><text>图</text></svg>
    <img src="/a.png" alt="照片"><table><tr><td>1</td><td>2</td></tr></table></main>`;
  expect(outline(html)).toBe("# 题目\n甲 & [乙](/乙/)\n![照片](/a.png)\n| 1 | 2\n");
});

// The story of a task told in full, one in each standing that differs; the lists; what was taken down.
const PAGES = [
  "rectification/ZY2-2021-003",
  "rectification/ZY2-2021-008",
  "rectification/JSP-2023-004",
  "rectification/ZY3-2024-012",
  "rectification/ZY3-2024-042",
  "rectification/late",
  "petitions/closed/未办结",
  "petitions/XSJYX202509290098"
];

it.each(PAGES)("says on /%s/ what it said", async (path) => {
  const page = outline(readFileSync(join(folder, path, "index.html"), "utf8"));
  await expect(page).toMatchFileSnapshot(`output/pages/${path.replaceAll("/", "-")}.txt`);
});
