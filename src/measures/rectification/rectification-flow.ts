import type {Round} from "../../tables/schemas/index.ts";
import {daysInMonth, monthsBetween} from "../days.ts";
import type {IssueVerdict} from "./rectification-issue.ts";
import type {State} from "./states.ts";

/** How far a task had come on a day. Each task is in exactly one of them from its feedback on. */
export const FLOW_STAGES = [
  "writtenOff", // 已销号
  "kept", // 已完成并长期坚持: done, and never to be written off
  "notice", // 已公示
  "accepted", // 验收通过
  "completed", // 已完成整改
  "planned", // 方案已定，整改中
  "assigned", // 已交办，方案未定
  "unrecorded", // 已反馈，还没有环节记录: how far it was is not known
  "reopened" // 反弹重改
] as const;
export type FlowStage = (typeof FLOW_STAGES)[number];

const DONE: ReadonlySet<FlowStage> = new Set(["writtenOff", "kept", "notice", "accepted", "completed"]);

const isDoneStage = (stage: FlowStage): boolean => DONE.has(stage);

interface FlowStep {
  readonly date: string;
  readonly stage: FlowStage;
}

/** The end of a month, the last one at 数据截至. */
export interface FlowMonth {
  readonly month: string;
  readonly date: string;
  readonly counts: Readonly<Record<FlowStage, number>>;
  /** Fed back by then: the denominator. */
  readonly total: number;
  /** 未完成整改 */
  readonly open: number;
  /** 未销号, 长期坚持 not counted. */
  readonly unclosed: number;
  /** Moves within the month: open = before + fed + rebounded + refused − completed. */
  readonly fed: number;
  readonly completed: number;
  readonly rebounded: number;
  /** Done by whom mended, and sent back by a check that was not passed. */
  readonly refused: number;
}

export interface Flow {
  readonly months: readonly FlowMonth[];
  /** Tasks without a dated feedback: they count from their first record on. */
  readonly undated: number;
  /** Tasks without any event: known by the dates of the list alone. */
  readonly silent: number;
}

/** Where every task stood at the end of each month since the first feedback, told from the dates of its steps. */
export const assessFlow = (issues: readonly IssueVerdict[], rounds: readonly Round[], asOf: string): Flow => {
  const feedback = new Map(rounds.map((round) => [round.name, round.fedBack]));
  const fedBack = ({issue}: IssueVerdict): string | null => issue.fedBack ?? feedback.get(issue.round) ?? null;
  const stories = issues.map((verdict) => flowSteps(verdict, fedBack(verdict), asOf));
  const first = stories.reduce((least, [step]) => (step !== undefined && step.date < least ? step.date : least), asOf);
  const months = issues.length === 0 ? [] : monthsBetween(first.slice(0, 7), asOf.slice(0, 7));
  const at = new Map(months.map((month, i) => [month, i]));
  const rows = months.map((month) => ({
    ...{month, date: month === asOf.slice(0, 7) ? asOf : `${month}-${daysInMonth(month)}`},
    ...{changes: noCounts(), fed: 0, completed: 0, rebounded: 0, refused: 0}
  }));
  for (const steps of stories)
    steps.forEach(({date, stage}, i) => {
      const row = rows[at.get(date.slice(0, 7)) ?? 0];
      const before = steps[i - 1]?.stage ?? null;
      if (row === undefined) return;
      row.changes[stage] += 1;
      if (before === null) row.fed += 1;
      else row.changes[before] -= 1;
      if (isDoneStage(stage) && (before === null || !isDoneStage(before))) row.completed += 1;
      if (!isDoneStage(stage) && before !== null && isDoneStage(before))
        row[stage === "reopened" ? "rebounded" : "refused"] += 1;
    });
  const counts = noCounts();
  return {
    months: rows.map(({changes, ...row}) => {
      for (const stage of FLOW_STAGES) counts[stage] += changes[stage];
      const total = FLOW_STAGES.reduce((sum, stage) => sum + counts[stage], 0);
      const done = FLOW_STAGES.reduce((sum, stage) => sum + (isDoneStage(stage) ? counts[stage] : 0), 0);
      return {
        ...row,
        counts: {...counts},
        total,
        open: total - done,
        unclosed: total - counts.writtenOff - counts.kept
      };
    }),
    undated: issues.filter((verdict) => fedBack(verdict) === null).length,
    silent: issues.filter(({events}) => events.length === 0).length
  };
};

const noCounts = (): Record<FlowStage, number> => ({
  ...{writtenOff: 0, kept: 0, notice: 0, accepted: 0, completed: 0},
  ...{planned: 0, assigned: 0, unrecorded: 0, reopened: 0}
});

/**
 * The steps of a task in order, the first on the day it was fed back, when nothing else is known. The last one agrees with
 * the state as typed, so that the months end where the wall stands.
 */
export const flowSteps = (verdict: IssueVerdict, fedBack: string | null, asOf: string): readonly FlowStep[] => {
  const {issue, events, history} = verdict;
  const plan = events.find(({stage}) => stage === "制定方案");
  const found = [
    // Where no 交办 is recorded, the history hands a task out on the day of its feedback: nothing is known by that.
    ...history.moves
      .filter(({act, event}) => act !== "assign" || event !== null)
      .map((move): FlowStep => ({date: move.date, stage: STAGE_OF[move.to]})),
    ...(plan === undefined ? [] : [{date: plan.date, stage: "planned" as const}])
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const start = earlier(fedBack ?? found[0]?.date ?? issue.updated, asOf);
  const steps: FlowStep[] = [{date: start, stage: "unrecorded"}];
  const step = (date: string, stage: FlowStage): void => {
    const now = steps.at(-1);
    // A plan is news only to a task that has come no farther.
    if (stage === now?.stage || date > asOf || (stage === "planned" && date === plan?.date && !isEarly(now?.stage)))
      return;
    steps.push({date: later(date, now?.date ?? start), stage});
  };
  for (const {date, stage} of found) step(date, stage);
  const last = steps.at(-1)?.stage ?? "unrecorded";
  if (verdict.reopened && last !== "reopened") step(lastLookBack(verdict) ?? issue.updated, "reopened");
  else if (!verdict.done && !verdict.reopened && isDoneStage(last)) step(issue.updated, "planned");
  else if (verdict.done && !isDoneStage(last)) step(issue.completed ?? issue.updated, "completed");
  return steps;
};

const STAGE_OF: Readonly<Record<State, FlowStage>> = {
  ...{assigned: "assigned", underWay: "planned", finished: "completed", accepted: "accepted", announced: "notice"},
  ...{writtenOff: "writtenOff", kept: "kept", rebounded: "reopened", restarted: "reopened"}
};

const isEarly = (stage: FlowStage | undefined): boolean => stage === "unrecorded" || stage === "assigned";

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

const lastLookBack = ({lookBacks}: IssueVerdict): string | null =>
  lookBacks.findLast(({rebounded}) => rebounded === "是" || rebounded === "部分")?.date ?? null;
