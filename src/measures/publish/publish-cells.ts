import type {Column} from "../../tables/column.ts";
import type {RowMeta} from "../../tables/schema.ts";

/** A cell as it is republished; null is empty. A missing value with a stated reason is that reason. */
export type OpenCell = string | number | null;

/** A row of any table, read by field. A field that is not there was left out on purpose and is published empty. */
export type AnyRow = Readonly<Record<string, unknown>> & {readonly meta: RowMeta};

export interface OpenColumn {
  /** As the dictionary prints it, with its unit. */
  readonly header: string;
  readonly unit: string | null;
  readonly kind: string;
  /** R, C or O of the dictionary; null for what the site adds. */
  readonly need: "R" | "C" | "O" | null;
  readonly note: string | null;
  /** Computed by the site, not handed in. */
  readonly computed: boolean;
  readonly cell: (row: AnyRow, index: number) => OpenCell;
}

/** A column that the site adds. */
export const computedColumn = (header: string, note: string, cell: OpenColumn["cell"]): OpenColumn => ({
  ...{header, unit: null, kind: "text", need: null, computed: true},
  note,
  cell
});

/** A column that was handed in. Non-detects stand as printed, dates as ISO, lists joined by 、. */
export const givenColumn = (table: string, field: string, column: Column): OpenColumn => ({
  header: printedHeader(table, field, column),
  unit: column.unit ?? null,
  kind: column.kind,
  need: column.need,
  note: noteOf(column),
  computed: false,
  cell: (row) => cellOf(row, field, column)
});

/** What may stand in the column, for its dictionary. */
const noteOf = ({note, choices, ref, kind}: Column): string | null =>
  [
    note ?? null,
    kind === "measured" ? "CSV 中的小数位按报送的同一文件同一列中最多的位数" : null,
    choices === undefined ? null : `取值：${choices.join("、")}`,
    ref === undefined ? null : `对应数据集 ${ref}`
  ]
    .filter((part) => part !== null)
    .join("；") || null;

const cellOf = (row: AnyRow, field: string, {kind}: Column): OpenCell => {
  const value = row[field];
  if (value === null || value === undefined) return row.meta.missing?.[field] ?? null;
  if (kind === "measured") return row.meta.printed?.[field] ?? (value as number);
  if (Array.isArray(value)) return value.join("、");
  if (typeof value === "boolean") return value ? "是" : "否";
  return typeof value === "number" ? value : String(value);
};

/** The dictionary names measured items without their unit: 溶解氧, PM2.5. */
const printedHeader = (table: string, field: string, {header, unit, kind}: Column): string =>
  unit === undefined || kind === "measured" || BARE.has(`${table}.${field}`) ? header : `${header}(${unit})`;

const BARE: ReadonlySet<string> = new Set(["black_odorous_waters.dissolvedOxygen", "black_odorous_waters.ammonia"]);

/** 数据截至, 数据来源, 发布日期 and 备注, accepted in every table; published where a row has one. */
export const META_COLUMNS: readonly (OpenColumn & {readonly field: keyof RowMeta})[] = (
  [
    ["asOf", "数据截至", "date"],
    ["source", "数据来源", "text"],
    ["published", "发布日期", "date"],
    ["remark", "备注", "text"]
  ] as const
).map(([field, header, kind]) => ({
  ...{field, header, kind, unit: null, need: "O" as const, note: null, computed: false},
  cell: ({meta}) => meta[field]
}));
