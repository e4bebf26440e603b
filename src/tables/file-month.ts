/**
 * The months a file's name states: `water_readings/2021-04.csv`, `…_2021-04_gbk.csv`, `2020-05_2021-04`, `2021年4月`; a name
 * with nothing but a year (`2021.csv`) states its first and its last.
 */
export const monthsOfFile = (path: string): readonly string[] => {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const months = [...name.matchAll(/(?<!\d)((?:19|20)\d\d)(?:[-_.]?(0[1-9]|1[0-2])(?!\d)|年(\d{1,2})月)/g)].map(
    ([, year, month, words]) => `${year}-${month ?? words?.padStart(2, "0")}`
  );
  const year = /^(\d{4})年?度?\.[a-z.]+$/i.exec(name)?.[1];
  return months.length > 0 || year === undefined ? months : [`${year}-01`, `${year}-12`];
};

/** A day is in the months a name states. */
export const isStated = (months: readonly string[], day: string): boolean =>
  (months[0] ?? "") <= day.slice(0, 7) && day.slice(0, 7) <= (months.at(-1) ?? "");

/**
 * The year of a month and day that stand without one. One stated month must be the month itself (or the midnight
 * that closes it); two stated months are a range with room for it once. Null when the name does not decide.
 */
export const yearFromFile = (months: readonly string[], month: number, day: number, hour: number): number | null => {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || last < first) return null;
  const years: number[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)) + 1; ++year) {
    const key = `${year}-${String(month).padStart(2, "0")}`;
    const closing = day === 1 && hour === 0 && previous(key) === last;
    if ((key >= first && key <= last) || closing) years.push(year);
  }
  return years.length === 1 ? (years[0] ?? null) : null;
};

const previous = (month: string): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
};
