import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import type {RectificationVerdicts} from "../../measures/rectification/rectification.ts";
import type {City} from "../../tables/city.ts";
import {barRows} from "../drawing/bar-rows.ts";
import {type Figure, missing} from "../figure.ts";
import {narrow} from "../frame.ts";
import {onTimeNote} from "./rectification-group-columns.ts";
import {brief, issuePath, rectificationBase} from "./rectification-words.ts";

/** Bars drawn at most; the table has them all. */
const SHOWN = 24;

/** Every task past its original deadline and not done, with days against both deadlines. */
export const rectificationLate = (city: City, verdicts: RectificationVerdicts): Figure | null => {
  if (verdicts.tally.total === 0) return null;
  const {late} = verdicts;
  const extended = verdicts.issues
    .filter((verdict) => !verdict.late && verdict.lateOriginal !== null)
    .toSorted((a, b) => (b.lateOriginal ?? 0) - (a.lateOriginal ?? 0));
  const all = [...late, ...extended];
  return {
    ...rectificationBase(city, verdicts),
    id: "rectification-late",
    title: "超过时限仍未完成整改的问题",
    sentence: sentenceOf(late, extended),
    table: {
      columns: [
        {key: "id", label: "问题编号", link: (row) => issuePath(String(row["id"]))},
        {key: "problem", label: "反馈问题"},
        {key: "lead", label: "牵头单位"},
        {key: "deadline", label: "原定时限"},
        {key: "lateOriginal", label: "超原定时限", unit: "天", digits: 0},
        {key: "extendedTo", label: "延期后时限"},
        {key: "lateExtended", label: "超延期后时限", unit: "天", digits: 0},
        {key: "grantedLate", label: "延期晚于原定时限批准", unit: "天", digits: 0},
        {key: "state", label: "填报状态"},
        {key: "completed", label: "曾完成日期"},
        {key: "awaitsRestart", label: "反弹后没有重启（反弹日期）"}
      ],
      rows: all.map(rowOf)
    },
    draw: all.length === 0 ? null : (frame) => draw(all, frame),
    method: "rectification-late",
    notes: [
      `逾期 ${late.length} 项；超过原定时限、仍在批准的延期内 ${extended.length} 项。`,
      "逾期 = 时限早于数据截至且尚未完成整改；有批准的延期时看延期后时限。两个天数分开列出，延期不抹去原来的承诺。",
      ...grantedNote(all),
      ...restartNote(verdicts.issues),
      onTimeNote(verdicts.tally),
      ...(all.length > SHOWN ? [`图中只画最久的 ${SHOWN} 项，数据表列出全部 ${all.length} 项。`] : [])
    ]
  };
};

const sentenceOf = (late: readonly IssueVerdict[], extended: readonly IssueVerdict[]): string => {
  const after = extended.filter(({grantedLate}) => grantedLate !== null).length;
  const tail =
    extended.length === 0
      ? ""
      : `另有 ${extended.length} 项超过原定时限、仍在批准的延期内${after === 0 ? "" : `，其中 ${after} 项的延期在原定时限过后才批准`}`;
  const [longest] = late;
  if (longest === undefined) return tail === "" ? "没有问题超过时限。" : `没有问题逾期；${tail}。`;
  return `${late.length} 项逾期未完成，最久的 ${longest.issue.id} 已逾期 ${longest.daysLate} 天${tail === "" ? "" : `；${tail}`}。`;
};

/** An extension granted after the deadline it moves: between the two days the task was late without one. */
const grantedNote = (all: readonly IssueVerdict[]): readonly string[] => {
  const granted = all.filter(({grantedLate}) => grantedLate !== null);
  return granted.length === 0
    ? []
    : [`其中 ${granted.length} 项的延期在原定时限过后才批准：${named(granted, grantedLateDays)}。`];
};

