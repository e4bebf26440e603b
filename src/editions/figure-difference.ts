import {formatNumber} from "../figures/drawing/format.ts";

/** A figure as its JSON file holds it. */
interface PublishedFigure {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly Readonly<Record<string, FigureCell>>[];
  readonly missing: readonly {readonly row: number; readonly key: string; readonly why: string}[];
}
type FigureCell = string | number | null;
interface FigureColumn {
  readonly key: string;
  readonly label: string;
  readonly unit: string | null;
  readonly digits: number | null;
}

export interface WordChange {
  readonly before: string;
  readonly after: string;
}

export interface FigureChange {
  readonly id: string;
  readonly title: string;
  /** null where the sentence is the same. */
  readonly sentence: WordChange | null;
  readonly cells: readonly ({readonly row: string; readonly column: string} & WordChange)[];
  readonly rowsAdded: readonly string[];
  readonly rowsRemoved: readonly string[];
}

export interface NamedFigure {
  readonly id: string;
  readonly title: string;
}

/** The title of a figure's file. */
export const figureName = (text: string): NamedFigure => {
  const {id, title} = JSON.parse(text) as PublishedFigure;
  return {id, title};
};

/** What differs in the sentence and the cells of a figure, at published precision; null where only words around them do. */
export const compareFigure = (before: string, after: string): FigureChange | null => {
  if (before === after) return null;
  const [old, current] = [JSON.parse(before) as PublishedFigure, JSON.parse(after) as PublishedFigure];
  const [oldRows, rows] = rowsByName(old, current);
  const cells = [...rows].flatMap(([row, values]) => {
    const earlier = oldRows.get(row);
    if (earlier === undefined) return [];
    return [...values].flatMap(([column, words]) => {
      const was = earlier.get(column);
      return was === undefined || was === words ? [] : [{row, column, before: was, after: words}];
    });
  });
  const change: FigureChange = {
    id: current.id,
    title: current.title,
    sentence: old.sentence === current.sentence ? null : {before: old.sentence, after: current.sentence},
    cells,
    rowsAdded: [...rows.keys()].filter((row) => !oldRows.has(row)),
    rowsRemoved: [...oldRows.keys()].filter((row) => !rows.has(row))
  };
  const same = cells.length + change.rowsAdded.length + change.rowsRemoved.length === 0 && change.sentence === null;
  return same ? null : change;
};

type Rows = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Rows are known by their first columns, as many as tell them apart in both; where none do, by their place. */
const rowsByName = (old: PublishedFigure, current: PublishedFigure): readonly [Rows, Rows] => {
  for (let n = 1; n < current.columns.length; ++n) {
    const pair = [old, current].map((figure) => rowsOf(figure, n));
    const [a, b] = pair;
    if (a !== undefined && b !== undefined && a.size === old.rows.length && b.size === current.rows.length)
      return [a, b];
  }
  return [rowsOf(old, 0), rowsOf(current, 0)];
};

const rowsOf = ({columns, rows, missing}: PublishedFigure, named: number): Rows => {
  const why = new Map(missing.map(({row, key, why: reason}) => [`${row} ${key}`, reason]));
  return new Map(
    rows.map((row, i) => {
      const words = columns.map((column) => shown(row[column.key] ?? null, column, why.get(`${i} ${column.key}`)));
      const name = named === 0 ? `第 ${i + 1} 行` : words.slice(0, named).join(" · ");
      return [name, new Map(columns.map(({label}, c) => [label, words[c] ?? ""]))];
    })
  );
};

const shown = (cell: FigureCell, {unit, digits}: FigureColumn, why: string | undefined): string => {
  if (cell === null) return why ?? "空";
  if (typeof cell === "string") return cell;
  const number = digits === null ? String(cell) : formatNumber(cell, digits);
  return unit === null ? number : unit === "%" ? `${number}%` : `${number} ${unit}`;
};
