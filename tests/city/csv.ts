import {type TableName, schemas} from "../../src/tables/schemas/index.ts";

export type Cell = string | number | boolean | null | undefined | readonly string[];

type Fields<N extends TableName> = keyof (typeof schemas)[N]["columns"] & string;
/** A row by the field names of its schema; the four columns every table accepts go by their headers. */
export type Draft<N extends TableName> = {readonly [F in Fields<N>]?: Cell} & {
  readonly 数据截至?: Cell;
  readonly 数据来源?: Cell;
  readonly 发布日期?: Cell;
  readonly 备注?: Cell;
};

/** The table as the clerk would save it: the schema's headers in the schema's order, only columns that hold something. */
export const csvOf = <N extends TableName>(name: N, rows: readonly Draft<N>[]): string => {
  const columns: Readonly<Record<string, {readonly header: string; readonly unit?: string}>> = schemas[name].columns;
  const used = new Set(
    rows.flatMap((row) => Object.entries(row).flatMap(([field, cell]) => (blank(cell) ? [] : [field])))
  );
  const fields = [...Object.keys(columns), "数据截至", "数据来源", "发布日期", "备注"].filter((field) =>
    used.has(field)
  );
  const header = fields.map((field) => {
    const column = columns[field];
    if (column === undefined) return field;
    return column.unit === undefined || column.unit === "无量纲" ? column.header : `${column.header}(${column.unit})`;
  });
  const lines = rows.map((row) =>
    fields.map((field) => cellText((row as Readonly<Record<string, Cell>>)[field])).join(",")
  );
  return [header.map(cellText).join(","), ...lines, ""].join("\n");
};

const blank = (cell: Cell): boolean =>
  cell === null || cell === undefined || cell === "" || (Array.isArray(cell) && cell.length === 0);

const cellText = (cell: Cell): string => {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "是" : "否";
  const raw = typeof cell === "object" ? cell.join("、") : String(cell);
  // Chinese prose has full-width commas; what is left to quote is only what must be.
  const text = /[\u4e00-\u9fff]/.test(raw) ? raw.replaceAll(",", "，") : raw;
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A decimal with a fixed number of places, as instruments print it. */
export const fixed = (value: number, digits: number): string => {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text;
};

/** Rounded for further sums. */
export const rounded = (value: number, digits = 0): number => Number(value.toFixed(digits));
