import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import type {Server} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {listen, sitePath, staticServer} from "../../src/commands/static-server.ts";

let parent: string;
let server: Server;
let mounted: Server;
let origin: string;
let mountedOrigin: string;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), "luzhang-server-"));
  const files: Readonly<Record<string, string>> = {
    "secret.txt": "outside",
    "site-other/index.html": "a neighbour with the same beginning",
    "site/index.html": "home",
    "site/404.html": "找不到",
    "site/water/index.html": "water",
    "site/regions/云溪区/index.html": "county",
    "site/data/rounds.csv": "督察轮次",
    "site/data/rounds.json": "{}",
    "site/figures/air.svg": "<svg/>"
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(parent, path, ".."), {recursive: true});
    writeFileSync(join(parent, path), content);
  }
  server = staticServer(join(parent, "site"));
  mounted = staticServer(join(parent, "site"), "/lz/");
  origin = `http://127.0.0.1:${await listen(server, 0)}`;
  mountedOrigin = `http://127.0.0.1:${await listen(mounted, 0)}`;
});
afterAll(() => {
  server.close();
  mounted.close();
  rmSync(parent, {recursive: true, force: true});
});

const get = async (path: string, from = origin) => {
  const response = await fetch(from + path, {redirect: "manual"});
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    location: response.headers.get("location"),
    text: await response.text()
  };
};

/** Asks for a path exactly as written; fetch would tidy it first. */
const raw = (path: string) =>
  new Promise<{status: number | undefined; text: string}>((done, fail) => {
    request(origin, {path}, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => done({status: response.statusCode, text}));
    })
      .on("error", fail)
      .end();
  });

it("answers a folder with its index, and a folder without its slash with a redirect", async () => {
  expect(await get("/")).toMatchObject({status: 200, text: "home", type: "text/html; charset=utf-8"});
  expect(await get("/water/?a=1")).toMatchObject({status: 200, text: "water"});
  expect(await get("/water?a=1")).toMatchObject({status: 301, location: "/water/?a=1"});
});

it("redirects to its own host only", async () => {
  expect((await raw("//water")).status).not.toBe(200);
  expect((await get("//water")).location ?? "/").toMatch(/^\/(?!\/)/);
});

it("finds Chinese paths", async () => {
  expect(await get("/regions/%E4%BA%91%E6%BA%AA%E5%8C%BA/")).toMatchObject({status: 200, text: "county"});
});

it("says that text is UTF-8, so that Excel's neighbours and browsers agree", async () => {
  expect((await get("/data/rounds.csv")).type).toBe("text/csv; charset=utf-8");
  expect((await get("/data/rounds.json")).type).toBe("application/json; charset=utf-8");
  expect((await get("/figures/air.svg")).type).toBe("image/svg+xml; charset=utf-8");
});

it("shows the site's own page for a wrong address", async () => {
  expect(await get("/nothing/")).toMatchObject({status: 404, text: "找不到"});
  expect((await get("/%")).status).toBe(404);
});

it("never leaves its folder", async () => {
  for (const path of [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/water/../../secret.txt",
    "/../site-other/",
    "//secret.txt"
  ])
    expect((await raw(path)).text).not.toMatch(/outside|neighbour/);
});

it("serves a site under its sub-path and nothing beside it", async () => {
  expect(await get("/lz/water/", mountedOrigin)).toMatchObject({status: 200, text: "water"});
  expect((await get("/lz", mountedOrigin)).status).toBe(301);
  expect((await get("/water/", mountedOrigin)).status).toBe(404);
  expect((await get("/lzz/water/", mountedOrigin)).status).toBe(404);
  expect(sitePath("/lz/water/", "/lz/")).toBe("/water/");
});

it("answers questions only", async () => {
  expect((await fetch(`${origin}/`, {method: "POST"})).status).toBe(405);
  const head = await fetch(`${origin}/`, {method: "HEAD"});
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "4", ""]);
});
