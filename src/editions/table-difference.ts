import {type TableName, schemas} from "../tables/schemas/index.ts";
import {maskPrivate} from "../tables/private/mask.ts";
import {type Entries, correctionOf, removalOf, renamedKey} from "./correction-cover.ts";
import {askedRows, isExposure, printed, spoken} from "./correction-rows.ts";
import {keepsRows} from "./past-values.ts";
import type {PublishedTable} from "./publication-text.ts";
import {type NamedRow, compareRows} from "./row-difference.ts";

/** Changes and keys that are kept of a table; the counts are of all. */
const KEPT = 200;

export interface Change {
  readonly key: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

interface Explained {
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
  /** Rows of lists, which may get shorter, and exposures that had come down before. */
  readonly removed: Some<string>;
  readonly updated: Some<Change>;
  /** Past values that are others now, and past rows that are no longer there. */
  readonly revised: Some<Change & Explained>;
  readonly deleted: Some<{readonly key: string} & Explained>;
  /** How many of the revised and deleted have no entry in corrections.csv: these stop the build. */
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
  entries: Entries
): TableChange | null => {
  const secret = isExposure(name);
  const keeps = keepsRows(name);
  const [added, removed] = [collected<string>(), collected<string>()];
  const [updated, revised] = [collected<Change>(), collected<Change & Explained>()];
  const deleted = collected<{readonly key: string} & Explained>();
  const asked = askedRows(name);
  let [unexplained, recomputed, withdrawn] = [0, 0, 0];
  const down = new Set<string>();
  const isDown = (row: NamedRow): boolean => row.get("公示状态") === "已撤下";
  const comesDown = (row: NamedRow, key: string): boolean => {
    if (!isDown(row)) return false;
    if (!down.has(key)) ++withdrawn;
    down.add(key);
    return true;
  };
  const words = (key: string): string => maskPrivate(key);
  const compared = compareRows(name, before, after, {
    added: (_row, key) => added.add(secret ? null : words(key)),
    removed: (row, key) => {
      if (!keeps || isDown(row)) {
        removed.add(secret ? null : words(key));
        return;
      }
      const correction = removalOf(name, row, entries)?.id ?? null;
      if (correction === null) {
        ++unexplained;
        asked.removed(row, words(key));
      }
      deleted.add({key: words(key), correction}, correction === null);
    },
    renamed: (row) => renamedKey(name, row, entries),
    updated: (change) => {
      if (comesDown(change.row, change.key)) return;
      const {key, column} = change;
      updated.add(
        secret
          ? null
          : {key: words(key), column, before: spoken(column, change.before), after: spoken(column, change.after)}
      );
    },
    revised: (change) => {
      if (comesDown(change.row, change.key)) return;
      const correction = correctionOf(name, change, entries)?.id ?? null;
      if (correction === null) {
        ++unexplained;
        asked.revised(change, words(change.key));
      }
      const item = {key: words(change.key), column: change.column, ...printed(name, change), correction};
      revised.add(item, correction === null);
    },
    recomputed: () => void ++recomputed
  });
  const counted = [added, removed, updated, revised, deleted].reduce((sum, list) => sum + list.count(), 0);
  if (counted + recomputed + withdrawn === 0 && compared) return null;
  return {
    table: name,
    title: schemas[name as TableName]?.title ?? name,
    ...{added: added.some(), removed: removed.some(), updated: updated.some()},
    ...{revised: revised.some(), deleted: deleted.some()},
    unexplained,
    paste: asked.rows(),
    ...{recomputed, withdrawn},
    incomparable: !compared
  };
};

/** A table that is no longer published: all its rows are gone. */
export const compareGone = (name: string, before: PublishedTable, entries: Entries): TableChange | null =>
  compareTable(name, before, {...before, lines: ([] as string[]).values() as Iterator<string, undefined>}, entries);

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
