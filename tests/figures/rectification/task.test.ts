import {expect, it} from "vitest";
import {publicFiles, taskDocuments, taskPictures} from "../../../src/figures/rectification/rectification-documents.ts";
import {taskProofs} from "../../../src/figures/rectification/rectification-proof.ts";
import {roundFacts} from "../../../src/figures/rectification/rectification-round-facts.ts";
import {similarFacts, similarTasks} from "../../../src/figures/rectification/rectification-similar.ts";
import {earlierLife, taskStages} from "../../../src/figures/rectification/rectification-stages.ts";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {issueEntry} from "../../../src/figures/rectification/rectification-lists.ts";
import {rectificationLate} from "../../../src/figures/rectification/rectification-late.ts";
import {eventStep, neighbours, storyLead} from "../../../src/figures/rectification/rectification-story.ts";
import {
  extensionFacts,
  foundFacts,
  progressFacts,
  promisedFacts
} from "../../../src/figures/rectification/rectification-task-facts.ts";
import {assess} from "../../../src/measures/assess.ts";
import {
  correctionsOfIssue,
  withdrawnCases,
  withdrawnIssues
} from "../../../src/measures/rectification/rectification-corrections.ts";
import {assessRectification} from "../../../src/measures/rectification/rectification.ts";
import {schemas} from "../../../src/tables/schemas/index.ts";
import {event, issue} from "../../measures/rectification/rectification-rows.ts";
import {cityOf} from "../../measures/rows.ts";

const file = {attachment: "a-plan.pdf", attachmentKind: "整改方案"} as const;
const picture = {attachmentKind: "影像资料", open: true} as const;
const correction = {
  field: "整改状态",
  before: "正在推进",
  after: "已完成整改",
  reason: "录入错位",
  raisedBy: "公众"
} as const;
const city = cityOf({
  regions: [{name: "石溪县", code: "shi-xi"}, {name: "云山区"}],
  units: [{name: "市水务局"}, {name: "石溪县人民政府"}],
  rounds: [{name: "第三轮", origin: "中央例行督察", fedBack: "2024-09-01"}],
  rectification_issues: [
    issue("a", {
      problem: "县城下游黑泥河长期劣Ⅴ类，黑泥桥、黑泥河口两个断面氨氮超标；龙潭镇、双河口村排口直排",
      progress: "双河口国控断面达到Ⅲ类；甲县污水处理厂已提标",
      focus: "城乡两污",
      similarFound: 8,
      similarMended: 6,
      completed: "2025-11-01",
      state: "已完成整改"
    }),
    issue("b", {
      ...{focus: "城乡两污", extendedTo: "2026-12-31", extensionApprover: "省整改办", extensionReason: "汛期停工"},
      regions: ["石溪县", "云山区"]
    }),
    issue("c", {focus: "城乡两污", regions: ["云山区"]}),
    issue("d", {focus: "油烟"})
  ],
  issue_events: [
    event("a", "制定方案", "2025-01-05", {...file, open: true, about: "方案印发"}),
    event("a", "现场督办", "2025-03-01", {...picture, attachment: "a-1.JPG", about: "排口仍有污水"}),
    event("a", "自查自验", "2025-11-01", {...picture, attachment: "a-2.png", about: "排口已封堵"}),
    event("b", "延期", "2026-06-20", {unit: "省整改办", about: "批准延期至2026-12-31"})
  ],
  water_bodies: [{name: "黑泥河", kind: "河流", code: "hei-ni"}],
  water_sections: [
    {name: "黑泥桥", code: "hei-ni-qiao", body: "黑泥河", kind: "河流", target: "Ⅲ"},
    {name: "黑泥河口", body: "黑泥河", kind: "河流"},
    {name: "双河口", kind: "河流"},
    {name: "县城下", kind: "河流"},
    {name: "龙潭", kind: "河流"}
  ],
  self_inspection: [
    {period: "2026H1", field: "城乡两污", region: "石溪县", found: 16, mended: 12},
    {period: "2025H2", field: "城乡两污", region: "石溪县", found: 9, mended: 9}
  ],
  corrections: [
    {...correction, id: "1", date: "2025-12-01", table: "rectification_issues", record: "问题编号=a", kind: "录入错误"},
    {
      ...correction,
      id: "2",
      date: "2025-12-02",
      table: "issue_events",
      record: "问题编号=a;日期=2025-11-01;环节=自查自验",
      kind: "数据修订"
    },
    {
      ...correction,
      id: "3",
      date: "2026-01-05",
      table: "rectification_issues",
      record: "问题编号=z/1",
      kind: "数据修订"
    },
    {...correction, id: "4", date: "2026-02-05", table: "rectification_issues", record: "问题编号=z/1", kind: "撤下"},
    {...correction, id: "5", date: "2026-03-05", table: "petition_cases", record: "受理编号=X1", kind: "撤下"},
    {...correction, id: "6", date: "2026-03-06", table: "rectification_issues", record: "问题编号=b", kind: "撤下"}
  ]
});
const verdicts = assess(city, "2026-11-05");
const verdict = (id: string) => {
  const found = verdicts.rectification.byId.get(id);
  if (found === undefined) throw new Error(`no task ${id}`);
  return found;
};

