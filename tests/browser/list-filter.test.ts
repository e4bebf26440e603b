import {readFileSync} from "node:fs";
import {join} from "node:path";
import {csvParse} from "d3-dsv";
import {afterAll, beforeAll, expect, it} from "vitest";
import {shippedSite} from "../site/build.ts";
import {type Visitor, findings, overflow, visitor} from "./visit.ts";

let folder: string;
let visits: Visitor;
beforeAll(async () => {
  folder = await shippedSite();
  visits = await visitor(folder);
}, 600_000);
afterAll(() => visits?.close());

const SHORT = {timeout: 60_000};
const WIDE = {width: 1280, theme: "light"} as const;
const BUTTON = "按几个条件一起筛选";

/** The published table, to count by. */
const published = (table: string): readonly Readonly<Record<string, string>>[] =>
  csvParse(readFileSync(join(folder, `data/${table}.csv`), "utf8").slice(1));

it("narrows by any two facets at once, from the keyboard, and says how many are left", SHORT, async () => {
  const page = await visits.open("/rectification/all/", WIDE);
  await page.getByRole("button", {name: BUTTON}).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("督察轮次").waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("name"));
  await expect.poll(focused).toBe("late");
  const wanted = published("rectification_issues").filter(
    (row) => row["问题类别"] === "水" && row["整改状态"] === "已销号"
  );
  expect(wanted.length).toBeGreaterThan(3);
  await page.getByLabel("问题类别").selectOption("水");
  await page.getByRole("status").filter({hasText: /^水；/}).waitFor();
  // The choice keeps the focus, for whoever has no mouse.
  await expect.poll(focused).toBe("field");
  await page.getByLabel("填报状态").selectOption("已销号");
  await page
    .getByRole("status")
    .filter({hasText: `共 ${wanted.length} 项，`})
    .waitFor();
  expect(await page.locator("#list h2").textContent()).toBe(`符合条件的 ${wanted.length} 项`);
  const ids = await page.locator("#list .entries .id").allTextContents();
  expect([...ids].sort()).toEqual(wanted.map((row) => row["问题编号"]).sort());
  expect(decodeURIComponent(new URL(page.url()).search)).toBe("?state=已销号&field=水");
  await page.close();
});

it("prints each line as the list without a script does", SHORT, async () => {
  const lines = async (path: string, script: boolean): Promise<readonly string[]> => {
    const page = await visits.open(path, {...WIDE, script});
    if (script)
      await page
        .getByRole("status")
        .filter({hasText: /共 \d+ 项/})
        .waitFor();
    const found = await page
      .locator("#list .entries li a")
      .evaluateAll((all) =>
        all.map(
          (a) =>
            `${a.getAttribute("href")} ${a.textContent?.replace(/\s+/g, "")} ${a.querySelector(".state")?.className}`
        )
      );
    await page.close();
    return found;
  };
  const plain = await lines("/rectification/late/", false);
  expect(plain.length).toBeGreaterThan(3);
  expect(await lines("/rectification/all/?late=逾期未完成", true)).toEqual(plain);
});

it("opens a shared address as it was, leafs through it, and goes back", SHORT, async () => {
  const page = await visits.open("/petitions/all/?verified=属实&page=2", WIDE);
  const state = page.getByRole("status");
  await state.filter({hasText: /第 2 页/}).waitFor();
  expect(await page.locator("#list .entries li").count()).toBe(50);
  const first = await page.locator("#list .entries .id").first().textContent();
  await page.locator('#list .pager a[rel="next"]').click();
  await state.filter({hasText: /第 3 页/}).waitFor();
  expect(await page.locator("#list .entries .id").first().textContent()).not.toBe(first);
  await page.goBack();
  await state.filter({hasText: /第 2 页/}).waitFor();
  expect(await page.locator("#list .entries .id").first().textContent()).toBe(first);
  await page.close();
});

it("hands on exactly the rows that are left, as a file Excel reads", SHORT, async () => {
  const page = await visits.open("/petitions/all/?closed=未办结", WIDE);
  await page
    .getByRole("status")
    .filter({hasText: /共 \d+ 件/})
    .waitFor();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", {name: "下载筛选结果"}).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe("petitions-未办结.csv");
  const built = readFileSync((await file.path()) ?? "", "utf8");
  // The same facet has a page and a file of its own, made when the site was built.
  expect(built).toBe(readFileSync(join(folder, "petitions/closed/未办结.csv"), "utf8"));
  expect(built.startsWith("\uFEFF受理编号,")).toBe(true);
  await page.close();
});

it("hands the condition of any other list on to the list of everything", SHORT, async () => {
  const page = await visits.open("/rectification/late/", WIDE);
  await page.getByRole("button", {name: BUTTON}).click();
  await page
    .getByRole("status")
    .filter({hasText: /^逾期未完成；共/})
    .waitFor();
  expect(new URL(page.url()).pathname).toBe("/rectification/all/");
  await page.close();
});

it("holds on a phone and in the dark, without a finding of axe", SHORT, async () => {
  for (const theme of ["light", "dark"] as const) {
    const page = await visits.open("/rectification/all/?field=水", {width: 320, theme});
    await page.getByRole("status").filter({hasText: /^水；/}).waitFor();
    expect(await overflow(page)).toEqual([]);
    expect(await findings(page, "all")).toEqual([]);
    await page.close();
  }
  expect(visits.mishaps).toEqual([]);
});
