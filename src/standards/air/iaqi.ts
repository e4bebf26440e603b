import {type AqiItem, IAQI_STEPS} from "./aqi-standard.ts";
import {roundHalfEven} from "../half-even.ts";

/** The two rows of the table that a concentration lies between. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly iaqiFrom: number;
  readonly iaqiTo: number;
}

/**
 * The concentration that is judged: whole µg/m³, CO with one decimal, half to even (HJ 633-2026 4.2, GB/T 8170: A).
 * HJ 633-2012 does not say; published daily values under it fit the same rule.
 */
export const judgedConcentration = (item: AqiItem, value: number): number => roundHalfEven(value, item.places);

/**
 * 空气质量分指数 of a concentration as handed in: linear between breakpoints, rounded up to a whole number. All arithmetic
 * is on scaled integers: 2.2 mg/m³ of CO is exactly 55, where doubles give 55.000000000000007 and so 56.
 * null where the standard computes none (see `item.above`).
 */
export const iaqi = (item: AqiItem, value: number): number | null => {
  const scale = 10 ** item.places;
  const units = Math.round(judgedConcentration(item, value) * scale);
  const {breakpoints} = item;
  for (let row = 1; row < breakpoints.length; row += 1) {
    const top = (breakpoints[row] ?? 0) * scale;
    if (units > top) continue;
    const low = (breakpoints[row - 1] ?? 0) * scale;
    const [from, to] = [IAQI_STEPS[row - 1] ?? 0, IAQI_STEPS[row] ?? 0];
    return from + Math.ceil(((to - from) * (units - low)) / (top - low));
  }
  return typeof item.above === "number" ? item.above : null;
};

/** The rows used for a concentration; null above the table. A value on a breakpoint belongs to the band below it. */
export const bandOf = (item: AqiItem, value: number): Band | null => {
  const judged = judgedConcentration(item, value);
  const row = item.breakpoints.findIndex((top, i) => i > 0 && judged <= top);
  return row < 1
    ? null
    : {
        from: item.breakpoints[row - 1] ?? 0,
        to: item.breakpoints[row] ?? 0,
        iaqiFrom: IAQI_STEPS[row - 1] ?? 0,
        iaqiTo: IAQI_STEPS[row] ?? 0
      };
};
