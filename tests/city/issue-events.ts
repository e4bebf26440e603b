import {TODAY, addDays, addMonths, earlier, later} from "./calendar.ts";
import type {Draft} from "./csv.ts";
import {type Random, item} from "./random.ts";
import type {Issue} from "./rectification.ts";

type Event = Draft<"issue_events"> & {readonly stage: string; readonly date: string};

const OFFICE = "市生态环境保护督察整改工作领导小组办公室";
const DISPATCH = [
  "调度整改进展，要求倒排工期，逐周报送",
  "研究用地和资金问题，明确由牵头单位统筹解决",
  "通报进展，对滞后环节提出限期要求",
  "听取责任单位汇报，核对完成量和佐证材料",
  "会商技术方案，明确分段验收标准"
] as const;
const ONSITE = [
  "牵头单位主要领导到现场督办，核实工程量",
  "现场查看整改点位，要求补齐短板并完善台账",
  "现场督办，指出管护责任未落实并限期补正",
  "到现场听取群众意见，要求公开整改进度"
] as const;

/** The story of one task, step by step; nothing is written off before its notice has ended. */
export const eventsOf = (
  issue: Issue,
  rebound: {readonly on: string; readonly words: string} | null,
  attached: string | null,
  rng: Random
): Event[] => {
  const out: Event[] = [];
  const add = (date: string, stage: string, unit: string, more: Partial<Event> = {}): void => {
    if (date <= TODAY && !out.some((event) => event.date === date && event.stage === stage))
      out.push({issue: issue.id, stage, date, unit, ...more});
  };
  const file = (part: string, kind: string, open = true): Partial<Event> =>
    attached === null
      ? {}
      : {attachment: `${attached}-${part}.${kind === "影像资料" ? "png" : "pdf"}`, attachmentKind: kind, open};
  const start = issue.fedBack;
  const county = issue.units.at(-1) ?? issue.lead;
  add(addDays(start, rng.int(6, 20)), "交办", OFFICE, {about: `将第${String(issue.number)}项问题交办${issue.lead}`});
  const back = cameBack(issue, rebound);
  const first = back?.done ?? issue.completed;
  const planned = earlier(addDays(start, rng.int(35, 75)), first === null ? TODAY : addDays(first, -14));
  add(planned, "制定方案", issue.lead, {about: "整改方案经审定后印发", ...file("plan", "整改方案")});
  if (issue.state === "未启动") return sorted(out);
  const pictured = attached !== null && Number(issue.number) % 3 !== 0;
  add(addDays(planned, rng.int(2, 9)), "整改", county, {
    about: `启动整改，按方案组织实施${pictured ? "；附整改前现场图（示意）：排口有污水流入水体" : ""}`,
    ...(Number(issue.number) % 3 === 0 ? file("decision", "法律文书", false) : file("before", "影像资料"))
  });
  const busyUntil = issue.completed ?? (issue.state === "反弹重改" ? TODAY : (first ?? TODAY));
  const resting = (date: string): boolean => back !== null && date > back.done && date < back.again;
  for (let date = addMonths(planned, 3); date < addDays(busyUntil, -20); date = addMonths(date, rng.int(4, 8)))
    if (!resting(date)) add(date, "调度", OFFICE, {about: rng.pick(DISPATCH)});
  const visited = addDays(planned, rng.int(60, 120));
  if (rng.chance(0.55) && (first === null || visited < first))
    add(visited, "现场督办", issue.lead, {about: rng.pick(ONSITE)});
  if (issue.extendedTo !== null && issue.deadline !== null && back === null) {
    const early = addDays(issue.deadline, -rng.int(5, 25));
    const late = issue.id === GRANTED_LATE.id ? addDays(issue.deadline, GRANTED_LATE.days) : early;
    // Work that is done, or told of, before its first deadline had its extension early.
    add(late > TODAY ? addDays(issue.completed ?? TODAY, -30) : late, "延期", OFFICE, {
      about: `${String(issue.extensionReason)}，批准延期至${issue.extendedTo}`
    });
  }
  if (back !== null) reopened(issue, back, rebound, add, rng);
  if (issue.completed !== null) accepted(issue, issue.completed, issue.writtenOff, add, file, county, rng);
  if (issue.state === "基本完成")
    add("2026-10-12", "自查自验", county, {result: "有条件通过", about: "主体任务完成，列出收尾清单"});
  return sorted(out);
};

/** The one extension that was granted only after the deadline it moved. */
export const GRANTED_LATE = {id: "ZY3-2024-011", days: 12} as const;

type Add = (date: string, stage: string, unit: string, more?: Partial<Event>) => void;

