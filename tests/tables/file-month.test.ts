import {expect, it} from "vitest";
import {monthsOfFile} from "../../src/tables/file-month.ts";

it.each([
  ["water_readings/2021-04.csv", ["2021-04"]],
  ["water_4hourly_yunnan_2021-04_gbk.csv", ["2021-04"]],
  ["water_readings_yunnan_2020-05_2021-04.csv", ["2020-05", "2021-04"]],
  ["水质2021年4月.csv", ["2021-04"]],
  ["202104.csv", ["2021-04"]],
  ["water_readings.csv", []],
  ["2021.csv", ["2021-01", "2021-12"]],
  ["air_daily/2021年度.txt", ["2021-01", "2021-12"]],
  ["GB3838-2002.csv", []],
  ["export_20210415.csv", []]
])("finds the months that %s states", (path, months) => {
  expect(monthsOfFile(path)).toEqual(months);
});
