import type {Column, Kind as ColumnKind} from "../../../src/tables/column.ts";
import type {Grid} from "../grid.ts";

/** The columns of a sheet that fit and are filled somewhere. */
export const columnsWhere = (
  grid: Grid,
  fit: (column: Column | null, cells: readonly string[]) => boolean
): readonly number[] =>
  grid.columns.flatMap((column, c) => {
    const cells = grid.cells.slice(1).map((row) => row[c] ?? "");
    return cells.some((cell) => cell !== "") && fit(column, cells) ? [c] : [];
  });

export const ofKind =
  (...kinds: readonly ColumnKind[]) =>
  (column: Column | null): boolean =>
    column !== null && kinds.includes(column.kind);

export const numeric = ofKind("number", "count", "measured", "depth");

/** Every cell of one column, or one of them, changed; null where nothing changes. */
export const changedColumn = (
  cells: string[][],
  c: number,
  rows: readonly number[],
  change: (words: string) => string
): boolean => {
  let changed = false;
  for (const r of rows) {
    const row = cells[r];
    if (row === undefined) continue;
    const after = change(row[c] ?? "");
    changed ||= after !== row[c];
    row[c] = after;
  }
  return changed;
};