it("keeps the original words of a deadline beside its date, and leads to every unit that answers for it", () => {
  const promised = promisedFacts(verdict("d"), verdicts);
  const facts = Object.fromEntries(promised.map(({term, value}) => [term, value]));
  expect(facts).toMatchObject({"整改时限（原文）": "2026年6月底前", 原定时限: "2026年6月30日"});
  expect(promised.find(({term}) => term === "责任单位")).toMatchObject({href: "/responsibility/石溪县人民政府/"});
});

it("says who approved an extension, why and when, and the days against both deadlines", () => {
  expect(extensionFacts(verdict("b")).map(({value}) => value)).toEqual([
    ...["2026年6月30日", "2026年12月31日", "省整改办", "汛期停工", "2026年6月20日，省整改办：批准延期至2026-12-31"],
    ...["123 天", "未超过"]
  ]);
  expect(extensionFacts(verdict("d"))).toEqual([]);
});

it("publishes an attachment only where 是否公开 says 是", () => {
  const events = cityOf({
    issue_events: [
      event("a", "制定方案", "2021-09-01", {...file, open: true}),
      event("a", "制定方案", "2021-09-02", {...file, open: false}),
      event("a", "制定方案", "2021-09-03", {...file, open: null})
    ]
  }).tables.issue_events;
  expect(events.map((one) => publicFiles(one))).toEqual([["a-plan.pdf"], [], []]);
  expect(events.map((one) => eventStep(one).documents.length)).toEqual([1, 0, 0]);
});

it("shows pictures before and after the work, each with words for whoever cannot see it", () => {
  expect(taskDocuments(verdict("a")).map(({kind, step}) => `${kind} ${step}`)).toEqual([
    "整改方案 2025年1月5日 · 制定方案 · 市水务局"
  ]);
  expect(taskPictures(verdict("a")).map(({alt}) => alt)).toEqual([
    "a 影像资料，完成整改之前：排口仍有污水",
    "a 影像资料，完成整改之后：排口已封堵"
  ]);
});

it("leads to the readings its words name: a section only where it is called one, the longer name before the shorter", () => {
  // 县城下游, 龙潭镇 and 双河口村 are no sections; 双河口国控断面 is one.
  expect(taskProofs(verdicts, verdict("a")).map(({href}) => href)).toEqual([
    "/water/bodies/hei-ni/",
    "/water/sections/hei-ni-qiao/",
    "/water/sections/黑泥河口/",
    "/water/sections/双河口/"
  ]);
  expect(taskProofs(verdicts, verdict("d"))).toEqual([]);
});

it("tells similar problems: what the unit found, the latest self-inspection there, and tasks of the same field", () => {
  expect(similarFacts(verdicts, verdict("a")).map(({value}) => value)).toEqual([
    "8 个，已整改 75.0%（6/8）",
    "2026年上半年“城乡两污”排查发现 16 个，已整改 75.0%（12/16）"
  ]);
  expect(similarTasks(verdicts, verdict("a")).map(({issue: {id}}) => id)).toEqual(["b"]);
  expect(similarTasks(verdicts, verdict("d"))).toEqual([]);
});

it("says of similar problems whose mended number was not handed in that it was not, and never 0", () => {
  const one = verdict("a");
  const untold = {...one, issue: {...one.issue, similarMended: null}};
  expect(similarFacts(verdicts, untold)[0]?.value).toBe("8 个，已整改数未填报");
});

