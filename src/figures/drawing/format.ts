import {type Cell, type Field, isMissing} from "../figure.ts";

/**
 * A number as it is published: `digits` decimals, no thousands separators below 10,000. Half away from zero on the decimal
 * expansion, as bulletins print rates; values that a standard rounds half-even are rounded by the measure before.
 */
export const formatNumber = (value: number, digits = 0): string => {
  const rounded = roundDecimal(value, digits);
  const [whole = "0", fraction] = rounded.split(".");
  const grouped = whole.replace(/^-?\d+$/, (n) =>
    Math.abs(Number(n)) >= 10000 ? n.replace(/\B(?=(\d{3})+$)/g, ",") : n
  );
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** `toFixed` without its binary accidents: 1.005 at two digits is 1.01. */
export const roundDecimal = (value: number, digits: number): string => {
  const shifted = Number(`${Math.abs(value)}e${digits}`);
  const whole = Math.round(Number.isFinite(shifted) ? shifted : Math.abs(value) * 10 ** digits);
  const result = Number(`${whole}e-${digits}`).toFixed(digits);
  return value < 0 && Number(result) !== 0 ? `-${result}` : result;
};

/** A cell in words: numbers with their digits, missing values with their reason. No unit. */
export const formatCell = (cell: Cell | undefined, field: Field): string => {
  if (cell === undefined) return "—";
  if (isMissing(cell)) return cell.why;
  return typeof cell === "number"
    ? field.digits === undefined
      ? String(cell)
      : formatNumber(cell, field.digits)
    : cell;
};

/** `63.4%`, `12 项`, `28 µg/m³`: number and unit in one string, so that no line break or template parts them. */
export const withUnit = (value: number, unit: string, digits = 0): string =>
  `${formatNumber(value, digits)}${unit === "%" ? "%" : ` ${unit}`}`;

/** part/whole as a percentage, or null when the whole is zero: an empty denominator is no 0 %. */
export const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100);

/** `2026年10月31日` of an ISO date, `2026年10月` of a month. */
export const chineseDate = (iso: string): string => {
  const [year, month, day] = iso.split("-");
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`;
};
