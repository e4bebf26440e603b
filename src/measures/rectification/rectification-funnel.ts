import type {IssueVerdict} from "./rectification-issue.ts";

export const FUNNEL_STEPS = ["fed", "planned", "completed", "accepted", "notice", "writtenOff"] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

export interface Funnel {
  readonly steps: readonly {
    readonly step: FunnelStep;
    /** At this step now, or beyond it. */
    readonly reached: number;
    /** Of these, the ones whose step stands in the records; the others are beyond it without a record of it. */
    readonly recorded: number;
  }[];
  /** 回头看: of those ever done, which is another denominator. */
  readonly lookedBack: number;
  readonly everDone: number;
  /** Done once, sent back now: not counted as done. */
  readonly reopened: number;
  /** 已完成并长期坚持: done, and not to be written off. */
  readonly kept: number;
}

/** How far the tasks of a group have come at 数据截至; what came before a rebound no longer counts. */
export const assessFunnel = (issues: readonly IssueVerdict[]): Funnel => {
  const found = issues.map((verdict) => ({verdict, records: recordsOf(verdict), far: reach(verdict)}));
  return {
    steps: FUNNEL_STEPS.map((step, i) => {
      const reached = found.filter(({far}) => far >= i);
      return {step, reached: reached.length, recorded: reached.filter(({records}) => records.has(step)).length};
    }),
    lookedBack: issues.filter(({everDone, lookBacks}) => everDone && lookBacks.length > 0).length,
    everDone: issues.filter(({everDone}) => everDone).length,
    reopened: issues.filter(({reopened}) => reopened).length,
    kept: issues.filter(({issue}) => issue.state === "已完成并长期坚持").length
  };
};

/** The farthest step of a task: where the state says written off or done, at least that far, and never farther than it. */
const reach = (verdict: IssueVerdict): number => {
  const {done, writtenOff, issue} = verdict;
  if (writtenOff) return FUNNEL_STEPS.indexOf("writtenOff");
  const records = recordsOf(verdict);
  if (done)
    return FUNNEL_STEPS.indexOf(records.has("notice") ? "notice" : records.has("accepted") ? "accepted" : "completed");
  return FUNNEL_STEPS.indexOf(records.has("planned") || issue.state !== "未启动" ? "planned" : "fed");
};

/** The steps that stand in the list or the events since the last rebound; a plan once made stays one. */
const recordsOf = ({issue, events, history}: IssueVerdict): ReadonlySet<FunnelStep> => {
  const {accepted, noticeFrom} = history.life.stages;
  return new Set<FunnelStep>([
    "fed",
    ...(events.some(({stage}) => stage === "制定方案") ? (["planned"] as const) : []),
    ...(issue.completed === null ? [] : (["completed"] as const)),
    ...(accepted === null ? [] : (["accepted"] as const)),
    ...(noticeFrom === null ? [] : (["notice"] as const)),
    ...(issue.writtenOff === null ? [] : (["writtenOff"] as const))
  ]);
};
