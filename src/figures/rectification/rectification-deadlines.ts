import {
  type DeadlineMonth,
  type Deadlines,
  assessDeadlines
} from "../../measures/rectification/rectification-deadlines.ts";
import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import type {RectificationVerdicts} from "../../measures/rectification/rectification.ts";
import type {City} from "../../tables/city.ts";
import {monthWords} from "../drawing/month-words.ts";
import {type Figure, type FigureRow, missing} from "../figure.ts";
import {MOST_CELLS, deadlinesDrawing} from "./rectification-deadlines-drawing.ts";
import {STANDING_WORDS, brief, issuePath, rectificationBase} from "./rectification-words.ts";

/** The calendar of what is not done: deadlines to come, and those that have passed. Null without tasks. */
export const rectificationDeadlines = (city: City, verdicts: RectificationVerdicts): Figure | null => {
  if (verdicts.issues.length === 0) return null;
  const deadlines = assessDeadlines(verdicts.issues);
  const {past, ahead, undated} = deadlines;
  const open = verdicts.issues.filter(({done}) => !done).length;
  const months = [...past, ...ahead];
  return {
    ...rectificationBase(city, verdicts),
    id: "rectification-deadlines",
    title: "时限日历：哪个月到期，哪些已过期还没完成",
    sentence: sentenceOf(deadlines, open),
    table: {
      columns: [
        {key: "month", label: "到期月份"},
        {key: "count", label: "当月共", unit: "项", digits: 0},
        {key: "id", label: "问题编号", link: (row) => issuePath(String(row["id"]))},
        {key: "problem", label: "反馈问题"},
        {key: "lead", label: "牵头单位"},
        {key: "deadline", label: "现行时限"},
        {key: "original", label: "原定时限"},
        {key: "standing", label: "现状"},
        {key: "daysLeft", label: "还有", unit: "天", digits: 0},
        {key: "daysLate", label: "已过", unit: "天", digits: 0}
      ],
      rows: [
        ...months.flatMap(({month, issues}) =>
          issues.map((verdict) => ({
            month: monthWords(month),
            count: countOf(months, month),
            ...rowOf(verdict)
          }))
        ),
        ...undated.map((verdict) => ({
          month: missing("没有日期时限"),
          count: undated.length,
          ...rowOf(verdict)
        }))
      ]
    },
    draw: open === 0 ? null : (frame) => deadlinesDrawing(deadlines, verdicts.asOf, frame),
    method: "rectification-late",
    notes: [
      `未完成整改 ${open} 项：时限已过 ${count(past)} 项，未到 ${count(ahead)} 项，没有日期时限 ${undated.length} 项。`,
      "按现行时限排列：有批准的延期时是延期后时限，否则是原定时限。已完成整改的不在这里。",
      ...(months.some(({issues}) => issues.length > MOST_CELLS)
        ? [`一个月多于 ${MOST_CELLS} 项的，图中只画 ${MOST_CELLS} 格，数据表列出全部。`]
        : [])
    ]
  };
};

const count = (months: readonly DeadlineMonth[]): number => months.reduce((sum, {issues}) => sum + issues.length, 0);

/** A month may stand on both sides of 数据截至. */
const countOf = (months: readonly DeadlineMonth[], month: string): number =>
  count(months.filter((one) => one.month === month));

const rowOf = (verdict: IssueVerdict): FigureRow => {
  const {issue, standing, deadlineInForce, daysLeft, daysLate} = verdict;
  return {
    id: issue.id,
    problem: brief(issue.problem, 60),
    lead: issue.lead,
    deadline: deadlineInForce ?? missing(issue.deadlineWords),
    original: issue.deadline ?? missing(issue.deadlineWords),
    standing: STANDING_WORDS[standing].word,
    daysLeft: daysLeft ?? missing("—"),
    daysLate: daysLate ?? missing("—")
  };
};

const sentenceOf = ({past, ahead, undated}: Deadlines, open: number): string => {
  if (open === 0) return "所有问题都已完成整改，没有还在计时的时限。";
  const [oldest, next] = [past[0], ahead[0]];
  const parts = [
    oldest === undefined ? "没有时限已过的" : `时限已过 ${count(past)} 项，最早的是${monthWords(oldest.month)}`,
    next === undefined
      ? "没有将到的时限"
      : `时限未到 ${count(ahead)} 项，最近的是${monthWords(next.month)}，${next.issues.length} 项`,
    ...(undated.length === 0 ? [] : [`没有日期时限 ${undated.length} 项`])
  ];
  return `未完成整改 ${open} 项：${parts.join("；")}。`;
};
