import type {CityFiles} from "../../src/tables/city.ts";
import {type Grid, bytesOf} from "./grid.ts";
import {type Pool, keyOf} from "./pool.ts";
import type {Random} from "./random.ts";

/** A city small enough to be read ten thousand times: some rows of one table, what they name, and what names them. */
export interface Slice {
  readonly name: string;
  readonly city: string;
  /** The sheet that is damaged. */
  readonly target: Grid;
  readonly grids: ReadonlyMap<string, Grid>;
  readonly files: CityFiles;
}

const ROWS = 12;
/** Rows of another table that name the target's rows. */
const CHILDREN = 3;
/** Small tables that others stand on are taken whole. */
const WHOLE: ReadonlySet<string> = new Set(["regions", "imports"]);

const words = (cell: string): readonly string[] => cell.split(/[、；;]/).map((word) => word.trim());

type Wanted = Map<string, Set<number>>;

const want = (wanted: Wanted, path: string, row: number): boolean => {
  const rows = wanted.get(path) ?? new Set();
  wanted.set(path, rows);
  const before = rows.size;
  return rows.add(row).size > before;
};

/** A row, and by way of its references the rows it names. */
const wantNamed = (pool: Pool, wanted: Wanted, path: string, row: number): void => {
  const grid = pool.grids.get(path);
  if (grid === undefined || !want(wanted, path, row)) return;
  for (const [c, column] of grid.columns.entries()) {
    if (column?.ref === undefined) continue;
    for (const name of words(grid.cells[row]?.[c] ?? ""))
      if (name !== "")
        for (const place of named(pool, column.ref, name)) wantNamed(pool, wanted, place.path, place.row);
  }
};

const named = (pool: Pool, table: string, name: string): readonly {path: string; row: number}[] =>
  [...pool.grids.values()].flatMap((grid) => {
    if (grid.table !== table) return [];
    const [key, alias] = [
      grid.columns.indexOf(keyOf(table) ?? null),
      grid.columns.findIndex((c) => c?.header === "别名")
    ];
    const row = grid.cells.findIndex(
      (cells, r) => r > 0 && (cells[key] === name || (alias >= 0 && words(cells[alias] ?? "").includes(name)))
    );
    return row < 0 ? [] : [{path: grid.path, row}];
  });

export const columnOf = (grid: Grid, header: string): number => grid.columns.findIndex((c) => c?.header === header);

/** A task that is told of in steps needs all of them: the list and the steps are held against each other. */
const wantSteps = (pool: Pool, wanted: Wanted): void => {
  const [tasks, path] = ["rectification_issues.csv", "issue_events.csv"];
  const [list, events] = [pool.grids.get(tasks), pool.grids.get(path)];
  if (list === undefined || events === undefined || !wanted.has(path)) return;
  const [id, issue] = [columnOf(list, "问题编号"), columnOf(events, "问题编号")];
  const told = new Set([...(wanted.get(tasks) ?? [])].map((r) => list.cells[r]?.[id]));
  for (const [r, cells] of events.cells.entries())
    if (r > 0 && told.has(cells[issue])) wantNamed(pool, wanted, path, r);
};

/** Some rows of `path` from `start` on. Other files of its table come along, so that a month can be in the wrong one. */
export const sliceOf = (pool: Pool, path: string, random: Random, also: readonly string[] = []): Slice => {
  const target = pool.grids.get(path) as Grid;
  const wanted: Wanted = new Map();
  const last = Math.max(1, target.cells.length - ROWS);
  const start = 1 + random.below(last);
  for (let r = start; r < Math.min(target.cells.length, start + ROWS); ++r) wantNamed(pool, wanted, path, r);
  for (const grid of pool.grids.values()) {
    if (WHOLE.has(grid.table)) for (let r = 1; r < grid.cells.length; ++r) wantNamed(pool, wanted, grid.path, r);
    if (also.includes(grid.path))
      for (let r = 1; r < Math.min(grid.cells.length, ROWS); ++r) wantNamed(pool, wanted, grid.path, r);
    const keyed = target.columns.indexOf(keyOf(target.table) ?? null);
    const names = new Set([...(wanted.get(path) ?? [])].map((r) => target.cells[r]?.[keyed] ?? ""));
    const column = grid.columns.findIndex((c) => c?.ref === target.table);
    if (column < 0 || grid.path === path) continue;
    let taken = 0;
    for (let r = 1; r < grid.cells.length && taken < CHILDREN; ++r)
      if (words(grid.cells[r]?.[column] ?? "").some((name) => names.has(name))) {
        wantNamed(pool, wanted, grid.path, r);
        ++taken;
      }
  }
  wantSteps(pool, wanted);
  const grids = new Map(
    [...wanted].map(([from, rows]): [string, Grid] => {
      const grid = pool.grids.get(from) as Grid;
      const cells = [0, ...[...rows].sort((a, b) => a - b)].map((r) => grid.cells[r] ?? []);
      return [from, {...grid, cells}];
    })
  );
  return made(pool, path, grids);
};

export const made = (pool: Pool, path: string, grids: ReadonlyMap<string, Grid>): Slice => ({
  name: `${pool.city}:${path}`,
  city: pool.city,
  target: grids.get(path) as Grid,
  grids,
  files: new Map([...pool.rest, ...[...grids].map(([from, grid]) => [from, bytesOf(grid)] as const)])
});
