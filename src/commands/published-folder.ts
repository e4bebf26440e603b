import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync
} from "node:fs";
import {join, relative, resolve, sep} from "node:path";
import {StringDecoder} from "node:string_decoder";
import type {PublishedText} from "../editions/publication-text.ts";

const PART = 1 << 20;

/** Beside the output while a preview stands in it: the open files of the last real publication. */
const keptPublication = (folder: string): string => `${resolve(folder)}-last-publication`;

const isPreview = (home: string): boolean => /class="banner preview"/.test(readFileSync(home, "utf8"));

/** What the next publication is compared with; null where there is nothing. A preview hides none that it took the place of. */
export const lastPublication = (folder: string): PublishedText | null => {
  const home = join(folder, "index.html");
  if (!existsSync(home)) return null;
  return publishedFolder(isPreview(home) ? keptPublication(folder) : folder);
};

/** The open files of a built site; null where the folder holds none. */
export const publishedFolder = (folder: string): PublishedText | null => {
  const tables = jsonFiles(join(folder, "data")).map(([name, path]) => [name, () => parts(path)] as const);
  if (tables.length === 0) return null;
  const figures = jsonFiles(join(folder, "figures")).map(
    ([name, path]) => [name, () => readFileSync(path, "utf8")] as const
  );
  return {tables: new Map(tables), figures: new Map(figures)};
};

/**
 * The output was replaced; `old` is what it held. A preview must not make the last real publication forgotten: its open
 * files are kept until the next real one.
 */
export const keepPublication = (target: string, old: string | null): void => {
  const kept = keptPublication(target);
  const [home, before] = [join(target, "index.html"), old === null ? null : join(old, "index.html")];
  if (!existsSync(home) || !isPreview(home)) {
    rmSync(kept, {recursive: true, force: true});
    return;
  }
  if (old === null || before === null || !existsSync(before) || isPreview(before)) return;
  rmSync(kept, {recursive: true, force: true});
  for (const part of ["data", "figures"].filter((name) => existsSync(join(old, name)))) {
    mkdirSync(kept, {recursive: true});
    renameSync(join(old, part), join(kept, part));
  }
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
