import {type AqiResult, aqiBy} from "../../standards/air/aqi.ts";
import type {Concentrations, Pollutant} from "../../standards/air/aqi-standard.ts";
import {meanOfMeans} from "../../standards/air/hj663-hours.ts";
import {meanHalfEven, roundHalfEven} from "../../standards/half-even.ts";
import type {City} from "../../tables/city.ts";
import {judgeWithoutDust, NO_VALUES, type StationDay} from "./air-days.ts";
import type {HourDay} from "./air-hour-days.ts";
import {type AirPlace, placeOf} from "./air-places.ts";
import {withPlan} from "./air-plan.ts";
import {type AirStandards, aqiOn} from "./air-standards.ts";
import {daysBetween} from "../days.ts";

/** One natural day of the city. */
export interface CityDay {
  readonly date: string;
  /** Id of the standard that judges the day. */
  readonly standard: string;
  /** City concentrations, rounded as they are judged. */
  readonly values: Concentrations;
  readonly result: AqiResult;
  /** Pollutants that no point measured, by the plan of every point with a value. */
  readonly unplanned: readonly Pollutant[];
  /** 区域: the city value as printed; 评价点: the mean of the points; 小时值: the same, of days computed from hours. */
  readonly origin: "区域" | "评价点" | "小时值" | null;
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
  known: ReadonlyMap<string, AirPlace>,
  standards: AirStandards
): readonly CityDay[] => {
  const printed = new Map<string, StationDay>();
  const points = new Map<string, Point[]>();
  for (const day of judged) {
    if (day.row.area === city.site.region) printed.set(day.date, day);
    if (day.row.station === null || placeOf(known, day.row.station, null)?.kind === "对照点") continue;
    const list: Point[] = points.get(day.date) ?? [];
    if (list.length === 0) points.set(day.date, list);
    list.push(day);
  }
  const days = everyDay([...printed.keys(), ...points.keys()], (date) =>
    cityDay(date, printed.get(date), points.get(date) ?? [], "评价点", standards)
  );
  return withPlan(days, (day, excused) => {
    const edition = aqiOn(standards, day.date);
    return edition === null ? day : {...day, result: aqiBy(edition, "daily", day.values, excused)};
  });
};

/**
 * The same for a city that hands in hours only: of its stations' computed days. Stations of other cities in the same table
 * are not averaged with it.
 */
export const cityDaysOfHours = (
  city: City,
  computed: ReadonlyMap<string, readonly HourDay[]>,
  known: ReadonlyMap<string, AirPlace>,
  standards: AirStandards
): readonly CityDay[] => {
  const points = new Map<string, Point[]>();
  for (const {id, kind, city: town} of known.values()) {
    if (kind === "对照点" || (town !== null && town !== city.site.region)) continue;
    for (const {date, values, exact} of computed.get(id) ?? [])
      points.set(date, [...(points.get(date) ?? []), {values, exact, dust: false, unplanned: []}]);
  }
  return everyDay([...points.keys()], (date) => cityDay(date, undefined, points.get(date) ?? [], "小时值", standards));
};

/** What of a station enters the city's day: of computed days the exact means, so that the city's is rounded once. */
type Point = Pick<StationDay, "values" | "dust" | "unplanned"> & Partial<Pick<HourDay, "exact">>;

const everyDay = (dates: readonly string[], day: (date: string) => CityDay | null): readonly CityDay[] => {
  const sorted = dates.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? [] : daysBetween(first, last).flatMap((date) => day(date) ?? []);
};

const cityDay = (
  date: string,
  printed: StationDay | undefined,
  points: readonly Point[],
  of: "评价点" | "小时值",
  standards: AirStandards
): CityDay | null => {
  const edition = aqiOn(standards, date);
  if (edition === null) return null;
  const values = printed === undefined ? meanOf(points) : rounded(printed.values);
  const used = points.filter((point) => FIELDS.some((field) => point.values[field] !== null));
  const dust = printed?.dust ?? used.some((point) => point.dust);
  const result =
    printed?.row.validity === "无效" || printed?.row.validity === "缺测"
      ? printed.result
      : aqiBy(edition, "daily", values);
  return {
    date,
    standard: edition.standard.id,
    values,
    result,
    unplanned: printed?.unplanned ?? everyPlan(used),
    origin: printed !== undefined ? "区域" : points.length > 0 ? of : null,
    points: used.length,
    dust,
    withoutDust: dust ? judgeWithoutDust(values, edition) : null
  };
};

const everyPlan = ([first, ...rest]: readonly Point[]): readonly Pollutant[] =>
  (first?.unplanned ?? []).filter((pollutant) => rest.every(({unplanned}) => unplanned.includes(pollutant)));

/** As they are judged. */
export const rounded = (values: Concentrations): Concentrations =>
  from((field) => (values[field] === null ? null : roundHalfEven(values[field], places(field))));

const meanOf = (points: readonly Point[]): Concentrations =>
  points.length === 0
    ? NO_VALUES
    : from((field) => {
        const exact = points.flatMap((point) => point.exact?.[field] ?? []);
        return exact.length > 0
          ? meanOfMeans(exact, places(field))
          : meanHalfEven(
              points.flatMap(({values}) => values[field] ?? []),
              places(field)
            );
      });

const from = (value: (field: (typeof FIELDS)[number]) => number | null): Concentrations => ({
  pm25: value("pm25"),
  pm10: value("pm10"),
  so2: value("so2"),
  no2: value("no2"),
  co: value("co"),
  o3_8h: value("o3_8h"),
  o3_1h: value("o3_1h")
});
