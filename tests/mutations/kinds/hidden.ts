import {type Kind, damagedCells, damagedShape} from "../damage.ts";
import {opened, rowsOf} from "../grid.ts";
import {columnsWhere} from "./choose.ts";

const UNSEEN = ["\u200b", "\ufeff", "\u00a0", "\u3000", " ", "\t"] as const;

/** What cannot be seen in the sheet, or is taken for part of its layout. */
export const HIDDEN: readonly Kind[] = [
  {
    name: "首尾有看不见的字符",
    rule: "各值不变",
    damage: (slice, random) => {
      const c = random.pick(columnsWhere(slice.target, () => true));
      if (c === undefined) return null;
      const mark = random.pick(UNSEEN) ?? " ";
      const front = random.chance(0.5);
      const cells = opened(slice.target);
      for (const row of cells.slice(random.chance(0.3) ? 0 : 1))
        if (row[c] !== "") row[c] = front ? `${mark}${row[c] ?? ""}` : `${row[c] ?? ""}${mark}`;
      return damagedCells(slice, cells, "首尾有看不见的字符", true);
    }
  },
  {
    name: "中间有零宽字符",
    rule: "零宽字符去掉，各值不变；不能去掉的，行：被改的行；列：被改的列",
    damage: (slice, random) => {
      const c = random.pick(columnsWhere(slice.target, (_, texts) => texts.some((text) => text.length > 1)));
      if (c === undefined) return null;
      const cells = opened(slice.target);
      const row = random.pick(cells.slice(1).filter((one) => (one[c] ?? "").length > 1));
      if (row === undefined) return null;
      const words = row[c] ?? "";
      const at = 1 + random.below(words.length - 1);
      row[c] = words.slice(0, at) + (random.chance(0.5) ? "\u200b" : "\ufeff") + words.slice(at);
      return damagedCells(slice, cells, "中间有零宽字符", true);
    }
  },
  {
    name: "列名行又出现在中间",
    rule: "各值不变，或行：那一行",
    damage: (slice, random) => {
      const cells = opened(slice.target);
      const at = 2 + random.below(rowsOf(slice.target));
      cells.splice(at, 0, [...(slice.target.cells[0] ?? [])]);
      return damagedShape(slice, cells, "列名行又出现在中间", {rows: [at]});
    }
  },
  {
    name: "合并的单元格只剩第一格",
    rule: "行：空了的行；列：该列；选填的列无从分辨",
    damage: (slice, random) => {
      const {target} = slice;
      const repeats = target.columns.flatMap((_, c) =>
        target.cells.some((row, r) => r > 1 && row[c] !== "" && row[c] === target.cells[r - 1]?.[c]) ? [c] : []
      );
      const c = random.pick(repeats);
      if (c === undefined) return null;
      const cells = opened(target);
      for (const [r, row] of cells.entries()) if (r > 1 && target.cells[r - 1]?.[c] === row[c]) row[c] = "";
      return damagedCells(slice, cells, "合并的单元格只剩第一格");
    }
  },
  {
    name: "引号丢失",
    rule: "行：多出一格的行，空的也算",
    damage: (slice, random) => {
      const {target} = slice;
      const c = random.pick(columnsWhere(target, (column) => column?.kind === "text" && column.ref === undefined));
      if (c === undefined) return null;
      const cells = opened(target);
      const r = 1 + random.below(rowsOf(target));
      const words = cells[r]?.[c] ?? "";
      if (words.length < 2) return null;
      const at = 1 + random.below(words.length - 1);
      // A comma typed by hand, in a file that no program quoted.
      cells[r]?.splice(c, 1, words.slice(0, at), words.slice(at));
      return damagedShape(slice, cells, `引号丢失 ${words}`, {rows: [r]});
    }
  }
];
