import type {Draft} from "./rows.ts";
import type {Schema} from "./schema.ts";

/** A row's key in words, as decisions.csv and corrections.csv write it: `断面名称=龙潭;监测时间=2026-03`. */
export const keyWords = (schema: Schema, row: Readonly<Record<string, unknown>>): string =>
  schema.key
    .filter((field) => row[field] !== null && row[field] !== undefined)
    .map((field) => `${schema.columns[field]?.header ?? field}=${String(row[field])}`)
    .join(";");

/** The place of a row, for a finding about one of its fields. */
export const placeOf = (schema: Schema, row: Draft, field: string | null = null) => {
  const value = field === null ? null : row[field];
  return {
    file: row.meta.file,
    line: row.meta.line,
    row: row.meta.row,
    column: field === null ? null : (schema.columns[field]?.header ?? field),
    value: value === null || value === undefined ? null : spoken(value, row.meta.printed?.[field ?? ""]),
    key: keyWords(schema, row)
  };
};

const spoken = (value: unknown, printed: string | undefined): string =>
  printed ?? (Array.isArray(value) ? value.join("、") : value === true ? "是" : value === false ? "否" : String(value));
