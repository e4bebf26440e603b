import {aqi, AQI_STANDARDS} from "../../src/standards/air/aqi.ts";
import {type AqiItem, type AqiStandard, levelOf, POLLUTANTS} from "../../src/standards/air/aqi-standard.ts";
import {limitOf, meetsLimit} from "../../src/standards/air/gb3095.ts";
import {AIR_LIMITS} from "../../src/standards/air/gb3095-in-force.ts";
import {compositeIndex} from "../../src/standards/air/hj663-composite.ts";
import {iaqi} from "../../src/standards/air/iaqi.ts";
import {inForce} from "../../src/standards/standard.ts";
import {BOUNDARY_CASES, holds, itemOf, standardNamed} from "../standards/air/air-cases.ts";
import {compare, type Comparison, type Row, rowsOf, same, UNKNOWN} from "./comparison.ts";
import {POSSIBLE, prints, rangeOf} from "./rounded-inputs.ts";

const FILE = "vectors/air-aqi.csv";
const FIELDS = ["PM25", "PM10", "SO2", "NO2", "CO", "O3_8h", "O3_1h"] as const;
const value = (cell: string | undefined): number | null =>
  cell === undefined || ["", "NA", "EXCLUDED"].includes(cell) ? null : Number(cell);
const standardOf = (row: Row): AqiStandard | undefined =>
  AQI_STANDARDS.find(({id}) => id.replace(" ", "") === row["standard"]);
const isPublished = (row: Row): boolean => row["provenance"]?.startsWith("PUBLISHED") === true;

/** The item that a row of one concentration speaks of. */
const itemNamed = (row: Row, standard: AqiStandard): AqiItem | undefined =>
  standard[row["averaging"] === "1h" ? "hourly" : "daily"].find(
    ({pollutant, averaging}) =>
      pollutant === row["pollutant"] && (row["averaging"] !== "8h" || averaging === "日最大8小时平均")
  );

const primaryOf = (row: Row): string =>
  row["exp_primary"] === "none" ? "" : (row["exp_primary"] ?? "").split("+").sort().join("+");

/** AQI, level and primary pollutant of a day; of two published rows that hold indices only, of those. */
export const dayHolds = (row: Row, standard: AqiStandard): boolean => {
  if (row["kind"] === "IAQI_TO_AQI") {
    const tops = FIELDS.map((field) => value(row[field]) ?? -1);
    const o3 = Math.max(tops[5] ?? -1, tops[6] ?? -1);
    const largest = POLLUTANTS.filter((_, i) => (i === 5 ? o3 : tops[i]) === Math.max(...tops));
    return (
      Math.max(...tops) === Number(row["exp_aqi"]) &&
      levelOf(Math.max(...tops)) === row["exp_category"] &&
      largest.join("+") === row["exp_primary"]
    );
  }
  const found = aqi(standard, "daily", {
    ...{pm25: value(row["PM25"]), pm10: value(row["PM10"]), so2: value(row["SO2"]), no2: value(row["NO2"])},
    ...{co: value(row["CO"]), o3_8h: value(row["O3_8h"]), o3_1h: value(row["O3_1h"])}
  });
  return (
    found.aqi === Number(row["exp_aqi"]) &&
    found.level === row["exp_category"] &&
    [...found.primary].sort().join("+") === primaryOf(row)
  );
};

export const rowHolds = (row: Row, standard: AqiStandard): boolean => {
  if (row["kind"] === "DAY" || row["kind"] === "IAQI_TO_AQI") return dayHolds(row, standard);
  const item = itemNamed(row, standard);
  const expected = row["exp_iaqi"] === "NOT_COMPUTED" ? null : Number(row["exp_iaqi"]);
  return item !== undefined && iaqi(item, Number(row["conc"])) === expected;
};

export const airRows = (published: boolean): readonly Row[] =>
  rowsOf(FILE).filter((row) => isPublished(row) === published);

const answers = (rows: readonly Row[]) =>
  rows.map((row) => {
    const standard = standardOf(row);
    return same(standard !== undefined && rowHolds(row, standard));
  });

const boundaries = BOUNDARY_CASES.map((one) => same(holds(itemOf(standardNamed(one.standard), one), [one])));

const limits = rowsOf("vectors/air-limits.csv").map((row) => {
  const standard = inForce(AIR_LIMITS, row["date"] ?? "");
  const limit = standard && limitOf(standard, row["pollutant"] as "CO", row["averaging"] as "年平均");
  const grade = row["class"] === "一级" ? "first" : "second";
  return same(limit !== null && meetsLimit(limit, Number(row["conc"]), grade) === (row["meets"] === "是"));
});

/** The limits of 2022 and 2023 that divide the six values, GB 3095-2012 second grade, typed by hand. */
const DIVISORS = {pm25: 35, pm10: 70, so2: 60, no2: 40, co: 4, o3: 160} as const;

/** Ours adds single indices each rounded to two decimals; another order, or unrounded inputs, may give what was printed. */
const composite = rowsOf("vectors/air-composite.csv").map((row) => {
  const of = (name: string): number => Number(row[name]);
  const values = {"PM2.5": of("pm25"), PM10: of("pm10"), SO2: of("so2"), NO2: of("no2"), CO: of("co"), O3: of("o3")};
  const own = compositeIndex(values, inForce(AIR_LIMITS, "2023-01-01") ?? {limits: []})?.index ?? NaN;
  if (Math.abs(own - of("published")) < 1e-9) return null;
  const sum = (value: (name: string) => number): number =>
    Object.entries(DIVISORS).reduce((whole, [name, limit]) => whole + value(name) / limit, 0);
  if (sum(of).toFixed(2) === row["published"]) return "先求和再修约可得；本站逐项修约再求和";
  const [low, high] = [sum((name) => rangeOf(row[name])[0]), sum((name) => rangeOf(row[name])[1])];
  return prints(low, high, row["published"]) ? POSSIBLE : UNKNOWN;
});

export const airVectors: readonly Comparison[] = [
  compare("air-aqi-published", FILE, answers(airRows(true))),
  compare("air-aqi-computed", FILE, answers(airRows(false))),
  compare("air-boundaries", "vectors/air-boundaries.csv", boundaries),
  compare("air-limits", "vectors/air-limits.csv", limits),
  compare("air-composite", "vectors/air-composite.csv", composite)
];