const accepted = (
  issue: Issue,
  completed: string,
  writtenOff: string | null,
  add: Add,
  file: (part: string, kind: string, open?: boolean) => Partial<Event>,
  county: string,
  rng: Random
): void => {
  const acceptor = String(issue.acceptor);
  if (Number(issue.number) % 9 === 5 && issue.state !== "已完成整改" && completed > addDays(issue.fedBack, 120))
    refused(addDays(completed, -34), acceptor, county, add);
  add(completed, "自查自验", county, {
    result: "通过",
    about: `责任单位自查自验，整改任务完成${"attachment" in file("after", "影像资料") ? "；附整改后现场图（示意）：排口已封堵，没有污水流出" : ""}`,
    ...file("after", "影像资料")
  });
  const applied = addDays(completed, rng.int(4, 10));
  if (issue.state === "已完成整改" && rng.chance(0.4))
    return add(applied, "申请验收", county, {about: "提交验收申请和佐证材料"});
  add(applied, "申请验收", county, {about: "提交验收申请和佐证材料", ...file("monitoring", "监测报告")});
  let checked = addDays(applied, rng.int(6, 12));
  if (issue.number !== undefined && Number(issue.number) % 4 === 1) {
    add(checked, "初验", "市生态环境局", {
      result: rng.chance(0.7) ? "通过" : "有条件通过",
      about: "市级初验，核对现场和台账"
    });
    checked = addDays(checked, rng.int(4, 8));
  }
  if (issue.state === "已完成整改") return;
  add(checked, "验收", acceptor, {
    result: Number(issue.number) % 11 === 4 ? "有条件通过" : "通过",
    about: "现场核查整改点位，查阅台账和监测数据",
    ...file("acceptance", "验收意见")
  });
  if (writtenOff === null) return;
  const from = addDays(checked, rng.int(2, 4));
  const to = addDays(from, Number(issue.number) % 5 === 0 ? 9 : 6);
  add(from, "公示", "市生态环境局", {
    noticeFrom: from,
    noticeTo: to,
    about: to === addDays(from, 9) ? "在市政府网站公示10天" : "在市政府网站公示7天"
  });
  const signed = addDays(to, rng.int(1, 3));
  add(signed, "审签", OFFICE, {about: "主要领导审签"});
  const off = later(writtenOff, addDays(signed, 1));
  add(off, "销号", OFFICE, {
    about: "同意销号"
  });
  add(addDays(off, rng.int(4, 12)), "备案", acceptor, {about: `报备文号${String(issue.filing)}`});
  if (rng.chance(0.5)) {
    const answers = item(
      [
        ["否", "是", "是"],
        ["否", "是", "是"],
        ["否", "是", "是"],
        ["否", "是", "部分"],
        ["否", "部分", "部分"],
        ["部分", "部分", "部分"],
        ["否", "是", "未核"],
        ["未核", "未核", "未核"],
        ["否", "部分", "否"]
      ] as const,
      Number(issue.number) % 9
    );
    add(addDays(off, rng.int(150, 420)), "回头看", OFFICE, {
      rebounded: answers[0],
      inPlace: answers[1],
      lasting: answers[2],
      about:
        answers[0] === "部分"
          ? "个别点位出现反复，已当场督促整改"
          : answers[0] === "未核"
            ? "因道路中断未能到现场，另行安排"
            : answers[2] === "否"
              ? "管护经费未列入预算，已要求补齐"
              : "现场抽查未发现反弹"
    });
  }
};

/** A first acceptance that failed, before the work was really complete. */
const refused = (first: string, acceptor: string, county: string, add: Add): void => {
  add(first, "自查自验", county, {result: "通过", about: "责任单位首次自查自验"});
  add(addDays(first, 6), "申请验收", county, {about: "首次提交验收申请"});
  add(addDays(first, 14), "验收", acceptor, {result: "不通过", about: "现场抽查发现两处未整改到位，退回补充整改"});
  add(addDays(first, 17), "整改", county, {about: "按退回意见补充整改"});
};

/** When a task that rebounded was first done, and when that was found out; null for all others. */
const cameBack = (issue: Issue, rebound: {readonly on: string} | null): Back | null => {
  const twice = String(issue.extensionReason).startsWith("返黑") && issue.state !== "反弹重改";
  if (!twice && issue.state !== "反弹重改") return null;
  const done = addDays(issue.deadline ?? addMonths(issue.fedBack, 12), twice ? -16 : -40);
  const found = twice ? "2024-08-21" : later(addDays(done, 400 + ((Number(issue.number) * 37) % 110)), "2025-11-06");
  return {done, again: rebound?.on ?? found};
};

interface Back {
  readonly done: string;
  readonly again: string;
}

const reopened = (
  issue: Issue,
  {done, again: back}: Back,
  rebound: {readonly words: string} | null,
  add: Add,
  rng: Random
): void => {
  const county = issue.units.at(-1) ?? issue.lead;
  const from = addDays(done, 18);
  add(done, "自查自验", county, {result: "通过", about: "责任单位自查自验"});
  add(addDays(done, 5), "申请验收", county, {about: "提交验收申请"});
  add(addDays(done, 12), "验收", String(issue.acceptor), {result: "通过", about: "首次验收通过"});
  add(from, "公示", "市生态环境局", {noticeFrom: from, noticeTo: addDays(from, 6), about: "在市政府网站公示7天"});
  add(addDays(from, 9), "销号", OFFICE, {about: "首次销号"});
  const words = rebound?.words ?? "整改成效未能巩固，问题反弹";
  add(back, "回头看", OFFICE, {rebounded: "是", inPlace: rng.pick(["否", "部分"]), lasting: "否", about: words});
  add(addDays(back, 3), "反弹", OFFICE, {about: "认定为反弹，撤销销号"});
  add(addDays(back, 10), "重启", issue.lead, {about: "重启整改，修订整改方案"});
  if (issue.extendedTo !== null)
    add(addDays(back, 18), "延期", OFFICE, {about: `${String(issue.extensionReason)}，延期至${issue.extendedTo}`});
  add(addDays(back, 26), "整改", county, {about: "按修订方案重新实施"});
};

const sorted = (events: readonly Event[]): Event[] =>
  [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
