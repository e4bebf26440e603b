import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, expect, it, vi} from "vitest";
import {publication} from "../../src/pages/_publication.ts";

const folders: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  folders.splice(0).forEach((folder) => rmSync(folder, {recursive: true, force: true}));
});

const SITE = {region: "小城", dataAsOf: "2026-10-31", demo: true};
const SOUND = "日期,站点,CO\n2026-10-01,龙潭,0.8\n";
/** An improbable value is asked about. */
const WARNED = "日期,站点,CO\n2026-10-01,龙潭,800\n";
const FAULTY = "日期,站点,CO\n2026-02-30,龙潭,0.8\n";

/** What the pages are made of in a city with this table of days, with warnings accepted or not. */
const opened = (days: string, accept: boolean) => {
  const folder = mkdtempSync(join(tmpdir(), "luzhang-publication-"));
  folders.push(folder);
  writeFileSync(join(folder, "site.json"), JSON.stringify(SITE));
  writeFileSync(join(folder, "regions.csv"), "行政区域,编码,类型\n东县,dong,县\n");
  writeFileSync(join(folder, "air_daily.csv"), days);
  vi.stubEnv("DATA_DIR", folder);
  vi.stubEnv("AS_OF", "2026-11-05");
  if (accept) vi.stubEnv("ACCEPT_WARNINGS", "1");
  return publication();
};

it("shows a sound city without a stamp, whether or not warnings are accepted", () => {
  expect(opened(SOUND, false).preview).toBe(false);
  expect(opened(SOUND, true).preview).toBe(false);
});

it("shows a city with warnings only when they are accepted, stamped as a preview", () => {
  expect(() => opened(WARNED, false)).toThrow("1 处问题");
  expect(opened(WARNED, true).preview).toBe(true);
});

it("never shows a city with faults", () => {
  expect(() => opened(FAULTY, false)).toThrow("1 处问题");
  expect(() => opened(FAULTY, true)).toThrow("1 处问题");
});
