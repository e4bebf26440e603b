import type {Column} from "../../src/tables/column.ts";
import {unmet} from "./conditions.ts";
import type {Difference} from "./differences.ts";
import type {Grid} from "./grid.ts";
import {SCHEMAS} from "./pool.ts";
import type {Slice} from "./slices.ts";

/**
 * A change of cells that no reader could tell from truth, by what was changed and not by what became of it:
 * 1. every changed cell holds what its column could hold (`fits`): the text of another of its cells, or a form the
 *    dictionary admits there – a plain number in a column of numbers, a day that exists, a word of the closed set, a known
 *    name, a blank where blanks are allowed, an id of the shape that the others have in common, a sentence among Chinese
 *    ones (which a number, a day and the text of another column are not);
 * 2. no changed row now has the key of a row that says something else (a row with nothing but its key says nothing);
 * 3. no name is lost that other rows use;
 * 4. no condition of the dictionary (its "C" columns) is unmet in a changed row.
 * The row keeps its width.
 */
export const passesForTruth = (slice: Slice, cells: Grid["cells"], changed: readonly Difference[]): boolean => {
  const {target} = slice;
  const width = target.cells[0]?.length ?? 0;
  const rows = [...new Set(changed.map(({row}) => row))];
  return (
    rows.every((row) => row > 0 && cells[row]?.length === width) &&
    changed.every((change) => fits(slice, change, rows)) &&
    !rows.some((row) => contradictsAKey(target, cells, row)) &&
    !losesNames(slice, cells) &&
    rows.every((row) => unmet(target, cells[row] ?? []).length === 0)
  );
};

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

const isDay = (text: string): boolean => {
  const [, year = 0, month = 0, day = 0] = (DAY.exec(text) ?? []).map(Number);
  const at = new Date(Date.UTC(year, month - 1, day));
  return DAY.test(text) && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
};
const isMonth = (text: string): boolean => /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(text);

const FORMS: Partial<Record<Column["kind"], (text: string, column: Column) => boolean>> = {
  number: (text, column) => NUMBER.test(text) && within(Number(text), column),
  count: (text, column) => /^(?:0|[1-9]\d*)$/.test(text) && within(Number(text), column),
  measured: (text, column) => NUMBER.test(text.replace(/L$/, "")) && within(Number(text.replace(/L$/, "")), column),
  depth: (text) => NUMBER.test(text),
  date: (text, {exact}) => isDay(text) || (exact !== true && isMonth(text)),
  month: isMonth,
  moment: (text) =>
    isMonth(text) || isDay(text) || (/ (?:[01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10))),
  period: (text) => isMonth(text) || /^(?:19|20)\d\d(?:Q[1-4])?$/.test(text),
  hour: (text) => /^(?:\d|0\d|1\d|2[0-4])$/.test(text),
  year: (text) => /^(?:19|20)\d\d$/.test(text),
  yesNo: (text) => text === "是" || text === "否",
  code: (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text),
  choice: (text, {choices}) => choices?.includes(text) === true,
  choices: (text, {choices}) => text.split("、").every((word) => choices?.includes(word) === true)
};

const within = (value: number, {min = -Infinity, max = Infinity}: Column): boolean => value >= min && value <= max;

/** What means "nothing here" (dictionary §1). */
const NOTHING: ReadonlySet<string> = new Set(["", "-", "--", "—", "——", "/", "*", "NaN", "NA"]);
/** What may stand for a value that is missing, outside of texts (dictionary §1). */
const REASONS: ReadonlySet<string> = new Set(["未监测", "断流", "施工停测", "设备故障", "未反馈", "无数据"]);
export const isBlank = (text: string): boolean => NOTHING.has(text);

const HAN = /\p{Script=Han}/u;

/** Digits stand for any digit and letters for any letter; small numbers are of one shape, and so is all Chinese. */
const shapeOf = (text: string): string =>
  HAN.test(text)
    ? "汉"
    : /^[1-9]?\d?\d$/.test(text)
      ? "9"
      : text.replace(/\d/g, "9").replace(/[a-z]/g, "a").replace(/[A-Z]/g, "A");

/** A column of one place in a wide table; an empty cell makes no row. */
export const isUnfolded = (grid: Grid, c: number): boolean => grid.columns.indexOf(grid.columns[c] ?? null) !== c;

/** By its form alone, without the other cells of its column. */
export const couldHold = (column: Column | null, text: string): boolean =>
  isBlank(text)
    ? column?.need !== "R"
    : column === null || (FORMS[column.kind]?.(text, column) ?? column.joined === undefined);

