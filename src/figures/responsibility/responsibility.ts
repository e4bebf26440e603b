import type {RectificationVerdicts} from "../../measures/rectification/rectification.ts";
import type {ResponsibilityVerdicts, UnitVerdict} from "../../measures/responsibility/responsibility.ts";
import type {City} from "../../tables/city.ts";
import {accountabilityFigure} from "./accountability.ts";
import type {Figure} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {type Frame, narrow} from "../frame.ts";
import {selfInspectionFigure} from "./self-inspection.ts";
import {unitRanking} from "./unit-ranking.ts";
import {type Bar, type Part, stackedBars} from "../drawing/stacked-bars.ts";
import {rateCell} from "../rectification/rectification-words.ts";
import {responsibilityBase} from "./responsibility-base.ts";

export const responsibilityFigures = (
  city: City,
  responsibility: ResponsibilityVerdicts,
  rectification: RectificationVerdicts
): readonly Figure[] =>
  [
    responsibilityUnits(city, responsibility, rectification),
    unitRanking(city, responsibility),
    accountabilityFigure(city, responsibility),
    selfInspectionFigure(city, responsibility)
  ].filter((figure) => figure !== null);

const responsibilityUnits = (
  city: City,
  {units}: ResponsibilityVerdicts,
  {tally}: RectificationVerdicts
): Figure | null => {
  const leading = units.flatMap((unit) => (unit.led === null ? [] : [rowOf(unit, unit.led.tally)]));
  if (leading.length === 0) return null;
  return {
    ...responsibilityBase(city, "rectification_issues"),
    id: "responsibility-units",
    title: "各单位牵头的整改任务",
    sentence: sentenceOf(leading, tally),
    table: {
      columns: [
        {key: "unit", label: "牵头单位", link: ({slug}) => `/responsibility/${String(slug)}/`},
        {key: "total", label: "牵头任务", unit: "项", digits: 0},
        {key: "writtenOff", label: "已销号", unit: "项", digits: 0},
        {key: "done", label: "完成整改", unit: "项", digits: 0},
        {key: "late", label: "逾期", unit: "项", digits: 0},
        {key: "reopened", label: "反弹重改", unit: "项", digits: 0},
        {key: "rate", label: "完成整改率", unit: "%", digits: 1}
      ],
      rows: leading
    },
    draw: (frame) => stackedBars(leading.slice(0, most(frame)).map(barOf), PARTS, frame),
    period: `截至 ${city.site.dataAsOf}`,
    completeness: {evaluated: tally.total, total: tally.total, unit: "项", missing: []},
    notes: [
      "每项任务只计入牵头单位一次，各单位相加等于任务总数；配合的责任单位不重复计。",
      "完成整改包括已完成整改、已完成并长期坚持和已销号；完成整改率 = 完成整改 ÷ 牵头任务。逾期指整改时限（批准延期的按延期后时限）早于数据截至而未完成。",
      `图中只画牵头任务最多的单位（宽屏 ${WIDE_MOST} 个、手机 ${NARROW_MOST} 个），全部 ${leading.length} 个单位见数据表。`
    ]
  };
};

const WIDE_MOST = 20;
const NARROW_MOST = 12;
const most = (frame: Frame): number => (narrow(frame) ? NARROW_MOST : WIDE_MOST);

const rowOf = (
  {name, slug}: UnitVerdict,
  {total, done, writtenOff, late, reopened, completion}: RectificationVerdicts["tally"]
) => ({
  ...{unit: name, slug, total, writtenOff, done, late, reopened},
  rate: rateCell(completion)
});
type UnitRow = ReturnType<typeof rowOf>;

const PARTS: readonly Part[] = [
  {key: "writtenOff", label: "已销号", fill: "done", text: "ondone"},
  {key: "completed", label: "完成待销号", fill: "paper", text: "ink", outline: "done"},
  {key: "open", label: "未到期", fill: "track", text: "ink", outline: "s4"},
  {key: "late", label: "逾期", fill: "zhu", text: "onzhu"}
];

const barOf = ({unit, slug, total, writtenOff, done, late}: UnitRow): Bar => ({
  label: unit,
  path: `/responsibility/${slug}/`,
  values: {writtenOff, completed: done - writtenOff, open: total - done - late, late},
  end: `${done}/${total}`,
  late: late > 0 ? `逾期 ${late}` : null
});

const sentenceOf = (
  rows: readonly UnitRow[],
  {total, done, writtenOff, late}: RectificationVerdicts["tally"]
): string => {
  const rate = formatNumber(percent(done, total) ?? 0, 1);
  const lates = rows.filter((row) => row.late > 0);
  const [worst, second] = lates.toSorted((a, b) => b.late - a.late);
  const most = worst === undefined || worst.late === second?.late ? "" : `，最多的是${worst.unit}（${worst.late} 项）`;
  const lateWords = worst === undefined ? "没有逾期任务" : `${lates.length} 个单位有逾期任务，共 ${late} 项${most}`;
  return `${rows.length} 个单位牵头 ${total} 项整改任务，完成整改 ${done} 项（${rate}%），其中已销号 ${writtenOff} 项；${lateWords}。`;
};
