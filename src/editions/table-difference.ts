import {type Correction, type TableName, schemas} from "../tables/schemas/index.ts";
import {maskPrivate} from "../tables/private/mask.ts";
import {correctionOf, correctionRow, isExposure, printed, rangeRow, spoken} from "./correction-cover.ts";
import type {PublishedTable} from "./publication-text.ts";
import {type CellChange, type NamedRow, compareRows} from "./row-difference.ts";

/** Changes and keys that are kept of a table; the counts are of all. */
const KEPT = 200;
/** More revised values than these are asked for with one row that covers their days. */
const SINGLE = 12;

export interface Change {
  readonly key: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface Revision extends Change {
  /** 编号 of the entry in corrections.csv that explains it; null: there is none. */
  readonly correction: string | null;
}

export interface Some<T> {
  readonly count: number;
  /** The first of them. */
  readonly items: readonly T[];
}

export interface TableChange {
  readonly table: string;
  readonly title: string;
  readonly added: Some<string>;
  readonly removed: Some<string>;
  readonly updated: Some<Change>;
  readonly revised: Some<Revision>;
  /** How many of the revised have no entry in corrections.csv: these stop the build. */
  readonly unexplained: number;
  /** Rows for corrections.csv that would explain them. */
  readonly paste: readonly string[];
  /** Rows that differ only in what the site computes. */
  readonly recomputed: number;
  /** Exposures that came down: a count, and nothing else of them. */
  readonly withdrawn: number;
  /** The key of the table is another: nothing was compared. */
  readonly incomparable: boolean;
}

/** What a table differs in; null where nothing does. */
export const compareTable = (
  name: string,
  before: PublishedTable,
  after: PublishedTable,
  corrections: readonly Correction[],
  published: ReadonlySet<string>
): TableChange | null => {
  const secret = isExposure(name);
  const [added, removed] = [collected<string>(), collected<string>()];
  const [updated, revised] = [collected<Change>(), collected<Revision>()];
  const open: CellChange[] = [];
  let [unexplained, recomputed, withdrawn] = [0, 0, 0];
  const down = new Set<string>();
  const isDown = (row: NamedRow, key: string): boolean => {
    if (row.get("公示状态") !== "已撤下") return false;
    if (!down.has(key)) ++withdrawn;
    down.add(key);
    return true;
  };
  const words = (key: string): string => maskPrivate(key);
  const compared = compareRows(name, before, after, {
    added: (_row, key) => added.add(secret ? null : words(key)),
    removed: (_row, key) => removed.add(secret ? null : words(key)),
    updated: (change) => {
      if (isDown(change.row, change.key)) return;
      const {key, column} = change;
      updated.add(
        secret
          ? null
          : {key: words(key), column, before: spoken(column, change.before), after: spoken(column, change.after)}
      );
    },
    revised: (change) => {
      if (isDown(change.row, change.key)) return;
      const correction = correctionOf(name, change, corrections, published)?.id ?? null;
      if (correction === null) {
        ++unexplained;
        if (open.length < 10_000) open.push(change);
      }
      const item = {key: words(change.key), column: change.column, ...printed(name, change), correction};
      revised.add(item, correction === null);
    },
    recomputed: () => void ++recomputed
  });
  const same =
    added.count() + removed.count() + updated.count() + revised.count() + recomputed + withdrawn === 0 && compared;
  if (same) return null;
  const singles = (): readonly string[] =>
    open.map((change) => correctionRow(name, words(change.key), change.column, printed(name, change)));
  const range = unexplained > SINGLE ? rangeRow(name, open) : null;
  return {
    table: name,
    title: schemas[name as TableName]?.title ?? name,
    added: added.some(),
    removed: removed.some(),
    updated: updated.some(),
    revised: revised.some(),
    unexplained,
    paste: range === null ? singles().slice(0, KEPT) : [range],
    ...{recomputed, withdrawn},
    incomparable: !compared
  };
};

/** Counts all, keeps the first; what must be seen is kept before the rest. null is only counted. */
const collected = <T>() => {
  const [first, rest]: [T[], T[]] = [[], []];
  let n = 0;
  return {
    add: (item: T | null, urgent = false): void => {
      ++n;
      const place = urgent ? first : rest;
      if (item !== null && place.length < KEPT) place.push(item);
    },
    count: () => n,
    some: (): Some<T> => ({count: n, items: [...first, ...rest].slice(0, KEPT)})
  };
};
