import fc from "fast-check";
import {expect, it} from "vitest";
import {isMissing} from "../../../src/figures/figure.ts";
import {rectificationFunnels} from "../../../src/figures/rectification/rectification-funnel.ts";
import {addDays} from "../../../src/measures/days.ts";
import {FUNNEL_STEPS, type Funnel, assessFunnel} from "../../../src/measures/rectification/rectification-funnel.ts";
import {assessRectification} from "../../../src/measures/rectification/rectification.ts";
import {ISSUE_STATES} from "../../../src/tables/schemas/rectification.ts";
import {cityOf} from "../rows.ts";
import {event, issue} from "./rectification-rows.ts";

const RUNS = {numRuns: 200, seed: 20261124} as const;
const STAGES = [
  ...(["交办", "制定方案", "整改", "自查自验", "申请验收", "初验", "验收", "公示"] as const),
  ...(["审签", "销号", "备案", "回头看", "反弹", "重启", "延期", "现场督办", "调度"] as const)
];
const day = fc.integer({min: 0, max: 1500}).map((days) => addDays("2022-01-01", days));
const step = fc.record({
  stage: fc.constantFrom(...STAGES),
  date: day,
  result: fc.constantFrom("通过", "不通过", "有条件通过", null),
  rebounded: fc.constantFrom("是", "否", "部分", "未核", null)
});
/** Any list of tasks with any steps, lawful or not: what is typed and what is told need not agree. */
const tasks = fc.array(
  fc.record({
    state: fc.constantFrom(...ISSUE_STATES),
    round: fc.constantFrom("第二轮", "第三轮", "省级督察"),
    completed: fc.option(day),
    writtenOff: fc.option(day),
    fedBack: fc.option(day),
    steps: fc.array(step, {maxLength: 12})
  }),
  {maxLength: 15}
);
type Tasks = typeof tasks extends fc.Arbitrary<infer T> ? T : never;

const cityWith = (given: Tasks) =>
  cityOf({
    rectification_issues: given.map(({steps: _, ...row}, i) => issue(String(i), row)),
    issue_events: given.flatMap(({steps}, i) =>
      steps.map(({stage, date, result, rebounded}) =>
        event(String(i), stage, date, {
          ...{result, noticeFrom: date, noticeTo: addDays(date, 6)},
          rebounded: stage === "回头看" ? rebounded : null
        })
      )
    )
  });

const reached = ({steps}: Funnel): readonly number[] => steps.map((one) => one.reached);
const sum = (rows: readonly (readonly number[])[]): readonly number[] =>
  FUNNEL_STEPS.map((_, i) => rows.reduce((total, row) => total + (row[i] ?? 0), 0));

it("narrows from step to step, from all that were fed back to those written off", () => {
  fc.assert(
    fc.property(tasks, (given) => {
      const {issues, tally} = assessRectification(cityWith(given));
      const funnel = assessFunnel(issues);
      const counts = reached(funnel);
      expect(counts[0]).toBe(given.length);
      counts.forEach((count, i) => expect(count).toBeLessThanOrEqual(counts[i - 1] ?? given.length));
      for (const {recorded, reached: all} of funnel.steps) {
        expect(recorded).toBeGreaterThanOrEqual(0);
        expect(recorded).toBeLessThanOrEqual(all);
      }
      // The typed state decides what is done and what is written off, here as on the wall.
      expect(counts[FUNNEL_STEPS.indexOf("completed")]).toBe(tally.done);
      expect(counts.at(-1)).toBe(tally.writtenOff);
    }),
    RUNS
  );
});

it("stops each task at exactly one step: those that stop add up to all of them", () => {
  fc.assert(
    fc.property(tasks, (given) => {
      const {issues} = assessRectification(cityWith(given));
      const alone = issues.map((one) => reached(assessFunnel([one])));
      // A single task's funnel is a run of ones and then of zeros; its last one is where it stopped.
      for (const counts of alone) expect(counts.join("")).toMatch(/^1+0*$/);
      const stops = FUNNEL_STEPS.map((_, i) => alone.filter((counts) => counts.lastIndexOf(1) === i).length);
      expect(stops.reduce((total, count) => total + count, 0)).toBe(given.length);
      const whole = reached(assessFunnel(issues));
      expect(stops).toEqual(whole.map((count, i) => count - (whole[i + 1] ?? 0)));
    }),
    RUNS
  );
});

it("adds up over the rounds, since each task has one", () => {
  fc.assert(
    fc.property(tasks, (given) => {
      const {issues, rounds} = assessRectification(cityWith(given));
      const parts = rounds.map((round) => assessFunnel(round.issues));
      const whole = assessFunnel(issues);
      expect(sum(parts.map(reached))).toEqual(reached(whole));
      for (const key of ["lookedBack", "everDone", "reopened", "kept"] as const)
        expect(parts.reduce((total, part) => total + part[key], 0)).toBe(whole[key]);
    }),
    RUNS
  );
});

it("looks back only at what was once done, and keeps 反弹重改 and 长期坚持 out of each other", () => {
  fc.assert(
    fc.property(tasks, (given) => {
      const {issues, tally} = assessRectification(cityWith(given));
      const {lookedBack, everDone, reopened, kept} = assessFunnel(issues);
      expect(lookedBack).toBeLessThanOrEqual(everDone);
      expect(tally.done + reopened).toBeLessThanOrEqual(everDone);
      expect(everDone).toBeLessThanOrEqual(given.length);
      expect(kept + tally.writtenOff).toBeLessThanOrEqual(tally.done);
      expect(reopened).toBe(tally.reopened);
    }),
    RUNS
  );
});

it("prints no share above 100 %, and a reason where there is no denominator", () => {
  fc.assert(
    fc.property(tasks, (given) => {
      const city = cityWith(given);
      for (const {table} of rectificationFunnels(city, assessRectification(city)))
        for (const row of table.rows) {
          expect(Number(row["reached"])).toBeLessThanOrEqual(Number(row["denominator"]));
          for (const key of ["share", "before"]) {
            const cell = row[key];
            if (cell === undefined || typeof cell === "string") throw new Error(`no ${key}`);
            if (isMissing(cell)) expect(cell.why).not.toBe("");
            else expect(cell >= 0 && cell <= 100).toBe(true);
          }
        }
    }),
    RUNS
  );
});
