import {type Kind, damagedCells} from "../damage.ts";
import {opened, rowsOf} from "../grid.ts";
import {changedColumn, columnsWhere, numeric, ofKind} from "./choose.ts";
import type {Column} from "../../../src/tables/column.ts";

const widened = (words: string, all: boolean): string =>
  words.replace(all ? /[!-~]/g : /[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const grouped = (words: string): string =>
  /^-?\d{4,}(\.\d+)?$/.test(words)
    ? words.replace(/^(-?\d+)/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ","))
    : words;

const RULE = "行：被改的行；列：被改的列；读作原来的数，各值不变";

/** One column, all of it or one cell of it, typed another way. */
const typed = (
  name: string,
  fit: (column: Column | null, cells: readonly string[]) => boolean,
  change: (words: string, way: boolean) => string,
  rule = RULE,
  never = true
): Kind => ({
  name,
  rule,
  damage: (slice, random) => {
    const c = random.pick(columnsWhere(slice.target, fit));
    if (c === undefined) return null;
    const way = random.chance(0.5);
    const cells = opened(slice.target);
    const able = Array.from({length: rowsOf(slice.target)}, (_, i) => i + 1).filter((r) => {
      const words = cells[r]?.[c] ?? "";
      return change(words, way) !== words;
    });
    const rows = random.chance(0.5)
      ? able
      : able
          .slice(0)
          .filter((_, i, all) => i === random.below(all.length))
          .slice(0, 1);
    if (!changedColumn(cells, c, rows, (words) => change(words, way))) return null;
    return damagedCells(slice, cells, name, never);
  }
});

export const NUMBERS: readonly Kind[] = [
  typed(
    "数字改成全角",
    (column) => numeric(column) || ofKind("date", "month", "moment", "period", "hour", "year")(column),
    widened
  ),
  typed(
    "编号改成全角",
    (column, cells) => ofKind("text", "code", "list")(column) && cells.some((cell) => /^[!-~]+$/.test(cell)),
    (words, way) => (/^[!-~]+$/.test(words) ? widened(words, way) : words)
  ),
  typed(
    "千分位",
    (column, cells) => numeric(column) && cells.some((cell) => grouped(cell) !== cell),
    (words, way) => (way ? grouped(words) : grouped(words).replaceAll(",", "，"))
  ),
  typed(
    "小数点写成逗号",
    (column, cells) => numeric(column) && cells.some((cell) => /\d\.\d/.test(cell)),
    (words, way) => (/^-?\d+\.\d+L?$/.test(words) ? words.replace(".", way ? "," : "，") : words),
    "行：被改的行；列：被改的列。从不读作千分位"
  ),
  typed(
    "小数点丢失",
    (column, cells) => numeric(column) && cells.some((cell) => /\d\.\d/.test(cell)),
    (words) => (/^-?\d+\.\d+$/.test(words) ? words.replace(".", "") : words),
    "仍是一个数的无从分辨",
    false
  ),
  typed(
    "数字里有空格",
    (column, cells) => numeric(column) && cells.some((cell) => /\d\d/.test(cell)),
    (words, way) => (/\d\d/.test(words) ? words.replace(/(\d)(\d)/, way ? "$1 $2" : "$1\u3000$2") : words)
  ),
  typed("数后加单位", numeric, (words, way) => (/\d$/.test(words) ? `${words}${way ? "吨" : "mg/L"}` : words))
];
