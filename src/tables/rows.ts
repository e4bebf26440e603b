import {readCell} from "./cells.ts";
import {type Asides, gatherAsides} from "./asides.ts";
import {readColumns} from "./columns.ts";
import {monthsOfFile} from "./file-month.ts";
import type {Findings} from "./findings.ts";
import type {Source} from "./header.ts";
import type {ImportPlan} from "./imports.ts";
import type {Records} from "./records.ts";
import type {RowMeta, Schema} from "./schema.ts";

/** A row while it is being read: the fields of its schema, and `meta`. */
export type Draft = Record<string, unknown> & {meta: RowMeta};

export interface FileRows {
  readonly rows: Draft[];
  /** Rows with a refused cell: their names still count as known, nothing else is checked on them. */
  readonly broken: Draft[];
  /** 合计 rows: checksums, not data. */
  readonly totals: Draft[];
}

const TIMES: ReadonlySet<string> = new Set(["date", "month", "moment", "period", "hour"]);
const VALUES: ReadonlySet<string> = new Set(["number", "count", "measured", "depth"]);
const TOTAL = /^[合总小共]\s*计$/;

interface Read {
  readonly field: string;
  readonly values: readonly unknown[];
}

/** The cells of a file → rows; refused cells and empty required cells become faults. */
export const readRows = (
  file: string,
  records: Records,
  sources: readonly Source[],
  schema: Schema,
  plan: ImportPlan | null,
  findings: Findings
): FileRows => {
  const n = records.rows.length;
  const months = monthsOfFile(file);
  const asides = gatherAsides(n, records.lines);
  const read = new Map<string, Read>();
  const values = readColumns(
    records.rows,
    sources.map((source) => ({
      index: source.index,
      context: {column: source.column, shift: source.shift, months},
      aside: asides.of(source)
    }))
  );
  for (const [c, {field}] of sources.entries()) read.set(field, {field, values: values[c] ?? []});
  for (const {field, column, words} of plan?.constants ?? []) {
    const outcome = readCell(words, {column, shift: 0, months});
    if (outcome.problem !== undefined) findings.add({file, column: column.header, value: words}, outcome.problem);
    read.set(field, {field, values: new Array<unknown>(n).fill(outcome.value)});
  }
  asides.report(file, findings);
  return build({file, records, schema, read, asides, findings});
};

interface Parts {
  readonly file: string;
  readonly records: Records;
  readonly schema: Schema;
  readonly read: ReadonlyMap<string, Read>;
  readonly asides: Asides;
  readonly findings: Findings;
}

const build = ({file, records, schema, read, asides, findings}: Parts): FileRows => {
  const {missing, printed, refused} = asides;
  const n = records.rows.length;
  const fields = Object.keys(schema.columns);
  const kept = [...read.values()].filter(({field}) => !field.startsWith("$"));
  const required = kept.filter(({field}) => schema.columns[field]?.need === "R");
  const names = schema.key.flatMap((field) =>
    schema.columns[field]?.kind === "text" ? [read.get(field)?.values ?? []] : []
  );
  const hollow = hollowRow(schema, read);
  const general = (field: string) => read.get(field)?.values;
  const [asOf, source, published, remark] = ["$asOf", "$source", "$published", "$remark"].map(general);
  // Parsed from JSON, the template has room for all its fields from the start, and copying it is five times as fast.
  const template = JSON.parse(JSON.stringify(Object.fromEntries([...fields, "meta"].map((field) => [field, null]))));

  const kinds = new Uint8Array(n);
  for (const {i} of refused) kinds[i] = BROKEN;
  const hollows: number[] = [];
  const result: FileRows = {rows: [], broken: [], totals: []};
  for (let i = 0; i < n; ++i) {
    const total = names.some((values) => isTotal(values[i]));
    if (!total && hollow !== null && hollow(i)) {
      kinds[i] = DROPPED;
      hollows.push(records.lines[i] ?? 0);
      continue;
    }
    if (total) kinds[i] = TOTALLED;
    else
      for (const {field, values} of required)
        if (values[i] === null) {
          kinds[i] = BROKEN;
          const column = schema.columns[field];
          findings.add(
            {file, line: records.lines[i] ?? null, row: records.excelRows[i] ?? null, column: column?.header ?? field},
            {code: "empty-required", message: "必填，不能为空", fix: "请填写；整行不需要时请删除整行"}
          );
        }
    const meta: RowMeta = {
      file,
      line: records.lines[i] ?? 0,
      row: records.excelRows[i] ?? 0,
      missing: missing.of(i),
      printed: printed.of(i),
      asOf: (asOf?.[i] ?? null) as string | null,
      source: (source?.[i] ?? null) as string | null,
      published: (published?.[i] ?? null) as string | null,
      remark: (remark?.[i] ?? null) as string | null
    };
    const row: Draft = {...template};
    row.meta = meta;
    for (let k = 0; k < kept.length; ++k) {
      const {field, values} = kept[k] as Read;
      row[field] = values[i] ?? null;
    }
    (kinds[i] === TOTALLED ? result.totals : kinds[i] === BROKEN ? result.broken : result.rows).push(row);
  }
  for (const {
    i,
    source: {column},
    problem,
    raw
  } of refused)
    if (kinds[i] !== DROPPED)
      findings.add(
        {file, line: records.lines[i] ?? null, row: records.excelRows[i] ?? null, column: column.header, value: raw},
        problem
      );
  if (hollows.length > 0) findings.mend(file, "no-time-no-value", "既没有时间也没有数值的行，未采用", hollows);
  return result;
};

const BROKEN = 1;
const DROPPED = 2;
const TOTALLED = 3;

const isTotal = (value: unknown): boolean =>
  typeof value === "string" && value.length >= 2 && value.length <= 4 && value.endsWith("计") && TOTAL.test(value);

/**
 * "A row with neither time nor value is dropped and counted" (dictionary §1). In tables of readings a value is a
 * number or an official verdict; in the others a row goes only when nothing but its names is filled.
 */
const hollowRow = (schema: Schema, read: ReadonlyMap<string, Read>): ((i: number) => boolean) | null => {
  const columns = Object.entries(schema.columns);
  const times = columns.flatMap(([field, column]) =>
    TIMES.has(column.kind) && (schema.key.includes(field) || column.header === "时间") ? [field] : []
  );
  if (times.length === 0) return null;
  const readings = columns.some(([, column]) => column.kind === "measured");
  const values = columns
    .filter(
      ([field, column]) =>
        !schema.key.includes(field) && (!readings || VALUES.has(column.kind) || field.startsWith("official"))
    )
    .map(([field]) => field);
  if (!values.some((field) => VALUES.has(schema.columns[field]?.kind ?? ""))) return null;
  const empty = [...times, ...values].flatMap((field) => (read.has(field) ? [read.get(field)?.values ?? []] : []));
  return (i) => {
    for (let k = 0; k < empty.length; ++k) if (empty[k]?.[i] !== null) return false;
    return true;
  };
};
