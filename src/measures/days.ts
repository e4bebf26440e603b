const DAY = 86_400_000;

const parts = (iso: string): readonly [number, number, number] => {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return [year, month, day];
};

/** Days since 1970-01-01 of an ISO date; calendar arithmetic only, no time zone. */
export const dayNumber = (date: string): number => {
  const [year, month, day] = parts(date);
  return Date.UTC(year, month - 1, day) / DAY;
};

const dateOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** Every date from the first to the last, both included. */
export const daysBetween = (first: string, last: string): readonly string[] => {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  return Array.from({length: Math.max(0, to - from + 1)}, (_, i) => dateOf(from + i));
};

/** Monday = 0 … Sunday = 6. */
export const weekday = (date: string): number => (dayNumber(date) + 3) % 7;

/** 28 … 31 of a month `2026-02`. */
export const daysInMonth = (month: string): number => {
  const [year, number] = parts(month);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};

/** Every month from the first to the last, both included. */
export const monthsBetween = (first: string, last: string): readonly string[] => {
  const [fromYear, fromMonth] = parts(first);
  const [toYear, toMonth] = parts(last);
  const from = fromYear * 12 + fromMonth - 1;
  return Array.from({length: Math.max(0, toYear * 12 + toMonth - from)}, (_, i) => monthOf(from + i));
};

const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
