import {daysInMonth} from "./days.ts";

/** The last day of `2026`, `2026H1`, `2026Q3`, `2026-10`, `2026-10-31`; null for words that name no period. */
export const lastDayOf = (period: string): string | null => {
  const found = /^(\d{4})(?:Q([1-4])|H([12])|-(\d{2})(-\d{2}.*)?)?$/.exec(period);
  if (found === null) return null;
  const [, year = "", quarter, half, month, day] = found;
  if (day !== undefined) return period.slice(0, 10);
  const last =
    quarter !== undefined ? Number(quarter) * 3 : half !== undefined ? Number(half) * 6 : Number(month ?? 12);
  const name = `${year}-${String(last).padStart(2, "0")}`;
  return `${name}-${daysInMonth(name)}`;
};
