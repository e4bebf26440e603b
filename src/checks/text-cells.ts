import type {City, Reading} from "../tables/city.ts";
import type {Column} from "../tables/column.ts";
import type {Fault} from "../tables/fault.ts";
import {isFormula} from "../tables/formula.ts";
import {maskCell, maskPrivate} from "../tables/private/mask.ts";
import {privateQuestions} from "../tables/private/verdict.ts";
import {placeOf} from "../tables/row-names.ts";
import type {Draft} from "../tables/rows.ts";
import type {Schema} from "../tables/schema.ts";
import {type TableName, schemas} from "../tables/schemas/index.ts";

type Asked = Pick<Fault, "severity" | "code" | "message" | "fix">;

/** What a person has to look at in words that will be published. */
const asked = (words: string, header: string): readonly Asked[] => {
  const formula = formulaIn(words);
  return [
    ...privateQuestions(words, header).map((question) => ({severity: "warning" as const, ...question})),
    ...(formula === null ? [] : [formula])
  ];
};

const formulaIn = (words: string): Asked | null => {
  if (!isFormula(words)) return null;
  return /^[=@＝＠]/.test(words)
    ? {
        severity: "warning",
        code: "formula-text",
        message: "以 = 或 @ 开头，表格软件会当成公式",
        fix: "请改为公式的结果；确实是文字的，请在 decisions.csv 中答复，公开的 CSV 会在前面加撇号"
      }
    : {
        // A dash before a list, +10%: mostly words, so nobody has to answer; but the published cell is not the one handed in.
        severity: "note",
        code: "formula-text",
        message: "以 + 或 - 开头，表格软件会当成公式，公开的 CSV 会在前面加撇号",
        fix: "不想要撇号的，请改写开头"
      };
};

/** Plates, household addresses and names in words that will be published: a person has to look. */
export const textCells = (city: City, {looks}: Pick<Reading, "looks">): readonly Fault[] =>
  Object.values(schemas as unknown as Readonly<Record<string, Schema>>).flatMap((schema) => {
    const rows = city.tables[schema.name as keyof City["tables"]] as unknown as readonly Draft[];
    return [
      ...Object.entries(schema.columns)
        .filter(
          ([field, {kind, ref}]) => looks.has(`${schema.name}/${field}`) && isFree(kind) && !isNamedElsewhere(city, ref)
        )
        .flatMap(([field, {header}]) => looked(schema, rows, field, header, (row) => row[field])),
      ...(looks.has(`${schema.name}/$remark`) ? looked(schema, rows, null, "备注", ({meta}) => meta.remark) : []),
      ...(looks.has(`${schema.name}/$source`) ? looked(schema, rows, null, "数据来源", ({meta}) => meta.source) : [])
    ];
  });

const looked = (
  schema: Schema,
  rows: readonly Draft[],
  field: string | null,
  header: string,
  cellOf: (row: Draft) => unknown
): readonly Fault[] => {
  const faults: Fault[] = [];
  let last: unknown = null;
  let what: readonly Asked[] = [];
  for (const row of rows) {
    const cell = cellOf(row);
    if (cell === null || cell === undefined) continue;
    if (cell !== last) {
      last = cell;
      what = asked(Array.isArray(cell) ? cell.join("、") : String(cell), header);
    }
    if (what.length === 0) continue;
    const place = placeOf(schema, row, field);
    const value = shortened(maskCell(header, Array.isArray(cell) ? cell.join("、") : String(cell)));
    for (const one of what) faults.push({...place, column: header, value, key: maskPrivate(place.key), ...one});
  }
  return faults;
};

const isFree = (kind: Column["kind"]): boolean => kind === "text" || kind === "list";

/** Names of another table are looked at there, if it was handed in. */
const isNamedElsewhere = ({present}: City, ref: string | undefined): boolean =>
  ref !== undefined && present.has(ref as TableName);

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);
