import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import {LOOK_BACK_QUESTIONS} from "../../measures/rectification/rectification-lookback.ts";
import {dayNumber} from "../../measures/days.ts";
import {regionSlug} from "../../measures/rectification/rectification-lists.ts";
import type {City} from "../../tables/city.ts";
import type {IssueEvent} from "../../tables/schemas/index.ts";
import {type FigureTable, missing} from "../figure.ts";
import {chineseDate} from "../drawing/format.ts";
import {STANDING_WORDS, fieldPath, rateWords, roundPath, statePath, unitPath} from "./rectification-words.ts";

export interface Fact {
  readonly term: string;
  readonly value: string | null;
  readonly href?: string | null;
}

const dated = (iso: string | null): string | null => (iso === null ? null : chineseDate(iso));
const joined = (words: readonly string[] | null): string | null => (words === null ? null : words.join("、"));

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
      return `${issue.completed === null ? "曾报告完成" : `曾于${completed}`}，后反弹，正在重改；${daysLate === null ? leftWords(verdict) : `现行时限已过 ${daysLate} 天`}。`;
    case "extended":
      return `超过原定时限 ${lateOriginal} 天；${issue.extensionApprover ?? ""}批准延期至${chineseDate(issue.extendedTo ?? "")}，还有 ${daysLeft} 天。`;
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

/** 发现了什么 */
export const foundFacts = (city: City, {issue}: IssueVerdict): readonly Fact[] => [
  {term: "反馈问题", value: issue.problem},
  {term: "问题编号", value: issue.number === null ? issue.id : `${issue.id}（清单第 ${issue.number} 项）`},
  {term: "督察轮次", value: issue.round, href: roundPath(issue.round)},
  {term: "反馈日期", value: dated(issue.fedBack)},
  {term: "问题类别", value: issue.field, href: fieldPath(issue.field)},
  {term: "重点领域", value: issue.focus},
  ...issue.regions.map((name) => ({
    term: "行政区域",
    value: name,
    href: city.tables.regions.some((region) => region.name === name) ? `/regions/${regionSlug(city, name)}/` : null
  }))
];

/** 承诺了什么: original words first, the date read from them after. */
export const promisedFacts = ({issue}: IssueVerdict): readonly Fact[] => [
  {term: "整改目标", value: issue.goal},
  {term: "整改措施", value: issue.measures},
  {term: "整改时限（原文）", value: issue.deadlineWords},
  {term: "时限类型", value: issue.deadlineKind},
  {term: "原定时限", value: dated(issue.deadline)},
  {term: "牵头单位", value: issue.lead, href: unitPath(issue.lead)},
  {term: "责任单位", value: joined(issue.units)},
  {term: "督导单位", value: issue.supervisor},
  {term: "验收单位", value: issue.acceptor}
];

/** 做到了哪一步 */
export const progressFacts = (verdict: IssueVerdict): readonly Fact[] => {
  const {issue, standing, daysSinceProgress} = verdict;
  return [
    {term: "现状", value: STANDING_WORDS[standing].word},
    {term: "填报状态", value: issue.state, href: statePath(issue.state)},
    {term: "整改进展", value: issue.progress},
    {
      term: "进展更新",
      value: `${chineseDate(issue.updated)}${verdict.done ? "" : `，距数据截至 ${daysSinceProgress} 天`}`
    },
    {term: "完成整改日期", value: dated(issue.completed)},
    {term: "销号日期", value: dated(issue.writtenOff)},
    {term: "备案文号", value: issue.filing},
    {
      term: "举一反三",
      value:
        issue.similarFound === null
          ? null
          : issue.similarFound === 0
            ? "排查同类问题，没有发现"
            : `排查出同类问题 ${issue.similarFound} 个，已整改 ${rateWords({numerator: issue.similarMended ?? 0, denominator: issue.similarFound, definition: ""})}`
    }
  ];
};

/** 延期: who approved it and why, and the days against both deadlines; none without an extension. */
export const extensionFacts = ({issue, lateOriginal, lateExtended, done}: IssueVerdict): readonly Fact[] =>
  issue.extendedTo === null
    ? []
    : [
        {term: "原定时限", value: dated(issue.deadline)},
        {term: "延期后时限", value: dated(issue.extendedTo)},
        {term: "批准单位", value: issue.extensionApprover},
        {term: "延期理由", value: issue.extensionReason},
        {term: "超原定时限", value: done ? null : lateOriginal === null ? "未超过" : `${lateOriginal} 天`},
        {term: "超延期后时限", value: done ? null : lateExtended === null ? "未超过" : `${lateExtended} 天`}
      ];

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
  mark: event.stage === "销号" ? "closed" : event.stage === "反弹" || event.rebounded === "是" ? "back" : null,
  result: event.result === null ? null : `结论：${event.result}`,
  notice:
    event.noticeFrom === null || event.noticeTo === null
      ? null
      : `公示 ${chineseDate(event.noticeFrom)}至${chineseDate(event.noticeTo)}（${dayNumber(event.noticeTo) - dayNumber(event.noticeFrom) + 1} 天）`,
  answers: LOOK_BACK_QUESTIONS.flatMap(({key, text}) => (event[key] === null ? [] : [`${text}：${event[key]}`])).join(
    "；"
  ),
  about: event.about,
  files: publicFiles(event).map((name) => ({
    text: event.attachmentKind ?? name,
    href: `/attachments/${name}`,
    name
  }))
});

/** Files of an event that may be published: none unless the row says 是. */
export const publicFiles = ({open, attachment}: IssueEvent): readonly string[] =>
  open === true && attachment !== null ? [attachment] : [];

/** The tasks before and after in the bureau's list. */
export const neighbours = (
  issues: readonly IssueVerdict[],
  id: string
): {readonly before: IssueVerdict | null; readonly after: IssueVerdict | null} => {
  const at = issues.findIndex(({issue}) => issue.id === id);
  return {before: issues[at - 1] ?? null, after: at < 0 ? null : (issues[at + 1] ?? null)};
};
