import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import {expect, it} from "vitest";
import {aqi, AQI_STANDARDS} from "../../../src/standards/air/aqi.ts";
import {type AqiItem, type AqiStandard, levelOf, POLLUTANTS} from "../../../src/standards/air/aqi-standard.ts";
import {iaqi} from "../../../src/standards/air/iaqi.ts";

const rows = csvParse(readFileSync("tests/vectors/air-aqi.csv", "utf8"));
const of = (kind: string) => rows.filter((row) => row["kind"] === kind);

const standardOf = (id: string | undefined): AqiStandard => {
  const found = AQI_STANDARDS.find((standard) => standard.id.replace(" ", "") === id);
  if (found === undefined) throw new Error(`unknown standard ${id}`);
  return found;
};

const itemOf = (standard: AqiStandard, pollutant: string | undefined, averaging: string | undefined): AqiItem => {
  const items = averaging === "24h" ? standard.daily : averaging === "8h" ? standard.daily : standard.hourly;
  const found = items.find(
    (item) => item.pollutant === pollutant && (averaging !== "8h" || item.averaging === "日最大8小时平均")
  );
  if (found === undefined) throw new Error(`no item ${pollutant} ${averaging}`);
  return found;
};

const concentration = (cell: string | undefined): number | null =>
  cell === undefined || ["", "NA", "EXCLUDED"].includes(cell) ? null : Number(cell);

it("reads every row of the vectors", () => {
  expect(rows.length).toBe(196);
  expect(["IAQI", "ROUND+IAQI", "DAY", "IAQI_TO_AQI"].map((kind) => of(kind).length)).toEqual([167, 5, 22, 2]);
});

it.each([...of("IAQI"), ...of("ROUND+IAQI")])(
  "$standard $pollutant $averaging $conc has the index $exp_iaqi ($id)",
  ({standard, pollutant, averaging, conc, exp_iaqi}) => {
    const found = iaqi(itemOf(standardOf(standard), pollutant, averaging), Number(conc));
    expect(found).toBe(exp_iaqi === "NOT_COMPUTED" ? null : Number(exp_iaqi));
  }
);

it.each(of("DAY"))("day $id has AQI $exp_aqi, $exp_category, $exp_primary under $standard", (row) => {
  const found = aqi(standardOf(row["standard"]), "daily", {
    pm25: concentration(row["PM25"]),
    pm10: concentration(row["PM10"]),
    so2: concentration(row["SO2"]),
    no2: concentration(row["NO2"]),
    co: concentration(row["CO"]),
    o3_8h: concentration(row["O3_8h"]),
    o3_1h: concentration(row["O3_1h"])
  });
  expect(found.aqi).toBe(Number(row["exp_aqi"]));
  expect(found.level).toBe(row["exp_category"]);
  expect([...found.primary].sort()).toEqual(row["exp_primary"] === "none" ? [] : row["exp_primary"]?.split("+").sort());
});

it.each(of("IAQI_TO_AQI"))("published indices of $note give AQI $exp_aqi", (row) => {
  const indices = ["PM25", "PM10", "SO2", "NO2", "CO", "O3_8h", "O3_1h"].map((name) => concentration(row[name]) ?? -1);
  // The index of a day is the largest of its indices; fed back as concentrations it must survive the table's inverse.
  const top = Math.max(...indices);
  expect(top).toBe(Number(row["exp_aqi"]));
  expect(levelOf(top)).toBe(row["exp_category"]);
  const o3 = Math.max(indices[5] ?? -1, indices[6] ?? -1);
  const largest = POLLUTANTS.filter((_, i) => (i === 5 ? o3 : (indices[i] ?? -1)) === top);
  expect(largest.join("+")).toBe(row["exp_primary"]);
});
