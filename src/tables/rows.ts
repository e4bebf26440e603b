import {readCell} from "./cells.ts";
import {type Told, gatherAsides} from "./asides.ts";
import type {Column} from "./column.ts";
import {columnReader} from "./columns.ts";
import {formOf} from "./dictionary.ts";
import {monthsOfFile} from "./file-month.ts";
import type {Findings, Place, Problem} from "./findings.ts";
import type {Source} from "./header.ts";
import {hollowRow} from "./hollow.ts";
import type {ImportPlan} from "./imports.ts";
import type {Block} from "./records.ts";
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

/** Reads a file's rows block by block. */
export interface RowReader {
  readonly read: (block: Block) => void;
  /** After the last block: tells what is told once for the whole file. */
  readonly close: () => void;
}

/** The cells of a file → rows, put `into` the table; refused cells and empty required cells become faults. */
export const rowReader = (
  file: string,
  sources: readonly Source[],
  schema: Schema,
  plan: ImportPlan | null,
  into: FileRows,
  tell: Told,
  findings: Findings
): RowReader => {
  const months = monthsOfFile(file);
  const asides = gatherAsides(tell);
  const constants = constantsOf(file, plan, months, tell.look, findings);
  const columns = sources.map((source) => ({
    general: isGeneral(source.field),
    read: columnReader({
      index: source.index,
      name: propertyOf(source.field),
      required: !constants.has(source.field) && source.column.need === "R",
      context: {column: source.column, shift: source.shift, months},
      aside: asides.of(source)
    })
  }));
  const template = templateOf(schema);
  const names = schema.totals === "none" ? [] : schema.key.filter((field) => schema.columns[field]?.kind === "text");
  const hollow = hollowRow(schema);
  const hollows: number[] = [];
  const refused: {readonly place: Place; readonly problem: Problem}[] = [];

  const read = (block: Block): void => {
    const {lines, excelRows} = block;
    const drafts = lines.map((line, i) => draftOf(template, file, line, excelRows[i] ?? 0));
    const metas = drafts.map(({meta}) => meta as unknown as Record<string, unknown>);
    const targets = (field: string) => (isGeneral(field) ? metas : drafts) as readonly Record<string, unknown>[];
    asides.begin(block, drafts);
    for (const column of columns) column.read(block.rows, column.general ? metas : drafts);
    for (const [field, value] of constants) for (const row of targets(field)) row[propertyOf(field)] = value ?? null;

    const kinds = new Uint8Array(drafts.length);
    const sums = schema.totals !== "none";
    for (const {i, source, raw} of asides.refused())
      if (kinds[i] !== TOTALLED)
        kinds[i] = sums && schema.key.includes(source.field) && isTotal(raw.trim()) ? TOTALLED : BROKEN;
    for (let i = 0; i < drafts.length; ++i) {
      const row = drafts[i] as Draft;
      if (names.some((field) => isTotal(row[field]))) kinds[i] = TOTALLED;
      else if (hollow(row)) {
        kinds[i] = DROPPED;
        hollows.push(row.meta.line);
      }
    }
    const place = (i: number, {header}: Column): Place => ({
      file,
      line: lines[i] ?? null,
      row: excelRows[i] ?? null,
      column: header
    });
    const lacks = (i: number, column: Column, problem: Problem | null = null): void => {
      if (kinds[i] === TOTALLED || kinds[i] === DROPPED) return;
      kinds[i] = BROKEN;
      findings.add(place(i, column), problem ?? emptyProblem(column));
    };
    for (const {i, source} of asides.blank()) lacks(i, source.column, source.blank?.(i));
    for (const [field, value] of constants) {
      const column = schema.columns[field];
      if (value === null && column?.need === "R") for (const i of lines.keys()) lacks(i, column);
    }
    for (const {i, source, problem, raw} of asides.refused()) {
      if (kinds[i] !== DROPPED && !(kinds[i] === TOTALLED && isTotal(raw.trim())))
        refused.push({place: {...place(i, source.column), value: raw}, problem});
      const row = targets(source.field)[i] as Record<string, unknown>;
      row[propertyOf(source.field)] ??= null;
    }
    for (let i = 0; i < drafts.length; ++i) {
      const kind = kinds[i];
      if (kind !== DROPPED)
        (kind === TOTALLED ? into.totals : kind === BROKEN ? into.broken : into.rows).push(drafts[i] as Draft);
    }
  };

  const close = (): void => {
    asides.report(file, findings);
    for (const {place, problem} of refused) findings.add(place, problem);
    const isFraction = (value: unknown) => typeof value === "number" && value % 1 !== 0;
    const hasFractions = (field: string) => into.rows.some((row) => row.meta.file === file && isFraction(row[field]));
    for (const {draft, source, doubt, raw} of asides.doubted(hasFractions)) {
      const {line, row} = draft.meta;
      findings.add({file, line, row, column: source.column.header, value: raw}, doubt.problem);
    }
    if (hollows.length > 0) findings.mend(file, "no-time-no-value", "既没有时间也没有数值的行，未采用", hollows);
  };
  return {read, close};
};

const BROKEN = 1;
const DROPPED = 2;
const TOTALLED = 3;

const emptyProblem = (column: Column): Problem => ({
  code: "empty-required",
  message: "必填，不能为空",
  fix: `请填写${formOf(column)}；整行不需要时请删除整行`
});

/** The columns of every table ($remark …) are kept in the row's meta. */
const isGeneral = (field: string): boolean => field.startsWith("$");
const propertyOf = (field: string): string => (isGeneral(field) ? field.slice(1) : field);

/** What imports.csv gives to every row of a file. */
const constantsOf = (
  file: string,
  plan: ImportPlan | null,
  months: readonly string[],
  look: (field: string) => void,
  findings: Findings
): ReadonlyMap<string, unknown> => {
  const constants = new Map<string, unknown>();
  for (const {field, column, words} of plan?.constants ?? []) {
    const outcome = readCell(words, {column, shift: 0, months});
    if (outcome.problem !== undefined) findings.add({file, column: column.header, value: words}, outcome.problem);
    if (outcome.look === true) look(field);
    constants.set(field, outcome.value);
  }
  return constants;
};

/** Parsed from JSON, the template has room for all its fields from the start, and copying it is five times as fast. */
const templateOf = (schema: Schema): object =>
  JSON.parse(
    JSON.stringify(Object.fromEntries([...Object.keys(schema.columns), "meta"].map((field) => [field, null])))
  );

const draftOf = (template: object, file: string, line: number, row: number): Draft => {
  const draft = {...template} as Draft;
  draft.meta = {
    file,
    line,
    row,
    missing: null,
    printed: null,
    asOf: null,
    source: null,
    published: null,
    remark: null
  };
  return draft;
};

const TOTAL = /^[合总小共]\s*计$/;
const isTotal = (value: unknown): boolean =>
  typeof value === "string" && value.length >= 2 && value.length <= 4 && value.endsWith("计") && TOTAL.test(value);
