import type {Verdicts} from "../../measures/assess.ts";
import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import {chineseDate} from "../drawing/format.ts";
import {brief, issuePath} from "../rectification/rectification-words.ts";
import type {FeedScope} from "./feed-scopes.ts";

/** A day of the calendar. */
export interface Deadline {
  /** Names it for ever: an extended deadline is the same entry on another day. */
  readonly key: string;
  readonly kind: "整改时限" | "公示截止";
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly path: string;
}

/** Deadlines in force of all that is not done, passed ones too, and the last days of public notices still open. */
export const deadlines = ({site}: Pick<Verdicts, "site">, {issues}: Pick<FeedScope, "issues">): readonly Deadline[] =>
  issues
    .flatMap((verdict) => [...ownDeadline(verdict, site.dataAsOf), ...notices(verdict, site.dataAsOf)])
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.key < b.key ? -1 : 1));

/** Whether there is anything to tell, without telling it. */
export const anyDeadline = ({rectification, site}: Pick<Verdicts, "rectification" | "site">): boolean =>
  rectification.issues.some(
    (verdict) => ownDeadline(verdict, site.dataAsOf).length + notices(verdict, site.dataAsOf).length > 0
  );

const named = ({issue}: IssueVerdict): string => `${brief(issue.problem)}（${issue.id}）`;

const ownDeadline = (verdict: IssueVerdict, dataAsOf: string): readonly Deadline[] => {
  const {issue, deadlineInForce, done, daysLate} = verdict;
  const {id, lead, deadlineWords, extendedTo, deadline, extensionApprover, extensionReason} = issue;
  if (done || deadlineInForce === null) return [];
  const text = [
    `牵头单位：${lead}`,
    `时限原文：${deadlineWords}`,
    extendedTo === null
      ? null
      : `原定${deadline === null ? "没有日期" : chineseDate(deadline)}，${extensionApprover ?? ""}批准延期至${chineseDate(extendedTo)}，理由：${extensionReason ?? "未填"}`,
    daysLate === null ? null : `到${chineseDate(dataAsOf)}（数据截至）已逾期 ${daysLate} 天，尚未完成整改`
  ];
  return [
    {
      ...{key: `issue/${id}/deadline`, kind: "整改时限", date: deadlineInForce, path: issuePath(id)},
      title: `${daysLate === null ? "" : "【逾期】"}${extendedTo === null ? "整改时限" : "延期后整改时限"}：${named(verdict)}`,
      text: text.filter((part) => part !== null).join("\n")
    }
  ];
};

const notices = (verdict: IssueVerdict, dataAsOf: string): readonly Deadline[] =>
  verdict.events.flatMap(({stage, noticeFrom, noticeTo, unit}) =>
    stage !== "公示" || noticeFrom === null || noticeTo === null || noticeTo < dataAsOf
      ? []
      : [
          {
            ...{key: `issue/${verdict.issue.id}/notice/${noticeFrom}`, kind: "公示截止", date: noticeTo},
            path: issuePath(verdict.issue.id),
            title: `公示截止：${named(verdict)}`,
            text: `${unit}公示整改结果，${chineseDate(noticeFrom)}至${chineseDate(noticeTo)}可以提出意见。`
          }
        ]
  );
