import {expect, it} from "vitest";
import {type Figure, isMissing} from "../../../src/figures/figure.ts";
import {formatCell} from "../../../src/figures/drawing/format.ts";
import {type Frame, NARROW, WIDE} from "../../../src/figures/frame.ts";
import {rectificationFigures} from "../../../src/figures/rectification/rectification.ts";
import {issueEntry} from "../../../src/figures/rectification/rectification-lists.ts";
import {eventStep, storyLead} from "../../../src/figures/rectification/rectification-story.ts";
import {sectionLead} from "../../../src/figures/rectification/rectification-wall.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {assessRectification} from "../../../src/measures/rectification/rectification.ts";
import {event, issue} from "../../measures/rectification/rectification-rows.ts";
import {cityOf} from "../../measures/rows.ts";

const city = cityOf(
  {
    regions: [{name: "石溪县", code: "shi-xi"}, {name: "云山区"}],
    rounds: [
      {name: "第二轮", origin: "中央例行督察", fedBack: "2021-07-14"},
      {name: "第三轮", origin: "中央例行督察", fedBack: "2024-09-01"}
    ],
    rectification_issues: [
      ...["a", "b", "c"].map((id) =>
        issue(id, {
          round: "第二轮",
          state: "已销号",
          deadline: "2022-12-31",
          completed: "2022-11-01",
          writtenOff: "2023-02-01"
        })
      ),
      issue("d", {round: "第二轮", state: "已完成整改", deadline: "2022-12-31", completed: "2023-01-10"}),
      issue("e", {round: "第二轮", state: "已完成并长期坚持", deadline: null, completed: "2022-06-01", field: "大气"}),
      issue("f", {deadline: "2026-06-30"}),
      issue("g", {
        ...{
          deadline: "2026-06-30",
          extendedTo: "2026-12-31",
          extensionApprover: "省整改办",
          extensionReason: "汛期停工"
        },
        ...{regions: ["石溪县", "云山区"]}
      }),
      issue("h", {state: "反弹重改", deadline: "2025-06-30", completed: "2025-05-01"}),
      issue("i", {state: "反弹重改", deadline: "2025-06-30", completed: "2025-05-01", extendedTo: "2027-06-30"}),
      issue("j", {state: "未达到序时进度", deadline: "2026-11-15"}),
      issue("k", {state: "未启动", deadline: "2027-12-31"}),
      issue("l", {state: "达到序时进度", deadline: "2027-12-31", updated: "2026-07-01"})
    ],
    issue_events: [
      event("a", "回头看", "2026-03-01", {rebounded: "否", inPlace: "是", lasting: "部分"}),
      event("h", "回头看", "2026-03-02", {rebounded: "是", inPlace: "否", lasting: "否"})
    ]
  },
  {demo: true, publisher: "云溪市生态环境局"}
);
const verdicts = assessRectification(city);
const figures = rectificationFigures(city, {rectification: verdicts});
const figure = (id: string): Figure => {
  const found = figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};
const verdict = (id: string) => {
  const found = verdicts.byId.get(id);
  if (found === undefined) throw new Error(`no task ${id}`);
  return found;
};
const frame = (width: number, href: Frame["href"] = null): Frame => ({
  width,
  theme: "light",
  edition: null,
  demo: true,
  href
});

const numbers = (text: string): readonly string[] => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];

it("says every number of a sentence in the table or the notes", () => {
  for (const {id, sentence, table, notes} of figures) {
    const cells = table.rows.flatMap((row) => table.columns.map((field) => formatCell(row[field.key], field)));
    const known = numbers([...cells, ...notes].join(" "));
    for (const number of numbers(sentence)) expect(known, `${id}: ${sentence}`).toContain(number);
  }
});

it("opens with done, written off, late and sent back, by hand: 5, 3, 2 and 2 of 12", () => {
  expect(figure("rectification-wall").sentence).toBe(
    "12 项督察反馈问题，完成整改 5 项，其中已销号 3 项；逾期 2 项，反弹重改 2 项。"
  );
  // 2025-06-30 to 2026-10-31: 488 days.
  expect(sectionLead(verdicts)).toBe(
    "12 项督察反馈问题，完成整改率 41.7%（5/12），销号率 25.0%（3/12）；逾期 2 项，最久的已 488 天，反弹重改 2 项。"
  );
});

