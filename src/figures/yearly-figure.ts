import type {IndicatorSeries, IndicatorValue} from "../measures/indicators.ts";
import {targetText} from "../measures/targets.ts";
import type {City} from "../tables/city.ts";
import {type Figure, type FigureRow, missing} from "./figure.ts";
import {figureOrigin} from "./figure-origin.ts";
import {formatNumber, withUnit} from "./format.ts";
import {progressDrawing} from "./progress-drawing.ts";
import {TARGET_NOTE, aheadWords, targetNotes, verdictWords} from "./target-notes.ts";

interface Heading {
  readonly id: string;
  readonly section: Figure["section"];
  readonly title: string;
  /** Said before the targets: the definition, and what it is not. */
  readonly notes: readonly string[];
}

/** A yearly indicator: recomputed from numerator and denominator, beside what was printed and what was promised. */
export const yearlyFigure = (city: City, series: IndicatorSeries | null, heading: Heading): Figure | null => {
  const values = series?.values.filter(({whole}) => whole) ?? [];
  const [first, latest] = [values[0], values.at(-1)];
  if (series === null || first === undefined || latest === undefined) return null;
  const {notes, ...named} = heading;
  const {row} = latest;
  return {
    ...figureOrigin(city, "indicators"),
    ...named,
    sentence: sentenceOf(series, latest),
    table: {
      columns: [
        {key: "year", label: "年份"},
        {key: "value", label: series.name, unit: series.unit, digits: 1},
        {key: "numerator", label: `分子${paren(row.numeratorUnit)}`, digits: 1},
        {key: "denominator", label: `分母${paren(row.denominatorUnit)}`, digits: 1},
        {key: "printed", label: "公布值", unit: series.unit},
        {key: "target", label: "当年目标"},
        {key: "verdict", label: "是否达到"},
        {key: "state", label: "数据状态"}
      ],
      rows: values.map((value) => rowOf(value)).reverse()
    },
    draw: (frame) =>
      progressDrawing(
        {
          lines: [
            {
              ...{name: null, tone: "done", hollow: false},
              points: values.map(({year, value}) => ({at: year, value}))
            }
          ],
          targets: series.targets,
          unit: series.unit
        },
        frame
      ),
    ...{period: `${first.year} 至 ${latest.year} 年`, asOf: latest.period, status: row.dataState},
    ...{method: "yearly-indicators", standards: [...new Set(values.flatMap((value) => value.row.standard ?? []))]},
    completeness: null,
    notes: [
      ...notes,
      ...[...new Set(values.map((value) => value.row.definition))].map((definition) => `口径：${definition}。`),
      ...targetNotes(series.targets),
      TARGET_NOTE
    ]
  };
};

const paren = (unit: string | null): string => (unit === null ? "" : `（${unit}）`);

const rowOf = ({year, value, numerator, denominator, target, verdict, row}: IndicatorValue): FigureRow => ({
  year: String(year),
  value: value ?? missing("没有数值"),
  numerator: numerator ?? missing("未报分子"),
  denominator: denominator ?? missing("未报分母"),
  printed: row.printed ?? missing("未公布"),
  target: target === null ? missing("当年没有目标") : targetText(target),
  verdict: target === null ? missing("当年没有目标") : verdict.word,
  state: row.dataState ?? missing("未注明")
});

const sentenceOf = ({name, unit, targets}: IndicatorSeries, latest: IndicatorValue): string => {
  const {year, value, numerator, denominator, row, target, verdict} = latest;
  if (value === null) return `${year} 年${name}没有数值。`;
  const parts =
    numerator === null || denominator === null
      ? ""
      : `（${formatNumber(numerator, 1)}${unitOf(row.numeratorUnit)} ÷ ${formatNumber(denominator, 1)}${unitOf(row.denominatorUnit)}）`;
  const judged =
    target === null ? "" : `，${verdictWords(target, verdict)}${row.dataState === "初步" ? "（按初步数）" : ""}`;
  const last = targets.findLast((found) => found.closed);
  const past = target !== null || last === undefined ? "" : `；${last.year} 年目标 ${targetText(last)} 的考核期已结束`;
  return `${year} 年${name} ${withUnit(value, unit, 1)}${parts.replaceAll(".0", "")}${judged}${past}；${aheadWords(targets, value, `${year}-12`)}。`;
};

const unitOf = (unit: string | null): string => (unit === null ? "" : ` ${unit}`);
