import type {Column} from "./column.ts";
import type {ToType} from "./fault.ts";

/** Where a row was handed in, and what its cells said beside their values. */
export interface RowMeta {
  /** Path inside the city folder, e.g. `water_readings/2026-10.csv`. */
  readonly file: string;
  /** Physical line in the file, header = 1. */
  readonly line: number;
  /** Row as Excel shows it, header = 1. */
  readonly row: number;
  /** Why a value is null, by field: 未监测, 断流, 数据冲突 … Only fields whose cell gave a reason. */
  readonly missing: Readonly<Record<string, string>> | null;
  /** The cell as printed, by field, where the value is not the whole truth: `0.01L`, `2024年底前`. */
  readonly printed: Readonly<Record<string, string>> | null;
  /** 数据截至, 数据来源, 发布日期, 备注 of the row: accepted in every table. */
  readonly asOf: string | null;
  readonly source: string | null;
  readonly published: string | null;
  readonly remark: string | null;
}

export type Columns = Readonly<Record<string, Column>>;

type ValueOf<C> = C extends Column<infer T, infer _N> ? T : never;
export type Row<C extends Columns> = {readonly [K in keyof C]: ValueOf<C[K]>} & {readonly meta: RowMeta};

/** A contradiction inside one row. `field` names the column the clerk should mend. */
export interface RowFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  /** See Fault. */
  readonly instead?: readonly ToType[];
}

export interface Schema<C extends Columns = Columns> {
  /** File name without `.csv`. */
  readonly name: string;
  /** What readers call the table. */
  readonly title: string;
  /** One line for the catalogue. */
  readonly about: string;
  readonly key: readonly (keyof C & string)[];
  readonly columns: C;
  /** Conditions over one row: every "C" of the dictionary is one of these. */
  readonly rules: readonly ((row: Row<C>) => RowFault | null)[];
  /** Republished at /data/<name>.csv. */
  readonly open: boolean;
  /** 合计/总计/小计 rows: "fault" in our tables, "note" in tables published as printed, "none" where the word is a name. */
  readonly totals: "fault" | "note" | "none";
  /** Columns that name a group of rows, and that printed tables merge: their blanks may be the value above (merged-cells.ts). */
  readonly fillDown: readonly (keyof C & string)[];
  /** Fills fields that follow from others (时间 from 日期 and 小时), before keys are compared. */
  readonly settle?: (row: {-readonly [F in keyof Row<C>]: Row<C>[F]}) => void;
  /** What to do about conflicting repeats of a key, where there is more to say than to keep one of them. */
  readonly repeated?: string;
  /** Conflicting repeats of a key become null (数据冲突) with a warning instead of a fault. */
  readonly automatic?: (row: Row<C>) => boolean;
}

export type RowOf<S> = S extends Schema<infer C> ? Row<C> : never;

interface Definition<C extends Columns> {
  name: string;
  title: string;
  about: string;
  key: readonly (keyof C & string)[];
  columns: C;
  rules?: readonly ((row: Row<C>) => RowFault | null)[];
  open?: boolean;
  totals?: "fault" | "note" | "none";
  fillDown?: readonly (keyof C & string)[];
  repeated?: string;
  settle?: (row: {-readonly [F in keyof Row<C>]: Row<C>[F]}) => void;
  automatic?: (row: Row<C>) => boolean;
}

export const table = <const C extends Columns>(definition: Definition<C>): Schema<C> => ({
  rules: [],
  open: true,
  totals: "fault",
  fillDown: [],
  ...definition
});

/** A word and a day that contradict each other: the one is mended, or the other left empty. */
export const wordOrNone = (column: string, words: string, other: string): readonly ToType[] => [
  {column, words},
  {column: other, words: ""}
];

/** A capacity of 0 is no capacity: every load would be infinite. */
export const positive =
  <R>(field: keyof R & string, header: string) =>
  (row: R): RowFault | null =>
    row[field] === 0
      ? {
          field,
          code: "zero-capacity",
          message: `“${header}”必须大于 0`,
          fix: "请填写批复或设计文件中的能力；停用的设施也填原来的能力"
        }
      : null;

/** The rule behind most "C" columns: `field` must be filled when `when` holds. */
export const required =
  <R>(field: keyof R & string, header: string, when: (row: R) => boolean, condition: string) =>
  (row: R): RowFault | null =>
    when(row) && (row[field] === null || (Array.isArray(row[field]) && row[field].length === 0))
      ? {
          field,
          code: "required-when",
          message: `${condition}时，“${header}”不能为空`,
          fix: `请填写“${header}”，或更正与之矛盾的列`
        }
      : null;
