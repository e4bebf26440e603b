/** Excel's "text" files are tables too; Windows hides the endings it knows, so that `air_daily.csv.txt` comes about. */
const ENDING = /(?:\.csv)?\.(?:csv|tsv|txt)$/i;

export const isTableFile = (path: string): boolean => ENDING.test(path);

/** `air_daily.csv`, `air_daily.txt`, `air_daily.csv.txt` → `air_daily`. */
export const withoutEnding = (path: string): string => path.replace(ENDING, "");

/** The ending, where it is not that of a CSV; null for one. */
export const otherEnding = (path: string): string | null => {
  const ending = ENDING.exec(path)?.[0];
  return ending === undefined || ending.toLowerCase() === ".csv" ? null : ending;
};
