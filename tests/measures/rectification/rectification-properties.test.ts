import fc from "fast-check";
import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import {expect, it} from "vitest";
import {addDays} from "../../../src/measures/days.ts";
import {stateAt} from "../../../src/measures/rectification/history.ts";
import {assessRectification} from "../../../src/measures/rectification/rectification.ts";
import {isDone} from "../../../src/measures/rectification/states.ts";
import type {IssueEvent} from "../../../src/tables/schemas/index.ts";
import {cityOf} from "../rows.ts";
import {event, issue} from "./rectification-rows.ts";

type Step = Partial<IssueEvent>;
const RUNS = {numRuns: 150, seed: 20261031} as const;

/** A story as the rules demand it, broken off after some of its steps; `lives` is how often it is gone through. */
const lawful = fc.record({
  gaps: fc.array(fc.integer({min: 1, max: 60}), {minLength: 16, maxLength: 16}),
  lives: fc.integer({min: 1, max: 2}),
  cut: fc.integer({min: 0, max: 8}),
  deadline: fc.integer({min: 30, max: 1500}),
  found: fc.integer({min: 0, max: 9})
});
type Lawful = typeof lawful extends fc.Arbitrary<infer T> ? T : never;

const storyOf = (id: string, {gaps, lives, cut, deadline, found}: Lawful) => {
  const events: Step[] = [];
  let day = "2022-01-01";
  let next = 0;
  const on = (): string => (day = addDays(day, gaps[next++ % gaps.length] ?? 1));
  let [state, completed, writtenOff]: [string, string | null, string | null] = ["未启动", null, null];
  for (let life = 1; life <= lives; ++life) {
    const last = life === lives ? cut : 8;
    const steps: readonly (() => void)[] = [
      () => {
        events.push(event(id, life === 1 ? "交办" : "反弹", on()));
        if (life > 1) [state, writtenOff] = ["反弹重改", null];
      },
      () => {
        events.push(event(id, life === 1 ? "整改" : "重启", on()));
        if (life === 1) state = "正在推进";
      },
      () => {
        completed = on();
        events.push(event(id, "自查自验", completed, {result: "通过"}));
        state = "已完成整改";
      },
      () => events.push(event(id, "申请验收", on())),
      () => events.push(event(id, "验收", on(), {result: "通过"})),
      () => {
        const from = on();
        day = addDays(from, 6);
        events.push(event(id, "公示", from, {noticeFrom: from, noticeTo: day}));
      },
      () => {
        writtenOff = on();
        events.push(event(id, "销号", writtenOff));
        state = "已销号";
      },
      () => events.push(event(id, "回头看", on(), {rebounded: "否"}))
    ];
    for (const step of steps.slice(0, last)) step();
  }
  const row = issue(id, {
    ...{state: state as "未启动", completed, writtenOff, updated: day, fedBack: null},
    ...{deadline: addDays("2022-01-01", deadline), similarFound: found, similarMended: Math.floor(found / 2)}
  });
  return {row, events};
};

const assessed = (stories: readonly Lawful[]) => {
  const told = stories.map((one, i) => storyOf(String(i), one));
  return assessRectification(
    cityOf({rectification_issues: told.map(({row}) => row), issue_events: told.flatMap(({events}) => events)})
  );
};

it("finds no contradiction in a story told by the rules, however far it came", () => {
  fc.assert(
    fc.property(lawful, (one) => {
      const [verdict] = assessed([one]).issues;
      expect(verdict?.history.contradictions).toEqual([]);
    }),
    RUNS
  );
});

it("agrees with the typed state: written off implies done, and the steps end where the list stands", () => {
  fc.assert(
    fc.property(fc.array(lawful, {maxLength: 12}), (stories) => {
      for (const {writtenOff, done, history, reopened} of assessed(stories).issues) {
        if (writtenOff) expect(done).toBe(true);
        expect(isDone(history.state)).toBe(done);
        expect(history.state === "rebounded" || history.state === "restarted").toBe(reopened);
      }
    }),
    RUNS
  );
});

it("keeps every rate between 0 and 1, and every part within its whole", () => {
  fc.assert(
    fc.property(fc.array(lawful, {maxLength: 12}), (stories) => {
      const {tally, rounds} = assessed(stories);
      for (const one of [tally, ...rounds.map((round) => round.tally)]) {
        for (const rate of [
          ...[one.completion, one.writeOff, one.dueDone, one.onTime],
          ...[one.onTimeInForce, one.similar, one.coverage, one.rebound]
        ]) {
          expect(rate.numerator).toBeGreaterThanOrEqual(0);
          expect(rate.numerator).toBeLessThanOrEqual(rate.denominator);
          expect(rate.why === undefined).toBe(rate.denominator > 0);
        }
        expect(one.writtenOff).toBeLessThanOrEqual(one.done);
        expect(one.done + one.reopened + one.pushing).toBe(one.total);
        expect(one.onTime.numerator).toBeLessThanOrEqual(one.dueDone.numerator);
      }
    }),
    RUNS
  );
});

