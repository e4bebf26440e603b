import {expect, it} from "vitest";
import {assessRectification} from "../../../src/measures/rectification/rectification.ts";
import {cityOf} from "../rows.ts";
import {event, issue} from "./rectification-rows.ts";

const one = (changes: Parameters<typeof issue>[1], events: readonly ReturnType<typeof event>[] = []) => {
  const verdicts = assessRectification(
    cityOf({rectification_issues: [issue("1", changes)], issue_events: [...events]})
  );
  const verdict = verdicts.byId.get("1");
  if (verdict === undefined) throw new Error("no verdict");
  return verdict;
};

it("is late one day after the deadline, not on it", () => {
  expect(one({deadline: "2026-10-30"})).toMatchObject({late: true, daysLate: 1, lateOriginal: 1, standing: "late"});
  expect(one({deadline: "2026-10-31"})).toMatchObject({late: false, daysLate: null, daysLeft: 0, dueSoon: true});
});

it("counts the days past the deadline across a leap day and the end of a year", () => {
  expect(one({deadline: "2023-12-31"}).daysLate).toBe(1035); // 366 + 365 + 304 days to 2026-10-31
});

it("keeps days past the original and past the extended deadline apart", () => {
  const inside = one({deadline: "2026-06-30", extendedTo: "2026-12-31"});
  expect(inside).toMatchObject({lateOriginal: 123, lateExtended: null, late: false, standing: "extended"});
  const beyond = one({deadline: "2026-06-30", extendedTo: "2026-09-30"});
  expect(beyond).toMatchObject({lateOriginal: 123, lateExtended: 31, daysLate: 31, standing: "late"});
});

it("is never late without a dated deadline", () => {
  expect(one({deadline: null, deadlineKind: "长期坚持"})).toMatchObject({
    late: false,
    daysLeft: null,
    standing: "pushing"
  });
});

it("is never late once done, whatever the date", () => {
  for (const state of ["已完成整改", "已完成并长期坚持", "已销号"] as const)
    expect(one({state, completed: "2026-10-01"})).toMatchObject({done: true, late: false, lateOriginal: null});
});

it("does not take 基本完成 for done", () => {
  expect(one({state: "基本完成"})).toMatchObject({done: false, late: true});
});

it("is due soon from 30 days before the deadline", () => {
  expect(one({deadline: "2026-11-30"})).toMatchObject({daysLeft: 30, dueSoon: true});
  expect(one({deadline: "2026-12-01"})).toMatchObject({daysLeft: 31, dueSoon: false});
});

it("keeps completion, write-off and long-term upkeep three different things", () => {
  expect(one({state: "已完成整改", completed: "2026-05-01"})).toMatchObject({standing: "completed", writtenOff: false});
  expect(one({state: "已完成并长期坚持", completed: "2026-05-01"})).toMatchObject({
    standing: "kept",
    writtenOff: false
  });
  expect(one({state: "已销号", completed: "2026-05-01"})).toMatchObject({standing: "writtenOff", writtenOff: true});
});

it("remembers a rebound after it was mended again", () => {
  const mended = one({state: "已销号", completed: "2026-09-01"}, [event("1", "反弹", "2026-02-01")]);
  expect(mended).toMatchObject({rebounded: true, reopened: false, standing: "writtenOff"});
});

it("takes a look-back that answers 是 or 部分 for a rebound, 否 and 未核 not", () => {
  for (const [answer, rebounded] of [
    ["是", true],
    ["部分", true],
    ["否", false],
    ["未核", false]
  ] as const)
    expect(one({}, [event("1", "回头看", "2026-08-01", {rebounded: answer})]).rebounded).toBe(rebounded);
});

it("tells a rebound that is late from one with time left", () => {
  expect(one({state: "反弹重改", deadline: "2024-06-30"}).standing).toBe("reopenedLate");
  expect(one({state: "反弹重改", deadline: "2024-06-30", extendedTo: "2026-12-31"}).standing).toBe("reopened");
});

