import type {City} from "../../tables/city.ts";
import type {Correction} from "../../tables/schemas/index.ts";

/** What corrections.csv says about one task: its row, or its events. */
export const correctionsOfIssue = (city: City, id: string): readonly Correction[] =>
  city.tables.corrections.filter(
    ({table, record}) =>
      (table === "rectification_issues" || table === "issue_events") && named(record, "问题编号") === id
  );

/** The same of one petition case. */
export const correctionsOfCase = (city: City, id: string): readonly Correction[] =>
  city.tables.corrections.filter(({table, record}) => table === "petition_cases" && named(record, "受理编号") === id);

/** The value of a column in a 记录键 such as `问题编号=ZY3-001;日期=…`. */
const named = (record: string, column: string): string | null =>
  record
    .split(/[;；]/)
    .map((part) => part.split("="))
    .find(([name]) => name?.trim() === column)?.[1]
    ?.trim() ?? null;
