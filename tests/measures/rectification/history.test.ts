import {expect, it} from "vitest";
import {historyOf, stateAt} from "../../../src/measures/rectification/history.ts";
import type {IssueEvent, RectificationIssue} from "../../../src/tables/schemas/index.ts";
import {cityOf} from "../rows.ts";
import {event, issue} from "./rectification-rows.ts";

const history = (changes: Partial<RectificationIssue>, events: readonly Partial<IssueEvent>[]) => {
  const {tables} = cityOf({
    rectification_issues: [issue("1", {fedBack: "2024-01-10", ...changes})],
    issue_events: [...events]
  });
  const [row] = tables.rectification_issues;
  if (row === undefined) throw new Error("no row");
  return historyOf(row, tables.issue_events);
};

/** A task written off as every published flow agrees: accepted, announced, written off after the last day of the notice. */
const LIFE = [
  event("1", "交办", "2024-02-01"),
  event("1", "整改", "2024-03-01"),
  event("1", "自查自验", "2024-09-01", {result: "通过"}),
  event("1", "申请验收", "2024-09-10"),
  event("1", "验收", "2024-09-20", {result: "通过"}),
  event("1", "公示", "2024-10-01", {noticeFrom: "2024-10-01", noticeTo: "2024-10-07"}),
  event("1", "销号", "2024-10-08")
];
const OFF = {state: "已销号", completed: "2024-09-01", writtenOff: "2024-10-08", updated: "2024-10-08"} as const;

it("tells where a task stood on every day of its life", () => {
  const told = history(OFF, LIFE);
  expect(told.contradictions).toEqual([]);
  for (const [date, state] of [
    ["2024-01-31", null],
    ["2024-02-01", "assigned"],
    ["2024-02-29", "assigned"],
    ["2024-03-01", "underWay"],
    ["2024-08-31", "underWay"],
    ["2024-09-19", "finished"],
    ["2024-09-20", "accepted"],
    ["2024-10-07", "announced"],
    ["2024-10-08", "writtenOff"],
    ["2026-10-31", "writtenOff"]
  ] as const)
    expect(stateAt(told, date), date).toBe(state);
});

it("dates every stage", () => {
  expect(history(OFF, LIFE).life.stages).toEqual({
    ...{assigned: "2024-02-01", underWay: "2024-03-01", finished: "2024-09-01", accepted: "2024-09-20"},
    ...{noticeFrom: "2024-10-01", noticeTo: "2024-10-07", writtenOff: "2024-10-08", kept: null}
  });
});

it("takes the dates of the row where no step is recorded", () => {
  const told = history(OFF, []);
  expect([stateAt(told, "2024-01-10"), stateAt(told, "2024-09-01"), stateAt(told, "2024-10-08")]).toEqual([
    "assigned",
    "finished",
    "writtenOff"
  ]);
});

it("begins a new life with a rebound, and keeps the day of the first handing out", () => {
  const told = history({state: "反弹重改", extendedTo: "2026-12-31"}, [
    ...LIFE,
    event("1", "回头看", "2026-05-01", {rebounded: "是"}),
    event("1", "反弹", "2026-05-04"),
    event("1", "重启", "2026-05-10"),
    event("1", "延期", "2026-05-12")
  ]);
  expect(told.contradictions).toEqual([]);
  expect(told.state).toBe("restarted");
  expect(told.rebounds).toEqual(["2026-05-04"]);
  expect(told.restarts).toEqual(["2026-05-10"]);
  expect(told.life.stages).toMatchObject({
    assigned: "2024-02-01",
    underWay: "2026-05-10",
    finished: null,
    writtenOff: null
  });
  expect(stateAt(told, "2026-05-03")).toBe("writtenOff");
  expect(stateAt(told, "2026-05-04")).toBe("rebounded");
});
