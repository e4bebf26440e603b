import {addDay, dayBefore} from "./calendar.ts";
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
  /** With the publisher's limits in it; its id then ends in （补充限值）, so that no two sets of limits share a name. */
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

/** Written behind the id of a standard that holds a publisher's limit. */
const AMENDED = "(补充限值)";

/** `HJ633-2012`, `HJ 633—2012` and `HJ 633-2012` name one document. */
const nameOf = (standard: string): string =>
  standard
    .normalize("NFKC")
    .replace(/[\s《》]/g, "")
    .replace(/[—–－]/g, "-");

/**
 * The standards parted wherever a publisher's limit begins or ends, each part with the limits that hold in it; of two for
 * one cell the one that began later holds. `amend` sets one cell of a standard, or says in words why it cannot; it gives the
 * standard back as it is where the row does not concern it.
 * Rows that name another standard are none of this call's business.
 */
export const withPublisherLimits = <S extends Standard>(
  standards: readonly S[],
  rows: readonly PublisherLimit[],
  amend: (standard: S, row: PublisherLimit) => S | string
): Editions<S> => {
  const refused = new Map<PublisherLimit, string>();
  const editions = standards.flatMap((base) => {
    const own = rows
      .filter((row) => nameOf(row.standard) === nameOf(base.id) && overlaps(row, base))
      .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    const good = own.filter((row) => {
      const tried = amend(base, row);
      // A row that takes an earlier correction back says what the standard says, and must still end it.
      if (tried === SAME_LIMIT && own.some((other) => other.from < row.from && sameCell(other, row))) return true;
      if (typeof tried === "string") refused.set(row, tried);
      return typeof tried !== "string" && tried !== base;
    });
    return parts(base, good).map(({from, to}): Edition<S> => {
      let standard = base;
      const holding: PublisherLimit[] = [];
      for (const row of good) {
        if (row.from > from || (row.to !== null && row.to < from)) continue;
        const next = amend(standard, row);
        if (typeof next === "string") refused.set(row, next);
        else {
          standard = next;
          holding.push(row);
        }
      }
      return {
        standard: holding.length === 0 ? base : {...standard, id: `${base.id}${AMENDED}`, from, to},
        ...{base, rows: holding, from, to}
      };
    });
  });
  return {editions, refused: [...refused].map(([row, why]) => ({row, why}))};
};

const sameCell = (a: PublisherLimit, b: PublisherLimit): boolean => a.item === b.item && a.class === b.class;

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

/** Sources of the rows, each once, as printed beside a judgement they changed. */
export const sourcesOf = (rows: readonly PublisherLimit[]): string =>
  [...new Set(rows.map(({source}) => source))].join("；");
