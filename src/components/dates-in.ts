/** A text in turns of other words and dates (`2026-10`, `2026-10-31`); the number of a task (SJ-2022-020) holds none. */
export const datesIn = (text: string): readonly string[] =>
  text.split(/((?<![\w-])\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?(?![\w-]))/);