it("orders the events of a task by date", () => {
  const {events} = one({}, [event("1", "验收", "2026-05-01"), event("1", "交办", "2024-05-01")]);
  expect(events.map(({stage}) => stage)).toEqual(["交办", "验收"]);
});

it("counts days since the last progress", () => {
  expect(one({updated: "2026-10-01"}).daysSinceProgress).toBe(30);
});

// 聊城市 2020-11: 41 tasks, 25 已完成整改 of which 13 已销号, 16 达到序时进度 (published figures, domain facts T8).
const liaocheng = assessRectification(
  cityOf(
    {
      rectification_issues: [
        ...Array.from({length: 13}, (_, i) => issue(`a${i}`, {state: "已销号", completed: "2020-06-01"})),
        ...Array.from({length: 12}, (_, i) => issue(`b${i}`, {state: "已完成整改", completed: "2020-06-01"})),
        ...Array.from({length: 16}, (_, i) => issue(`c${i}`, {state: "达到序时进度"}))
      ]
    },
    {dataAsOf: "2020-11-30"}
  )
);

it("gives completion and write-off of a published round as two rates with their counts", () => {
  expect(liaocheng.tally.completion).toMatchObject({numerator: 25, denominator: 41}); // 61.0 %
  expect(liaocheng.tally.writeOff).toMatchObject({numerator: 13, denominator: 41}); // 31.7 %
  expect(liaocheng.tally.pushing).toBe(16);
});

const mixed = assessRectification(
  cityOf({
    rounds: [
      {name: "第三轮", origin: "中央例行督察", fedBack: "2024-07-01"},
      {name: "第二轮", origin: "中央例行督察", fedBack: "2021-07-14"}
    ],
    rectification_issues: [
      issue("1", {round: "第二轮", state: "已销号", deadline: "2022-12-31", completed: "2022-11-01"}),
      issue("2", {round: "第二轮", state: "已完成整改", deadline: "2022-12-31", completed: "2023-02-01"}),
      issue("3", {
        round: "第三轮",
        deadline: "2026-01-31",
        regions: ["石溪县", "云山区"],
        similarFound: 4,
        similarMended: 1
      }),
      issue("4", {
        round: "第三轮",
        state: "反弹重改",
        deadline: "2025-12-31",
        completed: "2025-10-01",
        extendedTo: "2026-12-31"
      }),
      issue("5", {round: "第三轮", deadline: "2027-12-31", similarFound: 6, similarMended: 5})
    ],
    issue_events: [
      event("1", "回头看", "2025-01-01", {rebounded: "否", inPlace: "是", lasting: "部分"}),
      event("1", "回头看", "2026-01-01", {rebounded: "否", inPlace: "是", lasting: "是"}),
      event("4", "回头看", "2026-03-01", {rebounded: "是", inPlace: "否"})
    ]
  })
);

it("measures punctuality against the original deadline of tasks that are due", () => {
  expect(mixed.tally.dueDone).toMatchObject({numerator: 2, denominator: 4});
  expect(mixed.tally.onTime).toMatchObject({numerator: 1, denominator: 4});
  expect(mixed.tally.dueDone.denominator - mixed.tally.dueDone.numerator).toBe(mixed.tally.lateOriginal);
});

it("parts a whole into done, sent back and on the way", () => {
  const {total, done, reopened, pushing} = mixed.tally;
  expect([total, done, reopened, pushing]).toEqual([5, 2, 1, 2]);
});

it("counts a task of two regions in each, so that regions do not add up to the whole", () => {
  expect(mixed.regions.map(({name, tally}) => [name, tally.total])).toEqual([
    ["石溪县", 5],
    ["云山区", 1]
  ]);
});

it("orders rounds by their feedback", () => {
  expect(mixed.rounds.map(({name}) => name)).toEqual(["第二轮", "第三轮"]);
});

