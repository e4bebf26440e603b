import fc from "fast-check";
import {expect, it} from "vitest";
import {assessBurndown} from "../../../src/measures/rectification/rectification-burndown.ts";
import {assessDeadlines} from "../../../src/measures/rectification/rectification-deadlines.ts";
import {FLOW_STAGES, assessFlow, flowSteps} from "../../../src/measures/rectification/rectification-flow.ts";
import {FUNNEL_STEPS, assessFunnel} from "../../../src/measures/rectification/rectification-funnel.ts";
import {assessRectification} from "../../../src/measures/rectification/rectification.ts";
import {addDays} from "../../../src/measures/days.ts";
import {readFolder} from "../../../src/tables/folder.ts";
import {readCity} from "../../../src/tables/read-city.ts";
import {cityOf} from "../rows.ts";
import {event, issue} from "./rectification-rows.ts";

const OFF = {state: "已销号", completed: "2025-03-10", writtenOff: "2025-05-20", fedBack: "2025-01-15"} as const;
const STEPS = (id: string) => [
  event(id, "交办", "2025-01-20"),
  event(id, "制定方案", "2025-02-10"),
  event(id, "整改", "2025-02-15"),
  event(id, "自查自验", "2025-03-10", {result: "通过"}),
  event(id, "验收", "2025-04-05", {result: "通过"}),
  event(id, "公示", "2025-05-01", {noticeFrom: "2025-05-01", noticeTo: "2025-05-07"}),
  event(id, "销号", "2025-05-20")
];

const verdictsOf = (issues: readonly ReturnType<typeof issue>[], events: readonly ReturnType<typeof event>[] = []) =>
  assessRectification(cityOf({rectification_issues: [...issues], issue_events: [...events]}, {dataAsOf: "2025-06-15"}))
    .issues;
const flowOf = (...given: Parameters<typeof verdictsOf>) => assessFlow(verdictsOf(...given), [], "2025-06-15");

it("puts a task in one stage at the end of each month, by the dates of its steps", () => {
  const {months} = flowOf([issue("1", OFF)], STEPS("1"));
  expect(
    months.map(({month, date, counts}) => [month, date, FLOW_STAGES.find((stage) => counts[stage] === 1)])
  ).toEqual([
    ["2025-01", "2025-01-31", "assigned"],
    ["2025-02", "2025-02-28", "planned"],
    ["2025-03", "2025-03-31", "completed"],
    ["2025-04", "2025-04-30", "accepted"],
    ["2025-05", "2025-05-31", "writtenOff"],
    ["2025-06", "2025-06-15", "writtenOff"]
  ]);
});

it("says of the time before the first record only that the task was fed back", () => {
  const {months, silent} = flowOf([issue("1", {...OFF, fedBack: "2024-12-20"})], STEPS("1"));
  expect(months[0]?.counts.unrecorded).toBe(1);
  expect(silent).toBe(0);
  const bare = flowOf([issue("1", OFF)]);
  expect(bare.silent).toBe(1);
  // No event at all: the list's own dates are what is known.
  expect(bare.months.map(({counts}) => FLOW_STAGES.find((stage) => counts[stage] === 1))).toEqual([
    ...["unrecorded", "unrecorded", "completed", "completed", "writtenOff", "writtenOff"]
  ]);
});

it("takes the feedback of the round where the task has none, and its first record where neither has", () => {
  const issues = verdictsOf([issue("1", {...OFF, fedBack: null})], STEPS("1"));
  const round = {name: "第三轮", fedBack: "2024-11-30"} as never;
  expect(assessFlow(issues, [round], "2025-06-15").months[0]?.month).toBe("2024-11");
  expect(assessFlow(issues, [], "2025-06-15")).toMatchObject({
    undated: 1,
    months: [{month: "2025-01"}, {}, {}, {}, {}, {}]
  });
});

it("draws a rebound back out of what was done, and counts it in the month it was found", () => {
  const {months} = flowOf(
    [issue("1", {...OFF, state: "反弹重改", writtenOff: null})],
    [...STEPS("1"), event("1", "反弹", "2025-06-01"), event("1", "重启", "2025-06-05")]
  );
  expect(months.at(-2)).toMatchObject({open: 0, rebounded: 0});
  expect(months.at(-1)).toMatchObject({open: 1, rebounded: 1, counts: {reopened: 1, writtenOff: 0}});
});