it("shows how far a task has come, a stage nobody recorded apart from one not reached", () => {
  const stages = (events: Parameters<typeof cityOf>[0]["issue_events"], changes: Parameters<typeof issue>[1] = {}) => {
    const [one] = assessRectification(
      cityOf({rectification_issues: [issue("x", {fedBack: "2025-01-01", ...changes})], issue_events: events ?? []})
    ).issues;
    if (one === undefined) throw new Error("no task");
    return {way: taskStages(one).map(({name, words, since}) => [name, words, since].join(" ")), note: earlierLife(one)};
  };
  const notice = {noticeFrom: "2026-04-20", noticeTo: "2026-04-26"};
  // 2025-01-01 to 2026-04-01 are 455 days; a notice 19 days later.
  const told = stages([event("x", "验收", "2026-04-01", {result: "通过"}), event("x", "公示", "2026-04-20", notice)]);
  expect(told).toEqual({
    way: [
      ...[
        "交办 2025年1月1日 ",
        "整改 没有记录 ",
        "完成整改 2026年4月1日 上一步之后 455 天",
        "验收通过 2026年4月1日 与上一步同一天"
      ],
      ...["公示 2026年4月20日至2026年4月26日 上一步之后 19 天", "销号 尚未 "]
    ],
    note: null
  });
  const again = stages(
    [
      ...[event("x", "验收", "2026-04-01", {result: "通过"}), event("x", "反弹", "2026-06-01")],
      event("x", "重启", "2026-06-10")
    ],
    {state: "反弹重改"}
  );
  expect(again.way.slice(1, 3)).toEqual(["重启整改 2026年6月10日 上一步之后 525 天", "完成整改 尚未 "]);
  expect(again.note).toBe("曾于2026年6月1日反弹；上面只列反弹以后走过的各步，此前的记录都在时间线里。");
});

it("says whose inspection a round was and when, above its list alone", () => {
  expect(roundFacts(city, {facet: "督察轮次", name: "第三轮"}).map(({value}) => value)).toEqual([
    ...["中央例行督察", null, "2024年9月1日", null]
  ]);
  expect(roundFacts(city, {facet: "行政区域", name: "第三轮"})).toEqual([]);
});

it("names its neighbours in the bureau's list", () => {
  const {issues} = verdicts.rectification;
  expect(neighbours(issues, "b")).toMatchObject({before: {id: "a"}, after: {id: "c", href: "/rectification/c/"}});
  expect(neighbours(issues, "a").before).toBeNull();
});

it("keeps a trace of what was corrected and of what was taken down", () => {
  expect(correctionsOfIssue(city, "a").map(({id}) => id)).toEqual(["1", "2"]);
  // b was taken down and is in the table again: it has its page.
  expect(withdrawnIssues(city).map(({id, slug, corrections}) => [id, slug, corrections.map((one) => one.id)])).toEqual([
    ["z/1", "z-1", ["3", "4"]]
  ]);
  expect(withdrawnCases(city).map(({id}) => id)).toEqual(["X1"]);
});

it("prints every column of a task and of its events somewhere on its page", () => {
  const mark = (name: string, field: string): string => `〔${name}.${field}〕`;
  const row = (name: "rectification_issues" | "issue_events"): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(schemas[name].columns).map(([field, {kind}]) => [
        field,
        kind === "list" ? [mark(name, field)] : mark(name, field)
      ])
    );
  const marked = row("rectification_issues");
  const made = cityOf({
    rectification_issues: [
      {
        ...marked,
        ...{fedBack: "2001-01-01", deadline: "2002-02-02", updated: "2003-03-03", completed: "2004-04-04"},
        ...{writtenOff: "2005-05-05", extendedTo: "2006-06-06", regions: [mark("rectification_issues", "regions")]},
        ...{units: [mark("rectification_issues", "units")], similarFound: 777, similarMended: 333, state: "已销号"}
      }
    ],
    issue_events: [
      {
        ...row("issue_events"),
        ...{issue: mark("rectification_issues", "id"), date: "2007-07-07", open: true},
        ...{stage: "回头看", noticeFrom: "2008-08-08", noticeTo: "2009-09-09"}
      }
    ]
  });
  const all = assess(made, "2026-11-05");
  const [one] = all.rectification.issues;
  if (one === undefined) throw new Error("no task");
  const said = JSON.stringify([
    ...[
      foundFacts(made, one),
      promisedFacts(one, all),
      progressFacts(one),
      extensionFacts(one),
      similarFacts(all, one)
    ],
    one.events.map(eventStep)
  ]);
  const dates = ["2001年1月1日", "2002年2月2日", "2003年3月3日", "2004年4月4日", "2005年5月5日", "2006年6月6日"];
  for (const date of [...dates, "2008年8月8日", "2009年9月9日", "2007-07-07", "777", "333"])
    expect(said).toContain(date);
  const others = [
    ...Object.keys(schemas.rectification_issues.columns)
      .filter((field) => !/^(fedBack|deadline|updated|completed|writtenOff|extendedTo|similar.*|state)$/.test(field))
      .map((field) => mark("rectification_issues", field)),
    ...Object.keys(schemas.issue_events.columns)
      // 是否公开 is the gate of the attachment and is not printed.
      .filter((field) => !/^(issue|date|open|stage|notice.*)$/.test(field))
      .map((field) => mark("issue_events", field))
  ];
  expect(others.filter((text) => !said.includes(text))).toEqual([]);
});

