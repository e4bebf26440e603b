import {expect, it} from "vitest";
import {assessAir} from "../../../src/measures/air/air.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {readCell} from "../../../src/tables/cells.ts";
import {airDaily} from "../../../src/tables/schemas/air.ts";
import {cityOf} from "../rows.ts";
import {CLEAN} from "./air-rows.ts";

const META = {
  file: "air_daily.csv",
  line: 2,
  row: 2,
  printed: null,
  asOf: null,
  source: null,
  published: null,
  remark: null
};
const LAST = "2026-05-10";

/** Three years with CO to the end of April 2026, then ten days whose plan leaves it out. */
const airOf = ({from = "2023-05-01", worst = {}, cell = "/"}: {from?: string; worst?: object; cell?: string} = {}) =>
  assessAir(
    cityOf(
      {
        air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}],
        air_daily: daysBetween(from, LAST).map((date) => ({
          ...{date, station: "甲站", ...CLEAN},
          ...(date === "2025-01-15" ? worst : {}),
          ...(date < "2026-05-01" ? {} : {co: null, meta: {...META, missing: {co: cell}}})
        }))
      },
      {dataAsOf: LAST}
    )
  );
const last = (air: ReturnType<typeof airOf>) => air.stationDays.get("jia")?.at(-1)?.result;

it("publishes the index without an item that the plan leaves out and that three years never needed", () => {
  for (const cell of ["/", "按计划不监测"])
    expect(last(airOf({cell}))).toMatchObject({aqi: 44, level: "优", missing: [], unmonitored: ["CO"], reason: null});
  // The days of the city are means of its points: what none of them plans to measure is not planned for the city.
  expect(airOf().days.at(-1)?.result).toMatchObject({aqi: 44, unmonitored: ["CO"]});
  expect(airOf().years.at(-1)).toMatchObject({valid: 71, withheld: 0});
});

it("withholds it where the item was the primary pollutant of a polluted day within those years", () => {
  // CO 5 mg/m³: 100 + 50·1/10 = 105; primary on that day.
  const found = last(airOf({worst: {co: 5}}));
  expect(found).toMatchObject({aqi: null, missing: ["CO"], unmonitored: []});
  expect(found?.reason).toContain("缺 CO");
});

it("takes a polluted day with another primary pollutant for no obstacle, nor CO first on a day of 良", () => {
  expect(last(airOf({worst: {pm25: 200, co: 5}}))?.aqi).toBe(44);
  expect(last(airOf({worst: {co: 4}}))?.aqi).toBe(44);
});

it("withholds it where the data do not reach back three years", () => {
  // The first of the three years ends on 2024-04-30 and begins on 2023-05-01; from 2023-06-11 on it has 324 days.
  expect(last(airOf({from: "2023-06-12"}))?.aqi).toBe(44);
  expect(last(airOf({from: "2023-06-13"}))?.aqi).toBeNull();
});

it("withholds it where the item is merely missing", () => {
  for (const cell of ["设备故障", ""]) expect(last(airOf({cell}))?.aqi).toBeNull();
});

it("keeps the stroke of the standard's own form apart from a missing value, in air only", () => {
  const {co} = airDaily.columns;
  const read = (cell: string) => readCell(cell, {column: co, shift: 0, months: []});
  expect(read("/")).toEqual({value: null, missing: "/"});
  expect(read("按计划不监测")).toEqual({value: null, missing: "按计划不监测"});
  expect(read("—")).toEqual({value: null});
  expect(readCell("/", {column: {...co, planned: false}, shift: 0, months: []})).toEqual({value: null});
});