it("sends a task back to work when a check is not passed", () => {
  const {months} = flowOf(
    [issue("1", {state: "正在推进", fedBack: "2025-01-15"})],
    [
      event("1", "整改", "2025-02-01"),
      event("1", "自查自验", "2025-03-01", {result: "通过"}),
      event("1", "验收", "2025-04-02", {result: "不通过"})
    ]
  );
  expect(months[2]).toMatchObject({completed: 1, open: 0});
  expect(months[3]).toMatchObject({refused: 1, rebounded: 0, open: 1, counts: {planned: 1}});
});

it("keeps 长期坚持 apart from 销号, in the flow and in what is still to be written off", () => {
  const {months} = flowOf([issue("1", {...OFF, state: "已完成并长期坚持", writtenOff: null, deadline: null})]);
  expect(months.at(-1)).toMatchObject({open: 0, unclosed: 0, counts: {kept: 1, writtenOff: 0}});
});

const stories = fc.array(
  fc.record({
    fed: fc.integer({min: 0, max: 300}),
    gaps: fc.array(fc.integer({min: 1, max: 60}), {minLength: 6, maxLength: 6}),
    reach: fc.integer({min: 0, max: 6}),
    rebound: fc.boolean(),
    dated: fc.boolean()
  }),
  {minLength: 1, maxLength: 12}
);

/** A history that keeps the rules, as far as it goes. */
const told = (
  given: {fed: number; gaps: readonly number[]; reach: number; rebound: boolean; dated: boolean},
  i: number
) => {
  const id = String(i);
  const fedBack = addDays("2024-01-01", given.fed);
  let day = fedBack;
  const dates = given.gaps.map((gap) => (day = addDays(day, gap)));
  const [planned, worked, completed, accepted, notice, off] = dates as [string, string, string, string, string, string];
  const ended = addDays(notice, 7);
  const writtenOff = off > ended ? off : addDays(ended, 1);
  const events = [
    event(id, "制定方案", planned),
    event(id, "整改", worked),
    event(id, "自查自验", completed, {result: "通过"}),
    event(id, "验收", accepted, {result: "通过"}),
    event(id, "公示", notice, {noticeFrom: notice, noticeTo: ended}),
    event(id, "销号", writtenOff)
  ].slice(0, given.reach);
  const back = given.rebound && given.reach === 6;
  if (back) events.push(event(id, "反弹", addDays(writtenOff, 30)));
  const done = given.reach >= 3;
  return {
    events,
    issue: issue(id, {
      ...{fedBack, deadline: given.dated ? addDays(fedBack, 200) : null, updated: "2025-12-01"},
      state: back ? "反弹重改" : given.reach === 6 ? "已销号" : done ? "已完成整改" : "正在推进",
      completed: done ? completed : null,
      writtenOff: given.reach === 6 && !back ? writtenOff : null
    })
  };
};

it("counts every task once in every month, and its moves add up from month to month", () => {
  fc.assert(
    fc.property(stories, (given) => {
      const rows = given.map(told);
      const asOf = "2026-10-31";
      const city = cityOf({
        rectification_issues: rows.map((row) => row.issue),
        issue_events: rows.flatMap((row) => row.events)
      });
      const {issues, tally} = assessRectification(city);
      const {months} = assessFlow(issues, [], asOf);
      let open = 0;
      for (const month of months) {
        expect(Object.values(month.counts).every((count) => count >= 0)).toBe(true);
        expect(Object.values(month.counts).reduce((sum, count) => sum + count, 0)).toBe(month.total);
        expect(month.total).toBe(issues.filter(({issue}) => (issue.fedBack ?? "") <= month.date).length);
        open += month.fed + month.rebounded + month.refused - month.completed;
        expect(month.open).toBe(open);
      }
      // The last month is the wall.
      expect(months.at(-1)).toMatchObject({total: tally.total, open: tally.total - tally.done});
      expect(months.at(-1)?.counts).toMatchObject({writtenOff: tally.writtenOff, reopened: tally.reopened});
      for (const verdict of issues) {
        const days = flowSteps(verdict, verdict.issue.fedBack, asOf).map(({date}) => date);
        expect(days.toSorted()).toEqual(days);
      }
      const {steps} = assessFunnel(issues);
      steps.forEach(({reached, recorded}, i) => {
        expect(recorded).toBeLessThanOrEqual(reached);
        expect(reached).toBeLessThanOrEqual(steps[i - 1]?.reached ?? tally.total);
      });
    }),
    {numRuns: 200, seed: 20261031}
  );
});

