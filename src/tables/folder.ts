import {readFileSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import type {CityFiles} from "./city.ts";
import {takes} from "./city-file.ts";

/** The files of a city folder: the only place that opens it. */
export const readFolder = (root: string): CityFiles => {
  const files = new Map<string, Uint8Array>();
  const walk = (folder: string): void => {
    const entries = readdirSync(join(root, folder), {withFileTypes: true});
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const taken = takes(entry.isDirectory() ? `${path}/-` : path);
      if (taken === "nothing") continue;
      if (entry.isDirectory()) walk(path);
      else files.set(path, taken === "name" ? new Uint8Array() : readFileSync(join(root, path)));
    }
  };
  walk("");
  return files;
};

/** Changes when a file of the folder does; the development server reads again then. */
export const folderStamp = (root: string): string =>
  readdirSync(root, {recursive: true, encoding: "utf8"})
    .sort()
    .map((path) => `${path} ${statSync(join(root, path)).mtimeMs}`)
    .join("\n");
