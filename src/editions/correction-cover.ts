import {headerName, knownHeaders} from "../tables/header.ts";
import {maskCell} from "../tables/private/mask.ts";
import type {Schema} from "../tables/schema.ts";
import {type Correction, schemas} from "../tables/schemas/index.ts";
import {EMPTY, EVERY_ROW, REMOVED, SEVERAL, WHOLE, isExposure} from "./correction-rows.ts";
import type {PublishedCell} from "./publication-text.ts";
import {type CellChange, type NamedRow, keyHeaders, keyText, same} from "./row-difference.ts";

/** Entries of corrections.csv, and the 编号 of those that the last publication had. */
export interface Entries {
  readonly entries: readonly Correction[];
  readonly published: ReadonlySet<string>;
}

/**
 * The entry that explains a change, or null. An entry that names both values explains that change whenever it was written;
 * one that does not (多值, 全部字段, exposures) explains only what changes with the publication it first stands in, or it
 * would excuse everything later too.
 */
export const correctionOf = (table: string, change: CellChange, {entries, published}: Entries): Correction | null =>
  entries.find((entry) => {
    if (
      entry.table !== table ||
      !isField(table, entry.field, change.column) ||
      !isRecord(table, entry.record, change.row)
    )
      return false;
    if (entry.after === REMOVED && WHOLE.has(entry.field)) return false;
    const several = WHOLE.has(entry.field) || entry.before === SEVERAL || entry.after === SEVERAL || isExposure(table);
    if (several) return !published.has(entry.id);
    return says(entry.before, change.column, change.before) && says(entry.after, change.column, change.after);
  }) ?? null;

/** The entry that explains why a row is gone: 全部字段, 新值 删除, with the publication it first stands in. */
export const removalOf = (table: string, row: NamedRow, {entries, published}: Entries): Correction | null =>
  entries.find(
    (entry) =>
      entry.table === table &&
      WHOLE.has(entry.field) &&
      entry.after === REMOVED &&
      !published.has(entry.id) &&
      isRecord(table, entry.record, row)
  ) ?? null;

/** The key that a row goes by since an entry corrected a part of it, such as the name of a section; or null. */
export const renamedKey = (table: string, row: NamedRow, {entries}: Entries): string | null => {
  const keys = keyHeaders(table);
  for (const entry of entries) {
    if (entry.table !== table) continue;
    const header = headerOf(table, entry.field);
    if (header === null || !keys.includes(header)) continue;
    if (!says(entry.before, header, row.get(header) ?? null) || !isRecord(table, entry.record, row)) continue;
    return keyText(keys.map((key) => [key, key === header ? entry.after : (row.get(key) ?? null)]));
  }
  return null;
};

const isField = (table: string, field: string, column: string): boolean =>
  WHOLE.has(field) || headerOf(table, field) === column;

const headerOf = (table: string, name: string): string | null => {
  const schema = (schemas as unknown as Readonly<Record<string, Schema>>)[table];
  const known = schema === undefined ? undefined : knownHeaders(schema);
  const spelled = headerName(name.replace(/[(（][^()（）]*[)）]$/, ""));
  return (known?.get(headerName(name)) ?? known?.get(spelled))?.column.header ?? null;
};

const isRecord = (table: string, record: string, row: NamedRow): boolean =>
  record.trim() === EVERY_ROW ||
  record
    .split(/[;；]/)
    .filter((pair) => pair.trim() !== "")
    .every((pair) => {
      const [name = "", ...rest] = pair.split("=");
      const cell = row.get(headerOf(table, name) ?? "") ?? null;
      const wanted = rest.join("=").trim();
      const [from = "", to] = wanted.split("..").map((end) => end.trim());
      if (to === undefined) return same(cell, wanted);
      const day = String(cell ?? "");
      return day.slice(0, from.length) >= from && day.slice(0, to.length) <= to;
    });

const says = (words: string, column: string, cell: PublishedCell): boolean => {
  if (cell === null || cell === "") return words === EMPTY;
  if (same(words.replaceAll(",", ""), cell)) return true;
  const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");
  return [String(cell), maskCell(column, String(cell))].some((text) => plain(text) === plain(words));
};
