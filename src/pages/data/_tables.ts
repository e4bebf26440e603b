import type {FileSizes} from "../../figures/open-data.ts";
import {provenanceOf} from "../../measures/publish/publish-catalogue.ts";
import {tableCsv, tableJson} from "../../measures/publish/publish-files.ts";
import {type OpenTable, openTable, openTables} from "../../measures/publish/publish.ts";
import type {TableName} from "../../tables/schemas/index.ts";
import {publication} from "../_publication.ts";

/** Every table of the city that may be seen. */
export const tables = (): readonly OpenTable[] => openTables(publication().city, publication().verdicts);

/** Routes of the tables' pages, or of their files. */
export const tablePaths = (files: boolean) =>
  tables()
    .filter(({download}) => download || !files)
    .map(({name}) => ({params: {table: name}}));

export const tableOf = (name: string | undefined): OpenTable => {
  const {city, verdicts} = publication();
  const table = openTable(city, verdicts, name as TableName);
  if (table === null) throw new Error(`no table ${name ?? ""}`);
  return table;
};

export const csvOf = (table: OpenTable): string => tableCsv(table);

export const jsonOf = (table: OpenTable): string => {
  const {city} = publication();
  return tableJson(table, city.site, provenanceOf(city, table.name).until);
};

/** Null for a table that has no file. */
export const sizesOf = (table: OpenTable): FileSizes | null =>
  table.download ? {csv: Buffer.byteLength(csvOf(table)), json: Buffer.byteLength(jsonOf(table))} : null;