const told = cityOf({
  regions: [{name: "石溪县", code: "shi-xi"}],
  rectification_issues: [
    issue("late", {extendedTo: "2026-12-31", extensionApprover: "省整改办", extensionReason: "汛期停工"}),
    issue("back", {state: "反弹重改", deadline: "2025-06-30", completed: "2025-05-01"})
  ],
  issue_events: [
    event("late", "整改", "2026-10-15"),
    event("late", "延期", "2026-07-20", {unit: "省整改办"}),
    event("back", "验收", "2025-05-10", {result: "通过"}),
    event("back", "反弹", "2026-05-01", {unit: "市整改办"})
  ]
});
const retold = assessRectification(told);
const [granted, waiting] = ["late", "back"].map((id) => retold.byId.get(id));
if (granted === undefined || waiting === undefined) throw new Error("no task");

it("says in plain words that an extension came only after the deadline it moved", () => {
  expect(storyLead(granted)).toContain("省整改办在原定时限过后 20 天才批准延期至2026年12月31日");
  expect(extensionFacts(granted)).toContainEqual({
    term: "批准得晚",
    value: "2026年7月20日才批准，原定时限已过 20 天"
  });
  expect(issueEntry(granted).meta).toContain("原定时限过后 20 天才批准延期");
});

it("says that a rebound waits for its restart, and does not call it being mended again", () => {
  expect(storyLead(waiting)).toContain("2026年5月1日以来没有重启整改的记录");
  expect(storyLead(waiting)).not.toContain("正在重改");
  expect(earlierLife(waiting)).toContain("还没有重启整改的记录");
  expect(progressFacts(waiting)).toContainEqual({
    term: "反弹以后",
    value: "2026年5月1日反弹，还没有重启整改的记录"
  });
  expect(issueEntry(waiting).meta).toContain("反弹后没有重启整改的记录");
});

it("tells of both in the figure of what is late, in its rows and in words", () => {
  const figure = rectificationLate(told, retold);
  const rows = new Map(figure?.table.rows.map((row) => [row["id"], row]));
  expect(rows.get("late")).toMatchObject({grantedLate: 20, awaitsRestart: {why: "没有反弹"}});
  expect(rows.get("back")).toMatchObject({grantedLate: {why: "未延期"}, awaitsRestart: "2026-05-01"});
  expect(figure?.sentence).toContain("另有 1 项超过原定时限、仍在批准的延期内，其中 1 项的延期在原定时限过后才批准");
  for (const width of [WIDE, NARROW])
    expect(figure?.draw?.({width, theme: "light", edition: null, demo: false, href: null}).body).toContain(
      "未到，晚 20 天批准"
    );
  expect(figure?.notes).toContain("其中 1 项的延期在原定时限过后才批准：late（晚 20 天）。");
  expect(figure?.notes).toContain("全部任务中，反弹重改而没有重启整改记录的 1 项：back（2026-05-01 反弹）。");
});

it("names the step the days since the last progress rest on, where it is later than the typed date", () => {
  expect(progressFacts(granted).filter(({term}) => term.includes("进展"))).toMatchObject([
    {term: "整改进展"},
    {term: "进展更新", value: "2026年10月1日"},
    {term: "最近进展", value: "2026年10月15日整改，距数据截至 16 天"}
  ]);
});
