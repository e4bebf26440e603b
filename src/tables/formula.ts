/**
 * Words that a spreadsheet takes for a formula when it opens a CSV; the full-width signs are formulas in a CJK Excel.
 * A signed number is one only in name: `-5` is shown as it stands.
 */
export const isFormula = (words: string): boolean =>
  /^(?:[\t\r]|[\s\u200b]*[=+\-@＝＋－＠])/.test(words) && !/^[+-]?\d+(?:\.\d+)?$/.test(words);
