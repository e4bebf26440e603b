import type {City} from "../../tables/city.ts";
import type {Correction} from "../../tables/schemas/index.ts";
import {slug} from "../../tables/slug.ts";

/** What corrections.csv says about one task: its row, or its events. */
export const correctionsOfIssue = (city: City, id: string): readonly Correction[] =>
  city.tables.corrections.filter(
    ({table, record}) =>
      (table === "rectification_issues" || table === "issue_events") && named(record, "问题编号") === id
  );

/** The same of one petition case. */
export const correctionsOfCase = (city: City, id: string): readonly Correction[] =>
  city.tables.corrections.filter(({table, record}) => table === "petition_cases" && named(record, "受理编号") === id);

/** An entry that was published and is no longer in its table: its address says so for good. */
export interface Withdrawn {
  readonly id: string;
  readonly slug: string;
  /** Every correction of it, the last of them 撤下. */
  readonly corrections: readonly Correction[];
}

/** Tasks taken down: the latest first. */
export const withdrawnIssues = (city: City): readonly Withdrawn[] =>
  withdrawn(
    city.tables.corrections.filter(({table}) => table === "rectification_issues"),
    "问题编号",
    new Set(city.tables.rectification_issues.map(({id}) => id)),
    (id) => correctionsOfIssue(city, id)
  );

/** Petition cases taken down. */
export const withdrawnCases = (city: City): readonly Withdrawn[] =>
  withdrawn(
    city.tables.corrections.filter(({table}) => table === "petition_cases"),
    "受理编号",
    new Set(city.tables.petition_cases.map(({id}) => id)),
    (id) => correctionsOfCase(city, id)
  );

const withdrawn = (
  corrections: readonly Correction[],
  column: string,
  standing: ReadonlySet<string>,
  all: (id: string) => readonly Correction[]
): readonly Withdrawn[] => {
  const ids = corrections
    .filter(({kind}) => kind === "撤下")
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .flatMap(({record}) => named(record, column) ?? [])
    .filter((id) => !standing.has(id));
  return [...new Set(ids)].map((id) => ({id, slug: slug(id), corrections: all(id)}));
};

/** The value of a column in a 记录键 such as `问题编号=ZY3-001;日期=…`. */
const named = (record: string, column: string): string | null =>
  record
    .split(/[;；]/)
    .map((part) => part.split("="))
    .find(([name]) => name?.trim() === column)?.[1]
    ?.trim() ?? null;
