import {rmSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {run, runFolder} from "./site/build.ts";
import {brokenLinks, unreached} from "./site/links.ts";
import {type PartialCity, alone, layOut, partialCities, withNamed} from "./site/partial.ts";
import {pageFaults} from "./site/rules.ts";
import {readSite} from "./site/site.ts";

/** Rooms whose section has lost the table it opens with. */
const TELLING: readonly PartialCity[] = [
  {name: "waters without sections", tables: ["regions", "black_odorous_waters", "outfalls", "drinking_water_sources"]},
  {name: "promises and targets alone", tables: ["regions", "promises", "indicators", "indicator_targets"]},
  withNamed("water_sections"),
  alone("garbage_facilities")
];

/** What is wrong with the site of a city; nothing of it stays. */
const faults = async (city: PartialCity) => {
  const folder = join(runFolder(), `partial ${city.name}`.replaceAll(" ", "-"));
  const data = layOut(city, join(folder, "data"));
  const {code, stdout, stderr} = await run("build", {DATA_DIR: data, OUT_DIR: join(folder, "site")});
  try {
    if (code !== 0) return {build: stdout + stderr};
    const site = readSite(join(folder, "site"));
    return {broken: brokenLinks(site), unreached: unreached(site), rules: pageFaults(site)};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
};

it.each(process.env["AUDIT"] === "1" ? partialCities : TELLING)(
  "makes a whole site of $name",
  {timeout: 300_000},
  async (city) => {
    expect(await faults(city)).toEqual({broken: [], unreached: [], rules: []});
  }
);
