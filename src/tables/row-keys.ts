import type {Draft} from "./rows.ts";
import type {Schema} from "./schema.ts";

/** Above this, a table of positions is too large and a Map takes its place. */
const DENSE = 8;

/**
 * For each row, the position of the first row with the same key. Each key field is numbered by its distinct values,
 * so that a key is one number; only keys with too many combinations are spelled out.
 * A blank 省份 takes the only one its name has elsewhere: "a blank place never splits it" (dictionary §6).
 */
export const firstWithKey = (schema: Schema, rows: readonly Draft[]): Int32Array => {
  const n = rows.length;
  const columns = keyColumns(schema, rows);
  const first = new Int32Array(n);
  const combinations = columns.reduce((product, {size}) => product * size, 1);
  if (combinations > Number.MAX_SAFE_INTEGER) {
    const seen = new Map<string, number>();
    for (let i = 0; i < n; ++i) {
      const key = columns.map(({ids}) => ids[i]).join(",");
      first[i] = seen.get(key) ?? i;
      if (first[i] === i) seen.set(key, i);
    }
    return first;
  }
  const keyOf = (i: number): number => {
    let key = 0;
    for (let c = 0; c < columns.length; ++c) {
      const {ids, size} = columns[c] as KeyColumn;
      key = key * size + (ids[i] ?? 0);
    }
    return key;
  };
  if (combinations <= n * DENSE + 1024) {
    const seen = new Int32Array(combinations).fill(-1);
    for (let i = 0; i < n; ++i) {
      const key = keyOf(i);
      const at = seen[key] ?? -1;
      first[i] = at < 0 ? (seen[key] = i) : at;
    }
    return first;
  }
  const seen = new Map<number, number>();
  for (let i = 0; i < n; ++i) {
    const key = keyOf(i);
    const at = seen.get(key);
    if (at === undefined) seen.set(key, i);
    first[i] = at ?? i;
  }
  return first;
};

interface KeyColumn {
  readonly ids: Int32Array;
  readonly size: number;
}

const keyColumns = (schema: Schema, rows: readonly Draft[]): readonly KeyColumn[] => {
  const province = schema.key.find((field) => schema.columns[field]?.header === "省份");
  const name = schema.key[0] ?? "";
  const only = province === undefined ? null : onlyProvinces(rows, name, province);
  return schema.key.map((field) => {
    const ids = new Int32Array(rows.length);
    const known = new Map<unknown, number>([[null, 0]]);
    let last: unknown = null;
    let id = 0;
    for (let i = 0; i < rows.length; ++i) {
      const row = rows[i] as Draft;
      let value = row[field];
      if (value === null && field === province) value = only?.get(row[name]) ?? null;
      if (value !== last) {
        last = value;
        const seen = known.get(value);
        id = seen ?? known.size;
        if (seen === undefined) known.set(value, id);
      }
      ids[i] = id;
    }
    return {ids, size: known.size};
  });
};

/** The 省份 of each name that has exactly one. */
const onlyProvinces = (rows: readonly Draft[], name: string, province: string): ReadonlyMap<unknown, string | null> => {
  const only = new Map<unknown, string | null>();
  for (const row of rows) {
    const place = row[province];
    if (typeof place !== "string") continue;
    const known = only.get(row[name]);
    only.set(row[name], known === undefined || known === place ? place : null);
  }
  return only;
};
