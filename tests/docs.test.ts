import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import type {Schema} from "../src/tables/schema.ts";
import {schemas} from "../src/tables/schemas/index.ts";

const readme = readFileSync("README.md", "utf8");
const clerks = readFileSync("data/README.md", "utf8");
const {scripts} = JSON.parse(readFileSync("package.json", "utf8")) as {scripts: Readonly<Record<string, string>>};

it("names only npm commands that exist", () => {
  const named = [...`${readme}\n${clerks}`.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(
    (match) => match[1] ?? match[2] ?? ""
  );
  expect(named).toContain("start");
  expect(named).toContain("test");
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

it("installs what is missing before every command that people type", () => {
  const typed = ["start", "build", "dev", "check", "diff", "templates", "test", "bench", "audit"];
  expect(
    typed.filter((name) => !scripts[name]?.startsWith("node src/commands/install.mjs && npm run --silent "))
  ).toEqual([]);
  const called = typed.map((name) => /--silent (\S+)/.exec(scripts[name] ?? "")?.[1] ?? "");
  expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
});

it("calls from continuous integration what the README says", () => {
  expect(readFileSync(".ci/run", "utf8")).toMatch(/^npm test$/m);
});

it("describes every table of the dictionary to the clerk", () => {
  expect(Object.keys(schemas).filter((name) => !clerks.includes(name))).toEqual([]);
});

it("describes every column that must be filled to the clerk", () => {
  const missing = Object.values(schemas).flatMap(({name, columns}) =>
    Object.values(columns)
      .filter(({need, header}) => need === "R" && !clerks.includes(header))
      .map(({header}) => `${name}: ${header}`)
  );
  expect(missing).toEqual([]);
});

it("names every allowed word of every column to the clerk", () => {
  const missing = (Object.values(schemas) as unknown as readonly Schema[]).flatMap(({name, columns}) =>
    Object.values(columns).flatMap(({header, choices}) =>
      (choices ?? []).filter((word) => !clerks.includes(word)).map((word) => `${name}: ${header}: ${word}`)
    )
  );
  expect(missing).toEqual([]);
});

it("points to files that exist", () => {
  const linked = (text: string, from: string) =>
    [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => join(from, match[1] ?? ""));
  const named = [...readme.matchAll(/`((?:src|data|tests|public|\.ci)\/[\w./-]*)`/g)].map((match) => match[1] ?? "");
  const paths = [...linked(readme, "."), ...linked(clerks, "data"), ...named];
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

it("speaks of the project alone in every committed text", () => {
  expect(/\/work\/|\/tmp\/|\.\.\/shared/.test(readme + clerks)).toBe(false);
});
