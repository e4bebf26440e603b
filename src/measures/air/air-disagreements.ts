import {aqiBy} from "../../standards/air/aqi.ts";
import type {Concentrations, Report} from "../../standards/air/aqi-standard.ts";
import {type AqiItem, IAQI_STEPS} from "../../standards/air/aqi-standard.ts";
import {judgedConcentration} from "../../standards/air/iaqi.ts";
import type {AirDay, AirHour} from "../../tables/schemas/index.ts";
import {type AirStandards, aqiOn} from "./air-standards.ts";

/** What would make the official index of a row out of its concentrations, in the order it is tried. */
const UNKNOWN = "不能由填报的浓度得到";

/**
 * Why the official index differs from ours, where it can be known: the first reading of the same row that gives exactly the
 * official number. A reading that fits is likely, not proven; the words say what fits, not who erred.
 */
export const airCause = (
  row: AirDay | AirHour,
  date: string,
  report: Report,
  standards: AirStandards
): string | null => {
  const [official, edition] = [row.officialAqi, aqiOn(standards, date)];
  if (official === null || edition === null) return null;
  const gives = (values: Concentrations, on = edition, kind: Report = report): boolean =>
    aqiBy(on, kind, values).aqi === official;
  const other = standards.aqi.find((each) => each.base.id !== edition.base.id && gives(row, each));
  if (other !== undefined) return `与按 ${other.base.id} 计算的相同`;
  if (report === "hourly" && official === eightHour(row, edition.standard.daily))
    return "与计入 O3 8小时平均的结果相同";
  for (const [a, b, words] of SWAPS) if (gives({...row, [a]: row[b], [b]: row[a]})) return words;
  const rounding = ROUNDINGS.find(([, round]) => official === topOf(row, edition.standard[report], round));
  if (rounding !== undefined) return rounding[0];
  const near = edition.standard[report].find(({field, places}) =>
    [-1, 1].some((sign) => {
      const value = row[field];
      return value !== null && gives({...row, [field]: Math.round((value + sign * 10 ** -places) * 10) / 10});
    })
  );
  return near === undefined ? UNKNOWN : `${near.pollutant} 相差一个最小单位即相同，可能是修约或事后审核所致`;
};

const SWAPS = [
  ["pm25", "pm10", "PM2.5 与 PM10 对调后相同，可能是列填反"],
  ["o3_8h", "o3_1h", "O3 8小时与1小时对调后相同，可能是列填反"],
  ["so2", "no2", "SO2 与 NO2 对调后相同，可能是列填反"]
] as const;

/** Whole numbers of a fraction part/whole, both non-negative integers: no double decides which. */
type Rounding = (part: number, whole: number) => number;
const FLOOR: Rounding = (part, whole) => (part - (part % whole)) / whole;
const HALF_UP: Rounding = (part, whole) => FLOOR(2 * part + whole, 2 * whole);
const CEILING: Rounding = (part, whole) => FLOOR(part + whole - 1, whole);

const ROUNDINGS: readonly (readonly [string, Rounding])[] = [
  ["与分指数四舍五入取整的结果相同（标准为向上进位）", HALF_UP],
  ["与分指数舍去小数的结果相同（标准为向上进位）", FLOOR]
];

/** The index rounded in another way than up; null above the table. */
const otherIndex = (item: AqiItem, value: number, round: Rounding): number | null => {
  const judged = judgedConcentration(item, value);
  const row = item.breakpoints.findIndex((top, i) => i > 0 && judged <= top);
  if (row < 1) return null;
  const [low, high] = [item.breakpoints[row - 1] ?? 0, item.breakpoints[row] ?? 0];
  const [from, to] = [IAQI_STEPS[row - 1] ?? 0, IAQI_STEPS[row] ?? 0];
  const units = (concentration: number): number => Math.round(concentration * 10 ** item.places);
  return from + round((to - from) * (units(judged) - units(low)), units(high) - units(low));
};

const topOf = (values: Concentrations, items: readonly AqiItem[], round: Rounding): number =>
  Math.max(
    ...items.map((item) => {
      const value = values[item.field];
      return value === null ? -1 : (otherIndex(item, value, round) ?? -1);
    })
  );

/** The hourly index with the sliding 8-hour O3 in it, as some platforms print it. */
const eightHour = (values: Concentrations, daily: readonly AqiItem[]): number =>
  topOf(
    values,
    daily.filter(({field}) => field === "o3_8h"),
    CEILING
  );
