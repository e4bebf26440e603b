import type {PublisherLimit} from "./publisher-limits.ts";
import type {Standard} from "./standard.ts";

/** Written behind the id of a standard that holds a publisher's limits. */
const AMENDED = "(补充限值)";

/**
 * The name of each set of limits that the rows make of the standards of one number: two sets never share one, or no seam
 * would be drawn between them. A single set has no date in its name; the same limits at two times have one name.
 */
export const namesOf = <S extends Standard>(
  parts: readonly {readonly base: S; readonly rows: readonly PublisherLimit[]; readonly from: string}[],
  cellOf: (row: PublisherLimit) => string
): ReadonlyMap<string, string> => {
  const amended = parts.filter(({rows}) => rows.length > 0);
  return new Map(
    [...Map.groupBy(amended, ({base}) => base.id)].flatMap(([id, own]) => {
      const sets = [...Map.groupBy(own, ({rows}) => setOf(id, rows, cellOf))];
      return sets.map(([key, [first]]) => [
        key,
        sets.length === 1 ? `${id}${AMENDED}` : `${id}${AMENDED.replace(")", `，${first?.from ?? ""}起)`)}`
      ]);
    })
  );
};

/** Equal for equal limits, whoever wrote them and when. */
export const setOf = (id: string, rows: readonly PublisherLimit[], cellOf: (row: PublisherLimit) => string): string =>
  [id, ...rows.map((row) => `${cellOf(row)} ${row.limit}`).sort()].join("\n");