it("gives one cell of the wall to every task, as a link that names it and says its state", () => {
  const svg = figure("rectification-wall").draw?.(frame(WIDE, (path) => `/sub${path}`)).body ?? "";
  for (const {issue} of verdicts.issues) expect(svg).toContain(`href="/sub/rectification/${issue.id}/"`);
  expect(svg).toContain("<title>f 逾期未完成 123 天</title>");
  expect(svg).toContain("<title>d 已完成整改</title>");
  expect(figure("rectification-wall").draw?.(frame(WIDE)).body).not.toContain("<a ");
});

it("marks states by signs and not by colour alone", () => {
  const svg = figure("rectification-wall").draw?.(frame(NARROW)).body ?? "";
  for (const mark of ["逾", "返", "延", "缓", "长"]) expect(svg).toContain(`>${mark}</text>`);
});

it("puts two rates on every round, and a total row that counts each task once", () => {
  const rows = figure("rectification-rounds").table.rows;
  expect(rows[0]).toMatchObject({name: "第二轮", total: 5, done: 5, completion: 100, writtenOff: 3, writeOff: 60});
  const regions = figure("rectification-regions").table.rows;
  expect(regions.map(({name, total}) => [name, total])).toEqual([
    ["石溪县", 12],
    ["云山区", 1],
    ["合计", 12]
  ]);
});

it("lists days past the original and the extended deadline in two columns", () => {
  const rows = figure("rectification-late").table.rows;
  expect(rows.map(({id, lateOriginal}) => [id, lateOriginal])).toEqual([
    ["h", 488],
    ["f", 123],
    ["i", 488],
    ["g", 123]
  ]);
  expect(rows.map(({lateExtended}) => isMissing(lateExtended ?? "") && lateExtended)).toEqual([
    {why: "未延期"},
    {why: "未延期"},
    {why: "未超过"},
    {why: "未超过"}
  ]);
  expect(figure("rectification-late").sentence).toBe(
    "2 项逾期未完成，最久的 h 已逾期 488 天；另有 2 项超过原定时限、仍在批准的延期内。"
  );
});

it("adds states up to the whole, and never calls a finished task written off", () => {
  const rows = figure("rectification-states").table.rows;
  const counts = Object.fromEntries(rows.map(({state, count}) => [state, count]));
  expect(counts).toMatchObject({已销号: 3, 已完成整改: 1, 已完成并长期坚持: 1, 反弹重改: 2, 合计: 12});
  expect(rows.slice(0, -1).reduce((sum, {count}) => sum + Number(count), 0)).toBe(12);
});

it("shows look-back coverage and rebound with their denominators", () => {
  // Done once: a b c d e h i; looked back at: a h.
  expect(figure("rectification-lookback").sentence).toBe(
    "曾完成整改的问题中，回头看覆盖率 28.6%（2/7）；回头看过的问题反弹率 50.0%（1/2）。"
  );
});

it("sets what was done by the first deadline beside what was done by the one in force, per group", () => {
  const [second, third, whole] = figure("rectification-rounds").table.rows;
  // 第二轮: a b c in time, d late, e undated. 第三轮: f g h i past the first deadline, f h past the one in force.
  expect(second).toMatchObject({due: 4, onTime: 3, onTimeRate: 75, dueInForce: 4, onTimeInForce: 3});
  expect(third).toMatchObject({due: 4, onTime: 0, onTimeRate: 0, dueInForce: 2, onTimeInForce: 0});
  expect(whole).toMatchObject({due: 8, onTime: 3, onTimeRate: 37.5, dueInForce: 6, onTimeInForceRate: 50});
  expect(figure("rectification-late").notes).toContain(
    "按期完成率（原定时限）：37.5%（3/8）；按现行时限完成率（有批准的延期时看延期后时限）：50.0%（3/6）。"
  );
});

it("says per group how many were looked back at and how many of those rebounded", () => {
  const [second, third] = figure("rectification-rounds").table.rows;
  expect(second).toMatchObject({everDone: 5, lookedBack: 1, coverage: 20, rebounded: 0, rebound: 0});
  expect(third).toMatchObject({everDone: 2, lookedBack: 1, coverage: 50, rebounded: 1, rebound: 100});
  const air = figure("rectification-fields").table.rows.find(({name}) => name === "大气");
  expect(air).toMatchObject({
    ...{dueInForce: 0, onTimeInForceRate: {why: "没有到期的任务"}},
    ...{everDone: 1, lookedBack: 0, coverage: 0, rebound: {why: "没有开展回头看的任务"}}
  });
});

