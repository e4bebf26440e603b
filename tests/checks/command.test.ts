import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";

const root = join(import.meta.dirname, "../..");
/** Where the command is run, and so where it leaves its report. */
const desk = mkdtempSync(join(tmpdir(), "desk-"));
afterAll(() => rmSync(desk, {recursive: true}));

const check = (folder: string, env: Readonly<Record<string, string>> = {}, ...options: string[]) =>
  spawnSync(process.execPath, [join(root, "src/commands/check.ts"), ...options], {
    cwd: desk,
    encoding: "utf8",
    env: {...process.env, DATA_DIR: join(root, "tests", folder), ...env}
  });

it("exits 0 where all may be published, with the report on stdout", {timeout: 30_000}, () => {
  const {status, stdout, stderr} = check("real/city");
  // On a busy machine it may take so long that it says how far it is.
  expect([status, stderr.replace(/^正在检查 .*\n/gm, "")]).toEqual([0, ""]);
  expect(stdout).toContain("结论：可以发布。");
});

it("exits 1 for a fault and for an open warning, and accepts warnings only when told to", {timeout: 30_000}, () => {
  expect(check("faults/not-a-number").status).toBe(1);
  expect(check("faults/not-a-number", {ACCEPT_WARNINGS: "1"}).status).toBe(1);

  const folder = mkdtempSync(join(tmpdir(), "check-"));
  cpSync(join(root, "tests/faults/after-data-date"), folder, {recursive: true});
  rmSync(join(folder, "expected.txt"));
  const run = (env: Readonly<Record<string, string>>) => check("", {...env, DATA_DIR: folder}).status;
  expect([run({}), run({ACCEPT_WARNINGS: "1"})]).toEqual([1, 0]);
  rmSync(folder, {recursive: true});
});

it("exits 2 when it cannot run at all, and says so on stderr", () => {
  const {status, stdout, stderr} = check("no/such/folder");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("没有数据目录");
});

it("prints JSON and nothing else with --json", {timeout: 30_000}, () => {
  const {status, stdout} = check("real/city", {}, "--json");
  expect(status).toBe(0);
  expect(Object.keys(JSON.parse(stdout))).toEqual(["faults", "repairs", "tables"]);
});

it(
  "leaves the report as a page and a list in the working folder, or where it is told to; nothing with --json",
  {timeout: 30_000},
  () => {
    check("faults/not-a-number", {}, "--json");
    check("faults/not-a-number", {}, "--report", "elsewhere");
    expect(readdirSync(join(desk, "elsewhere")).sort()).toEqual(["check-report.csv", "check-report.html"]);
    check("faults/not-a-number");
    expect(readFileSync(join(desk, "check-report.html"), "utf8")).toContain("不能发布");
  }
);
