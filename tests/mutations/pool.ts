import {readCity} from "../../src/tables/read-city.ts";
import {readFolder} from "../../src/tables/folder.ts";
import type {CityFiles} from "../../src/tables/city.ts";
import {type Column, date, text} from "../../src/tables/column.ts";
import type {Schema} from "../../src/tables/schema.ts";
import {type TableName, schemas} from "../../src/tables/schemas/index.ts";
import {type Grid, parsed} from "./grid.ts";

/** A whole city as sheets, from which small ones are cut. */
export interface Pool {
  readonly city: string;
  /** site.json, and attachments by name. */
  readonly rest: CityFiles;
  readonly grids: ReadonlyMap<string, Grid>;
}

export const SCHEMAS = schemas as unknown as Readonly<Record<string, Schema>>;

/** The columns of prefectures in the bulletins of the real city all hold 件数. */
const UNFOLDED = "件数";

/** Accepted in every table (dictionary §1). */
const GENERAL: readonly Column[] = [
  date("数据截至", "O"),
  text("数据来源", "O"),
  date("发布日期", "O"),
  text("备注", "O")
];

export const keyOf = (table: string): Column | undefined => {
  const schema = SCHEMAS[table];
  return schema?.columns[schema.key[0] ?? ""];
};

export const readPool = (city: string, root: string): Pool => {
  const files = readFolder(root);
  const {tables, headers} = readCity(files);
  const grids = new Map<string, Grid>();
  for (const [table, {files: paths}] of Object.entries(tables))
    for (const path of paths) {
      const bytes = files.get(path) ?? new Uint8Array();
      const encoding = path.includes("gbk") ? "gb18030" : "utf-8";
      const cells = parsed(bytes, encoding);
      const ours = new Map([...(headers.get(path) ?? [])].map(([header, own]) => [own, header]));
      const known = [...Object.values(SCHEMAS[table]?.columns ?? {}), ...GENERAL];
      const columns = (cells[0] ?? []).map(
        (own) => known.find(({header}) => header === (ours.get(own) ?? UNFOLDED)) ?? null
      );
      grids.set(path, {path, table: table as TableName, encoding, cells, columns});
    }
  const rest = new Map([...files].filter(([path]) => !grids.has(path)));
  return {city, rest, grids};
};
