import type {Rate} from "../../measures/rate.ts";
import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import type {ResponsibilityVerdicts, UnitVerdict} from "../../measures/responsibility/responsibility.ts";
import {type FigureTable, missing} from "../figure.ts";
import {
  STANDING_WORDS,
  brief,
  issuePath,
  lateWords,
  rateWords,
  unitPath
} from "../rectification/rectification-words.ts";
import type {Fact} from "../rectification/rectification-story.ts";
import {periodWords} from "./accountability.ts";

/** A unit as a line of the list of responsibilities. */
export const unitItem = ({name, slug, kind, led, shared, duties}: UnitVerdict) => ({
  href: `/responsibility/${slug}/`,
  title: name,
  late: led !== null && led.tally.late > 0 ? `逾期 ${led.tally.late} 项` : null,
  meta: [
    kind,
    led === null ? null : `牵头 ${led.tally.total} 项，完成 ${led.tally.done} 项，销号 ${led.tally.writtenOff} 项`,
    shared.length === 0 ? null : `参与 ${shared.length} 项`,
    duties.length === 0 ? null : `职责 ${duties.length} 条`
  ]
    .filter((part) => part !== null)
    .join(" · ")
});

/** The sentence a unit's page opens with. */
export const unitLead = ({name, led, shared, duties, assessments}: UnitVerdict): string => {
  const [grade] = assessments;
  const tasks =
    led === null
      ? `${name}没有牵头的整改任务`
      : `${name}牵头 ${led.tally.total} 项整改任务，完成整改率 ${rateWords(led.tally.completion)}，${led.tally.late === 0 ? "没有逾期" : `逾期 ${led.tally.late} 项`}`;
  return [
    tasks,
    shared.length === 0 ? null : `参与 ${shared.length} 项`,
    duties.length === 0 ? null : `公布职责 ${duties.length} 条`,
    grade === undefined ? null : `${grade.year}年考评${grade.grade}`
  ]
    .filter((part) => part !== null)
    .join("；")
    .concat("。");
};

/** What a unit leads, in numbers: every rate with both counts. */
export const unitFacts = ({led, shared}: UnitVerdict): readonly Fact[] => {
  if (led === null) return [];
  const {total, done, writtenOff, late, lateOriginal, reopened, completion, writeOff, dueDone, onTime, onTimeInForce} =
    led.tally;
  const due = (rate: Rate, words: string): string =>
    rate.why === undefined ? `${rateWords(rate)}，${words}` : rate.why;
  return [
    {term: "牵头", value: `${total} 项${shared.length === 0 ? "" : `，另参与 ${shared.length} 项`}`},
    {term: "完成整改", value: `${done} 项，完成整改率 ${rateWords(completion)}`},
    {term: "已销号", value: `${writtenOff} 项，销号率 ${rateWords(writeOff)}`},
    {term: "到期完成率", value: due(dueDone, "分母为原定时限已过的任务")},
    {term: "按原定时限的按期完成率", value: due(onTime, "在原定时限内完成并且没有反弹；分母为原定时限已过的任务")},
    {
      term: "按现行时限的按期完成率",
      value: due(onTimeInForce, "在现行时限（批准延期的为延期后时限）内完成并且没有反弹；分母为现行时限已过的任务")
    },
    {
      term: "现在逾期",
      value: `${late} 项${lateOriginal > late ? `；另有 ${lateOriginal - late} 项超过原定时限，在批准的延期内` : ""}`
    },
    {term: "反弹重改", value: reopened === 0 ? null : `${reopened} 项`}
  ];
};

/** Most tasks of a group that a unit's page lists; the list of its tasks has them all. */
const SHOWN = 20;

/** The tasks of a unit by where they stand: what is late first, what is written off last, and those it takes part in. */
export const unitTasks = ({name, led, shared}: UnitVerdict) => {
  const own = led?.issues ?? [];
  const group = (title: string, issues: readonly IssueVerdict[], all: string | null) => ({
    title: `${title}（${issues.length} 项${issues.length > SHOWN && all === null ? `，列出前 ${SHOWN} 项` : ""}）`,
    items: issues.slice(0, SHOWN).map(taskEntry),
    more: issues.length > SHOWN && all !== null ? {text: `${title}的全部 ${issues.length} 项`, href: all} : null
  });
  const list = unitPath(name);
  return [
    group(
      "逾期",
      own.filter(({late}) => late).toSorted((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0)),
      list
    ),
    group("没有到期、还没有完成", own.filter(({done, late}) => !done && !late).toSorted(byDeadline), list),
    group(
      "完成整改，没有销号",
      own.filter(({done, writtenOff}) => done && !writtenOff),
      list
    ),
    group(
      "已销号",
      own.filter(({writtenOff}) => writtenOff),
      list
    ),
    group("其他单位牵头、参与的", shared, null)
  ].filter(({items}) => items.length > 0);
};

const byDeadline = (a: IssueVerdict, b: IssueVerdict): number => {
  const day = ({deadlineInForce}: IssueVerdict): string => deadlineInForce ?? "9999";
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0;
};

const taskEntry = (one: IssueVerdict) => ({
  href: issuePath(one.issue.id),
  id: one.issue.id,
  title: brief(one.issue.problem),
  state: STANDING_WORDS[one.standing],
  late: lateWords(one),
  meta: one.deadlineInForce === null ? one.issue.deadlineWords : `时限 ${one.deadlineInForce}`
});

/** What each number of 问责 and 公益诉讼 is, and who published it. */
export const accountabilityTable = ({accountability}: ResponsibilityVerdicts): FigureTable | null => {
  const rows = accountability.flatMap(({rows}) => rows).filter(({about, origin}) => about !== null || origin !== null);
  return rows.length === 0
    ? null
    : {
        columns: [
          {key: "period", label: "报告期"},
          {key: "kind", label: "类别"},
          {key: "count", label: "数量"},
          {key: "about", label: "说明"},
          {key: "origin", label: "来源"}
        ],
        rows: rows.map(({period, kind, count, unit, about, origin}) => ({
          ...{period: periodWords(period), kind, count: `${count} ${unit}`},
          about: about ?? missing("未填"),
          origin: origin ?? missing("未填")
        }))
      };
};

/** Approved grades, a year a column, the latest first. */
export const gradesTable = ({assessments}: ResponsibilityVerdicts, paths: ReadonlyMap<string, string>): FigureTable => {
  const units = [...new Set(assessments.flatMap(({rows}) => rows.map(({unit}) => unit)))];
  return {
    columns: [
      {key: "unit", label: "单位", link: ({unit}) => paths.get(String(unit)) ?? null},
      ...assessments.map(({year}) => ({key: String(year), label: `${year}年`}))
    ],
    rows: units.map((unit) => ({
      unit,
      ...Object.fromEntries(
        assessments.map(({year, rows}) => [
          String(year),
          rows.find((row) => row.unit === unit)?.grade ?? missing("未公布")
        ])
      )
    }))
  };
};

/** The latest year's grades, best first, each with its units; and on what they rest. */
export const latestGrades = ({assessments: [latest]}: ResponsibilityVerdicts) => {
  if (latest === undefined) return null;
  const grades = (["优秀", "良好", "合格", "不合格"] as const).map((grade) => {
    const units = latest.rows.filter((row) => row.grade === grade).map(({unit}) => unit);
    return {term: grade, value: units.length === 0 ? null : `${units.length} 个：${units.join("、")}`};
  });
  const basis = [...new Set(latest.rows.map((row) => row.basis))].join("；");
  return {title: `${latest.year}年综合考评`, grades, basis};
};
