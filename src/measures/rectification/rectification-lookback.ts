import type {IssueEvent} from "../../tables/schemas/index.ts";
import type {IssueVerdict} from "./rectification-issue.ts";
import type {RectificationTally} from "./rectification-tally.ts";
import type {Rate} from "../rate.ts";

/** The three questions of a 回头看, as the table asks them. */
export const LOOK_BACK_QUESTIONS = [
  {key: "rebounded", text: "是否反弹", good: "否"},
  {key: "inPlace", text: "整改是否到位", good: "是"},
  {key: "lasting", text: "措施是否稳固", good: "是"}
] as const;
export type LookBackQuestion = (typeof LOOK_BACK_QUESTIONS)[number];

export const LOOK_BACK_ANSWERS = ["是", "部分", "否", "未核", "未填写"] as const;
export type LookBackAnswer = (typeof LOOK_BACK_ANSWERS)[number];

export interface LookBackVerdict {
  readonly coverage: Rate;
  readonly rebound: Rate;
  /** Rebounds of tasks no look-back was held on: found otherwise. */
  readonly reboundedElsewhere: number;
  /** Answers of the latest look-back of each task, one answer a task and question. */
  readonly answers: readonly {
    readonly question: LookBackQuestion;
    readonly counts: Readonly<Record<LookBackAnswer, number>>;
  }[];
}

export const assessLookBacks = (
  issues: readonly IssueVerdict[],
  {coverage, rebound}: Pick<RectificationTally, "coverage" | "rebound">
): LookBackVerdict => {
  const eligible = issues.filter(({everDone}) => everDone);
  const lookedAt = eligible.filter(({lookBacks}) => lookBacks.length > 0);
  const latest = lookedAt.flatMap(({lookBacks}) => lookBacks.at(-1) ?? []);
  return {
    coverage,
    rebound,
    reboundedElsewhere: eligible.filter((verdict) => verdict.rebounded).length - rebound.numerator,
    answers: LOOK_BACK_QUESTIONS.map((question) => ({question, counts: answers(latest, question)}))
  };
};

const answers = (events: readonly IssueEvent[], {key}: LookBackQuestion): Readonly<Record<LookBackAnswer, number>> => {
  const counts: Record<LookBackAnswer, number> = {是: 0, 部分: 0, 否: 0, 未核: 0, 未填写: 0};
  for (const event of events) counts[event[key] ?? "未填写"] += 1;
  return counts;
};
