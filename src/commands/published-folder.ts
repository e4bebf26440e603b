import {closeSync, existsSync, openSync, readFileSync, readSync, readdirSync} from "node:fs";
import {join, relative, sep} from "node:path";
import {StringDecoder} from "node:string_decoder";
import type {PublishedText} from "../editions/publication-text.ts";

const PART = 1 << 20;

/** The open files of a built site; null where the folder holds none, or a preview, unless that is wanted too. */
export const publishedFolder = (folder: string, preview = false): PublishedText | null => {
  const home = join(folder, "index.html");
  if (!existsSync(home) || (!preview && /class="banner preview"/.test(readFileSync(home, "utf8")))) return null;
  const tables = jsonFiles(join(folder, "data")).map(([name, path]) => [name, () => parts(path)] as const);
  if (tables.length === 0) return null;
  const figures = jsonFiles(join(folder, "figures")).map(
    ([name, path]) => [name, () => readFileSync(path, "utf8")] as const
  );
  return {tables: new Map(tables), figures: new Map(figures)};
};

/** Files by their path without `.json`. */
const jsonFiles = (folder: string): readonly (readonly [string, string])[] =>
  existsSync(folder)
    ? readdirSync(folder, {recursive: true, encoding: "utf8"})
        .filter((name) => name.endsWith(".json"))
        .map((name) => relative(folder, join(folder, name)).split(sep).join("/").slice(0, -".json".length))
        .sort()
        .map((name) => [name, join(folder, `${name}.json`)] as const)
    : [];

/** A large table is never held as a whole. */
function* parts(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(PART);
    const decoder = new StringDecoder("utf8");
    for (let n = readSync(file, buffer); n > 0; n = readSync(file, buffer)) yield decoder.write(buffer.subarray(0, n));
    yield decoder.end();
  } finally {
    closeSync(file);
  }
}
