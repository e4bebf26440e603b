import {readFileSync, readdirSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {expect, it} from "vitest";

// Design §1: each floor knows only the floors above it in this list. Floors in one entry may know each other.
const FLOORS: readonly (readonly string[])[] = [
  ["standards"],
  ["tables"],
  ["measures"],
  ["checks"],
  ["figures"],
  ["editions"],
  ["components", "layouts", "styles"],
  ["browser"],
  ["pages", "commands"]
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync("src", {recursive: true, encoding: "utf8"})
  .filter((file) => /\.(ts|mjs|js|astro)$/.test(file))
  .sort();

const imports: readonly Import[] = files.flatMap((file) =>
  importsOf(readFileSync(join("src", file), "utf8")).map((target) => ({
    file,
    target: target.startsWith(".") ? relative("src", join("src", dirname(file), target)) : target
  }))
);

function importsOf(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(["'])([^"'\n]+)\1/g);
  return [...found].map((match) => match[2] ?? "");
}

const floorOf = (path: string): number => FLOORS.findIndex((floor) => floor.includes(path.split("/")[0] ?? ""));
const ours = (target: string): boolean => floorOf(target) >= 0;
const shown = (list: readonly Import[]): readonly string[] => list.map(({file, target}) => `${file} → ${target}`);

it("sees the imports it is meant to judge", () => {
  expect(
    importsOf('import {a} from "./a.ts";\nexport * from "./b.ts";\nimport "./c.css";\nawait import("./d.ts")')
  ).toEqual(["./a.ts", "./b.ts", "./c.css", "./d.ts"]);
  expect(imports.length).toBeGreaterThan(100);
});

it("puts every source file on a floor", () => {
  // Astro asks for these two at the top of src/.
  const loose = files.filter((file) => !ours(file) && !["env.d.ts", "middleware.ts"].includes(file));
  expect(loose).toEqual([]);
});

it("lets no floor import from a floor below it", () => {
  const wrong = imports.filter(({file, target}) => ours(file) && ours(target) && floorOf(target) > floorOf(file));
  expect(shown(wrong)).toEqual([]);
});

it("keeps standards free of everything of ours", () => {
  const wrong = imports.filter(({file, target}) => file.startsWith("standards/") && ours(target));
  expect(shown(wrong.filter(({target}) => !target.startsWith("standards/")))).toEqual([]);
});

it("draws with Plot in figures only", () => {
  const wrong = imports.filter(
    ({file, target}) => /plot|linkedom|^d3-(?!dsv)/.test(target) && !ours(target) && floorOf(file) !== 4
  );
  expect(shown(wrong)).toEqual([]);
});

it("reads the disk only where a folder is loaded, an attachment handed on, and in commands", () => {
  const allowed = /^(tables\/folder\.ts|commands\/|pages\/_publication\.ts|pages\/attachments\/)/;
  const wrong = imports.filter(({file, target}) => /^(node:)?fs/.test(target) && !allowed.test(file));
  expect(shown(wrong)).toEqual([]);
});

it("runs schemas, parsing, measures and checks without Node, so that a browser can check a file", () => {
  const wrong = imports.filter(
    ({file, target}) => floorOf(file) <= 3 && target.startsWith("node:") && file !== "tables/folder.ts"
  );
  expect(shown(wrong)).toEqual([]);
});

it("loads the dataset in pages and commands only", () => {
  const loading = /^(tables\/folder|pages\/_publication)/;
  const wrong = imports.filter(({file, target}) => loading.test(target) && floorOf(file) !== FLOORS.length - 1);
  // The middleware belongs to the pages; Astro fixes its place.
  expect(shown(wrong.filter(({file}) => file !== "middleware.ts"))).toEqual([]);
});

it("keeps modules small and their exports named", () => {
  const sources = files
    .filter((file) => /\.(ts|mjs)$/.test(file))
    .map((file) => ({file, text: readFileSync(join("src", file), "utf8")}));
  expect(sources.filter(({text}) => text.split("\n").length > 201).map(({file}) => file)).toEqual([]);
  expect(sources.filter(({text}) => /^export default/m.test(text)).map(({file}) => file)).toEqual([]);
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(file))).toEqual([]);
});
