import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";

const read = (folder: string, kind: RegExp): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, {recursive: true, encoding: "utf8"})
      .filter((file) => kind.test(file) && !file.endsWith(".d.ts"))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")])
  );
const source = read("src", /\.(ts|mjs|astro)$/);
const tests = [...read("tests", /\.ts$/).values()].join("\n");

/** Astro itself calls these; the bench runs on the reader's clock. */
const CALLED_FROM_OUTSIDE = ["middleware.ts", "commands/bench-reader.ts"];
const routes = (file: string): boolean => /^pages\//.test(file) && !/(^|\/)_/.test(file);

const importsOf = (text: string): string =>
  [...text.matchAll(/import\s(?:type\s)?\{([^}]*)\}|import\s\*\sas\s(\w+)|await import\([^)]*\)/g)]
    .map(([whole, names, space]) => names ?? (space === undefined ? whole : spaceUses(text, space)))
    .join(" ");
const spaceUses = (text: string, space: string): string =>
  [...text.matchAll(new RegExp(`\\b${space}\\.(\\w+)`, "g"))].map(([, name]) => name).join(" ");
const destructured = (text: string): string =>
  [...text.matchAll(/\{([^}]*)\} = await import/g)].map(([, names]) => names).join(" ");

const imported = new Map([...source].map(([file, text]) => [file, `${importsOf(text)} ${destructured(text)}`]));
const testImports = importsOf(tests) + destructured(tests);

interface Export {
  readonly file: string;
  readonly name: string;
  readonly isType: boolean;
  readonly text: string;
}

const all: readonly Export[] = [...source]
  .filter(([file]) => !routes(file) && !CALLED_FROM_OUTSIDE.includes(file))
  .flatMap(([file, text]) =>
    [...text.matchAll(/^export (?:async )?(const|function|interface|type)\s+(\w+)/gm)].map(([, kind, name = ""]) => ({
      ...{file, name, text},
      isType: kind === "interface" || kind === "type"
    }))
  );

const has = (words: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(words);
const elsewhere = ({file, name}: Export): boolean =>
  [...imported].some(([other, words]) => other !== file && has(words, name));
const athome = ({name, text}: Export): boolean => [...text.matchAll(new RegExp(`\\b${name}\\b`, "g"))].length > 1;

it("exports nothing that only tests use", () => {
  expect(all.filter((one) => !elsewhere(one) && !athome(one)).map(({file, name}) => `${file}: ${name}`)).toEqual([]);
});

it("exports no value that nobody imports", () => {
  const idle = all.filter((one) => !one.isType && !elsewhere(one) && !has(testImports, one.name));
  expect(idle.map(({file, name}) => `${file}: ${name}`)).toEqual([]);
});
