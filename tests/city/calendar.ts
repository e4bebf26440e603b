/** Date arithmetic on ISO strings, in UTC only, so that no time zone can move a day. */
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const time = (date: string): number => Date.parse(`${date}T00:00:00Z`);

export const addDays = (date: string, days: number): string => iso(time(date) + days * 86400000);
export const daysBetween = (from: string, to: string): number => Math.round((time(to) - time(from)) / 86400000);

/** Adds calendar months; the 31st becomes the last day of a shorter month. */
export const addMonths = (date: string, months: number): string => {
  const month = shiftMonth(date.slice(0, 7), months);
  const last = Number(monthEnd(month).slice(8));
  return `${month}-${two(Math.min(Number(date.slice(8)), last))}`;
};

export const shiftMonth = (month: string, by: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
};

export const monthEnd = (month: string): string => addDays(`${shiftMonth(month, 1)}-01`, -1);
export const daysIn = (month: string): number => Number(monthEnd(month).slice(8));
export const monthOf = (date: string): number => Number(date.slice(5, 7));

export const monthsFrom = (from: string, to: string): string[] => {
  const out: string[] = [];
  for (let month = from; month <= to; month = shiftMonth(month, 1)) out.push(month);
  return out;
};

export const daysFrom = (from: string, to: string): string[] => {
  const out: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) out.push(day);
  return out;
};

/** 0 at the first of January, just under 1 at the end of the year. */
export const yearPart = (date: string): number => daysBetween(`${date.slice(0, 4)}-01-01`, date) / 365.25;

/** `2026年10月31日` */
export const inWords = (date: string): string =>
  `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
/** `2026年10月` */
export const monthInWords = (date: string): string => `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月`;

export const two = (n: number): string => String(n).padStart(2, "0");
export const earlier = (a: string, b: string): string => (a < b ? a : b);
export const later = (a: string, b: string): string => (a > b ? a : b);

export const FIRST_MONTH = "2021-01";
export const LAST_MONTH = "2026-10";
/** 数据截至 */
export const TODAY = "2026-10-31";
