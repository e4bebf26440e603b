import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import type {IssueList} from "../../measures/rectification/rectification-lists.ts";
import {tally} from "../../measures/rectification/rectification-tally.ts";
import {
  STANDING_WORDS,
  awaitsRestartWords,
  brief,
  grantedLateWords,
  issuePath,
  lateWords,
  rateWords
} from "./rectification-words.ts";

export const listTitle = ({path, facet, name}: IssueList): string => TITLES[path] ?? `${facet}：${name}`;

const TITLES: Readonly<Record<string, string>> = {
  all: "全部整改任务",
  late: "逾期未完成的整改任务",
  "due-soon": "30 天内到期的整改任务"
};

/** The sentence a list opens with. */
export const listLead = ({path, name, facet, issues}: IssueList, asOf: string): string => {
  const {total, completion, writeOff, late, reopened} = tally(issues, asOf);
  if (total === 0) return path === "late" ? "目前没有整改任务逾期。" : "没有整改任务。";
  if (path === "late")
    return `${total} 项超过现行时限、尚未完成整改${reopened > 0 ? `，其中 ${reopened} 项曾完成、后反弹重改` : ""}。`;
  if (path === "due-soon") return `${total} 项的现行时限在 30 天以内。`;
  const tail = `${late === 0 ? "没有逾期" : `逾期 ${late} 项`}${reopened === 0 ? "" : `，反弹重改 ${reopened} 项`}`;
  return `${facet === "范围" ? "" : name}共 ${total} 项，完成整改 ${rateWords(completion)}，销号 ${rateWords(writeOff)}；${tail}。`;
};

/** A task as a line of a list. */
export const issueEntry = (verdict: IssueVerdict) => {
  const {issue, standing, deadlineInForce, daysLeft, daysSinceProgress, done} = verdict;
  const {word, kind} = STANDING_WORDS[standing];
  const days = lateWords(verdict);
  const date =
    issue.writtenOff !== null && verdict.writtenOff
      ? `${issue.writtenOff} 销号`
      : done
        ? `${issue.completed ?? ""} 完成整改`
        : daysLeft !== null
          ? `时限 ${deadlineInForce}，还有 ${daysLeft} 天`
          : deadlineInForce === null
            ? issue.deadlineWords
            : `时限 ${deadlineInForce}`;
  const quiet = !done && daysSinceProgress > 90 ? `${daysSinceProgress} 天没有更新进展` : null;
  return {
    href: issuePath(issue.id),
    id: issue.id,
    title: brief(issue.problem, 60),
    state: kind === "late" ? {word: days ?? word, kind} : {word, kind},
    late: kind === "late" ? null : days,
    meta: [date, issue.lead, done ? null : grantedLateWords(verdict), awaitsRestartWords(verdict), quiet]
      .filter((part) => part !== null)
      .join(" · ")
  };
};
