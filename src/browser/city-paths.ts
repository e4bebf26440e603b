import {takes} from "../tables/city-file.ts";
import {schemas} from "../tables/schemas/index.ts";

/** Where chosen files stand in a city folder. */
export interface CityPaths {
  /** The folder as it was chosen, for the report; empty when loose files were. */
  readonly root: string;
  /** Path inside the city folder by path as chosen; files that are not of the city are left out. */
  readonly inside: ReadonlyMap<string, string>;
}

/**
 * The city folder is where site.json lies, however deep it was chosen; without one, the single folder around all files,
 * unless that is a table's own (`water_readings/2026-11.csv`).
 */
export const cityPaths = (paths: readonly string[]): CityPaths => {
  const [site] = paths
    .filter((path) => /(?:^|\/)site\.json$/.test(path))
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const prefix = site === undefined ? around(paths) : site.slice(0, -"site.json".length);
  const inside = paths
    .filter((path) => path.startsWith(prefix))
    .map((path) => [path, path.slice(prefix.length)] as const)
    .filter(([, path]) => takes(path) !== "nothing");
  return {root: prefix.replace(/\/$/, ""), inside: new Map(inside)};
};

const depth = (path: string): number => path.split("/").length;

const around = (paths: readonly string[]): string => {
  const [first = ""] = paths;
  const folder = first.slice(0, first.indexOf("/") + 1);
  return folder !== "" && !(folder.slice(0, -1) in schemas) && paths.every((path) => path.startsWith(folder))
    ? folder
    : "";
};
