import type {Findings} from "./findings.ts";
import {firstWithKey} from "./row-keys.ts";
import {keyWords} from "./row-names.ts";
import type {Draft} from "./rows.ts";
import type {Row, Schema} from "./schema.ts";
import type {TypedCell} from "./typed-cells.ts";

const VALUES: ReadonlySet<string> = new Set(["number", "count", "measured", "depth"]);

/** The fields whose emptiness makes a row "without any value". */
const valueFields = (schema: Schema): readonly string[] => {
  const readings = Object.values(schema.columns).some((column) => column.kind === "measured");
  return Object.entries(schema.columns)
    .filter(
      ([field, column]) =>
        !schema.key.includes(field) && (!readings || VALUES.has(column.kind) || field.startsWith("official"))
    )
    .map(([field]) => field);
};

/**
 * One row per key. Identical repeats are dropped and counted; a row without any value gives way; a reading printed
 * with fewer digits in another file gives way to the unrounded one; other repeats are a fault, or in automatic
 * readings both are set aside as null, reason 数据冲突, with a warning.
 */
export const mergeRepeats = (
  schema: Schema,
  rows: readonly Draft[],
  typed: TypedCell,
  findings: Findings
): readonly Draft[] => {
  const first = firstWithKey(schema, rows);
  const groups = new Map<number, Draft[]>();
  for (let i = 0; i < rows.length; ++i) {
    const seen = first[i] ?? i;
    if (seen === i) continue;
    const group = groups.get(seen);
    if (group === undefined) groups.set(seen, [rows[seen] as Draft, rows[i] as Draft]);
    else group.push(rows[i] as Draft);
  }
  if (groups.size === 0) return rows;
  const gone = new Set<Draft>();
  const values = valueFields(schema);
  for (const group of groups.values()) settleGroup(schema, group, values, gone, typed, findings);
  return rows.filter((row) => !gone.has(row));
};

const settleGroup = (
  schema: Schema,
  group: readonly Draft[],
  values: readonly string[],
  gone: Set<Draft>,
  typed: TypedCell,
  findings: Findings
): void => {
  const drop = (row: Draft, code: string, message: string) => {
    gone.add(row);
    findings.mend(row.meta.file, code, message, [row.meta.line]);
  };
  const distinct: Draft[] = [];
  for (const row of group)
    if (distinct.some((other) => sameRow(schema, row, other)))
      drop(row, "identical-repeat", "与前面某行完全相同的重复行，只保留一行");
    else distinct.push(row);

  const filled = distinct.filter((row) => values.some((field) => row[field] !== null));
  const standing = filled.length === 0 ? distinct.slice(0, 1) : filled;
  for (const row of distinct)
    if (!standing.includes(row)) drop(row, "empty-repeat", "同一键的重复行中没有任何数值的一行，采用另一行");

  const finest: Draft[] = [];
  for (const row of standing) {
    const finer = standing.find((other) => other !== row && !gone.has(other) && roundsTo(other, row, values));
    if (finer === undefined) finest.push(row);
    else drop(row, "rounded-repeat", `同一监测值在 ${finer.meta.file} 中位数更多，采用那一行，本行（已修约）不采用`);
  }
  const [keep] = finest;
  if (keep === undefined || finest.length === 1) return;
  if (schema.automatic?.(keep as unknown as Row<typeof schema.columns>) === true)
    setAside(schema, finest, values, gone, typed, findings);
  else for (const row of finest.slice(1)) conflict(schema, keep, row, typed, findings);
};

const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => one === b[i]));

const sameRow = (schema: Schema, a: Draft, b: Draft): boolean =>
  Object.keys(schema.columns).every(
    (field) => sameValue(a[field], b[field]) && a.meta.printed?.[field] === b.meta.printed?.[field]
  );

