import {type Kind, damagedCells} from "../damage.ts";
import {type Grid, opened, rowsOf} from "../grid.ts";
import type {Random} from "../random.ts";
import {columnsWhere} from "./choose.ts";

const RULE = "行：被改的行；列：被改的列。单元格的新内容在本列里说得通的，无从分辨（truth.ts）";

interface Spot {
  readonly r: number;
  readonly c: number;
}

/** A cell with something in it. */
const filled = (grid: Grid, random: Random, columns?: readonly number[]): Spot | null => {
  const spots = grid.cells.flatMap((cells, r) =>
    r === 0 ? [] : cells.flatMap((cell, c) => (cell !== "" && (columns?.includes(c) ?? true) ? [{r, c}] : []))
  );
  return random.pick(spots) ?? null;
};

const kind = (name: string, change: (cells: string[][], spot: Spot, random: Random) => void): Kind => ({
  name,
  rule: RULE,
  damage: (slice, random) => {
    const spot = filled(slice.target, random);
    if (spot === null) return null;
    const cells = opened(slice.target);
    change(cells, spot, random);
    return damagedCells(slice, cells, name);
  }
});

const at = (cells: readonly (readonly string[])[], r: number, c: number): string => cells[r]?.[c] ?? "";
const put = (cells: string[][], r: number, c: number, words: string): void => {
  const row = cells[r];
  if (row !== undefined) row[c] = words;
};

/** What a clerk's hand does to single cells. */
export const CELLS: readonly Kind[] = [
  kind("单元格清空", (cells, {r, c}) => put(cells, r, c, "")),
  kind("单元格截短", (cells, {r, c}, random) => {
    const words = at(cells, r, c);
    put(cells, r, c, words.slice(0, random.chance(0.6) ? -1 : random.below(words.length)));
  }),
  kind("插入单元格，右移", (cells, {r, c}) => {
    // Excel saves as many columns as are used: a blank last cell makes room.
    const row = cells[r] ?? [];
    const width = row.length;
    row.splice(c, 0, "");
    if (row[width] === "") row.length = width;
  }),
  kind("删除单元格，左移", (cells, {r, c}) => {
    cells[r]?.splice(c, 1);
    cells[r]?.push("");
  }),
  kind("插入单元格，下移", (cells, {r, c}) => {
    const column = cells.slice(r).map((row) => row[c] ?? "");
    column.unshift("");
    // What falls off the last row stands on a row of its own.
    const below = column.pop() ?? "";
    column.forEach((words, i) => put(cells, r + i, c, words));
    if (below !== "") cells.push((cells[0] ?? []).map((_, i) => (i === c ? below : "")));
  }),
  kind("删除单元格，上移", (cells, {r, c}) => {
    const column = [...cells.slice(r + 1).map((row) => row[c] ?? ""), ""];
    column.forEach((words, i) => put(cells, r + i, c, words));
  }),
  kind("与右邻对调", (cells, {r, c}) => {
    const other = c + 1 < (cells[r]?.length ?? 0) ? c + 1 : c - 1;
    const [a, b] = [at(cells, r, c), at(cells, r, other)];
    put(cells, r, c, b);
    put(cells, r, other, a);
  }),
  kind("与下邻对调", (cells, {r, c}) => {
    const other = r + 1 < cells.length ? r + 1 : r - 1;
    if (other < 1) return;
    const [a, b] = [at(cells, r, c), at(cells, other, c)];
    put(cells, r, c, b);
    put(cells, other, c, a);
  }),
  kind("向右复制一格", (cells, {r, c}) => {
    if (c + 1 < (cells[r]?.length ?? 0)) put(cells, r, c + 1, at(cells, r, c));
  }),
  kind("向下复制一格", (cells, {r, c}) => {
    if (r + 1 < cells.length) put(cells, r + 1, c, at(cells, r, c));
  }),
  kind("块粘贴覆盖", (cells, {r, c}, random) => {
    const [high, wide] = [1 + random.below(3), 1 + random.below(3)];
    const from = cells.map((row) => [...row]);
    const [r0, c0] = [1 + random.below(cells.length - 1), random.below(cells[0]?.length ?? 1)];
    for (let i = 0; i < high && r + i < cells.length && r0 + i < cells.length; ++i)
      for (let j = 0; j < wide && c + j < (cells[0]?.length ?? 0) && c0 + j < (cells[0]?.length ?? 0); ++j)
        put(cells, r + i, c + j, at(from, r0 + i, c0 + j));
  }),
  {
    name: "只给一列排序",
    rule: RULE,
    damage: (slice, random) => {
      const c = random.pick(columnsWhere(slice.target, () => true));
      if (c === undefined || rowsOf(slice.target) < 2) return null;
      const cells = opened(slice.target);
      const down = random.chance(0.5);
      const column = cells
        .slice(1)
        .map((row) => row[c] ?? "")
        .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1));
      column.forEach((words, i) => put(cells, i + 1, c, words));
      return damagedCells(slice, cells, "只给一列排序");
    }
  }
];
