import type {CityFiles} from "../../tables/city.ts";
import {fit} from "../../tables/imports.ts";
import {type MendedCopy, mendedCopy} from "../../tables/mended-copy.ts";
import type {Schema} from "../../tables/schema.ts";
import {schemas} from "../../tables/schemas/index.ts";
import {withoutEnding} from "../../tables/table-file.ts";
import type {Inspection} from "../index.ts";

/**
 * Copies of the files of tables that had to be decoded or repaired. Cells are touched only in files without a fault, and not where
 * imports.csv says how a foreign export is read: it names the headers and the words of that export.
 */
export const mendedCopies = (inspection: Inspection, files: CityFiles): ReadonlyMap<string, MendedCopy> => {
  const {tables, faults, repairs, city} = inspection;
  const faulty = new Set(faults.flatMap(({severity, file}) => (severity === "fault" ? [file] : [])));
  const tableOf = new Map(Object.entries(tables).flatMap(([name, {files: own}]) => own.map((path) => [path, name])));
  const mapped = (path: string): boolean =>
    "imports" in tables &&
    (city === null ||
      city.tables.imports.some(({file}) => [path, nameOf(path)].some((name) => fit(file, name) !== null)));
  const repaired = Map.groupBy(repairs, ({file}) => file);
  const copies = [...tableOf].flatMap(([path, table]) => {
    const [bytes, own] = [files.get(path), repaired.get(path)];
    if (bytes === undefined || own === undefined) return [];
    const schema = faulty.has(path) || mapped(path) ? undefined : SCHEMAS[table];
    const columns = new Set(own.flatMap(({column}) => column ?? []));
    const copy = mendedCopy(path, bytes, schema === undefined ? null : {schema, columns});
    return copy === null ? [] : [[`${withoutEnding(path)}.csv`, copy] as const];
  });
  return new Map(copies);
};

const SCHEMAS = schemas as unknown as Readonly<Record<string, Schema>>;
const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
