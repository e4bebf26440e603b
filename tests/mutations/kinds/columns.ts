import type {Column} from "../../../src/tables/column.ts";
import type {Slice} from "../slices.ts";
import {type Kind, damagedShape, namesOf} from "../damage.ts";
import {type Grid, opened} from "../grid.ts";
import {contradictsAKey, couldHold, isUnfolded, keyColumns} from "../truth.ts";
import {unmet} from "../conditions.ts";
import {columnsWhere} from "./choose.ts";

const without = (cells: string[][], c: number): string[][] => cells.map((row) => row.filter((_, i) => i !== c));

const blanked = (grid: Grid, c: number): readonly string[][] =>
  grid.cells.slice(1).map((row) => row.map((cell, i) => (i === c ? "" : cell)));

/** Misspelt as hands and programs do. */
const misspelt = (header: string, way: number): string =>
  [
    header.slice(0, -1),
    header.slice(1),
    `${header}1`,
    `${header}_2`,
    `${header}（新）`,
    header.replace(/[数率日期称]/, "情况"),
    `${header} ${header}`
  ][way % 7] ?? header;

export const COLUMNS: readonly Kind[] = [
  {
    name: "列移动",
    rule: "列的次序不论：各值不变",
    damage: (slice, random) => {
      const width = slice.target.cells[0]?.length ?? 0;
      const [from, to] = [random.below(width), random.below(width)];
      if (from === to) return null;
      const cells = opened(slice.target);
      for (const row of cells) row.splice(to, 0, ...row.splice(from, 1));
      return damagedShape(slice, cells, `列移动 ${from + 1}→${to + 1}`, {rows: [0]});
    }
  },
  {
    name: "列重复",
    rule: "行：列名行；列：重复的列",
    damage: (slice, random) => {
      const c = random.below(slice.target.cells[0]?.length ?? 0);
      const cells = opened(slice.target);
      const to = random.below(cells[0]?.length ?? 0);
      for (const row of cells) row.splice(to, 0, row[c] ?? "");
      return damagedShape(slice, cells, `列重复 ${cells[0]?.[to]}`, {rows: [0], columns: namesOf(slice.target, c)});
    }
  },
  {
    name: "列删除",
    rule: "必填列和按条件必填的列：列名行、该列，或缺了它的行；选填的列无从分辨，除非它是键而各行因此相互矛盾；宽表里展开的目标列也是选填",
    damage: (slice, random) => {
      const {target} = slice;
      const c = random.below(target.cells[0]?.length ?? 0);
      const column = target.columns[c];
      const rows = blanked(target, c);
      const blank = [target.cells[0] ?? [], ...rows];
      const unfolded = target.columns.some((other, i) => other === column && i !== c);
      const needed =
        (column?.need === "R" && !unfolded) ||
        rows.some((row) => unmet(target, row).length > 0) ||
        (keyColumns(target).includes(c) && rows.some((_, r) => contradictsAKey(target, blank, r + 1)));
      const cells = without(opened(target), c);
      return damagedShape(slice, cells, `列删除 ${target.cells[0]?.[c]}`, {rows: cells.map((_, r) => r)}, !needed);
    }
  },
  {
    name: "列名改错",
    rule: "行：列名行；列：改后的或缺少的列名",
    damage: (slice, random) => {
      const {target} = slice;
      const c = random.below(target.cells[0]?.length ?? 0);
      const header = target.cells[0]?.[c] ?? "";
      const bare = header.replace(/[(（].*$/, "");
      const name = random.chance(0.5)
        ? misspelt(bare, random.below(7)) + header.slice(bare.length)
        : misspelt(bare, random.below(7));
      const others = target.cells[0] ?? [];
      // Another of the table's own headers is a column of that name, not a mistake in one.
      const own = Object.values(target.columns).some((column) => column?.header === name.replace(/[(（].*$/, ""));
      if (name === header || others.includes(name) || name === "") return null;
      const cells = opened(target);
      (cells[0] as string[])[c] = name;
      return damagedShape(
        slice,
        cells,
        `列名改错 ${header}→${name}`,
        {rows: [0], columns: [name, ...namesOf(target, c)]},
        own
      );
    }
  },
  {
    name: "列名清空",
    rule: "行：列名行",
    damage: (slice, random) => {
      const c = random.pick(columnsWhere(slice.target, () => true));
      if (c === undefined) return null;
      const cells = opened(slice.target);
      (cells[0] as string[])[c] = "";
      return damagedShape(slice, cells, `列名清空 ${c + 1}`, {rows: [0]});
    }
  },
  {
    name: "两个列名对调",
    rule: "两列的每个格在对方列里都说得通的，无从分辨；否则行：说不通的行",
    damage: (slice, random) => {
      const {target} = slice;
      const c = random.below((target.cells[0]?.length ?? 1) - 1);
      const cells = opened(target);
      const [first = []] = cells;
      [first[c], first[c + 1]] = [first[c + 1] ?? "", first[c] ?? ""];
      const [a, b] = [target.columns[c], target.columns[c + 1]];
      const rows = target.cells.slice(1);
      const alike =
        (isUnfolded(target, c) && isUnfolded(target, c + 1)) ||
        (refOf(slice, a) === refOf(slice, b) &&
          rows.every((row) => couldHold(b ?? null, row[c] ?? "") && couldHold(a ?? null, row[c + 1] ?? "")));
      return damagedShape(slice, cells, `列名对调 ${first[c]}、${first[c + 1]}`, {rows: cells.map((_, r) => r)}, alike);
    }
  },
  {
    name: "列名里的单位改了",
    rule: "单位不认识或不能换算的，行：列名行；列：该列。去掉单位按本列单位读；能换算的另一单位无从分辨",
    damage: (slice, random) => {
      const {target} = slice;
      const c = random.pick(columnsWhere(target, (column) => column?.unit !== undefined));
      if (c === undefined) return null;
      const header = target.cells[0]?.[c] ?? "";
      const bare = header.replace(/[(（].*$/, "");
      const unit = random.pick(UNITS) ?? "";
      const cells = opened(target);
      (cells[0] as string[])[c] = unit === "" ? bare : random.chance(0.5) ? `${bare}(${unit})` : `${bare}（${unit}）`;
      if (cells[0]?.[c] === header) return null;
      const own = target.columns[c]?.unit ?? "";
      const converts = SAME.some((units) => units.includes(unit) && units.includes(own));
      return damagedShape(
        slice,
        cells,
        `单位 ${header}→${cells[0]?.[c]}`,
        {rows: [0], columns: [cells[0]?.[c] ?? "", ...namesOf(target, c)]},
        converts && unit !== own
      );
    }
  }
];

/** The table whose names a column holds, if it was handed in. */
const refOf = (slice: Slice, column: Column | null | undefined): string | null =>
  [...slice.grids.values()].find(({table}) => table === column?.ref)?.table ?? null;

const UNITS = [
  "",
  "mg/L",
  "µg/L",
  "mg/m³",
  "µg/m³",
  "吨",
  "万吨",
  "元",
  "万元",
  "千克",
  "%",
  "‰",
  "公里",
  "个",
  "万立方米",
  "立方米",
  "℃",
  "ppm"
];

const SAME: readonly (readonly string[])[] = [
  ["mg/L", "µg/L", "mg/m³", "µg/m³"],
  ["吨", "万吨"],
  ["元", "万元"],
  ["米", "公里", "厘米"],
  ["万立方米", "立方米"],
  ["m", "厘米", "米", "公里"]
];
