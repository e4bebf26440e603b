import {addDay, dayBefore} from "./calendar.ts";
import {namesOf, setOf} from "./limit-names.ts";
import type {Standard} from "./standard.ts";

/** A row of limits.csv: a limit that the publisher adds to a standard or corrects in it, with its source. */
export interface PublisherLimit {
  readonly standard: string;
  readonly item: string;
  readonly class: string;
  readonly limit: number;
  readonly unit: string;
  /** First day it holds. */
  readonly from: string;
  /** Last day it holds; null while it does. */
  readonly to: string | null;
  readonly source: string;
}

/** A standard between two dates on which nothing in it changes, with the publisher's limits that hold then. */
export interface Edition<S extends Standard> {
  /** With the publisher's limits in it; its id then ends in (补充限值), with the first day where there are several sets: no two share a name. */
  readonly standard: S;
  /** As published by the state. */
  readonly base: S;
  /** The publisher's limits in it; empty for the standard itself. */
  readonly rows: readonly PublisherLimit[];
  readonly from: string;
  readonly to: string | null;
}

/** A row that changes nothing, and why: an unknown item, another unit, a table that would no longer rise. */
export interface Refusal {
  readonly row: PublisherLimit;
  readonly why: string;
}

export interface Editions<S extends Standard> {
  readonly editions: readonly Edition<S>[];
  readonly refused: readonly Refusal[];
}

/** Why a row that repeats what the standard says changes nothing: no fault of the publisher's. */
export const SAME_LIMIT = "标准中就是这个限值";

/** `HJ633-2012`, `HJ 633—2012` and `HJ 633-2012` name one document. */
export const documentName = (standard: string): string =>
  standard
    .normalize("NFKC")
    .replace(/[\s《》]/g, "")
    .replace(/[—–－]/g, "-");

/** Why a row never holds: another of its cell begins on the same day. */
const REPLACED = "同一天起另有一行更正同一限值，以后一行为准";

/**
 * The standards parted wherever a publisher's limit begins or ends, each part with the limits that hold in it; of two for
 * one cell the one that began later holds. `amend` sets one cell of a standard, or says in words why it cannot; it gives the
 * standard back as it is where the row does not concern it. `cellOf` names the cell however the row writes it.
 * Rows that name another standard are none of this call's business.
 */
export const withPublisherLimits = <S extends Standard>(
  standards: readonly S[],
  rows: readonly PublisherLimit[],
  amend: (standard: S, row: PublisherLimit) => S | string,
  cellOf: (row: PublisherLimit) => string = ({item, class: name}) => `${item} ${name}`
): Editions<S> => {
  const refused = new Map<PublisherLimit, string>();
  const refuse = (row: PublisherLimit, why: string): void => {
    if ((refused.get(row) ?? SAME_LIMIT) === SAME_LIMIT) refused.set(row, why);
  };
  const ownOf = (base: S): readonly PublisherLimit[] =>
    rows
      .filter((row) => documentName(row.standard) === documentName(base.id) && overlaps(row, base))
      .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const row of standards.flatMap(ownOf))
    if (ended(row)) refuse(row, `失效日期 ${row.to} 在生效日期 ${row.from} 之前，没有一天有效`);
  const held = standards.flatMap((base) => {
    const own = ownOf(base).filter((row) => !ended(row));
    const pieces = parts(base, own).map(({from, to}): Part<S> => {
      const holding = own.filter((row) => row.from <= from && (row.to === null || row.to >= from)).toReversed();
      const cells = [...Map.groupBy(holding, cellOf).values()].reverse();
      return {...newestThatFit(base, cells, amend, refuse), from, to};
    });
    return joined(pieces).map((part) => ({...part, base}));
  });
  const names = namesOf(held, cellOf);
  const editions = held.map(({standard, base, rows: holding, from, to}): Edition<S> => {
    const id = names.get(setOf(base.id, holding, cellOf)) ?? base.id;
    return {standard: holding.length === 0 ? base : {...standard, id, from, to}, base, rows: holding, from, to};
  });
  const used = new Set(editions.flatMap((edition) => edition.rows));
  for (const base of standards)
    for (const row of ownOf(base).filter((each) => !used.has(each) && !refused.has(each))) {
      const tried = amend(base, row);
      if (tried !== base) refuse(row, typeof tried === "string" ? tried : REPLACED);
    }
  const inOrder = [...refused].sort(([a], [b]) => rows.indexOf(a) - rows.indexOf(b));
  return {editions, refused: inOrder.map(([row, why]) => ({row, why}))};
};

