import type {Schema} from "../tables/schema.ts";
import {schemas} from "../tables/schemas/index.ts";
import {isReplaced, isValue, pastColumns} from "./past-values.ts";
import {type PublishedCell, type PublishedColumn, type PublishedTable, cellsOf} from "./publication-text.ts";

/** A row by the headers of its table. */
export type NamedRow = ReadonlyMap<string, PublishedCell>;

/** One cell of a row that both publications hold. */
export interface CellChange {
  readonly row: NamedRow;
  /** `断面名称=龙潭;监测时间=2026-03` */
  readonly key: string;
  readonly column: string;
  readonly before: PublishedCell;
  readonly after: PublishedCell;
}

/** Told of every difference while the rows go by; nothing is kept here. */
export interface RowWatcher {
  readonly added: (row: NamedRow, key: string) => void;
  readonly removed: (row: NamedRow, key: string) => void;
  /** A published value that is another now. */
  readonly revised: (change: CellChange) => void;
  /** Progress, a gap that was filled, a preliminary value that was replaced as announced. */
  readonly updated: (change: CellChange) => void;
  /** The row differs only in what the site computes. */
  readonly recomputed: () => void;
  /** The key that a row without a twin goes by now; null: it is gone. */
  readonly renamed: (row: NamedRow) => string | null;
}

/**
 * Compares two publications of a table by its key; false where they cannot be compared. Rows that are alike in the same
 * order cost one comparison of two lines; only what is out of step is kept until its twin comes.
 */
export const compareRows = (
  name: string,
  before: PublishedTable,
  after: PublishedTable,
  watcher: RowWatcher
): boolean => {
  const keys = keyHeaders(name);
  const [old, current] = [sideOf(before.columns, keys), sideOf(after.columns, keys)];
  if (old === null || current === null) return false;
  const alike = JSON.stringify(before.columns) === JSON.stringify(after.columns);
  const cells = cellComparison(name, before.columns, after.columns, watcher);
  const [oldRows, newRows]: [Waiting, Waiting] = [new Map(), new Map()];
  for (;;) {
    const a = before.lines.next();
    const b = after.lines.next();
    if (a.done === true && b.done === true) break;
    if (alike && a.value === b.value) continue;
    if (a.value !== undefined) {
      const row = cellsOf(a.value);
      const key = keyOf(row, old);
      const twin = taken(newRows, key);
      if (twin !== undefined) cells(row, twin, key);
      else if (b.done === true && newRows.size === 0) watcher.removed(named(before.columns, row), key);
      else wait(oldRows, key, row);
    }
    if (b.value !== undefined) {
      const row = cellsOf(b.value);
      const key = keyOf(row, current);
      const twin = taken(oldRows, key);
      if (twin === undefined) wait(newRows, key, row);
      else cells(twin, row, key);
    }
  }
  for (const [key, rows] of oldRows)
    for (const row of rows) {
      const own = named(before.columns, row);
      const renamed = newRows.size === 0 ? null : watcher.renamed(own);
      const twin = renamed === null ? undefined : taken(newRows, renamed);
      if (renamed !== null && twin !== undefined) cells(row, twin, renamed);
      else watcher.removed(own, key);
    }
  for (const [key, rows] of newRows) for (const row of rows) watcher.added(named(after.columns, row), key);
  return true;
};

type Cells = readonly PublishedCell[];
type Waiting = Map<string, Cells[]>;

const wait = (rows: Waiting, key: string, row: Cells): void => {
  const own = rows.get(key);
  if (own === undefined) rows.set(key, [row]);
  else own.push(row);
};

const taken = (rows: Waiting, key: string): Cells | undefined => {
  const own = rows.get(key);
  const row = own?.shift();
  if (own?.length === 0) rows.delete(key);
  return row;
};

/** The headers of a table's key. */
export const keyHeaders = (name: string): readonly string[] => {
  const schema = (schemas as unknown as Readonly<Record<string, Schema>>)[name];
  return schema === undefined ? [] : schema.key.map((field) => schema.columns[field]?.header ?? field);
};

type Side = readonly (readonly [string, number])[];

const sideOf = (columns: readonly PublishedColumn[], keys: readonly string[]): Side | null => {
  const side = keys.map((key) => [key, columns.findIndex(({name}) => name === key)] as const);
  return side.length === 0 || side.some(([, at]) => at < 0) ? null : side;
};

const keyOf = (row: Cells, side: Side): string => keyText(side.map(([name, at]) => [name, row[at] ?? null]));

/** As 记录键 of corrections.csv spells a key: without its empty parts. */
export const keyText = (parts: readonly (readonly [name: string, cell: PublishedCell])[]): string =>
  parts.flatMap(([name, cell]) => (cell === null ? [] : [`${name}=${cell}`])).join(";");

const named = (columns: readonly PublishedColumn[], row: Cells): NamedRow =>
  new Map(columns.map(({name}, i) => [name, row[i] ?? null]));

const cellComparison = (
  table: string,
  before: readonly PublishedColumn[],
  after: readonly PublishedColumn[],
  watcher: RowWatcher
) => {
  const past = pastColumns(table);
  // A column that one of them lacks is empty there: 备注 of the last row that had one.
  const names = [...new Set([...before, ...after].flatMap(({name, computed}) => (computed ? [] : [name])))];
  const at = (columns: readonly PublishedColumn[], name: string): number =>
    columns.findIndex((column) => column.name === name && !column.computed);
  const given = names.map((name) => ({name, a: at(before, name), b: at(after, name)}));
  const state = given.find(({name}) => name === "数据状态");
  return (old: Cells, current: Cells, key: string): void => {
    const changed = given.filter(({a, b}) => !same(old[a] ?? null, current[b] ?? null));
    if (changed.length === 0) {
      if (before.length === after.length) watcher.recomputed();
      return;
    }
    const replaced = state !== undefined && isReplaced(old[state.a], current[state.b]);
    const row = named(after, current);
    for (const {name: column, a, b} of changed) {
      const change = {...{row, key, column}, before: old[a] ?? null, after: current[b] ?? null};
      if (past.has(column) && !replaced && isValue(table, column, change.before)) watcher.revised(change);
      else watcher.updated(change);
    }
  };
};

/** `8.0` and `8` are one number, printed by two files. */
export const same = (a: PublishedCell, b: PublishedCell): boolean =>
  a === b || (a !== null && b !== null && a !== "" && b !== "" && Number(a) === Number(b));
