import {expect, it} from "vitest";
import {addDays, dayNumber, daysBetween, daysInMonth, monthsBetween, weekday} from "../../src/measures/days.ts";

it("counts over months, years and the leap day", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysBetween("2026-02-27", "2026-03-02")).toEqual(["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"]);
  expect(daysBetween("2026-03-02", "2026-03-01")).toEqual([]);
  expect(dayNumber("1970-01-02")).toBe(1);
});

it("knows Mondays", () => {
  // 2026-03-01 was a Sunday, 1970-01-01 a Thursday.
  expect([weekday("2026-03-01"), weekday("2026-03-02"), weekday("1970-01-01")]).toEqual([6, 0, 3]);
});

it("knows the length of months and lists them over a new year", () => {
  expect([daysInMonth("2024-02"), daysInMonth("2026-02"), daysInMonth("2026-12")]).toEqual([29, 28, 31]);
  expect(monthsBetween("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
});
