import type {City} from "../../tables/city.ts";
import type {Dataset, TableName} from "../../tables/schemas/index.ts";
import {addDays, daysInMonth} from "../days.ts";

/** What the catalogue says of a table beside its rows. */
export interface Provenance {
  readonly title: string | null;
  readonly provider: string | null;
  readonly frequency: Dataset["frequency"] | null;
  readonly about: string | null;
  /** 数据截至 of the table; the site's where datasets.csv does not know it. */
  readonly until: string;
  /** When the next period is due; null where nothing was promised. */
  readonly nextDue: string | null;
  /** The next period was due before 数据截至 of the site. */
  readonly overdue: boolean;
}

export const provenanceOf = ({site, tables}: City, name: TableName): Provenance => {
  const known = tables.datasets.find(({table}) => table === name);
  const nextDue = known === undefined ? null : dueDate(known);
  return {
    title: known?.title ?? null,
    provider: known?.provider ?? (site.publisher || null),
    frequency: known?.frequency ?? null,
    about: known?.about ?? null,
    until: known?.until ?? site.dataAsOf,
    nextDue,
    overdue: nextDue !== null && nextDue < site.dataAsOf
  };
};

/** The end of the period after 数据截至, and 期后天数 more. */
const dueDate = ({frequency, dueAfter, until}: Dataset): string | null => {
  const end = periodEnd(frequency, until);
  return end === null || dueAfter === null ? null : addDays(end, dueAfter);
};

/** The first end of a period later than `until`. */
const periodEnd = (frequency: Dataset["frequency"], until: string): string | null => {
  switch (frequency) {
    case "日":
      return addDays(until, 1);
    case "周":
      return addDays(until, 7);
    case "月":
      return monthEnd(until, 1);
    case "季":
      return monthEnd(until, 3);
    case "年":
      return monthEnd(until, 12);
    case "不定期":
      return null;
  }
};

/** The first month's end after `until` whose month is a multiple of `step`. */
const monthEnd = (until: string, step: number): string => {
  const next = addDays(until, 1);
  const year = next.slice(0, 4);
  const month = Math.ceil(Number(next.slice(5, 7)) / step) * step;
  const name = `${year}-${String(month).padStart(2, "0")}`;
  return `${name}-${daysInMonth(name)}`;
};
