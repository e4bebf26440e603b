import {provenanceOf} from "../../measures/publish/publish-catalogue.ts";
import {type FileSizes, csvParts, fileSizes, jsonParts} from "../../measures/publish/publish-files.ts";
import {type OpenTable, openTable, openTables} from "../../measures/publish/publish.ts";
import type {TableName} from "../../tables/schemas/index.ts";
import {publication} from "../_publication.ts";

/** Every table that the city opens. How the bureau maps its files and answers the checks is nobody's data. */
export const tables = (): readonly OpenTable[] =>
  openTables(publication().city, publication().verdicts).filter(({download}) => download);

/** Routes of the tables' pages and of their files. */
export const tablePaths = () => tables().map(({name}) => ({params: {table: name}}));

export const tableOf = (name: string | undefined): OpenTable => {
  const {city, verdicts} = publication();
  const table = openTable(city, verdicts, name as TableName);
  if (table === null) throw new Error(`no table ${name ?? ""}`);
  return table;
};

export const csvOf = (table: OpenTable): Iterable<string> => csvParts(table);

export const jsonOf = (table: OpenTable): Iterable<string> => {
  const {city} = publication();
  return jsonParts(table, city.site, provenanceOf(city, table.name).until);
};

/** A file that is handed on as it is written, so that no large one is ever held as a whole. */
export const fileResponse = (parts: Iterable<string>): Response => {
  const encoder = new TextEncoder();
  const iterator = parts[Symbol.iterator]();
  return new Response(
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const {done, value} = iterator.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      }
    })
  );
};

/** The catalogue and the page of a table both print its sizes: they are counted once per publication. */
const counted = new WeakMap<object, Map<TableName, FileSizes>>();

export const sizesOf = (table: OpenTable): FileSizes => {
  const {city} = publication();
  const sizes = counted.get(city) ?? new Map<TableName, FileSizes>();
  counted.set(city, sizes);
  const known =
    sizes.get(table.name) ??
    fileSizes(table, city.site, provenanceOf(city, table.name).until, (text) => Buffer.byteLength(text));
  sizes.set(table.name, known);
  return known;
};
