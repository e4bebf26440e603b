import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {inspectCity} from "../../src/figures/inspect-city.ts";
import {readFolder} from "../../src/tables/folder.ts";
import {builtSite} from "../site/build.ts";
import {type Visitor, visitor} from "./visit.ts";

// A site under a sub-path, as most bureaus get one.
let scratch: string;
let visits: Visitor;
let desk: Page;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "luzhang-desk-"));
  const city = join(scratch, "city");
  mkdirSync(city);
  const site = {region: "小城", dataAsOf: "2026-10-31", baseUrl: "https://example.gov.cn/lz/"};
  writeFileSync(join(city, "site.json"), JSON.stringify(site));
  writeFileSync(join(city, "regions.csv"), "行政区域\n东县\n");
  visits = await visitor(await builtSite("sub-path-desk", city), "/lz/");
  desk = await visits.open("/staff/check/", {width: 375, theme: "light"});
}, 300_000);
afterAll(async () => {
  await visits?.close();
  rmSync(scratch, {recursive: true, force: true});
});

const checked = async (folder: string): Promise<string> => {
  await desk.locator("#folder").setInputFiles(folder);
  await desk.locator("#result .report").waitFor();
  return desk.locator("#result .report").innerText();
};

it("checks any city on the page of another, under a sub-path", {timeout: 30_000}, async () => {
  expect(await checked("data")).toContain("数据目录 data");
  expect(visits.mishaps).toEqual([]);
});

it("knows like the command which figures a promise may name, of places too", {timeout: 60_000}, async () => {
  const folder = join(scratch, "promised");
  cpSync("data", folder, {recursive: true});
  const row = "P-1,说到做到,讲话,water-god-share、river-strip/chang-jiang、river-strip/shi-xi,";
  writeFileSync(join(folder, "promises.csv"), `编号,承诺原文,出处,对应图表,不可公开衡量的理由\n${row}\n`);
  const found = inspectCity(readFolder(folder)).faults.filter(({code}) => code === "no-such-figure");
  expect(found.map(({value}) => value)).toEqual(["water-god-share", "river-strip/chang-jiang"]);
  const told = await checked(folder);
  // One article tells of all findings of a kind, in the words of the first.
  expect(told).toContain(`${found[0]?.message}，现值“${found[0]?.value}”`);
  expect(told).toContain(`错误 ${found.length} 处`);
  for (const {value} of found) expect(told).toContain(value);
});

it("offers a tidy copy that is read without a repair", {timeout: 30_000}, async () => {
  const folder = join(scratch, "untidy");
  cpSync(join(scratch, "city"), folder, {recursive: true});
  writeFileSync(join(folder, "air_stations.csv"), "站点,行政区域\n 龙潭 ,东县\n");
  await checked(folder);
  const link = desk.locator("#result .copies a");
  expect(await link.textContent()).toBe("air_stations.csv");
  const [download] = await Promise.all([desk.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("air_stations.csv");
  await download.saveAs(join(folder, "air_stations.csv"));
  expect(inspectCity(readFolder(folder)).repairs.map(({code}) => code)).toEqual(["encoding"]);
});

it("says that a folder holds nothing to check, and goes on with the next", {timeout: 30_000}, async () => {
  const folder = join(scratch, "empty");
  mkdirSync(folder);
  writeFileSync(join(folder, ".hidden"), "");
  await desk.locator("#folder").setInputFiles(folder);
  await desk.locator("#result[data-job]").waitFor({state: "attached"});
  expect(await desk.locator("#state").innerText()).toBe("里面没有可以检查的文件");
  expect(await checked(join(scratch, "city"))).toContain("可以发布");
});
