import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, expect, it} from "vitest";
import {installed} from "../src/commands/install.mjs";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, {recursive: true, force: true})));

type Packages = Readonly<Record<string, {version: string; optional?: boolean}>>;

/** A project folder whose lock file asks for `wanted` and whose node_modules holds `found`. */
const project = (wanted: Packages, found: Packages | null): string => {
  const folder = mkdtempSync(join(tmpdir(), "luzhang-fresh-"));
  folders.push(folder);
  const lock = (packages: object) => JSON.stringify({packages});
  writeFileSync(join(folder, "package-lock.json"), lock({"": {name: "luzhang"}, ...wanted}));
  if (found !== null) {
    mkdirSync(join(folder, "node_modules/node/bin"), {recursive: true});
    writeFileSync(join(folder, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node"), "");
    writeFileSync(join(folder, "node_modules/.package-lock.json"), lock(found));
  }
  return folder;
};

const astro = {"node_modules/astro": {version: "7.3.5"}};
const optional = {"node_modules/esbuild-darwin": {version: "1.0.0", optional: true}};

it("installs on a clean clone", () => {
  expect(installed(project(astro, null))).toBe(false);
});

it("does nothing when node_modules holds what the lock file asks for", () => {
  expect(installed(project(astro, astro))).toBe(true);
});

it("does not miss packages for other systems", () => {
  expect(installed(project({...astro, ...optional}, astro))).toBe(true);
});

it("installs again when the lock file asks for another version, one more, or one less", () => {
  expect(installed(project(astro, {"node_modules/astro": {version: "7.3.4"}}))).toBe(false);
  expect(installed(project({...astro, "node_modules/zod": {version: "4.6.7"}}, astro))).toBe(false);
  expect(installed(project(astro, {...astro, "node_modules/zod": {version: "4.6.7"}}))).toBe(false);
});

it("installs again when the pinned Node is not there", () => {
  const folder = project(astro, astro);
  rmSync(join(folder, "node_modules/node"), {recursive: true});
  expect(installed(folder)).toBe(false);
});

it("runs on the Node that package.json pins", () => {
  const {devDependencies} = JSON.parse(readFileSync("package.json", "utf8")) as {
    devDependencies: Record<string, string>;
  };
  expect(process.version).toBe(`v${devDependencies["node"]}`);
});

it.runIf(process.env["AUDIT"] === "1")("works on a clean clone with two commands", {timeout: 900_000}, () => {
  const folder = mkdtempSync(join(tmpdir(), "luzhang-clone-"));
  folders.push(folder);
  const git = (...args: readonly string[]) => spawnSync("git", args, {cwd: folder, encoding: "utf8"});
  expect(git("clone", "--quiet", process.cwd(), ".").status).toBe(0);
  expect(existsSync(join(folder, "node_modules"))).toBe(false);
  const PATH = (process.env["PATH"] ?? "")
    .split(":")
    .filter((part) => !part.includes("node_modules"))
    .join(":");
  const build = spawnSync("npm", ["run", "build"], {cwd: folder, encoding: "utf8", env: {...process.env, PATH}});
  expect(build.stdout + build.stderr).toContain("已生成");
  expect(existsSync(join(folder, "dist/index.html"))).toBe(true);
  const check = spawnSync("npm", ["run", "--silent", "check", "--", "--json"], {
    cwd: folder,
    encoding: "utf8",
    env: {...process.env, PATH}
  });
  expect(() => JSON.parse(check.stdout) as unknown).not.toThrow();
});
