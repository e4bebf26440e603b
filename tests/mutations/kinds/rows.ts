import {type Damage, type Kind, damagedShape, placesOfNames} from "../damage.ts";
import {type Grid, lineOf, opened, rowsOf} from "../grid.ts";
import type {Slice} from "../slices.ts";
import {losesNames} from "../truth.ts";
import {columnsWhere, numeric} from "./choose.ts";

/** A row is gone: nobody can tell, unless other rows name it. Rows of imports.csv and decisions.csv act on other files. */
const rowIsGone = (slice: Slice, cells: Grid["cells"]): boolean => !losesNames(slice, cells);

const blankRow = (grid: Grid, first: string): string[] => (grid.cells[0] ?? []).map((_, c) => (c === 0 ? first : ""));

const NOTES = [
  "注：以上数据为初步核定数。",
  "填表人：　　审核人：",
  "说明：空白表示当月没有",
  "数据来源：本单位统计",
  "备注"
];

export const ROWS: readonly Kind[] = [
  {
    name: "行移动",
    rule: "次序不公布：各值不变",
    damage: (slice, random) => {
      const cells = opened(slice.target);
      const [from, to] = [1 + random.below(rowsOf(slice.target)), 1 + random.below(rowsOf(slice.target))];
      if (from === to) return null;
      const [row = []] = cells.splice(from, 1);
      cells.splice(to, 0, row);
      return damagedShape(slice, cells, `行移动 ${from + 1}→${to + 1}`, {rows: [from, to]});
    }
  },
  {
    name: "行重复",
    rule: "完全相同的重复行只留一行：各值不变；有合计行的不在此列",
    damage: (slice, random) => {
      const cells = opened(slice.target);
      const from = 1 + random.below(rowsOf(slice.target));
      const to = 1 + random.below(rowsOf(slice.target) + 1);
      cells.splice(to, 0, [...(slice.target.cells[from] ?? [])]);
      return damagedShape(slice, cells, `行重复 ${from + 1}→${to + 1}`, {rows: [from, from + 1, to]});
    }
  },
  {
    name: "行删除",
    rule: "别的行用到它的名称的：在用到的那一行；否则无从分辨（有合计行的见“有合计时行删除”）",
    damage: (slice, random) => {
      const cells = opened(slice.target);
      const row = 1 + random.below(rowsOf(slice.target));
      cells.splice(row, 1);
      return damagedShape(slice, cells, `行删除 ${row + 1}`, {rows: [1]}, rowIsGone(slice, cells));
    }
  },
  {
    name: "行覆盖下一行",
    rule: "被覆盖的行等于删除；键相同而内容相同的重复行只留一行",
    damage: (slice, random) => {
      const cells = opened(slice.target);
      if (rowsOf(slice.target) < 2) return null;
      const row = 1 + random.below(rowsOf(slice.target) - 1);
      cells[row + 1] = [...(cells[row] ?? [])];
      return damagedShape(slice, cells, `行覆盖下一行 ${row + 1}`, {rows: [row, row + 1]}, rowIsGone(slice, cells));
    }
  },
  {
    name: "空行",
    rule: "空行和只有逗号的行跳过：各值不变",
    damage: (slice, random) => {
      const cells = opened(slice.target);
      const row = 1 + random.below(rowsOf(slice.target) + 1);
      cells.splice(row, 0, random.chance(0.5) ? [""] : blankRow(slice.target, ""));
      return damagedShape(slice, cells, `空行 ${row + 1}`, {rows: [row]});
    }
  },
  {
    name: "表头上加标题行",
    rule: "行：标题行或列名行",
    damage: (slice, random) => {
      const title = random.pick(["云溪市2026年情况表", "附件1", "单位：吨", "（截至2026年10月31日）"]) ?? "";
      const lines = random.chance(0.3) ? [title, ""] : [title];
      const above = lines.map((words) => (random.chance(0.5) ? [words] : blankRow(slice.target, words)));
      const cells = [...above, ...opened(slice.target)];
      return damagedShape(slice, cells, `标题行 “${title}”`, {
        rows: Array.from({length: above.length + 1}, (_, i) => i)
      });
    }
  },
  {
    name: "表尾加说明",
    rule: "行：说明所在的行",
    damage: (slice, random) => {
      const words = random.pick(NOTES) ?? "";
      const row = random.chance(0.5) ? [words] : blankRow(slice.target, words);
      const blank = random.chance(0.3) ? [blankRow(slice.target, "")] : [];
      const cells = [...opened(slice.target), ...blank, row];
      return damagedShape(slice, cells, `表尾说明 “${words}”`, {rows: [cells.length - 1]});
    }
  },
  {
    name: "加合计行",
    rule: "合计相符的只作校核，各值不变；不能当合计读的，行：合计行",
    damage: (slice, random) => {
      const cells = opened(slice.target);
      cells.push(sumRow(slice.target, random.pick(["合计", "总计", "合 计"]) ?? "", 0));
      return damagedShape(slice, cells, "合计行", {rows: [cells.length - 1]});
    }
  },
  {
    name: "加错的合计行",
    rule: "行：合计行；列：不符的列",
    damage: (slice, random) => {
      const cells = opened(slice.target);
      const row = sumRow(slice.target, "合计", 1 + random.below(9));
      if (!row.some((words) => /\d/.test(words))) return null;
      cells.push(row);
      return damagedShape(slice, cells, "错的合计行", {rows: [cells.length - 1]});
    }
  },
  {
    name: "有合计时行删除",
    rule: "行：合计行；按原公布数照录的表（petition_batches）只作提示，算无从分辨",
    damage: (slice, random) => withTotal(slice, random.below(rowsOf(slice.target)) + 1)
  }
];

const ADDITIVE = /^(?:家|件|人|元|万元|吨|米|平方米|公里|万立方米)$/;

/** 合计 in the first text column, sums in the columns that add up. */
const sumRow = (grid: Grid, word: string, error: number): string[] => {
  const name = grid.columns.findIndex(
    (column) => column !== null && (column.kind === "text" || column.kind === "list")
  );
  const summed = columnsWhere(grid, numeric).filter((c) => additive(grid, c));
  return (grid.cells[0] ?? []).map((_, c) =>
    c === name ? word : summed.includes(c) ? String(sum(grid, c) + error) : ""
  );
};

const additive = (grid: Grid, c: number): boolean => {
  const column = grid.columns[c];
  return (
    column !== null &&
    column !== undefined &&
    column.kind !== "measured" &&
    (column.unit === undefined || ADDITIVE.test(column.unit)) &&
    !/上下游序号|AQI|限值|目标值|基期值|公布值|数值/.test(column.header)
  );
};

const sum = (grid: Grid, c: number): number =>
  Math.round(grid.cells.slice(1).reduce((total, row) => total + Number(row[c] ?? 0), 0) * 1e6) / 1e6;

const withTotal = (slice: Slice, row: number): Damage | null => {
  const total = sumRow(slice.target, "合计", 0);
  const lost = columnsWhere(slice.target, numeric).filter(
    (c) => additive(slice.target, c) && Number(slice.target.cells[row]?.[c] ?? 0) !== 0
  );
  if (lost.length === 0) return null;
  const cells = [...opened(slice.target), total];
  cells.splice(row, 1);
  const damage = damagedShape(slice, cells, `有合计时行删除 ${row + 1}`, {rows: [cells.length - 1]});
  return {
    ...damage,
    indistinguishable: slice.target.table === "petition_batches",
    places: [{file: slice.target.path, lines: [lineOf(cells, cells.length - 1)]}, ...placesOfNames(slice)]
  };
};
