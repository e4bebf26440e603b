/** How a cell of a column is read. Each kind has one parser in `cells.ts`. */
export type Kind =
  | "text" // any words
  | "code" // lower-case ASCII, used in URLs
  | "number" // a finite decimal
  | "count" // a non-negative whole number
  | "measured" // a number that may be below detection (0.01L, <0.01)
  | "date" // "2026-10-31"
  | "month" // "2026-10"
  | "moment" // "2026-10", "2026-10-31" or "2026-10-31 08:00"
  | "period" // "2026", "2026Q3" or "2026-10"
  | "hour" // 0 … 24
  | "year" // 2026
  | "yesNo" // 是 / 否
  | "choice" // one of `choices`
  | "list" // several words, separated by 、；;
  | "choices" // several of `choices`
  | "depth"; // 透明度 of a black-odorous water: a number, or 见底 / 透明

/** R required, C required under a condition (see the schema's rules), O optional. */
export type Need = "R" | "C" | "O";

export interface Column<T = unknown, N extends Need = Need> {
  /** The Chinese header without its unit, as the dictionary prints it. */
  readonly header: string;
  readonly kind: Kind;
  readonly need: N;
  readonly unit?: string;
  readonly aliases?: readonly string[];
  readonly choices?: readonly string[];
  /** Other spellings of the choices, e.g. 是 → 属实; of a text, whole cells that mean another word. */
  readonly spellings?: Readonly<Record<string, string>>;
  /** The table whose first key column this one names. */
  readonly ref?: string;
  readonly min?: number;
  readonly max?: number;
  /** Several of these words may stand in a cell (on lines, or between 、，); each spelling becomes its word, joined by 、. */
  readonly joined?: Readonly<Record<string, string>>;
  /** A cell such as `*` or `-` is the text itself and does not mean "nothing". */
  readonly verbatim?: boolean;
  /** Holds 统一社会信用代码, which may look like an identity number. */
  readonly identifier?: boolean;
  /** A date column that needs the day: a month alone is refused instead of read as its last day. */
  readonly exact?: boolean;
  /** A date column that says until when: a half-year, quarter or year stands for its last day. */
  readonly periodEnd?: boolean;
  /** `/` and 按计划不监测 say that the plan of monitoring leaves the item out (HJ 633-2026 Tables 4, 5): kept as the reason. */
  readonly planned?: boolean;
  /** Values that mean "not monitored" in this column, e.g. -1 in a water indicator. */
  readonly absent?: readonly string[];
  /** Values that only a broken instrument or program writes; refused by name. */
  readonly garbage?: readonly string[];
  /** What the column holds, for the published dictionary. */
  readonly note?: string;
  /** Above this no reading can be true, in the column's unit: asked about, not refused. */
  readonly implausible?: number;
  /** Never published (a private or working column). */
  readonly internal?: boolean;
  /** Phantom: the type of a value. */
  readonly type?: T;
}

type Value<T, N extends Need> = N extends "R" ? T : T | null;
type Options = Omit<Partial<Column>, "header" | "kind" | "need" | "type" | "choices">;

const column =
  <T>(kind: Kind, defaults: Options = {}) =>
  <N extends Need>(header: string, need: N, options: Options = {}): Column<Value<T, N>, N> => ({
    header,
    kind,
    need,
    ...defaults,
    ...options
  });

export const text = column<string>("text");
export const code = column<string>("code");
export const number = column<number>("number");
export const count = column<number>("count", {min: 0});
export const measured = column<number>("measured", {min: 0, absent: ["-1"], garbage: ["-9999"]});
export const date = column<string>("date");
export const month = column<string>("month");
export const moment = column<string>("moment");
export const period = column<string>("period");
export const hour = column<number>("hour");
export const year = column<number>("year");
export const yesNo = column<boolean>("yesNo");
export const depth = column<string>("depth");
export const list = column<readonly string[]>("list");

/** One of a closed set of words. */
export const choice = <const C extends string, N extends Need>(
  header: string,
  need: N,
  choices: readonly C[],
  options: Options = {}
): Column<Value<C, N>, N> => ({header, kind: "choice", need, choices, ...options});

/** Several of a closed set of words. */
export const choices = <const C extends string, N extends Need>(
  header: string,
  need: N,
  words: readonly C[],
  options: Options = {}
): Column<Value<readonly C[], N>, N> => ({header, kind: "choices", need, choices: words, ...options});

/** 行政区域: a name, 简称 or 编码 of regions.csv; the value is the canonical name. */
export const region = <N extends Need>(header: string, need: N, options: Options = {}) =>
  text(header, need, {ref: "regions", ...options});

/** Several 行政区域 in one cell. */
export const regions = <N extends Need>(header: string, need: N, options: Options = {}) =>
  list(header, need, {ref: "regions", ...options});

/** GB 3838 classes as printed, single code points. */
const WATER_CLASSES = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"] as const;
export type WaterClass = (typeof WATER_CLASSES)[number];

/** Spellings of water classes met in exports; a trailing 类 and ASCII letters are understood. */
const CLASS_SPELLINGS: Readonly<Record<string, WaterClass>> = Object.fromEntries(
  (
    [
      ["Ⅰ", "I", "一", "1"],
      ["Ⅱ", "II", "二", "2"],
      ["Ⅲ", "III", "三", "3"],
      ["Ⅳ", "IV", "四", "4"],
      ["Ⅴ", "V", "五", "5"],
      ["劣Ⅴ", "劣V", "劣五", "劣于Ⅴ", "劣于V", "丧失使用功能(劣于Ⅴ类)"]
    ] as const
  ).flatMap(([name, ...others]) =>
    [name, ...others].flatMap((word) => [[word, name] as const, [`${word}类`, name] as const])
  )
);

export const waterClass = <N extends Need>(header: string, need: N, options: Options = {}) =>
  choice(header, need, WATER_CLASSES, {spellings: CLASS_SPELLINGS, ...options});
