import {expect, it} from "vitest";
import {addMonths} from "../../../src/measures/exposure/exposure-life.ts";
import {assessExposure} from "../../../src/measures/exposure/exposure.ts";
import type {ExposureEntry, ExposureUpdate} from "../../../src/tables/schemas/index.ts";
import {entry, update} from "./exposure-rows.ts";
import {cityOf} from "../rows.ts";

const judge = (
  entries: readonly Partial<ExposureEntry>[],
  updates: readonly Partial<ExposureUpdate>[] = [],
  asOf = "2026-11-01"
) => assessExposure(cityOf({exposure_list: entries, exposure_updates: updates}), asOf);

it("shows an entry on its last day and takes it down the day after", () => {
  expect(judge([entry()], [], "2027-02-28").standing).toHaveLength(1);
  const after = judge([entry()], [], "2027-03-01");
  expect(after.standing).toEqual([]);
  expect(after.down).toEqual([
    {
      id: "BG-1",
      slug: "BG-1",
      publishedOn: "2026-03-01",
      until: "2027-02-28",
      reason: "到期撤下",
      on: "2027-03-01"
    }
  ]);
});

it("does not show an entry before its day of publication, nor a stone for it", () => {
  const early = judge([entry()], [], "2026-02-28");
  expect([early.standing, early.down]).toEqual([[], []]);
});

it.each([
  ["信用修复", "信用修复撤下"],
  ["决定撤销", "决定撤销撤下"],
  ["撤下", "撤下"]
] as const)("%s takes an entry down on its day", (kind, reason) => {
  const updates = [update(kind, "2026-06-10")];
  expect(judge([entry()], updates, "2026-06-09").standing).toHaveLength(1);
  expect(judge([entry()], updates, "2026-06-10").down).toMatchObject([{reason, on: "2026-06-10"}]);
});

it("keeps the first reason: what was revoked in March did not expire later", () => {
  const updates = [update("撤下", "2026-03-12"), update("决定撤销", "2026-03-10")];
  expect(judge([entry()], updates, "2028-01-01").down).toMatchObject([{reason: "决定撤销撤下", on: "2026-03-10"}]);
});

it("takes an upheld objection down at once, even without a date", () => {
  const upheld = entry({objection: "成立已撤下"});
  expect(judge([upheld]).down).toMatchObject([{reason: "异议成立撤下", on: null}]);
  expect(judge([{...upheld, answeredOn: "2026-05-05"}]).down).toMatchObject([{on: "2026-05-05"}]);
  expect(judge([upheld], [update("撤下", "2026-05-06")]).down).toMatchObject([
    {reason: "异议成立撤下", on: "2026-05-06"}
  ]);
});

it("keeps an entry whose objection was upheld by a correction", () => {
  expect(judge([entry({objection: "成立已更正"})]).standing).toHaveLength(1);
});

it("is late when 整改时限 is before 数据截至 and the mending is open, whatever was typed", () => {
  const states = (changes: Partial<ExposureEntry>) => {
    const [first] = judge([entry(changes)]).standing;
    return [first?.mending, first?.daysLate];
  };
  expect(states({deadline: "2026-10-30"})).toEqual(["逾期未整改", 1]);
  expect(states({deadline: "2026-10-31"})).toEqual(["整改中", null]);
  expect(states({deadline: "2026-10-01", state: "已整改待核"})).toEqual(["已整改待核", null]);
  expect(states({deadline: null, state: "逾期未整改"})).toEqual(["逾期未整改", null]);
});

it("lists the latest rectification first, then the latest published", () => {
  const {standing} = judge([
    entry({id: "A", publishedOn: "2026-05-01"}),
    entry({id: "B", publishedOn: "2026-06-01"}),
    entry({id: "C", deadline: "2026-10-01"}),
    entry({id: "D", deadline: "2026-09-01"})
  ]);
  expect(standing.map((one) => one.entry.id)).toEqual(["D", "C", "B", "A"]);
});

it("counts the longest showing from the day of decision, by the term in force on the day of publication", () => {
  const terms = [
    {gravity: "一般", most: 36, counted: "决定日期", from: "2023-05-01", to: "2026-03-31", basis: "旧规定"},
    {gravity: "一般", most: 12, counted: "决定日期", from: "2026-04-01", basis: "新规定"}
  ] as const;
  const limitOn = (asOf: string) =>
    assessExposure(cityOf({exposure_list: [entry()], exposure_terms: terms}), asOf).standing[0]?.limit;
  expect(limitOn("2026-03-31")).toMatchObject({term: {basis: "旧规定"}, lastDay: "2029-02-20", exceeded: false});
  expect(limitOn("2026-04-01")).toMatchObject({term: {basis: "新规定"}, lastDay: "2027-02-20", exceeded: true});
});

it("adds months to the last day of a shorter month", () => {
  expect(addMonths("2025-11-30", 3)).toBe("2026-02-28");
  expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
  expect(addMonths("2026-12-15", 12)).toBe("2027-12-15");
});
