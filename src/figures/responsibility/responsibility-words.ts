import type {ResponsibilityVerdicts, UnitVerdict} from "../../measures/responsibility/responsibility.ts";
import {type FigureTable, missing} from "../figure.ts";
import {rateWords} from "../rectification/rectification-words.ts";

/** A unit as a line of the list of responsibilities. */
export const unitItem = ({name, slug, kind, led, shared, duties}: UnitVerdict) => ({
  href: `/responsibility/${slug}/`,
  title: name,
  late: led !== null && led.tally.late > 0 ? `逾期 ${led.tally.late} 项` : null,
  meta: [
    kind,
    led === null ? null : `牵头 ${led.tally.total} 项，完成 ${led.tally.done} 项`,
    shared === 0 ? null : `参与 ${shared} 项`,
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
    shared === 0 ? null : `参与 ${shared} 项`,
    duties.length === 0 ? null : `公布职责 ${duties.length} 条`,
    grade === undefined ? null : `${grade.year}年考评${grade.grade}`
  ]
    .filter((part) => part !== null)
    .join("；")
    .concat("。");
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