it("counts similar problems only where both numbers are told, and tasks that tell one apart", () => {
  const told = cityOf({
    rounds: [
      {name: "第二轮", fedBack: "2021-07-14"},
      {name: "第三轮", fedBack: "2024-09-01"}
    ],
    rectification_issues: [
      issue("a", {similarFound: 8, similarMended: 6}),
      issue("b", {similarFound: 5}),
      issue("c", {round: "第二轮"})
    ]
  });
  const rounds = rectificationFigures(told, {rectification: assessRectification(told)}).find(
    ({id}) => id === "rectification-rounds"
  );
  const none = {why: "没有任务填报同类问题"};
  expect(rounds?.table.rows[0]).toMatchObject({similarFound: none, similarMended: none, similar: none});
  expect(rounds?.table.rows[1]).toMatchObject({similarFound: 8, similarMended: 6, similar: 75, similarUntold: 1});
  expect(rounds?.notes.join("")).toContain(
    "合计 75.0%（6/8）。另有 1 项任务填报了排查同类数而没有填报同类已整改数，不在其中。"
  );
});

it("has no figures without tasks", () => {
  const empty = cityOf({});
  expect(rectificationFigures(empty, {rectification: assessRectification(empty)})).toEqual([]);
});

it("tells a task's standing in one sentence with the dates of the promise", () => {
  expect(storyLead(verdict("a"))).toBe("2022年11月1日完成整改，未超原定时限，2023年2月1日销号。");
  expect(storyLead(verdict("d"))).toBe("2023年1月10日完成整改，比原定时限晚 10 天，尚未销号。");
  expect(storyLead(verdict("e"))).toBe("2022年6月1日完成整改，仍须长期坚持。");
  expect(storyLead(verdict("f"))).toBe("原定2026年6月30日完成，已逾期 123 天，尚未完成整改。");
  expect(storyLead(verdict("g"))).toBe("超过原定时限 123 天；省整改办批准延期至2026年12月31日，还有 61 天。");
  expect(storyLead(verdict("h"))).toBe(
    "曾于2025年5月1日完成整改，未超原定时限，后反弹，正在重改；现行时限已过 488 天。"
  );
});

it("measures a late finish against both deadlines", () => {
  const late = (completed: string) =>
    storyLead(
      assessRectification(
        cityOf({
          rectification_issues: [
            issue("x", {state: "已完成整改", deadline: "2025-12-31", extendedTo: "2026-06-30", completed})
          ]
        })
      ).issues[0] ?? verdict("a")
    );
  expect(late("2026-06-30")).toBe("2026年6月30日完成整改，比原定时限晚 181 天，在批准的延期内，尚未销号。");
  expect(late("2026-07-02")).toBe("2026年7月2日完成整改，比原定时限晚 183 天，比延期后时限晚 2 天，尚未销号。");
});

it("counts both days of a public notice", () => {
  // 四平铁东 2019-12-13 to 12-19: printed as 7 days.
  const [notice] = cityOf({
    issue_events: [event("a", "公示", "2019-12-13", {noticeFrom: "2019-12-13", noticeTo: "2019-12-19"})]
  }).tables.issue_events;
  expect(notice && eventStep(notice).notice).toBe("公示 2019年12月13日至2019年12月19日（7 天）");
});

it("lists what needs attention first, and says how long nothing was heard", () => {
  expect(
    verdicts.lists
      .get("all")
      ?.issues.map(({issue}) => issue.id)
      .join("")
  ).toBe("hfijgkldeabc");
  expect(issueEntry(verdict("f")).state.word).toBe("逾期 123 天");
  expect(issueEntry(verdict("l")).meta).toContain("122 天没有更新进展");
});

it("has a list for every facet value that occurs, and one for late tasks even when there are none", () => {
  const paths = [...verdicts.lists.keys()];
  expect(paths).toEqual(
    expect.arrayContaining(["all", "late", "rounds/第二轮", "state/已销号", "region/shi-xi", "field/大气"])
  );
  expect([...assessRectification(cityOf({})).lists.keys()]).toEqual(["all", "late"]);
});

/** These have a city with a longer story, in rectification-over-time.test.ts. */
const OVER_TIME = /^rectification-(?:burndown|deadlines|funnel|flow|wall\/)/;

it("draws as it did", async () => {
  for (const one of figures.filter(({id}) => !OVER_TIME.test(id)))
    for (const width of [WIDE, NARROW])
      await expect(filePicture(one, frame(width))).toMatchFileSnapshot(`../../output/${one.id}-${width}.svg`);
});
