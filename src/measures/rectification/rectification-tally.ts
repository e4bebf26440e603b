import {ISSUE_STATES} from "../../tables/schemas/rectification.ts";
import {type IssueVerdict, STANDINGS, type Standing} from "./rectification-issue.ts";
import {type Rate, rate} from "../rate.ts";

export type IssueState = (typeof ISSUE_STATES)[number];

/** The counts of a group of tasks. */
export interface RectificationTally {
  readonly total: number;
  /** 完成整改: 已完成整改, 已完成并长期坚持 and 已销号 together. */
  readonly done: number;
  readonly writtenOff: number;
  /** Not done and not sent back: still on the way, late ones among them. */
  readonly pushing: number;
  /** Past the deadline in force and not done; `reopenedLate` of them had been done once. */
  readonly late: number;
  readonly reopenedLate: number;
  /** 超原定时限: past the original deadline and not done, whether extended or not. */
  readonly lateOriginal: number;
  /** 超延期后时限 */
  readonly lateExtended: number;
  readonly dueSoon: number;
  /** 反弹重改 now. */
  readonly reopened: number;
  /** Ever rebounded, those mended again included. */
  readonly rebounded: number;
  /** By 整改状态 as typed, every state. */
  readonly states: Readonly<Record<IssueState, number>>;
  readonly standings: Readonly<Record<Standing, number>>;
  readonly completion: Rate;
  readonly writeOff: Rate;
  /** Done of those whose original deadline has passed. */
  readonly dueDone: Rate;
  /** Done by the original deadline, of those whose original deadline has passed. */
  readonly onTime: Rate;
  /** Done by the deadline in force (the extended one, where there is one), of those whose deadline in force has passed. */
  readonly onTimeInForce: Rate;
  /** 举一反三: similar problems mended of those found, of the tasks that tell both. */
  readonly similar: Rate;
  /** Tasks that tell of similar problems found and not how many were mended: in neither count of `similar`. */
  readonly similarUntold: number;
  /** 回头看 */
  readonly coverage: Rate;
  readonly rebound: Rate;
}

export const RATE_DEFINITIONS = {
  completion: "完成整改率 =（已完成整改 + 已完成并长期坚持 + 已销号）÷ 任务总数",
  writeOff: "销号率 = 已销号 ÷ 任务总数",
  dueDone: "到期完成率 = 到期且已完成整改 ÷ 到期应完成；到期指原定时限早于数据截至",
  onTime: "按期完成率 = 完成整改日期不晚于原定时限且目前未反弹 ÷ 到期应完成；到期指原定时限早于数据截至",
  onTimeInForce:
    "按现行时限完成率 = 完成整改日期不晚于现行时限且目前未反弹 ÷ 现行时限早于数据截至的任务；有批准的延期时，现行时限是延期后时限",
  similar: "同类问题整改率 = 同类已整改数 ÷ 排查同类数；只计两个数都填报的任务",
  coverage: "回头看覆盖率 = 已开展回头看的任务 ÷ 曾完成整改的任务（含反弹重改）",
  rebound: "反弹率 = 回头看过的任务中发生过反弹（含部分反弹）的 ÷ 已开展回头看的任务"
} as const;

export const tally = (issues: readonly IssueVerdict[], dataAsOf: string): RectificationTally => {
  const count = (test: (verdict: IssueVerdict) => boolean): number => issues.filter(test).length;
  const due = issues.filter(({issue}) => issue.deadline !== null && issue.deadline < dataAsOf);
  const dueInForce = issues.filter(({deadlineInForce}) => deadlineInForce !== null && deadlineInForce < dataAsOf);
  const told = issues.filter(({issue}) => issue.similarFound !== null && issue.similarMended !== null);
  const everDone = issues.filter((verdict) => verdict.everDone);
  const lookedAt = everDone.filter(({lookBacks}) => lookBacks.length > 0);
  const done = count((verdict) => verdict.done);
  const writtenOff = count((verdict) => verdict.writtenOff);
  const reopened = count((verdict) => verdict.reopened);
  return {
    total: issues.length,
    done,
    writtenOff,
    pushing: issues.length - done - reopened,
    late: count(({late}) => late),
    reopenedLate: count(({standing}) => standing === "reopenedLate"),
    lateOriginal: count(({lateOriginal}) => lateOriginal !== null),
    lateExtended: count(({lateExtended}) => lateExtended !== null),
    dueSoon: count(({dueSoon}) => dueSoon),
    reopened,
    rebounded: count(({rebounded}) => rebounded),
    states: counts(ISSUE_STATES, issues, ({issue}) => issue.state),
    standings: counts(STANDINGS, issues, ({standing}) => standing),
    completion: rate(done, issues.length, RATE_DEFINITIONS.completion, NO_TASK),
    writeOff: rate(writtenOff, issues.length, RATE_DEFINITIONS.writeOff, NO_TASK),
    dueDone: rate(due.filter((verdict) => verdict.done).length, due.length, RATE_DEFINITIONS.dueDone, NONE_DUE),
    onTime: rate(due.filter(doneBy(({issue}) => issue.deadline)).length, due.length, RATE_DEFINITIONS.onTime, NONE_DUE),
    onTimeInForce: rate(
      dueInForce.filter(doneBy(({deadlineInForce}) => deadlineInForce)).length,
      dueInForce.length,
      RATE_DEFINITIONS.onTimeInForce,
      NONE_DUE
    ),
    similar: rate(
      sum(told, ({issue}) => issue.similarMended),
      sum(told, ({issue}) => issue.similarFound),
      RATE_DEFINITIONS.similar,
      told.length === 0 ? "没有任务填报同类问题" : "没有排查出同类问题"
    ),
    similarUntold: count(({issue}) => issue.similarFound !== null && issue.similarMended === null),
    coverage: rate(lookedAt.length, everDone.length, RATE_DEFINITIONS.coverage, NEVER_DONE),
    rebound: rate(
      lookedAt.filter(({rebounded}) => rebounded).length,
      lookedAt.length,
      RATE_DEFINITIONS.rebound,
      "没有开展回头看的任务"
    )
  };
};

export const NO_TASK = "没有任务";
export const NONE_DUE = "没有到期的任务";
export const NEVER_DONE = "没有曾完成整改的任务";

const doneBy =
  (deadline: (verdict: IssueVerdict) => string | null) =>
  (verdict: IssueVerdict): boolean => {
    const [{completed}, by] = [verdict.issue, deadline(verdict)];
    return verdict.done && completed !== null && by !== null && completed <= by;
  };

const sum = (issues: readonly IssueVerdict[], of: (verdict: IssueVerdict) => number | null): number =>
  issues.reduce((total, verdict) => total + (of(verdict) ?? 0), 0);

const counts = <W extends string>(
  words: readonly W[],
  issues: readonly IssueVerdict[],
  of: (verdict: IssueVerdict) => W
): Readonly<Record<W, number>> => {
  const found = Object.fromEntries(words.map((word) => [word, 0])) as Record<W, number>;
  for (const verdict of issues) found[of(verdict)] += 1;
  return found;
};
