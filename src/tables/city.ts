import type {Fault, Repair} from "./fault.ts";
import type {TableName, Tables} from "./schemas/index.ts";
import type {Site} from "./site.ts";

/** A city folder, read: what every floor below works on. */
export interface City {
  readonly site: Site;
  readonly tables: Tables;
  /** Tables that were handed in with at least one row. The others' pages are hidden. */
  readonly present: ReadonlySet<TableName>;
}

/** What reading a folder found. `city` is null when site.json or regions.csv cannot be used at all. */
export interface Reading {
  readonly city: City | null;
  readonly faults: readonly Fault[];
  readonly repairs: readonly Repair[];
  /** By file, the headers as handed in (`清运量(吨)`) of our columns (`清运量`). */
  readonly headers: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Columns, as `table/field`, with words that a person may have to look at; the texts of all others are harmless. */
  readonly looks: ReadonlySet<string>;
  /** `<file>/<field>` of the free texts that are not all written one way, see `checks/odd-texts.ts`. */
  readonly mixed: ReadonlySet<string>;
  readonly tables: Readonly<Record<string, {readonly rows: number; readonly files: readonly string[]}>>;
}

/** The bytes of a city folder by path inside it, e.g. `water_readings/2026-10.csv`. */
export type CityFiles = ReadonlyMap<string, Uint8Array>;
