import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {AS_OF, builtSite, run} from "../site/build.ts";
import {brokenLinks, strangers} from "../site/links.ts";
import {readSite} from "../site/site.ts";

const BUILD = 240_000;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "luzhang-build-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const SITE = {region: "小城", dataAsOf: "2026-10-31", demo: true};

/** A city of the given files. */
const city = (name: string, site: object, files: Readonly<Record<string, string>> = {}): string => {
  const data = join(folder, name);
  mkdirSync(data, {recursive: true});
  writeFileSync(join(data, "site.json"), JSON.stringify(site));
  writeFileSync(join(data, "regions.csv"), "行政区域,编码,类型\n东县,dong,县\n西县,,县\n");
  for (const [file, content] of Object.entries(files)) writeFileSync(join(data, file), content);
  return data;
};

const filesOf = (path: string) => readdirSync(path, {recursive: true, encoding: "utf8"}).sort();
/** What a build leaves beside its output. */
const besides = (name: string) => readdirSync(folder).filter((other) => other.startsWith(`${name}-`));

it("builds a city without any optional table and shows nothing it does not hold", {timeout: BUILD}, async () => {
  const data = city("bare", SITE);
  const out = join(folder, "bare-site");
  const {code, stdout, stderr} = await run("build", {DATA_DIR: data, OUT_DIR: out});
  expect(stderr).toBe("");
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^已生成 \d+ 个页面，用时 [\d.]+ 秒：.*bare-site\n$/)]);
  const site = readSite(out);
  expect(brokenLinks(site)).toEqual([]);
  const absent = [
    "rectification",
    "petitions",
    "water",
    "air",
    "waste",
    "soil",
    "exposure",
    "responsibility",
    "promises"
  ];
  expect(absent.filter((section) => existsSync(join(out, section)))).toEqual([]);
  expect(existsSync(join(out, "regions/dong/index.html"))).toBe(true);
  expect(existsSync(join(out, "regions/西县/index.html"))).toBe(true);
  expect(besides("bare-site")).toEqual([]);
});

it("keeps the last good site, prints the report and exits 1 on bad input", {timeout: BUILD}, async () => {
  const out = join(folder, "kept");
  mkdirSync(out);
  writeFileSync(join(out, "index.html"), "the last good site");
  const data = city("bad", SITE, {"rounds.csv": "督察轮次,督察来源,进驻日期\n第一轮,中央例行督察,2026-02-30\n"});
  const built = await run("build", {DATA_DIR: data, OUT_DIR: out});
  const checked = await run("check", {DATA_DIR: data}, ["--report", folder]);
  expect([built.code, checked.code]).toEqual([1, 1]);
  expect(built.stdout).toContain("rounds.csv:2: 进驻日期");
  expect(checked.stdout.replace(/^报告：.*\n/m, "")).toBe(built.stdout);
  expect(built.stderr).toContain("保持原样");
  expect(filesOf(out)).toEqual(["index.html"]);
  expect(readFileSync(join(out, "index.html"), "utf8")).toBe("the last good site");
  expect(besides("kept")).toEqual([]);
});

it("refuses faults even when warnings are accepted", {timeout: BUILD}, async () => {
  const data = city("worse", SITE, {"rounds.csv": "督察轮次,督察来源\n第一轮,某某督察\n"});
  const out = join(folder, "worse-site");
  expect((await run("build", {DATA_DIR: data, OUT_DIR: out, ACCEPT_WARNINGS: "1"})).code).toBe(1);
  expect(existsSync(out)).toBe(false);
});

it("replaces the last good site with the new one", {timeout: BUILD}, async () => {
  const out = join(folder, "replaced");
  mkdirSync(out);
  writeFileSync(join(out, "index.html"), "old");
  writeFileSync(join(out, "gone.html"), "old");
  expect((await run("build", {DATA_DIR: city("again", SITE), OUT_DIR: out})).code).toBe(0);
  expect(readFileSync(join(out, "index.html"), "utf8")).toContain("小城");
  expect(existsSync(join(out, "gone.html"))).toBe(false);
  expect(besides("replaced")).toEqual([]);
});

it("will not replace a folder that holds something else, or the project, or the data", {timeout: BUILD}, async () => {
  const data = city("guarded", SITE);
  const strange = join(folder, "photos");
  mkdirSync(strange);
  writeFileSync(join(strange, "holiday.jpg"), "");
  for (const out of [strange, data, join(data, "dist"), folder, "."])
    expect([out, (await run("build", {DATA_DIR: data, OUT_DIR: out})).code]).toEqual([out, 2]);
  expect(filesOf(strange)).toEqual(["holiday.jpg"]);
});

it("says that a folder or a date is wrong and exits 2", {timeout: BUILD}, async () => {
  const missing = await run("build", {DATA_DIR: join(folder, "nowhere"), OUT_DIR: join(folder, "x")});
  expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining("没有数据目录")]);
  const late = await run("build", {DATA_DIR: city("dated", SITE), OUT_DIR: join(folder, "x"), AS_OF: "5 Nov"});
  expect([late.code, late.stderr]).toEqual([2, expect.stringContaining("AS_OF")]);
  const never = await run("build", {DATA_DIR: city("dated", SITE), OUT_DIR: join(folder, "x"), AS_OF: "2026-02-31"});
  expect([never.code, never.stderr]).toEqual([2, expect.stringContaining("现值“2026-02-31”")]);
});

it("links inside its sub-path, and takes an absolute address only from baseUrl", {timeout: BUILD}, async () => {
  // The shipped city without its long lists: every kind of page at a tenth of the cost.
  const data = join(folder, "sub");
  cpSync("data", data, {recursive: true, filter: (path) => !/air_hourly|petition_cases|README/.test(path)});
  const site = JSON.parse(readFileSync(join(data, "site.json"), "utf8")) as object;
  writeFileSync(join(data, "site.json"), JSON.stringify({...site, baseUrl: "https://example.gov.cn/huanjing/lz/"}));
  const built = readSite(await builtSite("sub-path", data, {ACCEPT_WARNINGS: "1"}));
  expect(brokenLinks(built, "/huanjing/lz/")).toEqual([]);
  expect(strangers(built, "/huanjing/lz/")).toEqual([]);
  const canonical = /<link rel="canonical" href="([^"]+)"/;
  const home = built.pages.find(({path}) => path === "/");
  expect(canonical.exec(home?.html ?? "")?.[1]).toBe("https://example.gov.cn/huanjing/lz/");
});

it("builds the same bytes twice, in any time zone, side by side", {timeout: BUILD}, async () => {
  const data = city("zones", SITE, {"rounds.csv": "督察轮次,督察来源,进驻日期\n第一轮,中央例行督察,2026-02-03\n"});
  const sites = await Promise.all(
    ["UTC", "Asia/Shanghai", "America/Los_Angeles"].map(async (TZ, i) => {
      const out = join(folder, `zone-${i}`);
      expect((await run("build", {DATA_DIR: data, OUT_DIR: out, TZ, AS_OF})).code).toBe(0);
      return filesOf(out)
        .filter((file) => file.includes("."))
        .map((file) => [file, readFileSync(join(out, file), "utf8")]);
    })
  );
  expect(sites[1]).toEqual(sites[0]);
  expect(sites[2]).toEqual(sites[0]);
});
