import {cpSync, mkdirSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {type TableName, schemas} from "../../src/tables/schemas/index.ts";

/** Tables of the shipped city, which make a city of their own. */
export interface PartialCity {
  readonly name: string;
  readonly tables: readonly TableName[];
}

/** Tables that the reader demands: rows that name theirs are refused without them. */
const PARENTS: readonly TableName[] = ["regions", "rectification_issues", "exposure_list"];

/** The tables whose names the columns of a table use. */
const named = (table: TableName): readonly TableName[] =>
  Object.values(schemas[table].columns).flatMap(({ref}) => (ref === undefined ? [] : [ref as TableName]));

const closed = (table: TableName, follow: (table: TableName) => boolean): readonly TableName[] => {
  const all = new Set<TableName>(["regions", table]);
  for (const one of all) for (const other of named(one)) if (follow(other)) all.add(other);
  return [...all];
};

const held = readdirSync("data").map((file) => file.replace(/\.csv$/, ""));
const tables = (Object.keys(schemas) as readonly TableName[]).filter((table) => held.includes(table));
const others = tables.filter((table) => table !== "regions");

/** One table, and nothing that it only may name. */
export const alone = (table: TableName): PartialCity => ({
  name: `only ${table}`,
  tables: closed(table, (other) => PARENTS.includes(other))
});

/** One table, and all that its rows name. */
export const withNamed = (table: TableName): PartialCity => ({
  name: `${table} and what it names`,
  tables: closed(table, () => true)
});

/** The whole city but for one table, and what cannot stand without it: a promise names a river by the code of its table. */
export const without = (table: TableName): PartialCity => ({
  name: `all but ${table}`,
  tables: tables.filter(
    (one) =>
      one !== table &&
      !(PARENTS.includes(table) && named(one).includes(table)) &&
      !(table === "water_bodies" && one === "promises")
  )
});

/** Every city that lacks tables, each once. */
export const partialCities: readonly PartialCity[] = [
  ...Map.groupBy([...others.map(alone), ...others.map(withNamed), ...others.map(without)], ({tables: of}) =>
    of.toSorted().join()
  ).values()
].flatMap(([first]) => first ?? []);

/** Writes such a city into `folder`. */
export const layOut = ({tables: chosen}: PartialCity, folder: string): string => {
  mkdirSync(folder, {recursive: true});
  cpSync("data/site.json", join(folder, "site.json"));
  for (const table of chosen)
    for (const path of [table, `${table}.csv`])
      if (held.includes(table) && readdirSync("data").includes(path))
        cpSync(join("data", path), join(folder, path), {recursive: true});
  if (chosen.includes("rectification_issues"))
    cpSync("data/attachments", join(folder, "attachments"), {recursive: true});
  return folder;
};