it("adds up similar problems found and mended", () => {
  expect(mixed.tally.similar).toMatchObject({numerator: 6, denominator: 10});
});

it("measures look-backs over tasks that were done once, and takes the latest answer of each", () => {
  expect(mixed.lookBack.coverage).toMatchObject({numerator: 2, denominator: 3});
  expect(mixed.lookBack.rebound).toMatchObject({numerator: 1, denominator: 2});
  expect(mixed.lookBack.answers[2]?.counts).toEqual({是: 1, 部分: 0, 否: 0, 未核: 0, 未填写: 1});
});

it("lists late tasks longest first and those due soon soonest first", () => {
  expect(mixed.late.map(({issue}) => issue.id)).toEqual(["3"]);
});

it("has no rate where there is nothing to count", () => {
  expect(assessRectification(cityOf({})).tally.completion).toMatchObject({numerator: 0, denominator: 0});
});

const extended = {deadline: "2026-06-30", extendedTo: "2026-12-31"} as const;

it("tells an extension granted after the deadline it moves from one granted in time", () => {
  expect(one(extended, [event("1", "延期", "2026-07-20")]).grantedLate).toEqual({date: "2026-07-20", days: 20});
  expect(one(extended, [event("1", "延期", "2026-06-30")]).grantedLate).toBeNull();
  // A second extension inside the first moved no deadline that had passed.
  const twice = [event("1", "延期", "2026-06-01"), event("1", "延期", "2026-09-01")];
  expect(one(extended, twice).grantedLate).toBeNull();
  const refused = [event("1", "延期", "2026-06-01", {result: "不通过"}), event("1", "延期", "2026-07-01")];
  expect(one(extended, refused).grantedLate).toEqual({date: "2026-07-01", days: 1});
  expect(one({deadline: "2026-06-30"}, [event("1", "延期", "2026-07-20")]).grantedLate).toBeNull();
  // Done by the deadline and rebounded after it: the time is given for mending it again.
  const again = [
    event("1", "验收", "2026-06-01", {result: "通过"}),
    event("1", "反弹", "2026-08-01"),
    event("1", "延期", "2026-08-20")
  ];
  expect(one({...extended, state: "反弹重改"}, again).grantedLate).toBeNull();
});

it("waits for a restart from the day of a rebound until one is recorded", () => {
  const story = [
    event("1", "验收", "2026-01-10", {result: "通过"}),
    event("1", "反弹", "2026-05-01", {unit: "市整改办"})
  ];
  expect(one({state: "反弹重改"}, story).awaitsRestart).toBe("2026-05-01");
  expect(one({state: "反弹重改"}, [...story, event("1", "重启", "2026-05-09")]).awaitsRestart).toBeNull();
  // Without steps nobody knows.
  expect(one({state: "反弹重改"}).awaitsRestart).toBeNull();
});

it("rests the days since the last progress on the latest of the typed date and the steps that are progress", () => {
  const passed = event("1", "验收", "2026-10-21", {result: "通过"});
  expect(one({updated: "2026-10-01"}, [passed])).toMatchObject({
    daysSinceProgress: 10,
    progressed: {date: "2026-10-21"}
  });
  expect(one({updated: "2026-10-25"}, [passed])).toMatchObject({
    daysSinceProgress: 6,
    progressed: {date: "2026-10-25", step: null}
  });
  // What others do to a task is no progress, nor a step not passed, nor one after 数据截至 (2026-10-31).
  const idle = [
    event("1", "调度", "2026-10-20"),
    event("1", "现场督办", "2026-10-20"),
    event("1", "延期", "2026-10-20"),
    event("1", "初验", "2026-10-20", {result: "不通过"}),
    event("1", "整改", "2026-11-20")
  ];
  expect(one({updated: "2026-10-01"}, idle).daysSinceProgress).toBe(30);
});
