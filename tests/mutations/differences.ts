import type {Grid} from "./grid.ts";

export interface Difference {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** The cells in which two sheets of one shape differ. A cell beyond the last column counts as one of it. */
export const inCells = (before: Grid["cells"], after: Grid["cells"]): readonly Difference[] =>
  after.flatMap((cells, row) => {
    const old = before[row] ?? [];
    return Array.from({length: Math.max(old.length, cells.length)}, (_, column) => column).flatMap((column) => {
      const [a, b] = [old[column] ?? "", cells[column] ?? ""];
      return a === b ? [] : [{row, column, before: a, after: b}];
    });
  });
