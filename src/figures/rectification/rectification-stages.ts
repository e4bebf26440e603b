import {dayNumber} from "../../measures/days.ts";
import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import {chineseDate} from "../drawing/format.ts";

/** One stage of the way to 销号. */
export interface TaskStage {
  readonly name: string;
  readonly date: string | null;
  /** `2022年7月15日至2022年7月21日`, 没有记录, 尚未 */
  readonly words: string;
  /** `上一步之后 327 天`: since the last stage with a date. */
  readonly since: string | null;
  readonly state: "passed" | "unrecorded" | "ahead";
}

/**
 * How far a task has come since it last rebounded. A stage without a date that a later one has passed was not recorded, which
 * is not the same as not reached.
 */
export const taskStages = ({history, issue, standing}: IssueVerdict): readonly TaskStage[] => {
  const {stages} = history.life;
  const way: readonly (readonly [name: string, date: string | null])[] = [
    ["交办", stages.assigned],
    [history.restarts.length > 0 ? "重启整改" : "整改", stages.underWay],
    ["完成整改", stages.finished],
    ["验收通过", stages.accepted],
    ...(standing === "kept" || issue.state === "已完成并长期坚持"
      ? [["长期坚持", stages.kept] as const]
      : [["公示", stages.noticeFrom] as const, ["销号", stages.writtenOff] as const])
  ];
  const reached = way.findLastIndex(([, date]) => date !== null);
  let before: string | null = null;
  return way.map(([name, date], i) => {
    const since = date === null || before === null ? null : dayNumber(date) - dayNumber(before);
    if (date !== null) before = date;
    return {
      ...{name, date, since: since === null ? null : since === 0 ? "与上一步同一天" : `上一步之后 ${since} 天`},
      words:
        date === null ? (i < reached ? "没有记录" : "尚未") : spanWords(date, name === "公示" ? stages.noticeTo : null),
      state: date !== null ? "passed" : i < reached ? "unrecorded" : "ahead"
    };
  });
};

const spanWords = (from: string, to: string | null): string =>
  to === null || to === from ? chineseDate(from) : `${chineseDate(from)}至${chineseDate(to)}`;

/** What the stages leave out: a life before this one. */
export const earlierLife = ({history, awaitsRestart}: IssueVerdict): string | null => {
  const last = history.rebounds.at(-1);
  const waiting = awaitsRestart === null ? "" : "反弹以后还没有重启整改的记录；";
  return last === undefined
    ? null
    : `${history.rebounds.length > 1 ? `曾反弹 ${history.rebounds.length} 次，最近一次在` : "曾于"}${chineseDate(last)}${history.rebounds.length > 1 ? "" : "反弹"}；${waiting}上面只列反弹以后走过的各步，此前的记录都在时间线里。`;
};
