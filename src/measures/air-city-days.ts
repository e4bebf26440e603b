import {aqi, type AqiResult, aqiStandardOn} from "../standards/aqi.ts";
import type {Concentrations} from "../standards/aqi-standard.ts";
import {meanHalfEven, roundHalfEven} from "../standards/half-even.ts";
import type {City} from "../tables/city.ts";
import {judgeWithoutDust, NO_VALUES, type StationDay} from "./air-days.ts";
import {type AirPlace, placeOf} from "./air-places.ts";
import {daysBetween} from "./days.ts";

/** One natural day of the city. */
export interface CityDay {
  readonly date: string;
  /** Id of the standard that judges the day. */
  readonly standard: string;
  /** City concentrations, rounded as they are judged. */
  readonly values: Concentrations;
  readonly result: AqiResult;
  /** 区域: the city value as printed; 评价点: the mean of the points. */
  readonly origin: "区域" | "评价点" | null;
  /** Points with any value, of how many. */
  readonly points: number;
  readonly dust: boolean;
  readonly withoutDust: AqiResult | null;
}

const FIELDS = ["pm25", "pm10", "so2", "no2", "co", "o3_8h", "o3_1h"] as const;

/** Decimals of a daily value: whole µg/m³, CO 0.1 mg/m³ (HJ 633-2026 4.2, A). */
const places = (field: (typeof FIELDS)[number]): number => (field === "co" ? 1 : 0);

/**
 * Every natural day from the first row to the last, judged: the city's own value where it was printed, else the mean of the
 * points' concentrations and only then the index (HJ 663-2026 Table A.2: C). 对照点 and invalid days do not enter.
 * How many points a day needs is only remembered (75 %: D) and so not applied; `points` says how many there were.
 */
export const cityDays = (
  city: City,
  judged: readonly StationDay[],
  known: ReadonlyMap<string, AirPlace>
): readonly CityDay[] => {
  const printed = new Map<string, StationDay>();
  const points = new Map<string, StationDay[]>();
  for (const day of judged) {
    if (day.row.area === city.site.region) printed.set(day.date, day);
    if (day.row.station === null || placeOf(known, day.row.station, null)?.kind === "对照点") continue;
    const list = points.get(day.date) ?? [];
    if (list.length === 0) points.set(day.date, list);
    list.push(day);
  }
  const dates = [...new Set([...printed.keys(), ...points.keys()])].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  return daysBetween(first, last).flatMap((date) => cityDay(date, printed.get(date), points.get(date) ?? []) ?? []);
};

const cityDay = (date: string, printed: StationDay | undefined, points: readonly StationDay[]): CityDay | null => {
  const standard = aqiStandardOn(date);
  if (standard === null) return null;
  const values = printed === undefined ? meanOf(points) : rounded(printed.values);
  const used = points.filter((point) => FIELDS.some((field) => point.values[field] !== null));
  const dust = printed?.dust ?? used.some((point) => point.dust);
  const result =
    printed?.row.validity === "无效" || printed?.row.validity === "缺测"
      ? printed.result
      : aqi(standard, "daily", values);
  return {
    date,
    standard: standard.id,
    values,
    result,
    origin: printed !== undefined ? "区域" : points.length > 0 ? "评价点" : null,
    points: used.length,
    dust,
    withoutDust: dust ? judgeWithoutDust(values, date) : null
  };
};

const rounded = (values: Concentrations): Concentrations =>
  from((field) => (values[field] === null ? null : roundHalfEven(values[field], places(field))));

const meanOf = (points: readonly StationDay[]): Concentrations =>
  points.length === 0
    ? NO_VALUES
    : from((field) =>
        meanHalfEven(
          points.flatMap(({values}) => values[field] ?? []),
          places(field)
        )
      );

const from = (value: (field: (typeof FIELDS)[number]) => number | null): Concentrations => ({
  pm25: value("pm25"),
  pm10: value("pm10"),
  so2: value("so2"),
  no2: value("no2"),
  co: value("co"),
  o3_8h: value("o3_8h"),
  o3_1h: value("o3_1h")
});
