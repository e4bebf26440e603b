import type {Column} from "./column.ts";
import type {Findings} from "./findings.ts";
import {nearestWords} from "./nearest.ts";
import {type RegionNames, placeFields, regionOf} from "./regions.ts";
import type {Draft} from "./rows.ts";
import type {Schema} from "./schema.ts";

/** The names another table may use, each with its canonical form; null = the table was not handed in. */
export type Names = ReadonlyMap<string, ReadonlyMap<string, string> | null>;

/** A table that makes no sense without its parent: the other references are optional tables. */
const PARENTS: ReadonlySet<string> = new Set(["rectification_issues", "exposure_list"]);

/** The names that a table's rows define, and its other spellings (别名 of units). */
export const namesOf = (schema: Schema, rows: readonly Draft[]): ReadonlyMap<string, string> => {
  const key = schema.key[0] ?? "";
  const names = new Map<string, string>();
  for (const row of rows) {
    const name = row[key];
    if (typeof name === "string") names.set(name, name);
  }
  for (const row of rows)
    for (const alias of Array.isArray(row["aliases"]) ? (row["aliases"] as string[]) : [])
      if (!names.has(alias)) names.set(alias, String(row[key]));
  return names;
};

export interface Known {
  readonly names: Names;
  /** null = nothing can be said about regions. */
  readonly regions: RegionNames | null;
  /** Tables with rows that could not be read: a name that is not there may be in one of those. */
  readonly incomplete: ReadonlySet<string>;
}

/** Names in other tables → canonical names, in place; an unknown one is a fault. */
export const resolveReferences = (
  schema: Schema,
  rows: readonly Draft[],
  {names, regions, incomplete}: Known,
  all: Findings
): void => {
  const findings = folding(incomplete, all);
  const places = placeFields(schema);
  if (places.length > 0 && regions !== null) resolvePlaces(schema, rows, places, regions, findings);
  for (const [field, column] of Object.entries(schema.columns)) {
    if (column.ref === undefined || places.includes(field)) continue;
    const known = column.ref === "regions" ? regions : names.get(column.ref);
    if (known === undefined || known === null) {
      if (known === null && PARENTS.has(column.ref) && rows.length > 0)
        findings.add(
          {file: rows[0]?.meta.file ?? schema.name},
          {code: "missing-table", message: `缺少 ${column.ref}.csv`, fix: `本表的“${column.header}”要在那张表里找到`}
        );
      continue;
    }
    for (const row of rows) {
      const value = row[field];
      if (typeof value === "string") {
        const canonical = known.get(value);
        if (canonical === undefined) unknown(row, column, value, known, findings);
        else if (canonical !== value) row[field] = canonical;
      } else if (Array.isArray(value))
        row[field] = value.map((one: string) => {
          const canonical = known.get(one);
          if (canonical === undefined) unknown(row, column, one, known, findings);
          return canonical ?? one;
        });
    }
  }
};

/** Unknown names of a table that was not read to its end are one note per file and column, not a fault each. */
const folding = (incomplete: ReadonlySet<string>, findings: Findings): Findings => {
  const told = new Set<string>();
  return {
    ...findings,
    add: (place, problem, severity) => {
      const table = [...incomplete].find((name) => problem.message.startsWith(`${name}.csv 里没有`));
      if (table === undefined) {
        findings.add(place, problem, severity);
        return;
      }
      const id = `${place.file}\n${place.column}`;
      if (told.has(id)) return;
      told.add(id);
      findings.add(
        {file: place.file, column: place.column ?? null},
        {
          code: "names-not-checked",
          message: `${table} 有没能读出的行，这一列的名称还不能全部核对`,
          fix: `请先改正 ${table} 的错误`
        },
        "note"
      );
    }
  };
};

const resolvePlaces = (
  schema: Schema,
  rows: readonly Draft[],
  places: readonly string[],
  regions: RegionNames,
  findings: Findings
): void => {
  const field = places[0] ?? "";
  for (const row of rows) {
    const region = regionOf(row, places, regions);
    if (region !== undefined) row[field] = region;
    else {
      const filled = places.find((place) => row[place] !== null) ?? field;
      const column = schema.columns[filled];
      if (column !== undefined) unknown(row, column, String(row[filled]), regions, findings, "regions");
    }
  }
};

const unknown = (
  row: Draft,
  column: Column,
  value: string,
  known: ReadonlyMap<string, string>,
  findings: Findings,
  table = column.ref ?? ""
): void =>
  findings.add(
    {file: row.meta.file, line: row.meta.line, row: row.meta.row, column: column.header, value},
    {
      code: table === "regions" ? "unknown-region" : "unknown-reference",
      message: `${table}.csv 里没有这个名称${nearestWords(value, known.keys())}`,
      fix: `请改为 ${table}.csv 中的名称，或在那张表中补上`
    }
  );
