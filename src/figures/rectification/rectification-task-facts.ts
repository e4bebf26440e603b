import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import {regionSlug} from "../../measures/rectification/rectification-lists.ts";
import type {Verdicts} from "../../measures/assess.ts";
import type {IssueEvent} from "../../tables/schemas/index.ts";
import type {City} from "../../tables/city.ts";
import {chineseDate} from "../drawing/format.ts";
import type {Fact} from "./rectification-story.ts";
import {STANDING_WORDS, fieldPath, roundPath, statePath, unitPath} from "./rectification-words.ts";

const dated = (iso: string | null): string | null => (iso === null ? null : chineseDate(iso));

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

/** 承诺了什么: original words first, the date read from them after. Every unit leads to what else it answers for. */
export const promisedFacts = (
  {issue}: IssueVerdict,
  {responsibility}: Pick<Verdicts, "responsibility">
): readonly Fact[] => {
  const unit = (term: string, name: string | null): Fact => {
    const known = responsibility.units.find((one) => one.name === name);
    return {term, value: name, href: known === undefined ? null : `/responsibility/${known.slug}/`};
  };
  return [
    {term: "整改目标", value: issue.goal},
    {term: "整改措施", value: issue.measures},
    {term: "整改时限（原文）", value: issue.deadlineWords},
    {term: "时限类型", value: issue.deadlineKind},
    {term: "原定时限", value: dated(issue.deadline)},
    {term: "牵头单位", value: issue.lead, href: unitPath(issue.lead)},
    ...issue.units.map((name) => unit("责任单位", name)),
    unit("督导单位", issue.supervisor),
    unit("验收单位", issue.acceptor)
  ];
};

/** 做到了哪一步 */
export const progressFacts = (verdict: IssueVerdict): readonly Fact[] => {
  const {issue, standing, progressed, daysSinceProgress} = verdict;
  const since = verdict.done ? "" : `，距数据截至 ${daysSinceProgress} 天`;
  return [
    {term: "现状", value: STANDING_WORDS[standing].word},
    {term: "填报状态", value: issue.state, href: statePath(issue.state)},
    {term: "整改进展", value: issue.progress},
    {term: "进展更新", value: `${chineseDate(issue.updated)}${progressed.step === null ? since : ""}`},
    {
      term: "最近进展",
      value:
        progressed.step === null || verdict.done
          ? null
          : `${chineseDate(progressed.date)}${progressed.step.stage}${since}`
    },
    {term: "反弹以后", value: restartWords(verdict)},
    {term: "完成整改日期", value: dated(issue.completed)},
    {term: "销号日期", value: dated(issue.writtenOff)},
    {term: "备案文号", value: issue.filing},
    {term: "备注", value: issue.meta.remark},
    {term: "来源", value: issue.meta.source},
    {term: "发布日期", value: dated(issue.meta.published)}
  ];
};

const restartWords = ({awaitsRestart}: IssueVerdict): string | null =>
  awaitsRestart === null ? null : `${chineseDate(awaitsRestart)}反弹，还没有重启整改的记录`;

/** 延期: who approved it and why, and the days against both deadlines; none without an extension. */
export const extensionFacts = ({
  issue,
  events,
  lateOriginal,
  lateExtended,
  grantedLate,
  done
}: IssueVerdict): readonly Fact[] =>
  issue.extendedTo === null
    ? []
    : [
        {term: "原定时限", value: dated(issue.deadline)},
        {term: "延期后时限", value: dated(issue.extendedTo)},
        {term: "批准单位", value: issue.extensionApprover},
        {term: "延期理由", value: issue.extensionReason},
        ...events
          .filter(({stage}) => stage === "延期")
          .map((event) => ({term: "延期记录", value: extensionWords(event)})),
        ...(grantedLate === null
          ? []
          : [
              {
                term: "批准得晚",
                value: `${chineseDate(grantedLate.date)}才批准，原定时限已过 ${grantedLate.days} 天`
              }
            ]),
        {term: "超原定时限", value: done ? null : lateOriginal === null ? "未超过" : `${lateOriginal} 天`},
        {term: "超延期后时限", value: done ? null : lateExtended === null ? "未超过" : `${lateExtended} 天`}
      ];

const extensionWords = ({date, unit, about}: IssueEvent): string =>
  `${chineseDate(date)}，${unit}${about === null ? "" : `：${about}`}`;

/** Facts that have a value: a section without any is not shown. */
export const shown = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({value}) => value !== null);
