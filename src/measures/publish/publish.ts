import type {City} from "../../tables/city.ts";
import type {RowMeta} from "../../tables/schema.ts";
import {type TableName, schemas} from "../../tables/schemas/index.ts";
import type {Tombstone} from "../exposure/exposure.ts";
import {type AnyRow, META_COLUMNS, type OpenCell, type OpenColumn, givenColumn} from "./publish-cells.ts";
import {type Computing, computedColumns} from "./publish-computed.ts";

/** A table as anybody may have it. */
export interface OpenTable {
  readonly name: TableName;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly OpenColumn[];
  readonly length: number;
  readonly row: (index: number) => readonly OpenCell[];
  /** One cell of a row, where the rest of it is not wanted. */
  readonly cell: (index: number, column: number) => OpenCell;
  /** The file a row was handed in with. */
  readonly file: (index: number) => string;
  /** Republished as a file; false for working tables, which have no page either. */
  readonly download: boolean;
}

/**
 * A table of a city that is already `withoutHidden`, with the columns the site adds; null where the city does not hold it or
 * the bureau does not open it (datasets.csv, 开放 = 否).
 */
export const openTable = (city: City, verdicts: Computing, name: TableName): OpenTable | null => {
  if (!city.present.has(name) || city.tables.datasets.some(({table, open}) => table === name && !open)) return null;
  const {title, about, open} = schemas[name];
  const rows = rowsOf(city, verdicts, name);
  const columns = [...givenColumns(name), ...metaColumns(name, rows), ...computedColumns(name, verdicts)];
  return {
    ...{name, title, about, columns, download: open},
    length: rows.length,
    file: (index) => rows[index]?.meta.file ?? "",
    row: (index) => {
      const row = rows[index];
      return row === undefined ? [] : columns.map(({cell}) => cell(row, index));
    },
    cell: (index, column) => {
      const row = rows[index];
      return row === undefined ? null : (columns[column]?.cell(row, index) ?? null);
    }
  };
};

/** Every table that may be seen, in the dictionary's order. */
export const openTables = (city: City, verdicts: Computing): readonly OpenTable[] =>
  (Object.keys(schemas) as TableName[]).flatMap((name) => openTable(city, verdicts, name) ?? []);

const rowsOf = (city: City, {exposure}: Computing, name: TableName): readonly AnyRow[] => {
  const rows = city.tables[name] as unknown as readonly AnyRow[];
  return name === "exposure_list" ? [...rows, ...exposure.down.toReversed().map(stone)] : rows;
};

/** A withdrawn entry as a row: no field but these has a value. */
const stone = ({id, publishedOn, until}: Tombstone): AnyRow => ({id, publishedOn, until, meta: NO_META});

const NO_META: RowMeta = {
  ...{file: "", line: 0, row: 0, missing: null, printed: null},
  ...{asOf: null, source: null, published: null, remark: null}
};

const givenColumns = (name: TableName): readonly OpenColumn[] =>
  Object.entries(schemas[name].columns)
    .filter(([field, column]) => column.internal !== true && !UNPUBLISHED.has(`${name}.${field}`))
    .map(([field, column]) => guarded(name, field, givenColumn(name, field, column)));

/** Attachments are published only where a row says 是否公开; exposures have no such column. */
const UNPUBLISHED: ReadonlySet<string> = new Set(["exposure_list.attachments"]);

const guarded = (name: TableName, field: string, column: OpenColumn): OpenColumn => {
  const allowed = GUARDS[`${name}.${field}`];
  return allowed === undefined ? column : {...column, cell: (row, i) => (allowed(row) ? column.cell(row, i) : null)};
};

const GUARDS: Readonly<Record<string, (row: AnyRow) => boolean>> = {
  "issue_events.attachment": ({open}) => open === true,
  "issue_events.attachmentKind": ({open}) => open === true,
  "exposure_list.creditCode": ({naming}) => naming === "全称"
};

const metaColumns = (name: TableName, rows: readonly AnyRow[]): readonly OpenColumn[] => {
  const own = new Set(Object.values(schemas[name].columns).map(({header}) => header));
  return META_COLUMNS.filter(({field, header}) => !own.has(header) && rows.some(({meta}) => meta[field] !== null));
};
