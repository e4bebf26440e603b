import type {City} from "../../tables/city.ts";
import type {IssueEvent, RectificationIssue} from "../../tables/schemas/index.ts";
import {dayNumber} from "../days.ts";
import {type History, historyOf, stateAt} from "./history.ts";
import type {State} from "./states.ts";

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
  readonly daysSinceProgress: number;
  /** Sent back to work now: 整改状态 is 反弹重改. */
  readonly reopened: boolean;
  /** Ever rebounded, by the state, by an event 反弹, or by a look-back that answers 是 or 部分. */
  readonly rebounded: boolean;
  /** 回头看 events in order. */
  readonly lookBacks: readonly IssueEvent[];
  /** Done now, or done once and rebounded: what a look-back can look back at. */
  readonly everDone: boolean;
}

const DUE_SOON = 30;

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
  return {
    issue,
    events,
    history,
    state: stateAt(history, dataAsOf),
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
    daysSinceProgress: Math.max(0, dayNumber(dataAsOf) - dayNumber(issue.updated)),
    reopened: issue.state === "反弹重改",
    rebounded,
    lookBacks,
    everDone: done || rebounded || issue.completed !== null
  };
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
