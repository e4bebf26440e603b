import {expect, it} from "vitest";
import {provenanceOf} from "../../../src/measures/publish/publish-catalogue.ts";
import type {Dataset} from "../../../src/tables/schemas/index.ts";
import {cityOf} from "../rows.ts";

const due = (frequency: Dataset["frequency"], until: string, dueAfter: number | null = 15) =>
  provenanceOf(
    cityOf({
      datasets: [{table: "air_daily", title: "日报", provider: "监测站", frequency, until, dueAfter, open: true}]
    }),
    "air_daily"
  ).nextDue;

it.each([
  ["月", "2026-10-31", "2026-12-15"],
  ["月", "2026-10-15", "2026-11-15"],
  ["月", "2026-12-31", "2027-02-15"],
  ["季", "2026-09-30", "2027-01-15"],
  ["季", "2026-08-31", "2026-10-15"],
  ["年", "2025-12-31", "2027-01-15"],
  ["年", "2026-06-30", "2027-01-15"],
  ["周", "2026-10-25", "2026-11-16"],
  ["日", "2026-02-28", "2026-03-16"]
] as const)("a table by %s up to %s is due on %s, 15 days after the next period", (frequency, until, date) => {
  expect(due(frequency, until)).toBe(date);
});

it("promises no date for 不定期 nor without 期后天数", () => {
  expect(due("不定期", "2026-10-31")).toBeNull();
  expect(due("月", "2026-10-31", null)).toBeNull();
});

it("is overdue when the next period was due before 数据截至 of the site", () => {
  const overdue = (until: string) =>
    provenanceOf(
      cityOf({
        datasets: [{table: "air_daily", title: "", provider: "", frequency: "月", until, dueAfter: 0, open: true}]
      }),
      "air_daily"
    ).overdue;
  expect(overdue("2026-09-30")).toBe(false);
  expect(overdue("2026-08-31")).toBe(true);
});

it("falls back to the site's publisher and date for a table without a row in datasets.csv", () => {
  expect(provenanceOf(cityOf({}, {publisher: "云溪市生态环境局"}), "regions")).toMatchObject({
    provider: "云溪市生态环境局",
    until: "2026-10-31",
    nextDue: null
  });
});
