import {expect, it} from "vitest";
import type {Verdicts} from "../../src/measures/assess.ts";
import {changes} from "../../src/measures/changes.ts";

/** Only what `changes` reads; the rest of the verdicts is not needed for these rules. */
const verdicts = (
  issues: readonly object[],
  months: readonly string[] = [],
  ranks: readonly (readonly (number | null)[])[] = []
) => {
  const sections = ranks.map((_, i) => ({slug: `s${i}`, name: `断面${i}`}));
  return {
    site: {dataAsOf: "2026-10-31"},
    rectification: {issues},
    water: {
      months,
      sections,
      tables: [],
      bySection: new Map(
        sections.map(({slug}, i) => [slug, new Map(months.map((month, m) => [month, {rank: ranks[i]?.[m] ?? null}]))])
      )
    }
  } as unknown as Verdicts;
};
const issue = (id: string, parts: object) => ({
  issue: {id, writtenOff: null, completed: null},
  writtenOff: false,
  done: false,
  late: false,
  deadlineInForce: null,
  events: [],
  ...parts
});

it("counts a write-off in the last 31 days up to 数据截至 and none before or after", () => {
  const on = (date: string) =>
    issue(date, {issue: {id: date, writtenOff: date, completed: date}, writtenOff: true, done: true});
  expect(
    changes(verdicts([on("2026-09-30"), on("2026-10-01"), on("2026-10-31"), on("2026-11-01")])).writtenOff
  ).toEqual(["2026-10-01", "2026-10-31"]);
});

it("calls a task newly late when the deadline in force passed in the last 31 days", () => {
  const late = (id: string, deadlineInForce: string) => issue(id, {late: true, deadlineInForce});
  expect(changes(verdicts([late("old", "2026-07-31"), late("new", "2026-10-15")])).newlyLate).toEqual(["new"]);
});

it("compares only sections that have a class in both months", () => {
  const found = changes(
    verdicts(
      [],
      ["2026-09", "2026-10"],
      [
        [2, 1],
        [1, 3],
        [null, 5],
        [2, 2]
      ]
    )
  );
  expect(found.compared).toBe(3);
  expect(found.better.map(({name}) => name)).toEqual(["断面0"]);
  expect(found.worse.map(({name}) => name)).toEqual(["断面1"]);
});