const grantedLateDays = ({grantedLate}: IssueVerdict): string => `晚 ${grantedLate?.days ?? 0} 天`;

/** Of all tasks: one that rebounded inside its deadline waits as well. */
const restartNote = (issues: readonly IssueVerdict[]): readonly string[] => {
  const waiting = issues.filter(({awaitsRestart}) => awaitsRestart !== null);
  return waiting.length === 0
    ? []
    : [
        `全部任务中，反弹重改而没有重启整改记录的 ${waiting.length} 项：${named(waiting, ({awaitsRestart}) => `${awaitsRestart ?? ""} 反弹`)}。`
      ];
};

/** Names written out at most. */
const NAMED = 6;

const named = (issues: readonly IssueVerdict[], words: (verdict: IssueVerdict) => string): string =>
  issues
    .slice(0, NAMED)
    .map((verdict) => `${verdict.issue.id}（${words(verdict)}）`)
    .join("、") + (issues.length > NAMED ? "等" : "");

const grantedWhy = ({issue, events}: IssueVerdict): string => {
  const first = events.find(({stage, result}) => stage === "延期" && result !== "不通过");
  if (first === undefined) return "没有批准日期";
  return issue.deadline !== null && first.date > issue.deadline ? "反弹以后批准" : "时限以前批准";
};

const restartWhy = ({history}: IssueVerdict): string => (history.restarts.length > 0 ? "已重启" : "没有环节记录");

const rowOf = (verdict: IssueVerdict) => {
  const {issue, lateOriginal, lateExtended, grantedLate, awaitsRestart, reopened} = verdict;
  return {
    id: issue.id,
    problem: brief(issue.problem, 60),
    lead: issue.lead,
    deadline: issue.deadline ?? missing(issue.deadlineWords),
    lateOriginal: lateOriginal ?? missing("未超过"),
    extendedTo: issue.extendedTo ?? missing("未延期"),
    lateExtended: lateExtended ?? missing(issue.extendedTo === null ? "未延期" : "未超过"),
    grantedLate: grantedLate?.days ?? missing(issue.extendedTo === null ? "未延期" : grantedWhy(verdict)),
    state: issue.state,
    completed: issue.completed ?? missing("—"),
    awaitsRestart: awaitsRestart ?? missing(reopened ? restartWhy(verdict) : "没有反弹")
  };
};

const draw = (all: readonly IssueVerdict[], frame: Parameters<NonNullable<Figure["draw"]>>[0]) => {
  const shown = all.slice(0, SHOWN);
  const small = narrow(frame);
  const days = shown.flatMap(({lateOriginal, lateExtended}) => [lateOriginal ?? 0, lateExtended ?? 0]);
  return barRows(
    shown.map(({issue, lateOriginal, lateExtended, grantedLate}) => ({
      label: small ? `${issue.id} ${brief(issue.problem, 18)}` : brief(issue.problem, 30),
      under: small ? issue.lead : `${issue.id} · ${issue.lead}`,
      href: frame.href === null ? null : frame.href(issuePath(issue.id)),
      bars: [
        {
          value: lateOriginal,
          text: lateOriginal === null ? "未超原定时限" : `${lateOriginal} 天`,
          tone: "zhu" as const,
          hollow: true
        },
        ...(issue.extendedTo === null
          ? [{value: null, text: "未延期", tone: "zhu" as const}]
          : [
              {
                value: lateExtended,
                text:
                  lateExtended === null
                    ? `延期至 ${issue.extendedTo}，未到${grantedLate === null ? "" : `，晚 ${grantedLate.days} 天批准`}`
                    : `${lateExtended} 天`,
                tone: "zhu" as const
              }
            ])
      ]
    })),
    {
      width: frame.width,
      stacked: small,
      max: Math.max(1, ...days),
      key: [
        {text: "超原定时限", tone: "zhu", hollow: true},
        {text: "超延期后时限", tone: "zhu"}
      ]
    }
  );
};
