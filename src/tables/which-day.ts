const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const yearOf = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

/** Every day that three numbers in an order of their own may mean, the year being first or last: 01/02/2024, 24-03-05. */
export const readingsOf = (text: string): readonly string[] => {
  const [, a = "", , b = "", c = ""] = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[ T].*)?$/.exec(text) ?? [];
  const days = new Set<string>();
  for (const [year, month, day] of [
    [a, b, c],
    [c, a, b],
    [c, b, a]
  ] as const)
    if ((year.length === 2 || year.length === 4) && month.length < 3 && day.length < 3 && month !== "")
      if (isDay(yearOf(year), Number(month), Number(day)))
        days.add(`${yearOf(year)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return [...days];
};

/** Days between the first days of Excel's two calendars: a workbook made on an old Mac counts from 1904. */
const DAYS_TO_1904 = 1462;

/** A serial in the calendar that counts from 1904, for a day read in the usual one. */
export const from1904 = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAYS_TO_1904 * 864e5).toISOString().slice(0, 10);
