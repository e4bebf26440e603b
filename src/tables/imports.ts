import type {Column} from "./column.ts";
import type {Findings} from "./findings.ts";
import {headerName, knownHeaders, matchHeader} from "./header.ts";
import {nearestWords} from "./nearest.ts";
import type {RowOf, Schema} from "./schema.ts";
import type {imports} from "./schemas/record.ts";

type ImportRow = RowOf<typeof imports>;

/** A value that every row made from a file gets: as text, read like any cell of that column. */
export interface Constant {
  readonly field: string;
  readonly column: Column;
  readonly words: string;
}

/** One wide column that becomes rows of its own: its cell goes to `field`, beside the constants. */
export interface Unfolding {
  /** Header in the file, in its one spelling. */
  readonly from: string;
  readonly field: string;
  readonly column: Column;
  readonly constants: readonly Constant[];
}

/**
 * How one foreign file is read as one of our tables, from the rows of imports.csv whose 来源文件 fits its name
 * (a file name, or a pattern in which one `*` stands for any text):
 *
 * - 改名: the column 原列名 is our column 目标列. Columns that already bear one of our names need no row.
 * - 忽略: the column 原列名 is left out. A column that is neither ours, renamed, left out nor unfolded is a fault.
 * - 固定值: every row gets 值 in 目标列.
 * - 取自文件名: every row gets in 目标列 the text that `*` of 来源文件 stood for; 值 may give another pattern with
 *   one `*` for it.
 * - 展开: the wide column 原列名 becomes a row for each of its filled cells; the cell goes to 目标列, and 值 says what
 *   is constant on that row, as `行政区域=昆明市`, several joined by `；` or `;`. Such a row carries the file's key
 *   columns, required columns, 来源 and the columns that every table has, and none of its other values. The row itself
 *   is kept as well where it has a value of its own in 目标列. An empty cell makes no row.
 */
export interface ImportPlan {
  readonly table: string;
  readonly renamed: ReadonlyMap<string, string>;
  readonly ignored: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
  readonly constants: readonly Constant[];
  readonly unfoldings: readonly Unfolding[];
  /** Fields that need no column in the file. */
  readonly supplied: ReadonlySet<string>;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** What `*` stands for when `name` fits the pattern; null when it does not. Without `*`, the empty text. */
export const fit = (pattern: string, name: string): string | null => {
  const star = pattern.indexOf("*");
  if (star < 0) return pattern === name ? "" : null;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail)
    ? name.slice(head.length, name.length - tail.length)
    : null;
};

const fits = (row: ImportRow, path: string): string | null => fit(row.file, path) ?? fit(row.file, baseName(path));

/** The headers of a file that imports.csv names. */
export const foreignHeaders = (path: string, rows: readonly ImportRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => (row.from !== null && fits(row, path) !== null ? [headerName(row.from)] : [])));

/** The plan for a file, or null when imports.csv says nothing about it. */
export const planFor = (
  path: string,
  rows: readonly ImportRow[],
  schemas: Readonly<Record<string, Schema>>,
  findings: Findings
): ImportPlan | null => {
  const own = rows.filter((row) => fits(row, path) !== null);
  const [first] = own;
  if (first === undefined) return null;
  const refuse = (row: ImportRow, column: string, value: string | null, message: string, fix: string) =>
    findings.add(
      {file: row.meta.file, line: row.meta.line, row: row.meta.row, column, value},
      {code: "bad-import", message, fix}
    );
  const schema = schemas[first.table];
  for (const row of own)
    if (row.table !== first.table)
      refuse(row, "数据表", row.table, `文件 ${path} 已对应到 ${first.table}`, "一个文件只能对应一张表");
  if (schema === undefined) return null;
  const known = knownHeaders(schema);
  const target = (row: ImportRow, name: string, column = "目标列") => {
    const match = matchHeader(name, known);
    if (match !== null && "field" in match) return {...match, header: match.column.header};
    refuse(
      row,
      column,
      name,
      `“${schema.title}”没有这一列${nearestWords(name, headersOf(schema))}`,
      "请填写规定的列名"
    );
    return null;
  };
  const constant = (row: ImportRow, name: string, words: string, column = "目标列"): readonly Constant[] => {
    const found = target(row, name, column);
    return found === null ? [] : [{field: found.field, column: found.column, words}];
  };

  const renamed = new Map<string, string>();
  const ignored = new Set<string>();
  const constants: Constant[] = [];
  const unfoldings: Unfolding[] = [];
  for (const row of own) {
    const from = row.from === null ? null : headerName(row.from);
    if ((row.mode === "改名" || row.mode === "忽略" || row.mode === "展开") && from === null) {
      refuse(row, "原列名", null, `方式为“${row.mode}”时必须填写`, "请填写来源文件中的列名");
      continue;
    }
    if (row.mode === "忽略") {
      ignored.add(from ?? "");
      continue;
    }
    if (row.to === null) {
      refuse(row, "目标列", null, `方式为“${row.mode}”时必须填写`, "请填写本表的列名");
      continue;
    }
    if (row.mode === "改名") {
      const found = target(row, row.to);
      if (found !== null) renamed.set(from ?? "", found.header);
    } else if (row.mode === "固定值") constants.push(...constant(row, row.to, row.value ?? ""));
    else if (row.mode === "取自文件名") {
      const words = row.value === null ? fits(row, path) : fit(row.value, baseName(path));
      if (words === null || words === "")
        refuse(
          row,
          row.value === null ? "来源文件" : "值",
          row.value ?? row.file,
          `从文件名 ${baseName(path)} 取不出文字`,
          "请用一个 * 标出要取的部分"
        );
      else constants.push(...constant(row, row.to, words));
    } else {
      const found = target(row, row.to);
      const pairs = (row.value ?? "").split(/[；;]/).map((pair) => pair.split("="));
      const fixed = pairs.flatMap(([name = "", words]) => {
        if (words !== undefined && name.trim() !== "") return constant(row, name.trim(), words.trim(), "值");
        refuse(row, "值", row.value, "不是“列名=值”的写法", "请写成 行政区域=昆明市，几项之间用分号");
        return [];
      });
      if (found !== null)
        unfoldings.push({from: from ?? "", field: found.field, column: found.column, constants: fixed});
    }
  }
  return {
    table: first.table,
    renamed,
    ignored,
    unfolded: new Set(unfoldings.map(({from}) => from)),
    constants,
    unfoldings,
    supplied: new Set([...constants.map(({field}) => field), ...unfoldings.map(({field}) => field)])
  };
};

const headersOf = (schema: Schema): readonly string[] => Object.values(schema.columns).map((column) => column.header);

/** Rows of imports.csv that fit no file, or name a column that no file of theirs has. */
export const idleImports = (
  rows: readonly ImportRow[],
  headers: ReadonlyMap<string, readonly string[]>,
  findings: Findings
): void => {
  const idle = new Set<string>();
  for (const row of rows) {
    const place = {file: row.meta.file, line: row.meta.line, row: row.meta.row};
    const files = [...headers].filter(([path]) => fits(row, path) !== null);
    if (files.length === 0) {
      if (!idle.has(row.file))
        findings.add(
          {...place, column: "来源文件", value: row.file},
          {code: "idle-import", message: "没有符合的文件", fix: "文件名有变化时请更正，不再需要时请删除"},
          "note"
        );
      idle.add(row.file);
    } else if (row.from !== null && !files.some(([, names]) => names.includes(headerName(row.from ?? ""))))
      findings.add(
        {...place, column: "原列名", value: row.from},
        {code: "bad-import", message: "来源文件里没有这一列", fix: "请核对来源文件的列名"}
      );
  }
};
