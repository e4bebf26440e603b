import type {IssueEvent, RectificationIssue} from "../../tables/schemas/index.ts";
import {type Act, actOf} from "./states.ts";

/** One step of a task's story; `event` is null where only a date of its row tells of it. */
export interface Step {
  readonly date: string;
  readonly act: Act | null;
  readonly event: IssueEvent | null;
}

/** What of one day comes first: a life ends and begins anew before anything else is done in it. */
const ORDER: readonly (IssueEvent["stage"] | "kept")[] = [
  ...(["交办", "回头看", "反弹", "重启", "制定方案", "延期", "调度", "现场督办", "整改"] as const),
  ...(["自查自验", "申请验收", "初验", "验收", "kept", "公示", "审签", "销号", "备案"] as const)
];

/**
 * Events and what the row adds where no event tells: 反馈日期 for 交办, 完成整改日期, 销号日期, and 长期坚持, which has no 环节
 * of its own and begins with the acceptance, or with completion where none is recorded.
 */
export const stepsOf = (
  issue: RectificationIssue,
  events: readonly IssueEvent[],
  fedBack: string | null = issue.fedBack
): readonly Step[] => {
  const steps: (Step & {readonly rank: number})[] = events.map((event) => ({
    ...{date: event.date, act: actOf(event), event},
    rank: ORDER.indexOf(event.stage)
  }));
  const add = (date: string | null, act: Act, stage: (typeof ORDER)[number]): void => {
    if (date !== null) steps.push({date, act, event: null, rank: ORDER.indexOf(stage) + 0.5});
  };
  const latest = (stage: IssueEvent["stage"], act: Act | null = null): string =>
    events.reduce(
      (last, e) => (e.stage === stage && (act === null || actOf(e) === act) && e.date > last ? e.date : last),
      ""
    );
  if (latest("交办") === "") add(fedBack, "assign", "交办");
  // 基本完成 may carry a date, and is not done.
  if (issue.state !== "基本完成") add(issue.completed, "finish", "自查自验");
  const off = latest("销号");
  if (off === "" || off < latest("反弹")) add(issue.writtenOff, "writeOff", "销号");
  if (issue.state === "已完成并长期坚持" && issue.completed !== null) {
    const accepted = latest("验收", "accept");
    add(accepted > issue.completed ? accepted : issue.completed, "keep", "kept");
  }
  return steps.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.rank - b.rank));
};
