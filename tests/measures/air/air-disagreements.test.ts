import {expect, it} from "vitest";
import {airCause} from "../../../src/measures/air/air-disagreements.ts";
import {airStandards} from "../../../src/measures/air/air-standards.ts";
import type {AirDay} from "../../../src/tables/schemas/index.ts";
import {CLEAN} from "./air-rows.ts";
import {cityOf} from "../rows.ts";

const standards = airStandards([]);
const cause = (given: Partial<AirDay>, date = "2026-05-01", report: "daily" | "hourly" = "daily"): string | null => {
  const [row] = cityOf({air_daily: [{date, station: "甲站", ...CLEAN, ...given}]}).tables.air_daily;
  if (row === undefined) throw new Error("no row");
  return airCause(row, date, report, standards);
};

it("finds an index computed by the other standard", () => {
  // PM2.5 70 is 110 by HJ 633-2026 and 94 by HJ 633-2012.
  expect(cause({pm25: 70, officialAqi: 94})).toBe("与按 HJ 633-2012 计算的相同");
});

it("finds columns that were exchanged", () => {
  // PM10 40 of PM2.5's column is 60: 50 + 50·5/25; PM2.5 100 of PM10's would be 137.
  expect(cause({pm25: 100, pm10: 40, officialAqi: 86})).toBe("PM2.5 与 PM10 对调后相同，可能是列填反");
});

it("finds indices that were rounded another way", () => {
  // PM10 61 of 2026: 50 + 50·11/70 = 57.86, up 58; O3 88: 44. Cut off: 57.
  expect(cause({pm10: 61, officialAqi: 57})).toContain("舍去小数");
  // NO2 41 of 2026: 50 + 50·1/40 = 51.25, up 52; to the nearest 51.
  expect(cause({no2: 41, officialAqi: 51})).toContain("四舍五入");
});

it("finds the sliding 8-hour O3 in an hourly index", () => {
  // 8-hour O3 130: 50 + 50·30/60 = 75.
  expect(cause({o3_8h: 130, officialAqi: 75}, "2020-04-02", "hourly")).toBe("与计入 O3 8小时平均的结果相同");
});

it("finds a difference of one unit, and says of the rest that they cannot be had from the values", () => {
  // PM2.5 50: 50 + 50·15/25 = 80; 51 gives 82.
  expect(cause({pm25: 50, officialAqi: 82})).toContain("PM2.5 相差一个最小单位");
  expect(cause({officialAqi: 333})).toBe("不能由填报的浓度得到");
  expect(cause({})).toBeNull();
});