const fits = (slice: Slice, {row, column: c, after}: Difference, rows: readonly number[]): boolean => {
  const {target} = slice;
  const column = target.columns[c];
  const others = target.cells.filter((_, r) => r > 0 && r !== row).map((cells) => cells[c] ?? "");
  if (isBlank(after) && column?.verbatim !== true) return column?.need !== "R" || isUnfolded(target, c);
  if (others.includes(after)) return true;
  if (column === null || column === undefined) return false;
  if (column.verbatim === true || column.spellings?.[after] !== undefined) return true;
  if (REASONS.has(after) && column.kind !== "text" && column.kind !== "list") return column.need !== "R";
  const form = FORMS[column.kind];
  if (form !== undefined) return form(after, column);
  if (column.joined !== undefined || column.identifier === true) return false;
  if (column.ref !== undefined) {
    const known = knownNames([...slice.grids.values()], column.ref);
    if (known.size > 0) return parts(after, column).every((name) => known.has(name));
  }
  if (/^https?:/.test(after)) return /^https?:\/\/[^/]+\.[^/.]+(?:\/|$)/.test(after);
  const untouched = target.cells.filter((_, r) => r > 0 && !rows.includes(r)).map((cells) => cells[c] ?? "");
  const common = commonShape(untouched.filter((other) => !isBlank(other)));
  if (common === null || shapeOf(after) === common) return true;
  const elsewhere = target.cells.some((cells) => cells.some((cell, i) => i !== c && cell === after));
  return common === "汉" && !/^[\d.,:%/ -]+$/.test(after) && !elsewhere;
};

/** Fewer cells than this have nothing in common. */
const ENOUGH = 4;

/** The shape of at least four in five of a column's texts: Chinese, or one word with digits, an id. Units and standards have none. */
const commonShape = (texts: readonly string[]): string | null => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(shapeOf(text), (counts.get(shapeOf(text)) ?? 0) + 1);
  const [shape, n] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  const isCommon =
    (shape === "汉" || (shape.includes("9") && !shape.includes(" "))) && n >= ENOUGH && n >= texts.length * 0.8;
  return isCommon ? shape : null;
};

const parts = (text: string, {kind}: Column): readonly string[] =>
  kind === "list" ? text.split(/[、；;]/).filter((part) => part !== "") : [text];

/** 行政区域 and 简称, 单位名称 and 别名 …: every name the rows of a table go by. */
const knownNames = (grids: readonly Grid[], table: string): ReadonlySet<string> => {
  const schema = SCHEMAS[table];
  const first = schema?.columns[schema.key[0] ?? ""]?.header;
  return new Set(
    grids
      .filter((grid) => grid.table === table)
      .flatMap((grid) =>
        grid.columns.flatMap((column, c) =>
          column !== null && [first, "别名", "简称", ...(table === "regions" ? ["编码"] : [])].includes(column.header)
            ? grid.cells.slice(1).flatMap((cells) => (cells[c] ?? "").split(/[、；;]/))
            : []
        )
      )
      .filter((name) => name !== "")
  );
};

/** A name that rows of the slice use and that the damaged sheet no longer gives. */
export const losesNames = (slice: Slice, cells: Grid["cells"]): boolean => {
  const {target} = slice;
  const grids = [...slice.grids.values()];
  const before = knownNames(grids, target.table);
  const after = knownNames(
    grids.map((grid) => (grid === target ? {...grid, cells} : grid)),
    target.table
  );
  return grids.some((grid) =>
    grid.columns.some(
      (column, c) =>
        column?.ref === target.table &&
        (grid === target ? cells : grid.cells)
          .slice(1)
          .some((row) => parts(row[c] ?? "", column).some((name) => before.has(name) && !after.has(name)))
    )
  );
};

export const keyColumns = (grid: Grid): readonly number[] => {
  const schema = SCHEMAS[grid.table];
  const headers = (schema?.key ?? []).map((field) => schema?.columns[field]?.header);
  const found = headers.flatMap((header) => {
    const c = grid.columns.findIndex((column) => column?.header === header);
    return c < 0 ? [] : [c];
  });
  // 时间 stands for 日期 and 小时.
  const time = grid.columns.findIndex((column) => column?.header === "时间");
  return grid.table === "air_hourly" && time >= 0 ? [...found, time] : found;
};

/** The row now has the key of another row, which says something else. */
export const contradictsAKey = (grid: Grid, cells: Grid["cells"], row: number): boolean => {
  const keys = keyColumns(grid);
  const own = cells[row] ?? [];
  // A row without its name or time is no record.
  if (keys.some((c) => grid.columns[c]?.need === "R" && isBlank(own[c] ?? ""))) return false;
  return cells.some(
    (other, r) =>
      r > 0 &&
      r !== row &&
      keys.every((c) => other[c] === own[c]) &&
      other.some((cell, c) => cell !== own[c]) &&
      [own, other].every((cellsOf) => cellsOf.some((cell, c) => !isBlank(cell) && !keys.includes(c)))
  );
};
