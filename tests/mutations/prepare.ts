import {join} from "node:path";
import {inspect} from "../../src/checks/index.ts";
import type {PublishedText} from "../../src/editions/publication-text.ts";
import type {City} from "../../src/tables/city.ts";
import {publicationOf} from "./against-last.ts";
import {numbered} from "./numbered.ts";
import {type Pool, readPool} from "./pool.ts";
import {open, published} from "./published.ts";
import {randomOf} from "./random.ts";
import {type Slice, sliceOf} from "./slices.ts";

const ROOT = join(import.meta.dirname, "../..");

/** A slice, and what it publishes as long as nothing happens to it. */
export interface Prepared {
  readonly slice: Slice;
  readonly truth: string;
  /** The same as open files. */
  readonly last: PublishedText;
  /** Its ids are 0001, 0002 …: only for damage to such ids. */
  readonly numbered: boolean;
}

/** Files that are damaged: of a table of many years the last two. */
const targets = (pool: Pool): readonly string[] =>
  [...pool.grids.keys()].filter((path) => !/\/(?:2021|2022|2023|2024)\.csv$/.test(path));

/** Other files of the same table, and those that a mapping or a decision speaks of. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  "air_hourly_昆明.csv": ["air_hourly_玉溪.csv"],
  "air_daily/2026.csv": ["air_daily/2025.csv"],
  "imports.csv": ["petition_batches_yunnan.csv", "air_hourly_昆明.csv"],
  "decisions.csv": ["water_4hourly_yunnan_2021-04_gbk.csv"]
};

const CITIES = [
  ["虚构", "data"],
  ["真实", "tests/real/city"]
] as const;

/** Every table of both cities, in pieces that could be published; another seed takes other pieces. */
export const prepare = (seed = 0): readonly Prepared[] =>
  CITIES.flatMap(([city, folder]) => {
    const pool = readPool(city, join(ROOT, folder));
    const slices = targets(pool).map((path) => whole(pool, path, `${city} ${path}`, seed * STARTS));
    return [...slices, ...slices.flatMap(({slice}) => withNumbers(slice))];
  });

const publishedOf = (city: City) => ({truth: published(city), last: publicationOf(city)});

const withNumbers = (slice: Slice): readonly Prepared[] => {
  const own = numbered(slice);
  const found = own === null ? null : inspect(own.files);
  return own === null || found === null || found.city === null || open(found).length > 0
    ? []
    : [{slice: own, ...publishedOf(found.city), numbered: true}];
};

/** A part of the file with as many of its columns filled as can be; real exports hold rows that contradict each other. */
const whole = (pool: Pool, path: string, name: string, seed: number): Prepared => {
  const slices = Array.from({length: STARTS}, (_, i) =>
    sliceOf(pool, path, randomOf(name, seed + i), BESIDE[path] ?? [])
  );
  for (const slice of slices.sort((a, b) => filled(b) - filled(a))) {
    const found = inspect(slice.files);
    if (found.city !== null && open(found).length === 0) return {slice, ...publishedOf(found.city), numbered: false};
  }
  throw new Error(`${name}：没有未改动就能发布的一段`);
};

const filled = ({target}: Slice): number =>
  target.columns.filter((_, c) => target.cells.slice(1).some((row) => (row[c] ?? "") !== "")).length;

const STARTS = 12;
