import {mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join, resolve} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {faultsCsv} from "../../src/checks/report/faults-csv.ts";
import {reportPage} from "../../src/checks/report/page.ts";
import {inspectCity} from "../../src/figures/inspect-city.ts";
import {readFolder} from "../../src/tables/folder.ts";
import {run, shippedSite} from "../site/build.ts";
import {readSite} from "../site/site.ts";
import {type Visitor, findings, overflow, visitor} from "./visit.ts";

const FAULTS = "tests/faults";
const folders = readdirSync(FAULTS, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => join(FAULTS, name));

let folder: string;
let visits: Visitor;
let desk: Page;
/** Everything the page and its worker asked for after it stood. */
const asked: string[] = [];

beforeAll(async () => {
  folder = await shippedSite();
  visits = await visitor(folder);
  desk = await open();
  // One check, so that the program is here; then the line is cut.
  await check(desk, "#folder", "tests/faults/missing-site");
  desk.context().on("request", (request) => asked.push(request.url()));
  await desk.context().setOffline(true);
}, 600_000);
afterAll(() => visits?.close());

/** The page with its downloads kept where a test can read them: its own policy lets nobody fetch them. */
const open = async (): Promise<Page> => {
  const page = await visits.open("/staff/check/", {width: 1280, theme: "light"});
  await page.evaluate(() => {
    const kept = ((globalThis as unknown as {kept: Map<string, Blob>}).kept = new Map<string, Blob>());
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (made: Blob | MediaSource) => {
      const address = make(made);
      kept.set(address, made as Blob);
      return address;
    };
  });
  return page;
};

const answered = (page: Page) => page.locator("#result[data-job]").waitFor({state: "attached"});

/** Chooses files or a folder as a clerk does, and waits for the answer; downloads by the words of their links. */
const check = async (page: Page, input: string, chosen: string | string[]): Promise<ReadonlyMap<string, string>> => {
  await page.locator(input).setInputFiles(chosen);
  await answered(page);
  return downloads(page);
};

const downloads = async (page: Page): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await page.locator("#result a[download]").evaluateAll((links) =>
      Promise.all(
        links.map(async (link): Promise<[string, string]> => {
          const blob = (globalThis as unknown as {kept: Map<string, Blob>}).kept.get((link as HTMLAnchorElement).href);
          const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer());
          // A byte-order mark is part of what is compared.
          return [link.textContent ?? "", new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes)];
        })
      )
    )
  );

it(
  "finds in every folder of faults what the command finds, and writes the same two files",
  {timeout: 120_000},
  async () => {
    expect(folders.length).toBeGreaterThan(100);
    const different: string[] = [];
    for (const path of [...folders, "tests/real/city", "data"]) {
      const files = readFolder(path);
      const inspection = inspectCity(files);
      const written = await check(desk, "#folder", path);
      if (written.get("下载 check-report.csv") !== faultsCsv(inspection.faults)) different.push(`${path}: csv`);
      if (
        written.get("下载 check-report.html") !== reportPage(inspection, files, {root: basename(path), accept: false})
      )
        different.push(`${path}: html`);
    }
    expect(different).toEqual([]);
  }
);

it.each(["all-at-once", "title-above-header"])("writes the list that npm run check writes of %s", async (name) => {
  const out = mkdtempSync(join(tmpdir(), "luzhang-check-"));
  await run("check", {DATA_DIR: join(FAULTS, name)}, ["--report", out]);
  const written = await check(desk, "#folder", join(FAULTS, name));
  expect(written.get("下载 check-report.csv")).toBe(readFileSync(join(out, "check-report.csv"), "utf8"));
  rmSync(out, {recursive: true});
});

it("shows the report on the page, with the headings below the page's own", async () => {
  await check(desk, "#folder", "tests/faults/all-at-once");
  expect(await desk.locator("#state").innerText()).toMatch(/^检查完了：不能发布：\d+ 处错误/);
  const {faults} = inspectCity(readFolder("tests/faults/all-at-once"));
  const text = await desk.locator("#result .report").innerText();
  expect(faults.filter(({message}) => !text.includes(message))).toEqual([]);
  expect(await desk.locator("h1").count()).toBe(1);
});

it("asks for the table of a loose file and then checks it as that table's", async () => {
  await check(desk, "#files", "data/water_readings/2026.csv");
  const select = desk.locator("#result select");
  expect(await select.inputValue()).toBe("water_readings");
  await desk.locator("#result button").click();
  await desk.locator("#result .report").waitFor();
  expect(await desk.locator("#result .lacks").innerText()).toContain("没有放进来：site.json、regions.csv");
  expect(await desk.locator("#result dl").innerText()).toContain("water_readings");
});

it("takes a folder that is dropped anywhere on the page", {timeout: 30_000}, async () => {
  const path = "tests/faults/folder-in-folder";
  const devtools = await desk.context().newCDPSession(desk);
  const data = {items: [], files: [resolve(path)], dragOperationsMask: 1};
  const before = Number(await desk.locator("#result").getAttribute("data-job"));
  await desk.evaluate(() => scrollTo(0, 0));
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", {type, x: 300, y: 300, data});
  await desk.locator(`#result[data-job="${before + 1}"]`).waitFor();
  expect((await downloads(desk)).get("下载 check-report.csv")).toBe(faultsCsv(inspectCity(readFolder(path)).faults));
});

it("works with the line cut and asks nobody for anything", () => {
  expect(asked.filter((address) => !address.startsWith("blob:"))).toEqual([]);
  expect(visits.mishaps).toEqual([]);
});

it("could not connect if it tried: the browser refuses the page, and the worker has nothing to connect with", async () => {
  const policy = await desk.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'/);
  expect(policy).not.toContain("unsafe");
  const refused = await desk.evaluate(() =>
    fetch("/").then(
      () => "sent",
      () => "refused"
    )
  );
  expect(refused).toBe("refused");
  const [worker] = desk.workers();
  expect(await worker?.evaluate(() => [typeof fetch, typeof XMLHttpRequest, typeof WebSocket])).toEqual([
    "undefined",
    "undefined",
    "undefined"
  ]);
});

it("is linked from no page and asks search engines to pass", () => {
  const {pages} = readSite(folder);
  expect(
    pages.filter(({path, html}) => path !== "/staff/check/" && html.includes("/staff/")).map(({path}) => path)
  ).toEqual([]);
  expect(pages.find(({path}) => path === "/staff/check/")?.html).toContain('<meta name="robots" content="noindex">');
});

it(
  "is usable with the report open: axe, narrow and wide, light and dark, and by keyboard",
  {timeout: 60_000},
  async () => {
    await desk.context().setOffline(false);
    await check(desk, "#folder", "tests/faults/all-at-once");
    const faults: string[] = [];
    for (const width of [320, 375, 1280]) {
      await desk.setViewportSize({width, height: 800});
      faults.push(...(await overflow(desk)).map((one) => `${width}: ${one}`));
      for (const theme of ["light", "dark"] as const) {
        await desk.emulateMedia({colorScheme: theme});
        faults.push(...(await findings(desk, "all")).map((one) => `${width} ${theme}: ${one}`));
      }
    }
    expect(faults).toEqual([]);
    await desk.locator("#folder").focus();
    expect(await desk.evaluate(() => document.activeElement?.id)).toBe("folder");
    await desk.keyboard.press("Tab");
    expect(await desk.evaluate(() => document.activeElement?.id)).toBe("files");
  }
);
