/** `2026年10月`. */
export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

/** Two lines of a month axis: the month, and the year where it begins or changes. */
export const monthTicks = (months: readonly string[]): readonly {readonly month: string; readonly year: string}[] =>
  months.map((month, i) => ({
    month: `${Number(month.slice(5, 7))}月`,
    year: i === 0 || month.endsWith("-01") ? `${month.slice(0, 4)}年` : ""
  }));
