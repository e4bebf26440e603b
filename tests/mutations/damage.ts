import {inCells} from "./differences.ts";
import {unmet} from "./conditions.ts";
import {type Grid, bytesOf, lineOf} from "./grid.ts";
import type {Random} from "./random.ts";
import type {Slice} from "./slices.ts";
import {isBlank, passesForTruth} from "./truth.ts";

/** Where a finding may stand. Without `lines` the file is meant, without `columns` the whole row. */
export interface Place {
  readonly file: string;
  readonly lines?: readonly number[];
  readonly columns?: readonly string[];
}

/** What happened in an office to one sheet or two. */
export interface Damage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files that are no longer there. */
  readonly gone?: readonly string[];
  readonly places: readonly Place[];
  /** No reader could tell the sheet from a true one: see truth.ts, or the kind's own rule. */
  readonly indistinguishable: boolean;
  /** For the printed list. */
  readonly what: string;
}

export interface Kind {
  readonly name: string;
  /** What is the right place of a finding, and what no reader could tell from truth. */
  readonly rule: string;
  /** Ids are 0001, 0002 … for this damage. */
  readonly numbered?: boolean;
  /** null = the table has nothing that could be damaged like this. */
  readonly damage: (slice: Slice, random: Random) => Damage | null;
}

/** The header as the file has it, and as the dictionary does. */
export const namesOf = (grid: Grid, c: number): readonly string[] =>
  [grid.cells[0]?.[c] ?? "", grid.columns[c]?.header ?? ""].filter((name) => name !== "");

/** A table whose rows speak about other files: what is wrong with them shows there. */
const speaksOfOthers = (grid: Grid): boolean => grid.table === "imports" || grid.table === "decisions";

/** Where a changed name shows: at the rows of other tables that use it. */
export const placesOfNames = (slice: Slice): readonly Place[] => [
  ...[...slice.grids.values()].flatMap((grid): readonly Place[] =>
    grid.columns.flatMap((column, c) =>
      column?.ref === slice.target.table ? [{file: grid.path, columns: namesOf(grid, c)}] : []
    )
  ),
  // A foreign column that is lost shows in imports.csv too, at the row that names it.
  ...(slice.grids.has("imports.csv") ? [{file: "imports.csv"}] : []),
  ...(speaksOfOthers(slice.target) ? [...slice.grids.keys()].map((file) => ({file})) : [])
];

/** Required columns that are blank: a row without a time is dropped, until something stands in it. */
const lacking = (grid: Grid, cells: readonly string[]): readonly string[] =>
  grid.columns.flatMap((column, c) => (column?.need === "R" && isBlank(cells[c] ?? "") ? [column.header] : []));

/**
 * Cells of the target changed: the mutated lines and columns (or the column that must not be blank in such a row), a line that was
 * added with all its columns; and whether it passes for truth.
 */
export const damagedCells = (slice: Slice, cells: Grid["cells"], what: string, never = false): Damage | null => {
  const {target} = slice;
  const changed = inCells(target.cells, cells);
  if (changed.length === 0) return null;
  const rows = [...new Set(changed.map(({row}) => row))];
  const columns = [
    ...[...new Set(changed.map(({column}) => column))].flatMap((c) => namesOf(target, c)),
    ...rows.flatMap((row) => [...unmet(target, cells[row] ?? []), ...lacking(target, cells[row] ?? [])])
  ];
  const added = rows.filter((row) => row >= target.cells.length);
  return {
    files: new Map([[target.path, bytesOf({...target, cells})]]),
    places: [
      {file: target.path, lines: rows.map((row) => lineOf(cells, row)), columns},
      {file: target.path, lines: added.map((row) => lineOf(cells, row))},
      ...placesOfNames(slice)
    ],
    indistinguishable: !never && passesForTruth(slice, cells, changed),
    what: `${what}：${changed
      .slice(0, 3)
      .map(({row, column, before, after}) => `${target.cells[0]?.[column]}@${row + 1} “${before}”→“${after}”`)
      .join("；")}`
  };
};

/** Rows, columns or the header changed: the lines where it shows first. */
export const damagedShape = (
  slice: Slice,
  cells: Grid["cells"],
  what: string,
  at: {readonly rows: readonly number[]; readonly columns?: readonly string[]},
  indistinguishable = false
): Damage => ({
  files: new Map([[slice.target.path, bytesOf({...slice.target, cells})]]),
  places: [
    {
      file: slice.target.path,
      lines: at.rows.map((row) => lineOf(cells, row)),
      ...(at.columns === undefined ? {} : {columns: at.columns})
    },
    ...placesOfNames(slice)
  ],
  indistinguishable,
  what
});

/** Bytes changed, not what was typed: the file. */
export const damagedFile = (slice: Slice, bytes: Uint8Array, what: string): Damage => ({
  files: new Map([[slice.target.path, bytes]]),
  places: [{file: slice.target.path}],
  indistinguishable: false,
  what
});
