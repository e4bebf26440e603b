import {expect, it} from "vitest";
import {cityPaths} from "../../src/browser/city-paths.ts";

const of = (...paths: readonly string[]) => {
  const {root, inside} = cityPaths(paths);
  return {root, inside: [...inside.values()]};
};

it("takes the folder of site.json for the city folder, however deep it was chosen", () => {
  expect(of("data/site.json", "data/air_daily/2026.csv")).toEqual({
    root: "data",
    inside: ["site.json", "air_daily/2026.csv"]
  });
  expect(of("绿账/README.md", "绿账/data/site.json", "绿账/data/units.csv")).toEqual({
    root: "绿账/data",
    inside: ["site.json", "units.csv"]
  });
  expect(of("data/site.json", "data/旧/site.json").inside).toEqual(["site.json", "旧/site.json"]);
});

it("takes the one folder around the files where there is no site.json, unless it is a table's own", () => {
  expect(of("十一月/units.csv", "十一月/regions.csv")).toEqual({root: "十一月", inside: ["units.csv", "regions.csv"]});
  expect(of("water_readings/2026-11.csv")).toEqual({root: "", inside: ["water_readings/2026-11.csv"]});
  expect(of("a/units.csv", "b/units.csv")).toEqual({root: "", inside: ["a/units.csv", "b/units.csv"]});
});

it("takes loose files by their names", () => {
  expect(of("units.csv", "2026-11.csv")).toEqual({root: "", inside: ["units.csv", "2026-11.csv"]});
});

it("leaves out what the reader of a folder leaves out", () => {
  expect(of("data/site.json", "data/.DS_Store", "data/.git/config", "data/editions/1.202610.0/a.csv").inside).toEqual([
    "site.json"
  ]);
});
