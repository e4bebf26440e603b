import {dayNumber} from "./days.ts";

/** A date as a year on an axis of year ends: 2025-12-31 is 2025, 2025-06-30 about 2024.5. */
export const yearAt = (date: string): number => {
  const year = Number(date.slice(0, 4));
  const [first, last] = [dayNumber(`${year - 1}-12-31`), dayNumber(`${year}-12-31`)];
  return year - 1 + (dayNumber(date) - first) / (last - first);
};
