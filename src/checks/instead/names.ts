import type {City} from "../../tables/city.ts";
import type {Column} from "../../tables/column.ts";
import {headerWithUnit} from "../../tables/dictionary.ts";
import type {Fault} from "../../tables/fault.ts";
import {headerName} from "../../tables/header.ts";
import {nearestFew} from "../../tables/nearest.ts";
import {regionNames} from "../../tables/regions.ts";
import type {Draft} from "../../tables/rows.ts";
import type {Schema} from "../../tables/schema.ts";
import {type TableName, schemas} from "../../tables/schemas/index.ts";

const SCHEMAS = schemas as unknown as Readonly<Record<string, Schema>>;
const FEW = 3;

/** The names of a table that a cell may mean, in the spelling of that table; a short name or a code leads to its own. */
export const namesMeant = (cell: string, table: string, city: City): readonly string[] => {
  const known = spellings(table, city);
  return [...new Set(nearestFew(cell, known.keys(), FEW).map((name) => known.get(name) ?? name))];
};

const spellings = (table: string, city: City): ReadonlyMap<string, string> => {
  const rows = city.tables[table as TableName] as unknown as readonly Draft[];
  if (table === "regions") return regionNames(rows, city.site.region);
  const key = SCHEMAS[table]?.key[0] ?? "";
  return new Map(rows.map((row) => [String(row[key]), String(row[key])]));
};

/** Headers of a table as the template prints them. */
const headersOf = ({columns}: Schema): readonly (readonly [name: string, column: Column])[] =>
  Object.values(columns).flatMap((column) =>
    [column.header, ...(column.aliases ?? [])].map((name) => [headerName(name), column] as const)
  );

/**
 * The headers that one of a file's may mean. Where it is the file's only strange header and only one that must be there
 * is missing, that one comes first, however it is spelled.
 */
export const headersMeant = (header: string, schema: Schema, faults: readonly Fault[]): readonly string[] => {
  const strange = faults.filter(({code}) => code === "unknown-column");
  const missing = faults.flatMap(({code, column}) => (code === "missing-column" && column !== null ? [column] : []));
  const all = new Map(headersOf(schema));
  const near = nearestFew(headerName(header).replace(/\(.*\)$/, ""), all.keys(), FEW).flatMap(
    (name) => all.get(name) ?? []
  );
  const first =
    strange.length === 1 && missing.length === 1
      ? missing
      : missing.filter((name) => near.some((one) => one.header === name));
  const columns = [...first.flatMap((name) => all.get(headerName(name)) ?? []), ...near];
  return [...new Set(columns)].slice(0, FEW).map(headerWithUnit);
};

/** A column without a name may be one of those that must be there and are not. */
export const missingHeaders = (schema: Schema, faults: readonly Fault[]): readonly string[] => {
  const missing = faults.flatMap(({code, column}) => (code === "missing-column" ? [column] : []));
  return missing.length > FEW
    ? []
    : Object.values(schema.columns)
        .filter(({header}) => missing.includes(header))
        .map(headerWithUnit);
};

export const headerMeant = (header: string, schema: Schema): readonly string[] => {
  const column = new Map(headersOf(schema)).get(headerName(header));
  return column === undefined ? [] : [headerWithUnit(column)];
};

/** A header with a unit where none belongs, or with one that only lacks a stroke; another unit has to be reckoned first. */
export const unitMeant = (header: string, schema: Schema): readonly string[] => {
  const [, bare = "", unit = ""] = /^(.+?)\((.+)\)$/.exec(headerName(header)) ?? [];
  const column = new Map(headersOf(schema)).get(bare);
  if (column === undefined) return [];
  return column.unit === undefined || letters(unit) === letters(column.unit) ? [headerWithUnit(column)] : [];
};
const letters = (unit: string): string => unit.replace(/[^\p{L}\d%³]/gu, "").toLowerCase();

export const tablesMeant = (name: string): readonly string[] => nearestFew(name, Object.keys(SCHEMAS), FEW);

/** `attachments/` holds these. */
export const attachmentsMeant = (name: string, paths: Iterable<string>): readonly string[] =>
  nearestFew(
    name,
    [...paths].flatMap((path) => (path.startsWith("attachments/") ? [path.slice("attachments/".length)] : [])),
    FEW
  );