const decimals = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/** `coarse` comes from another file and each of its shared values is `fine`'s, rounded to the digits it is printed with. */
const roundsTo = (fine: Draft, coarse: Draft, values: readonly string[]): boolean => {
  if (fine.meta.file === coarse.meta.file) return false;
  let shared = 0;
  let shorter = 0;
  for (const field of values) {
    const [a, b] = [fine[field], coarse[field]];
    if (a === null || b === null) continue;
    if (typeof a !== "number" || typeof b !== "number") {
      if (!sameValue(a, b)) return false;
      continue;
    }
    ++shared;
    if (decimals(a) > decimals(b)) ++shorter;
    if (decimals(a) < decimals(b) || Math.abs(a - b) > 0.5 * 10 ** -decimals(b) + 1e-9) return false;
  }
  return shared > 0 && shorter > 0;
};

const different = (schema: Schema, a: Draft, b: Draft): readonly string[] =>
  Object.keys(schema.columns).filter((field) => !schema.key.includes(field) && !sameValue(a[field], b[field]));

const place = (row: Draft, than: Draft): string =>
  row.meta.file === than.meta.file ? `第 ${row.meta.line} 行` : `${row.meta.file} 第 ${row.meta.line} 行`;

/** As typed: 8.0 beside 8.1, not 8. */
const shown = (schema: Schema, row: Draft, field: string, typed: TypedCell): string => {
  const value = row[field];
  if (value === null) return "空";
  const cell = typed(row.meta.file, row.meta.line, schema.columns[field]?.header ?? field);
  return cell === null || cell === "" ? (row.meta.printed?.[field] ?? String(value)) : cell;
};

const conflict = (schema: Schema, keep: Draft, row: Draft, typed: TypedCell, findings: Findings): void => {
  const [field = ""] = different(schema, keep, row);
  findings.add(
    {
      file: row.meta.file,
      line: row.meta.line,
      row: row.meta.row,
      column: schema.columns[field]?.header ?? null,
      value: shown(schema, row, field, typed),
      key: keyWords(schema, row)
    },
    {
      code: "conflicting-repeat",
      message: `与${place(keep, row)}是同一条记录（${keyWords(schema, row)}），内容却不同，那里是“${shown(schema, keep, field, typed)}”`,
      fix: schema.repeated ?? "请核对后只保留一行"
    }
  );
};

/** Both readings are set aside: one row stays with its names, its values null with the reason 数据冲突. */
const setAside = (
  schema: Schema,
  rows: readonly Draft[],
  values: readonly string[],
  gone: Set<Draft>,
  typed: TypedCell,
  findings: Findings
): void => {
  const [keep, ...others] = rows as [Draft, ...Draft[]];
  for (const row of others) {
    const fields = different(schema, keep, row);
    findings.add(
      {
        file: row.meta.file,
        line: row.meta.line,
        row: row.meta.row,
        column: null,
        value: fields
          .slice(0, 3)
          .map(
            (field) =>
              `${schema.columns[field]?.header} ${shown(schema, keep, field, typed)}/${shown(schema, row, field, typed)}`
          )
          .join("、"),
        key: keyWords(schema, row)
      },
      {
        code: "conflicting-repeat",
        message: `与${place(keep, row)}是同一时刻的自动监测记录（${keyWords(schema, row)}），数值却不同，两行都不采用，按“数据冲突”显示为无值`,
        fix: "请向原系统核实；确认如此处理的，请在 decisions.csv 中写一行“知悉”"
      },
      "warning"
    );
  }
  const missing: Record<string, string> = {};
  for (const field of values)
    if (rows.some((row) => row[field] !== null)) {
      missing[field] = "数据冲突";
      keep[field] = null;
    }
  for (const field of Object.keys(schema.columns))
    if (others.some((row) => !sameValue(row[field], keep[field]) && !values.includes(field))) keep[field] = null;
  keep.meta = {...keep.meta, missing, printed: null};
  for (const row of others) gone.add(row);
};