it("promises by the original deadlines, and after 数据截至 by those in force", () => {
  const dated = (id: string, deadline: string | null, more = {}) =>
    issue(id, {fedBack: "2025-04-10", deadline, deadlineKind: deadline === null ? "长期坚持" : "限期", ...more});
  const months = assessBurndown(
    verdictsOf([
      dated("done late", "2025-04-30", {state: "已完成整改", completed: "2025-05-15"}),
      dated("late", "2025-05-31"),
      dated("extended", "2025-05-31", {extendedTo: "2025-07-31"}),
      dated("coming", "2025-08-31"),
      dated("undated", null)
    ]),
    [],
    "2025-06-15"
  );
  expect(months.map(({month, flow, promised, inForce}) => [month, flow?.open ?? null, promised, inForce])).toEqual([
    ["2025-04", 5, 4, null],
    ["2025-05", 4, 2, null],
    // Open: late, extended, coming, undated; without the late one by the deadlines in force.
    ["2025-06", 4, 2, 3],
    ["2025-07", null, 2, 2],
    ["2025-08", null, 1, 1]
  ]);
});

it("ends the promises where the last deadline is, and 60 months ahead at most", () => {
  const far = verdictsOf([issue("1", {fedBack: "2025-06-01", deadline: "2049-12-31"})]);
  expect(assessBurndown(far, [], "2025-06-15").at(-1)).toMatchObject({month: "2030-06", promised: 1});
  expect(assessBurndown([], [], "2025-06-15")).toEqual([]);
});

it("puts every task that is not done under the month of its deadline in force", () => {
  const {past, ahead, undated} = assessDeadlines(
    verdictsOf([
      issue("a", {deadline: "2025-06-14"}),
      issue("b", {deadline: "2025-06-15"}),
      issue("c", {deadline: "2025-01-31", extendedTo: "2025-12-31"}),
      issue("d", {deadline: null, deadlineKind: "长期坚持"}),
      issue("e", {state: "已完成整改", completed: "2025-05-01", deadline: "2025-12-31"})
    ])
  );
  const ids = (months: typeof past) => months.map(({month, issues}) => [month, ...issues.map(({issue}) => issue.id)]);
  expect(ids(past)).toEqual([["2025-06", "a"]]);
  expect(ids(ahead)).toEqual([
    ["2025-06", "b"],
    ["2025-12", "c"]
  ]);
  expect(undated.map(({issue}) => issue.id)).toEqual(["d"]);
});

it("says which steps of the funnel stand in no record", () => {
  const funnel = assessFunnel(
    verdictsOf(
      [
        issue("bare", OFF),
        issue("full", OFF),
        issue("back", {...OFF, state: "反弹重改", writtenOff: null}),
        issue("idle", {state: "未启动"})
      ],
      [...STEPS("full"), ...STEPS("back"), event("back", "反弹", "2025-06-01")]
    )
  );
  expect(funnel.steps.map(({reached, recorded}) => [reached, recorded])).toEqual([
    ...[
      [4, 4],
      [3, 2],
      [2, 2],
      [2, 1],
      [2, 1],
      [2, 2]
    ]
  ]);
  expect(funnel).toMatchObject({reopened: 1, everDone: 3, lookedBack: 0});
});

it("ends the invented city's months where its wall stands, round by round", () => {
  const {city} = readCity(readFolder("data"));
  if (city === null) throw new Error("the shipped city cannot be read");
  const {rounds, asOf} = assessRectification(city);
  for (const {issues, tally} of rounds) {
    const last = assessFlow(issues, city.tables.rounds, asOf).months.at(-1);
    expect(last).toMatchObject({total: tally.total, open: tally.total - tally.done});
    expect(last?.counts).toMatchObject({
      ...{writtenOff: tally.writtenOff, kept: tally.states.已完成并长期坚持, reopened: tally.reopened}
    });
    const {steps} = assessFunnel(issues);
    expect(steps[FUNNEL_STEPS.indexOf("completed")]?.reached).toBe(tally.done);
    expect(steps.at(-1)?.reached).toBe(tally.writtenOff);
  }
});
