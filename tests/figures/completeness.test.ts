import {expect, it} from "vitest";
import {inspect} from "../../src/checks/index.ts";
import {catalogue} from "../../src/figures/catalogue.ts";
import {completeMonths} from "../../src/figures/completeness.ts";
import {assess} from "../../src/measures/assess.ts";
import {readFolder} from "../../src/tables/folder.ts";

it("counts every month from the first to the last, and puts silent ones of one reason together", () => {
  const months = [
    {month: "2025-11", why: null},
    {month: "2025-12", why: "检修"},
    {month: "2026-01", why: "检修"},
    {month: "2026-03", why: null},
    {month: "2026-04", why: "检修"}
  ];
  expect(completeMonths(months)).toEqual({
    ...{evaluated: 2, total: 6, unit: "个月"},
    missing: [
      {what: "2025年12月—2026年1月", why: "检修", count: 2},
      {what: "2026年2月", why: "没有填报", count: 1},
      {what: "2026年4月", why: "检修", count: 1}
    ]
  });
});

const {city} = inspect(readFolder("data"));
if (city === null) throw new Error("no city");
const figures = catalogue(city, assess(city, "2026-11-05"));

it("says of every figure how many of how many were evaluated", () => {
  const silent = figures.filter(({completeness}) => completeness === null || completeness.total === 0);
  expect(silent.map(({id}) => id)).toEqual([]);
});

it("names every one that was not evaluated, with its reason", () => {
  const wrong = figures.filter(({completeness: found}) => {
    const missing = (found?.missing ?? []).reduce((sum, {count = 1}) => sum + count, 0);
    return found === null || found.evaluated + missing !== found.total || found.missing.some(({why}) => why === "");
  });
  expect(wrong.map(({id}) => id)).toEqual([]);
});
