import type {City} from "../../tables/city.ts";
import type {IssueEvent, RectificationIssue} from "../../tables/schemas/index.ts";
import {dayNumber} from "../days.ts";
import {type History, historyOf, stateAt} from "./history.ts";
import {type State, isDone} from "./states.ts";

/** Where a task stands at 数据截至. Each task has exactly one; 完成整改, 销号 and 长期坚持 stay three different things. */
export const STANDINGS = [
  "writtenOff", // 已销号
  "completed", // 已完成整改
  "kept", // 已完成并长期坚持
  "pushing", // in time or without a dated deadline
  "behind", // 未达到序时进度, deadline not passed
  "extended", // past the original deadline, inside an approved extension
  "unstarted", // 未启动, deadline not passed
  "late", // past the deadline in force
  "reopened", // 反弹重改, deadline in force not passed
  "reopenedLate" // 反弹重改, and past the deadline in force
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What follows from one task and its events. */
export interface IssueVerdict {
  readonly issue: RectificationIssue;
  /** Every event in order of date; those of one day as handed in. */
  readonly events: readonly IssueEvent[];
  /** The story its steps tell: states, moves, dates of stages, contradictions. */
  readonly history: History;
  /** Where its steps had come to at 数据截至; the state as typed is `issue.state`, and the checks hold the two together. */
  readonly state: State | null;
  readonly standing: Standing;
  /** 已完成整改, 已完成并长期坚持 or 已销号. 基本完成 is not done. */
  readonly done: boolean;
  readonly writtenOff: boolean;
  /** 延期后时限 where an extension was approved, else the original; null for tasks without a dated deadline. */
  readonly deadlineInForce: string | null;
  /** 超原定时限: days between the original deadline and 数据截至 of a task not done; null when not late by it. */
  readonly lateOriginal: number | null;
  /** 超延期后时限: the same against an approved extension; null when there is none or it has not passed. */
  readonly lateExtended: number | null;
  /** Past the deadline in force and not done. */
  readonly late: boolean;
  /** Days past the deadline in force; null when not late. */
  readonly daysLate: number | null;
  /** Days left to the deadline in force of a task not done; null when done, late or undated. */
  readonly daysLeft: number | null;
  /** Due within 30 days. */
  readonly dueSoon: boolean;
  /** The latest of 进展更新日期 and the steps that are progress, up to 数据截至; the step, where it is later than the date. */
  readonly progressed: {readonly date: string; readonly step: IssueEvent | null};
  readonly daysSinceProgress: number;
  /** 延期 granted only after the original deadline had passed over a task not done: the day of the first that was granted, and how many days after. */
  readonly grantedLate: {readonly date: string; readonly days: number} | null;
  /** Sent back to work now: 整改状态 is 反弹重改. */
  readonly reopened: boolean;
  /** 反弹 on this day, and no 重启 recorded since; null where work goes on again, or the steps do not tell. */
  readonly awaitsRestart: string | null;
  /** Ever rebounded, by the state, by an event 反弹, or by a look-back that answers 是 or 部分. */
  readonly rebounded: boolean;
  /** 回头看 events in order. */
  readonly lookBacks: readonly IssueEvent[];
  /** Done now, or done once and rebounded: what a look-back can look back at. */
  readonly everDone: boolean;
}

const DUE_SOON = 30;

/**
 * Steps that bring a task on. What others do to it is none: handing it out, calling it in, looking at it, or giving it more
 * time; nor is a step that was not passed.
 */
const PROGRESS: readonly IssueEvent["stage"][] = [
  ...(["制定方案", "整改", "重启", "自查自验", "申请验收", "初验", "验收", "公示", "审签", "销号", "备案"] as const)
];

export const PROGRESS_DEFINITION =
  `距最近进展天数 = 数据截至 − 最近进展日期；最近进展日期取进展更新日期与进展环节日期中最晚的一个，进展环节指${PROGRESS.join("、")}，` +
  "结论为“不通过”的除外";

export const assessIssues = (city: City): readonly IssueVerdict[] => {
  const events = Map.groupBy(city.tables.issue_events, (event) => event.issue);
  const fedBack = new Map(city.tables.rounds.map((round) => [round.name, round.fedBack]));
  return city.tables.rectification_issues.map((issue) => {
    const own = inOrder(events.get(issue.id) ?? []);
    const history = historyOf(issue, own, issue.fedBack ?? fedBack.get(issue.round) ?? null);
    return assessIssue(issue, own, history, city.site.dataAsOf);
  });
};

const assessIssue = (
  issue: RectificationIssue,
  events: readonly IssueEvent[],
  history: History,
  dataAsOf: string
): IssueVerdict => {
  const done = issue.state === "已完成整改" || issue.state === "已完成并长期坚持" || issue.state === "已销号";
  const deadlineInForce = issue.extendedTo ?? issue.deadline;
  const daysPast = (deadline: string | null): number | null =>
    done || deadline === null || deadline >= dataAsOf ? null : dayNumber(dataAsOf) - dayNumber(deadline);
  const daysLate = daysPast(deadlineInForce);
  const daysLeft =
    done || deadlineInForce === null || daysLate !== null ? null : dayNumber(deadlineInForce) - dayNumber(dataAsOf);
  const lookBacks = events.filter(({stage}) => stage === "回头看");
  const rebounded =
    issue.state === "反弹重改" ||
    events.some(
      ({stage, rebounded}) => stage === "反弹" || (stage === "回头看" && (rebounded === "是" || rebounded === "部分"))
    );
  const lateOriginal = daysPast(issue.deadline);
  const state = stateAt(history, dataAsOf);
  const progressed = lastProgress(issue, events, dataAsOf);
  return {
    issue,
    events,
    history,
    state,
    standing: standing(issue, daysLate !== null, lateOriginal !== null),
    done,
    writtenOff: issue.state === "已销号",
    deadlineInForce,
    lateOriginal,
    lateExtended: daysPast(issue.extendedTo),
    late: daysLate !== null,
    daysLate,
    daysLeft,
    dueSoon: daysLeft !== null && daysLeft <= DUE_SOON,
    progressed,
    daysSinceProgress: Math.max(0, dayNumber(dataAsOf) - dayNumber(progressed.date)),
    grantedLate: grantedLate(issue, events, history),
    reopened: issue.state === "反弹重改",
    awaitsRestart:
      issue.state === "反弹重改" && state === "rebounded"
        ? (history.rebounds.findLast((date) => date <= dataAsOf) ?? null)
        : null,
    rebounded,
    lookBacks,
    everDone: done || rebounded || issue.completed !== null
  };
};

const lastProgress = (
  {updated}: RectificationIssue,
  events: readonly IssueEvent[],
  dataAsOf: string
): IssueVerdict["progressed"] => {
  const step = events.findLast(
    ({stage, result, date}) => PROGRESS.includes(stage) && result !== "不通过" && date <= dataAsOf
  );
  return step !== undefined && step.date > updated ? {date: step.date, step} : {date: updated, step: null};
};

/** Of a task that was done by its deadline and rebounded after it, the extension is for mending it again: it came in time. */
const grantedLate = (
  {deadline, extendedTo}: RectificationIssue,
  events: readonly IssueEvent[],
  history: History
): IssueVerdict["grantedLate"] => {
  const first = events.find(({stage, result}) => stage === "延期" && result !== "不通过");
  return extendedTo === null ||
    deadline === null ||
    first === undefined ||
    first.date <= deadline ||
    isDone(stateAt(history, deadline))
    ? null
    : {date: first.date, days: dayNumber(first.date) - dayNumber(deadline)};
};

const standing = ({state}: RectificationIssue, late: boolean, pastOriginal: boolean): Standing => {
  if (state === "已销号") return "writtenOff";
  if (state === "已完成整改") return "completed";
  if (state === "已完成并长期坚持") return "kept";
  if (state === "反弹重改") return late ? "reopenedLate" : "reopened";
  if (late) return "late";
  if (pastOriginal) return "extended";
  if (state === "未达到序时进度") return "behind";
  return state === "未启动" ? "unstarted" : "pushing";
};

const inOrder = (events: readonly IssueEvent[]): readonly IssueEvent[] =>
  events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
