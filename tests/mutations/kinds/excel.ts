import type {Column} from "../../../src/tables/column.ts";
import {type Kind, damagedCells} from "../damage.ts";
import {opened, rowsOf} from "../grid.ts";
import {changedColumn, columnsWhere, numeric, ofKind} from "./choose.ts";

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/;
const MONTH = /^(\d{4})-(\d\d)$/;
const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Days since 1899-12-30, and the time as a part of a day: what a cell holds when its format is lost. */
const serial = (words: string): string => {
  const match = ISO.exec(words) ?? MONTH.exec(words);
  if (match === null) return words;
  const [, year = 0, month = 1, day = 1, hour = 0, minute = 0] = match.map(Number);
  const days = Date.UTC(year, month - 1, match.length > 3 ? day : 1) / 864e5 + 25569;
  const part = match[4] === undefined ? 0 : (hour * 60 + minute) / 1440;
  return String(part === 0 ? days : Number((days + part).toFixed(9)));
};

const english = (words: string, way: boolean): string => {
  const match = ISO.exec(words) ?? MONTH.exec(words);
  if (match === null) return words;
  const [, year = "", month = "1", day] = match;
  const name = NAMES[Number(month) - 1] ?? "";
  return day === undefined ? `${name}-${year.slice(2)}` : way ? `${day}-${name}` : `${day}-${name}-${year.slice(2)}`;
};

const slashed = (words: string): string => {
  const match = ISO.exec(words);
  if (match === null) return words;
  const [, year, month, day, hour, minute] = match;
  return `${year}/${Number(month)}/${Number(day)}${hour === undefined ? "" : ` ${Number(hour)}:${minute}`}`;
};

/** Years of two digits, or the day first: what a machine set to another country shows. */
const foreign = (words: string, way: boolean): string => {
  const match = ISO.exec(words);
  if (match === null) return words;
  const [, year = "", month, day] = match;
  return way ? `${month}/${day}/${year}` : `${Number(month)}/${Number(day)}/${year.slice(2)}`;
};

const RULE = "行：被改的行；列：被改的列";

interface Options {
  readonly fit: (column: Column | null, cells: readonly string[]) => boolean;
  readonly change: (words: string, way: boolean) => string;
  readonly rule?: string;
  /** May be indistinguishable by truth.ts. */
  readonly judged?: boolean;
}

const excel = (name: string, {fit, change, rule = RULE, judged = false}: Options): Kind => ({
  name,
  rule,
  damage: (slice, random) => {
    const c = random.pick(columnsWhere(slice.target, fit));
    if (c === undefined) return null;
    const way = random.chance(0.5);
    const cells = opened(slice.target);
    const able = Array.from({length: rowsOf(slice.target)}, (_, i) => i + 1).filter((r) => {
      const words = cells[r]?.[c] ?? "";
      return words !== "" && change(words, way) !== words;
    });
    const one = random.pick(able);
    const rows = one === undefined ? [] : random.chance(0.5) ? able : [one];
    return changedColumn(cells, c, rows, (words) => change(words, way))
      ? damagedCells(slice, cells, name, !judged)
      : null;
  }
});

const dated = ofKind("date", "month", "moment", "period");
const some = (cells: readonly string[], pattern: RegExp): boolean => cells.some((cell) => pattern.test(cell));

export const EXCEL: readonly Kind[] = [
  excel("长编号变成 1.23E+17", {
    fit: ofKind("text", "code", "list"),
    change: (words, way) => (words === "" ? words : way ? "1.23E+17" : "9.15399E+17")
  }),
  {
    ...excel("前导零丢失", {
      fit: ofKind("text", "list"),
      change: (words) => words.replace(/(^|、)0+(?=\d)/g, "$1"),
      rule: "行：被改的行；列：被改的列；别的表用到的编号，在用到它的行。整列都没有了零、又没有别的表用到的，无从分辨",
      judged: true
    }),
    numbered: true
  },
  excel("钟点的前导零丢失", {
    fit: (column, cells) => ofKind("hour", "date", "moment")(column) && some(cells, /^0\d$| 0\d:\d\d$/),
    change: (words) => words.replace(/^0(?=\d$)/, "").replace(/ 0(?=\d:)/, " "),
    rule: "各值不变"
  }),
  excel("日期变成序号", {
    fit: (column, cells) => dated(column) || some(cells, MONTH) || some(cells, ISO),
    change: serial,
    rule: "日期列里的序号读作原来的日期，各值不变；别的列里没有共同写法的，无从分辨",
    judged: true
  }),
  excel("日期变成 2026/3/5", {
    fit: dated,
    change: slashed,
    rule: "各值不变"
  }),
  excel("日期变成 03-May", {
    fit: (column, cells) => dated(column) || some(cells, MONTH) || some(cells, ISO),
    change: english
  }),
  excel("日期变成 3/5/26", {
    fit: (column, cells) => dated(column) && some(cells, ISO),
    change: foreign
  }),
  excel("比率变成百分数", {
    fit: numeric,
    change: (words) => (/^-?\d+(?:\.\d+)?$/.test(words) ? `${Number((Number(words) * 100).toFixed(6))}%` : words)
  }),
  excel("数变成百分数格式", {
    fit: (column) => numeric(column) && column?.unit === "%",
    change: (words) => (/^\d+(?:\.\d+)?$/.test(words) ? `${words}%` : words),
    rule: "百分数列里的百分号去掉，各值不变"
  }),
  excel("变成 TRUE/FALSE", {
    fit: () => true,
    change: (_, way) => (way ? "TRUE" : "FALSE")
  }),
  excel("变成 #####", {
    fit: () => true,
    change: (_, way) => (way ? "########" : "#REF!")
  }),
  excel("小的数变成 2E-05", {
    fit: numeric,
    change: (words) => (/^0\.0\d+$/.test(words) ? Number(words).toExponential().replace("e", "E") : words),
    rule: "读作原来的数，各值不变"
  }),
  excel("大的数变成 1.2E+06", {
    fit: (column, cells) => numeric(column) && some(cells, /^\d{6,}$/),
    change: (words) => (/^\d{6,}$/.test(words) ? Number(words).toExponential(2).replace("e", "E") : words),
    rule: "三位有效数字写得尽的读作原来的数，各值不变；写不尽的，行：被改的行，列：被改的列"
  })
];
