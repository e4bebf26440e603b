import {type Pollutant, POLLUTANTS} from "../../src/standards/air/aqi-standard.ts";

/** Names under which platforms print a pollutant; ₂.₅ and full-width forms are folded before. */
const NAMES: readonly (readonly [RegExp, Pollutant])[] = [
  [/PM2\.?5|细颗粒物/i, "PM2.5"],
  [/PM10|颗粒物/i, "PM10"],
  [/SO2|二氧化硫/i, "SO2"],
  [/NO2|二氧化氮/i, "NO2"],
  [/CO|一氧化碳/i, "CO"],
  [/O3|臭氧/i, "O3"]
];

/**
 * 首要污染物 as printed, in our words: `颗粒物(PM10) 细颗粒物(PM2.5)` → PM2.5, PM10. Each part names one pollutant; a part
 * that names none makes the whole unreadable (null). Empty means none.
 */
export const readPrimary = (text: string | null): readonly Pollutant[] | null => {
  const parts = (text ?? "")
    .normalize("NFKC")
    .split(/[\s、,;+]+/)
    .filter((part) => !["", "-", "--", "—", "NaN", "无"].includes(part));
  const found = parts.map((part) => NAMES.find(([pattern]) => pattern.test(part))?.[1] ?? null);
  return found.includes(null) ? null : POLLUTANTS.filter((pollutant) => found.includes(pollutant));
};
