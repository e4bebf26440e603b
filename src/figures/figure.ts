import type {Drawn, Frame} from "./frame.ts";

/** A value that is not there, and why: 未监测, 断流, 有效天数不足 … Never 0. */
export interface Missing {
  readonly why: string;
}
export type Cell = string | number | Missing;

export const missing = (why: string): Missing => ({why});
export const isMissing = (cell: Cell): cell is Missing => typeof cell === "object";

/** A column of a figure's table. Numbers are published with `digits` decimals, as rounded by the figure. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly unit?: string;
  readonly digits?: number;
  /** Site path of what a cell names, from its row. */
  readonly link?: (row: FigureRow) => string | null;
}
export type FigureRow = Readonly<Record<string, Cell>>;

export interface FigureTable {
  readonly columns: readonly Field[];
  readonly rows: readonly FigureRow[];
  /** Column of the standard that judged a row, of rows in time order: a change of it is ruled between the rows. */
  readonly seam?: string;
  /** Columns that are read together: a page shows each part as a table of its own, beside the first column. Files hold one table. */
  readonly parts?: readonly TablePart[];
}

export interface TablePart {
  readonly name: string;
  /** Every column but the first stands in a part; a denominator may stand in several. */
  readonly keys: readonly string[];
}

/** How many of how many were evaluated, and which were not, and why. */
export interface Completeness {
  readonly evaluated: number;
  readonly total: number;
  /** 断面·月, 站点·日, 项 … */
  readonly unit: string;
  /** One entry may stand for several units: `count` says how many, 1 where it is left out. */
  readonly missing: readonly {readonly what: string; readonly why: string; readonly count?: number}[];
}

/** The page a figure belongs to. */
export type Section =
  "rectification" | "petitions" | "water" | "air" | "waste" | "soil" | "exposure" | "regions" | "responsibility";

/** A figure is the unit of quotation: everything a reader sees of it comes from this one object. */
export interface Figure {
  /** Stable, kebab-case; a place is a path below it: `river-strip/shi-xi`. */
  readonly id: string;
  readonly section: Section;
  /** A statement of what is shown, in the reader's words. */
  readonly title: string;
  /** One plain conclusion, computed; every number in it can be found in the table or the notes. */
  readonly sentence: string;
  readonly table: FigureTable;
  /** Draws the body at `frame.width`; null where a table says it better. The caller adds title, source and mark. */
  readonly draw: ((frame: Frame) => Drawn) | null;
  /** 覆盖时段, e.g. "2021-01 至 2026-10". */
  readonly period: string;
  /** 数据截至 of these numbers: a date or a month. */
  readonly asOf: string;
  /** 发布日期 when the data says so. */
  readonly published: string | null;
  readonly status: "初步" | "核定" | "修订" | null;
  /** Who measured or reported. */
  readonly source: string;
  /** Who answers for it. */
  readonly owner: string;
  /** Id of the measure's page under /methods/. */
  readonly method: string;
  /** Standards and clauses as printed: "GB 3838-2002". */
  readonly standards: readonly string[];
  readonly completeness: Completeness | null;
  /** Definitions, denominators, seams: printed under the figure. */
  readonly notes: readonly string[];
}