/** A row whose last day is before its first holds on none. */
const ended = ({from, to}: PublisherLimit): boolean => to !== null && to < from;

/** Of the rows of each cell, newest first, the first that fits what else holds; one that says what the standard says ends the rest. */
const newestThatFit = <S extends Standard>(
  base: S,
  cells: readonly (readonly PublisherLimit[])[],
  amend: (standard: S, row: PublisherLimit) => S | string,
  refuse: (row: PublisherLimit, why: string) => void
): {readonly standard: S; readonly rows: readonly PublisherLimit[]} => {
  const {standard, rows, left} = amended(
    base,
    cells.flatMap(([newest]) => newest ?? []),
    amend
  );
  for (const [row, why] of left) refuse(row, why);
  const wrong = (row: PublisherLimit | undefined): boolean =>
    row !== undefined && (left.get(row) ?? SAME_LIMIT) !== SAME_LIMIT;
  return cells.some(([newest]) => wrong(newest))
    ? newestThatFit(
        base,
        cells.map((list) => (wrong(list[0]) ? list.slice(1) : list)),
        amend,
        refuse
      )
    : {standard, rows};
};

/** Rows set one after another, each tried again once another is in: of two that only fit together neither is lost. */
const amended = <S extends Standard>(
  base: S,
  rows: readonly PublisherLimit[],
  amend: (standard: S, row: PublisherLimit) => S | string
): {
  readonly standard: S;
  readonly rows: readonly PublisherLimit[];
  readonly left: ReadonlyMap<PublisherLimit, string>;
} => {
  let standard = base;
  const holding = new Set<PublisherLimit>();
  const left = new Map<PublisherLimit, string>();
  for (let before = -1; before < holding.size;) {
    before = holding.size;
    left.clear();
    for (const row of rows) {
      if (holding.has(row)) continue;
      const next = amend(standard, row);
      if (typeof next === "string") left.set(row, next);
      else if (next !== standard) {
        standard = next;
        holding.add(row);
      }
    }
  }
  return {standard, rows: rows.filter((row) => holding.has(row)), left};
};

interface Part<S> {
  readonly standard: S;
  readonly rows: readonly PublisherLimit[];
  readonly from: string;
  readonly to: string | null;
}

/** A row that changes nothing is no change of limits: neighbours with the same rows are one. */
const joined = <S>(held: readonly Part<S>[]): readonly Part<S>[] =>
  held.reduce<readonly Part<S>[]>((done, part) => {
    const last = done.at(-1);
    const same = last?.rows.length === part.rows.length && last.rows.every((row, i) => row === part.rows[i]);
    return last !== undefined && same ? [...done.slice(0, -1), {...last, to: part.to}] : [...done, part];
  }, []);

const overlaps = (row: PublisherLimit, {from, to}: Standard): boolean =>
  (to === null || row.from <= to) && (row.to === null || row.to >= from);

const parts = (
  {from, to}: Standard,
  rows: readonly PublisherLimit[]
): readonly {readonly from: string; readonly to: string | null}[] => {
  const inside = (day: string): boolean => day > from && (to === null || day <= to);
  const starts = [
    from,
    ...rows.flatMap((row) => [row.from, ...(row.to === null ? [] : [addDay(row.to)])]).filter(inside)
  ].sort();
  const firsts = starts.filter((day, i) => starts[i - 1] !== day);
  return firsts.map((day, i) => {
    const next = firsts[i + 1];
    return {from: day, to: next === undefined ? to : dayBefore(next)};
  });
};

/** How sure a publisher's limit is: its own word beside A, B and C, which rate our copies of the state's texts. */
export const PUBLISHER_CERTAINTY = "本市补充";

/** Where a publisher's limit stands: in no table of the state's. The mark that parts items is no part of a source. */
export const publisherClause = ({source}: PublisherLimit): string => `补充限值：${source.replaceAll("；", "，")}`;

/** Sources of the rows, each once, as printed beside a judgement they changed. */
export const sourcesOf = (rows: readonly PublisherLimit[]): string =>
  [...new Set(rows.map(({source}) => source))].join("；");
