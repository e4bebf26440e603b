import {spawn} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {listen} from "../../src/commands/static-server.ts";
import {AS_OF} from "../site/build.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "luzhang-start-"));
  mkdirSync(join(folder, "city"));
  writeFileSync(join(folder, "city/regions.csv"), "行政区域\n东县\n");
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Starts the server, waits for its address (or its end), asks it for `path`, and stops it as Ctrl+C does. */
const session = (site: object, path: string) =>
  new Promise<{code: number | null; address: string | null; answer: string | null}>((done, fail) => {
    writeFileSync(join(folder, "city/site.json"), JSON.stringify(site));
    const {BASE_URL: _base, ...env} = process.env;
    const child = spawn(process.execPath, ["src/commands/start.ts"], {
      env: {...env, AS_OF, DATA_DIR: join(folder, "city"), OUT_DIR: join(folder, "site"), PORT: "0"},
      stdio: ["ignore", "pipe", "pipe"]
    });
    let printed = "";
    let address: string | null = null;
    let answer: string | null = null;
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      address ??= /http:\/\/\S+/.exec(printed)?.[0] ?? null;
      if (address === null || answer !== null) return;
      answer = "";
      fetch(new URL(path, address.replace("localhost", "127.0.0.1")))
        .then(async (response) => (answer = await response.text()))
        .catch(fail)
        .finally(() => child.kill("SIGINT"));
    });
    child.on("error", fail);
    child.on("close", (code) => done({code, address, answer}));
  });

it("builds, prints the address, serves, and ends in peace", {timeout: 120_000}, async () => {
  const {code, address, answer} = await session({region: "小城", dataAsOf: "2026-10-31"}, "regions/");
  expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
  expect(answer).toContain("东县");
  expect(code).toBe(0);
});

it("prints the address with its sub-path", {timeout: 120_000}, async () => {
  const site = {region: "小城", dataAsOf: "2026-10-31", baseUrl: "https://example.gov.cn/lz/"};
  const {address, answer} = await session(site, "regions/");
  expect(address).toMatch(/^http:\/\/localhost:\d+\/lz\/$/);
  expect(answer).toContain("东县");
});

it("says that its port is taken before it builds anything", {timeout: 30_000}, async () => {
  const other = createServer();
  const port = await listen(other, 0);
  writeFileSync(join(folder, "city/site.json"), JSON.stringify({region: "小城", dataAsOf: "2026-10-31"}));
  const out = join(folder, "unbuilt");
  const {status, stderr} = await new Promise<{status: number | null; stderr: string}>((done) => {
    const child = spawn(process.execPath, ["src/commands/start.ts"], {
      env: {...process.env, AS_OF, DATA_DIR: join(folder, "city"), OUT_DIR: out, PORT: String(port)}
    });
    let printed = "";
    child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    child.on("close", (code) => done({status: code, stderr: printed}));
  });
  other.close();
  expect(status).toBe(2);
  expect(stderr).toContain(`端口 ${port} 已被占用`);
  expect(existsSync(out)).toBe(false);
});

it("serves nothing when the data may not be published", {timeout: 120_000}, async () => {
  expect(await session({region: "小城"}, "")).toEqual({code: 1, address: null, answer: null});
});
