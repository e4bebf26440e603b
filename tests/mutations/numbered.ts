import {type Grid, bytesOf} from "./grid.ts";
import {keyOf} from "./pool.ts";
import type {Slice} from "./slices.ts";

/** Tables whose first column is no id of the bureau's own. */
const NOT_OURS: ReadonlySet<string> = new Set([
  "regions",
  "datasets",
  "imports",
  "decisions",
  "corrections",
  "promises"
]);

/**
 * The same slice with ids as many systems give them, `0001` … `0012`, wherever they are used; null where the table has
 * no ids. Excel takes the zeros away.
 */
export const numbered = (slice: Slice): Slice | null => {
  const {target} = slice;
  const column = keyOf(target.table);
  const key = target.columns.indexOf(column ?? null);
  if (column?.kind !== "text" || column.ref !== undefined || key < 0 || NOT_OURS.has(target.table)) return null;
  const names = [...new Set(target.cells.slice(1).map((row) => row[key] ?? ""))];
  const ids = new Map(names.map((name, i) => [name, String(i + 1).padStart(4, "0")]));
  const renamed = (grid: Grid): Grid => {
    const columns = grid.columns.flatMap((one, c) =>
      one?.ref === target.table || (grid === target && c === key) ? [c] : []
    );
    return {
      ...grid,
      cells: grid.cells.map((row, r) =>
        r === 0 ? row : row.map((cell, c) => (columns.includes(c) ? replaced(cell, ids) : cell))
      )
    };
  };
  const grids = new Map([...slice.grids].map(([path, grid]) => [path, renamed(grid)]));
  return {
    ...slice,
    name: `${slice.name}（编号）`,
    target: grids.get(target.path) as Grid,
    grids,
    files: new Map([...slice.files, ...[...grids].map(([path, grid]) => [path, bytesOf(grid)] as const)])
  };
};

const replaced = (cell: string, ids: ReadonlyMap<string, string>): string =>
  cell
    .split("、")
    .map((name) => ids.get(name) ?? name)
    .join("、");
