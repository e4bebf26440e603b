import type {Correction} from "../tables/schemas/index.ts";
import {schemas} from "../tables/schemas/index.ts";
import {HIDDEN} from "./correction-rows.ts";
import {type FigureChange, type NamedFigure, compareFigure, figureName} from "./figure-difference.ts";
import {type PublishedCell, type PublishedText, cellsOf, publishedTable} from "./publication-text.ts";
import {type TableChange, compareGone, compareTable} from "./table-difference.ts";

/** What a publication changes against the last one. */
export interface Difference {
  readonly figures: {
    readonly compared: number;
    readonly changed: readonly FigureChange[];
    readonly added: readonly NamedFigure[];
    readonly removed: readonly NamedFigure[];
  };
  readonly tables: readonly TableChange[];
  readonly tablesAdded: readonly string[];
  readonly tablesRemoved: readonly string[];
  /** Past values and rows that changed or went without an entry in corrections.csv. */
  readonly unexplained: number;
  /** An invented city: nobody has to answer for its past. */
  readonly demo: boolean;
}

/** May not be published. */
export const refuses = ({demo, unexplained}: Difference): boolean => !demo && unexplained > 0;

const NAMES = Object.keys(schemas);

/** null: the two are not publications of one city, or one is the demo; there is nothing to compare. */
export const difference = (
  before: PublishedText,
  after: PublishedText,
  corrections: readonly Correction[]
): Difference | null => {
  if (!isSameCity(before, after)) return null;
  const entries = {entries: corrections, published: new Set(column(before, "corrections", "编号").map(String))};
  const tables = NAMES.flatMap((name) => {
    const [old, current] = [before.tables.get(name), after.tables.get(name)];
    if (old === undefined) return [];
    if (current !== undefined)
      return compareTable(name, publishedTable(old()), publishedTable(current()), entries) ?? [];
    return compareGone(name, publishedTable(old()), entries) ?? [];
  });
  const changed = [...after.figures].flatMap(([id, text]) => {
    const old = before.figures.get(id);
    return old === undefined ? [] : (compareFigure(old(), text()) ?? []);
  });
  const found: Difference = {
    figures: {
      compared: [...after.figures.keys()].filter((id) => before.figures.has(id)).length,
      changed,
      added: lacking(after.figures, before.figures),
      removed: lacking(before.figures, after.figures)
    },
    tables,
    tablesAdded: NAMES.filter((name) => after.tables.has(name) && !before.tables.has(name)),
    tablesRemoved: NAMES.filter((name) => before.tables.has(name) && !after.tables.has(name)),
    unexplained: tables.reduce((sum, {unexplained}) => sum + unexplained, 0),
    demo: isDemo(after) === true
  };
  return withoutNames(found, hiddenNames(before, after));
};

/** Nothing that a reader could notice is different. */
export const isSame = ({figures, tables, tablesAdded, tablesRemoved}: Difference): boolean =>
  [figures.changed, figures.added, figures.removed, tables, tablesAdded, tablesRemoved].every(
    (list) => list.length === 0
  );

const lacking = (these: PublishedText["figures"], those: PublishedText["figures"]): readonly NamedFigure[] =>
  [...these].flatMap(([id, text]) => (those.has(id) ? [] : [figureName(text())]));

/** One column of a small table. */
const column = ({tables}: PublishedText, table: string, header: string): readonly PublishedCell[] => {
  const text = tables.get(table);
  if (text === undefined) return [];
  const {columns, lines} = publishedTable(text());
  const at = columns.findIndex(({name}) => name === header);
  const cells: PublishedCell[] = [];
  for (let line = lines.next(); line.done !== true; line = lines.next()) cells.push(cellsOf(line.value)[at] ?? null);
  return cells;
};

const isDemo = ({tables}: PublishedText): boolean | null => {
  const [text] = tables.values();
  return text === undefined ? null : publishedTable(text()).demo;
};

/** Another city, or the demo in whose folder a real city is built, is no earlier publication of this one. */
const isSameCity = (before: PublishedText, after: PublishedText): boolean => {
  if (isDemo(before) !== isDemo(after)) return false;
  const regions = new Set(column(before, "regions", "行政区域"));
  return (
    regions.size === 0 ||
    !after.tables.has("regions") ||
    column(after, "regions", "行政区域").some((name) => regions.has(name))
  );
};

/** Names and credit codes of exposures that stood in the last publication and do not in this one; the longest first. */
const hiddenNames = (before: PublishedText, after: PublishedText): readonly string[] =>
  ["当事人名称", "统一社会信用代码"]
    .flatMap((header) => {
      const standing = new Set(column(after, "exposure_list", header));
      return column(before, "exposure_list", header).filter((name) => !standing.has(name));
    })
    .flatMap((name) => (typeof name === "string" && name.length > 1 ? [name] : []))
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** What came down is not named again by the report that says so. */
const withoutNames = (found: Difference, names: readonly string[]): Difference =>
  names.length === 0
    ? found
    : (JSON.parse(JSON.stringify(found), (_key, value: unknown) =>
        typeof value === "string" ? names.reduce((text, name) => text.replaceAll(name, HIDDEN), value) : value
      ) as Difference);
