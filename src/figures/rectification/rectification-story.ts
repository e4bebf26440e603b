import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import {LOOK_BACK_QUESTIONS} from "../../measures/rectification/rectification-lookback.ts";
import {dayNumber} from "../../measures/days.ts";
import type {IssueEvent} from "../../tables/schemas/index.ts";
import {type FigureTable, missing} from "../figure.ts";
import {chineseDate} from "../drawing/format.ts";
import type {TimelineItem} from "../timeline.ts";
import {documentsOf} from "./rectification-documents.ts";
import {STANDING_WORDS, brief, issuePath} from "./rectification-words.ts";

export interface Fact {
  readonly term: string;
  readonly value: string | null;
  readonly href?: string | null;
}

/** The one sentence of a task's page: where it stands against its promise. */
export const storyLead = (verdict: IssueVerdict): string => {
  const {issue, standing, daysLate, lateOriginal, daysLeft} = verdict;
  const completed =
    issue.completed === null ? "已完成整改" : `${chineseDate(issue.completed)}完成整改${punctual(verdict)}`;
  switch (standing) {
    case "writtenOff":
      return `${completed}${issue.writtenOff === null ? "，已销号" : `，${chineseDate(issue.writtenOff)}销号`}${reboundWords(verdict)}。`;
    case "completed":
      return `${completed}，尚未销号。`;
    case "kept":
      return `${completed}，仍须长期坚持。`;
    case "late":
      return `${deadlineWords(verdict)}，已逾期 ${daysLate} 天${issue.extendedTo !== null && lateOriginal !== null ? `（超过原定时限 ${lateOriginal} 天）` : ""}，尚未完成整改。`;
    case "reopened":
    case "reopenedLate":
      return `${issue.completed === null ? "曾报告完成" : `曾于${completed}`}，后反弹，${verdict.awaitsRestart === null ? "正在重改" : `${chineseDate(verdict.awaitsRestart)}以来没有重启整改的记录`}；${daysLate === null ? leftWords(verdict) : `现行时限已过 ${daysLate} 天`}。`;
    case "extended":
      return `超过原定时限 ${lateOriginal} 天；${issue.extensionApprover ?? ""}${verdict.grantedLate === null ? "" : `在原定时限过后 ${verdict.grantedLate.days} 天才`}批准延期至${chineseDate(issue.extendedTo ?? "")}，还有 ${daysLeft} 天。`;
    default:
      return `${STANDING_WORDS[standing].word}；${leftWords(verdict)}。`;
  }
};

/** What became of a task after it was written off, or before it was again. */
const reboundWords = ({issue, lookBacks, rebounded}: IssueVerdict): string => {
  const last = lookBacks.at(-1);
  if (
    last !== undefined &&
    last.date > (issue.writtenOff ?? "") &&
    (last.rebounded === "是" || last.rebounded === "部分")
  )
    return `；${chineseDate(last.date)}回头看发现${last.rebounded === "部分" ? "部分" : ""}反弹`;
  return rebounded ? "；此前曾反弹重改" : "";
};

const punctual = ({issue: {completed, deadline, extendedTo}}: IssueVerdict): string => {
  if (completed === null || deadline === null) return "";
  const after = (date: string): number => dayNumber(completed) - dayNumber(date);
  if (after(deadline) <= 0) return "，未超原定时限";
  const late = `，比原定时限晚 ${after(deadline)} 天`;
  if (extendedTo === null) return late;
  return after(extendedTo) <= 0 ? `${late}，在批准的延期内` : `${late}，比延期后时限晚 ${after(extendedTo)} 天`;
};

const deadlineWords = ({issue, deadlineInForce}: IssueVerdict): string =>
  issue.extendedTo === null
    ? `原定${chineseDate(deadlineInForce ?? "")}完成`
    : `批准延期至${chineseDate(issue.extendedTo)}`;

const leftWords = ({deadlineInForce, daysLeft, issue}: IssueVerdict): string =>
  deadlineInForce === null
    ? `时限为“${issue.deadlineWords}”，没有限定日期`
    : `时限${chineseDate(deadlineInForce)}，还有 ${daysLeft ?? 0} 天`;

/** The answers of every look-back, latest first. */
export const lookBackTable = ({lookBacks}: IssueVerdict): FigureTable | null =>
  lookBacks.length === 0
    ? null
    : {
        columns: [
          {key: "date", label: "日期"},
          ...LOOK_BACK_QUESTIONS.map(({key, text}) => ({key, label: text})),
          {key: "unit", label: "办理单位"},
          {key: "about", label: "说明"}
        ],
        rows: lookBacks.toReversed().map((event) => ({
          date: event.date,
          ...Object.fromEntries(LOOK_BACK_QUESTIONS.map(({key}) => [key, event[key] ?? missing("未填写")])),
          unit: event.unit,
          about: event.about ?? missing("—")
        }))
      };

/** One event of the timeline in words. Attachments appear only where 是否公开 is 是. */
export const eventStep = (event: IssueEvent) => ({
  date: event.date,
  stage: event.stage,
  unit: event.unit,
  mark: markOf(event),
  result: event.result === null ? null : `结论：${event.result}`,
  notice:
    event.noticeFrom === null || event.noticeTo === null
      ? null
      : `公示 ${chineseDate(event.noticeFrom)}至${chineseDate(event.noticeTo)}（${dayNumber(event.noticeTo) - dayNumber(event.noticeFrom) + 1} 天）`,
  answers: LOOK_BACK_QUESTIONS.flatMap(({key, text}) => (event[key] === null ? [] : [`${text}：${event[key]}`])).join(
    "；"
  ),
  about: event.about,
  remark: event.meta.remark,
  documents: documentsOf(event)
});

const markOf = ({stage, rebounded}: IssueEvent): "closed" | "back" | null =>
  stage === "销号" ? "closed" : stage === "反弹" || rebounded === "是" ? "back" : null;

/** The same as a line of the timeline. */
export const eventItem = (event: IssueEvent): TimelineItem => {
  const {date, stage, unit, mark, result, notice, answers, about, remark, documents} = eventStep(event);
  return {
    ...{date, head: stage, aside: `${unit}${result === null ? "" : `，${result}`}`, mark},
    lines: [about, notice, answers === "" ? null : answers, remark === null ? null : `备注：${remark}`].filter(
      (line) => line !== null
    ),
    files: documents.map(({kind, href, name}) => ({href, words: `${kind}（${name}）`}))
  };
};

/** The tasks before and after in the bureau's list. */
export const neighbours = (issues: readonly IssueVerdict[], id: string) => {
  const at = issues.findIndex(({issue}) => issue.id === id);
  const neighbour = (place: number) => {
    const issue = at < 0 ? undefined : issues[place]?.issue;
    return issue === undefined ? null : {href: issuePath(issue.id), id: issue.id, title: brief(issue.problem, 24)};
  };
  return {before: neighbour(at - 1), after: neighbour(at + 1)};
};
