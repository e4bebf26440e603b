import {checkAttachments} from "./attachments.ts";
import type {CityFiles} from "./city.ts";
import {checkAddresses} from "./collisions.ts";
import type {Findings} from "./findings.ts";
import {namesOf, resolveReferences} from "./references.ts";
import {regionNames} from "./regions.ts";
import {mergeRepeats} from "./repeats.ts";
import {placeOf} from "./row-names.ts";
import type {Draft, FileRows} from "./rows.ts";
import type {Row, Schema} from "./schema.ts";
import {schemas} from "./schemas/index.ts";
import {checkTotals} from "./totals.ts";
import type {TypedCell} from "./typed-cells.ts";

/** Every schema, without the types of its rows: what the reader works with. */
export const SCHEMAS = schemas as unknown as Readonly<Record<string, Schema>>;

/** Tables whose names others use. */
const REFERRED: ReadonlySet<string> = new Set(
  Object.values(SCHEMAS).flatMap(({columns}) => Object.values(columns).flatMap(({ref}) => ref ?? []))
);

export interface RawTable extends FileRows {
  readonly files: string[];
  /** Rows or files of it could not be read: names that it lacks may stand there. */
  incomplete: boolean;
}

/** What takes more than one row: names, repeats, sums, rules, addresses. */
export const settle = (
  raw: ReadonlyMap<string, RawTable>,
  own: string | null,
  files: CityFiles,
  typed: TypedCell,
  findings: Findings
): ReadonlyMap<string, readonly Draft[]> => {
  const all = (name: string) => [...(raw.get(name)?.rows ?? []), ...(raw.get(name)?.broken ?? [])];
  const regions = regionNames(all("regions"), own ?? "");
  // Without the city's own name nothing can be said about a region.
  const regional = own !== null && all("regions").length > 0 ? regions : null;
  const incomplete = new Set([...raw].filter(([, table]) => table.incomplete).map(([name]) => name));
  const names = new Map(
    Object.values(SCHEMAS).flatMap((schema): [string, ReadonlyMap<string, string> | null][] => {
      if (!raw.has(schema.name)) return [[schema.name, null]];
      if (!REFERRED.has(schema.name)) return [];
      // A table that could not be read at all knows no names; its own fault is enough.
      const rows = all(schema.name);
      return rows.length === 0 ? [] : [[schema.name, namesOf(schema, rows)]];
    })
  );
  const tables = new Map<string, readonly Draft[]>();
  for (const [name, table] of raw) {
    const schema = SCHEMAS[name];
    if (schema === undefined) continue;
    if (schema.settle !== undefined)
      for (const row of table.rows) schema.settle(row as unknown as Row<typeof schema.columns>);
    resolveReferences(schema, table.rows, {names, regions: regional, incomplete}, findings);
    const rows = mergeRepeats(schema, table.rows, typed, findings);
    checkTotals(schema, rows, table.totals, findings);
    for (const row of rows)
      for (const rule of schema.rules) {
        const fault = rule(row as unknown as Row<typeof schema.columns>);
        if (fault !== null) findings.add(placeOf(schema, row, fault.field), fault);
      }
    checkAddresses(schema, rows, rows === table.rows, findings);
    checkAttachments(schema, rows, files, findings);
    tables.set(name, rows);
  }
  return tables;
};