it("changes a state only on the day of a move, one move after the other", () => {
  fc.assert(
    fc.property(lawful, fc.integer({min: 0, max: 2000}), (one, day) => {
      const [verdict] = assessed([one]).issues;
      if (verdict === undefined) throw new Error("no verdict");
      const {moves} = verdict.history;
      moves.forEach((move, i) => {
        expect(move.from).toBe(moves[i - 1]?.to ?? null);
        expect(move.date >= (moves[i - 1]?.date ?? "")).toBe(true);
      });
      const [today, before] = [addDays("2022-01-01", day), addDays("2022-01-01", day - 1)];
      if (stateAt(verdict.history, today) !== stateAt(verdict.history, before))
        expect(moves.some(({date}) => date === today)).toBe(true);
    }),
    RUNS
  );
});

it("takes a rebounded task out of what is done, and leaves its trace", () => {
  fc.assert(
    fc.property(lawful, (one) => {
      const before = assessed([{...one, lives: 1, cut: 8}]);
      const after = assessed([{...one, lives: 2, cut: 1}]);
      expect([before.tally.done, before.tally.writtenOff]).toEqual([1, 1]);
      expect([after.tally.done, after.tally.writtenOff, after.tally.reopened]).toEqual([0, 0, 1]);
      expect(after.tally.rebounded).toBe(1);
    }),
    RUNS
  );
});

it("survives any steps in any order: each task stands in one state, and dates of stages are those of its steps", () => {
  const STAGES = [
    "交办",
    "整改",
    "自查自验",
    "申请验收",
    "初验",
    "验收",
    "公示",
    "销号",
    "回头看",
    "反弹",
    "重启"
  ] as const;
  const step = fc.record({
    stage: fc.constantFrom(...STAGES),
    day: fc.integer({min: 0, max: 900}),
    result: fc.constantFrom("通过", "不通过", "有条件通过", null)
  });
  fc.assert(
    fc.property(fc.array(step, {maxLength: 25}), (steps) => {
      const events = steps.map(({stage, day, result}) => {
        const date = addDays("2023-01-01", day);
        return event("1", stage, date, {result, noticeFrom: date, noticeTo: addDays(date, 6)});
      });
      const [verdict] = assessRectification(cityOf({rectification_issues: [issue("1")], issue_events: events})).issues;
      const {moves, state, life} = verdict?.history ?? {moves: [], state: null, life: null};
      expect(moves.at(-1)?.to ?? null).toBe(state);
      const dates = new Set(events.flatMap(({date, noticeTo}) => [date, noticeTo]));
      for (const date of Object.values(life?.stages ?? {})) if (date !== null) expect(dates.has(date)).toBe(true);
    }),
    RUNS
  );
});

const round = (total: number, done: number, writtenOff: number) =>
  assessRectification(
    cityOf({
      rectification_issues: Array.from({length: total}, (_, i) =>
        issue(String(i), {
          state: i < writtenOff ? "已销号" : i < done ? "已完成整改" : "正在推进",
          completed: i < done ? "2020-01-01" : null
        })
      )
    })
  ).tally;
const percentOf = ({numerator, denominator}: {numerator: number; denominator: number}): string =>
  ((numerator / denominator) * 100).toFixed(1);

// Domain §2.2, §7 T8 and T14: counts and the rates printed with them; 1,275 of 2,164 is printed 近60% (58.9).
it.each([
  ["聊城 2020-11 完成", 41, 25, 13, "61.0"],
  ["四川 56.1 %", 66, 37, 0, "56.1"],
  ["四川 63.4 %", 41, 26, 0, "63.4"],
  ["四川 72.6 %", 259, 188, 0, "72.6"],
  ["第二轮全国", 2164, 1275, 0, "58.9"]
])("recomputes the completion published for %s", (_, total, done, writtenOff, published) => {
  expect(percentOf(round(total, done, writtenOff).completion)).toBe(published);
});

it("recomputes the write-off of 聊城 2020-11: 13 of 41 tasks", () => {
  expect(percentOf(round(41, 25, 13).writeOff)).toBe("31.7");
});

it("splits every published round into done and under way as it was printed", () => {
  const rows = csvParse(readFileSync("tests/real/published/rectification_status_official.csv", "utf8")).filter(
    (row) => row["口径/类别"] !== "信访件"
  );
  expect(rows.length).toBe(7);
  for (const row of rows) {
    const [total, done, open] = ["总数", "已完成(办结)", "未完成/正在整改"].map((name) => Number(row[name]));
    const tally = round(total ?? NaN, done ?? NaN, 0);
    expect([tally.total, tally.done, tally.pushing], row["口径/类别"]).toEqual([total, done, open]);
  }
});
