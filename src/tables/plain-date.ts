import {codeAt} from "./code-at.ts";

const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `2026-10-31` or `2026-10-31 08:00`, a day and minute that exist: the fast path of readWhen. */
export const isPlainDate = (cell: string): boolean => {
  const two = (at: number): number => {
    const [tens, ones] = [codeAt(cell, at) - 48, codeAt(cell, at + 1) - 48];
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
  };
  const year = two(0) * 100 + two(2);
  const [month, day] = [two(5), two(8)];
  if (!(year >= 1900 && year < 2100) || cell[4] !== "-" || cell[7] !== "-") return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  if (!(day >= 1 && day <= (DAYS[month] ?? 0) + leap)) return false;
  return (
    cell.length === 10 || (cell.length === 16 && cell[10] === " " && two(11) < 24 && cell[13] === ":" && two(14) < 60)
  );
};
