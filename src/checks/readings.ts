/** A unit and the one a thousand times smaller, which laboratories and instruments print. */
const THOUSANDTHS: Readonly<Record<string, string>> = {"mg/L": "µg/L", "mg/m³": "µg/m³"};
const THOUSANDFOLD: Readonly<Record<string, string>> = {"µg/L": "mg/L", "µg/m³": "mg/m³"};

const plain = (value: number): string => String(Number(value.toPrecision(6)));

/**
 * The two readings of a value that is far too large or too small: as it stands, and a power of ten away, where a decimal
 * point or a unit explains it. Empty words where no power of ten up to a thousand makes it one `isUsual`.
 */
export const twoReadings = (value: number, unit: string, isUsual: (value: number) => boolean): string => {
  const exponent = [1, 2, 3, -1, -2, -3].find((power) => isUsual(value / 10 ** power));
  if (exponent === undefined) return "";
  const other = value / 10 ** exponent;
  const twin = exponent === 3 ? THOUSANDTHS[unit] : exponent === -3 ? THOUSANDFOLD[unit] : undefined;
  const why = twin === undefined ? "小数点错位" : `即 ${plain(value)} ${twin}，单位错了`;
  const named = (one: number): string => `${plain(one)}${unit === "" || unit === "无量纲" ? "" : ` ${unit}`}`;
  return `；是 ${named(value)}，还是 ${named(other)}（${why}）`;
};
