import {CAPACITY_SHARE, type IndicatorSeries, type IndicatorValue, MIXED_CAPACITY} from "../../measures/indicators.ts";
import {type Target, TOO_LATE, isYearly, noTarget, targetText} from "../../measures/targets/targets.ts";
import type {City} from "../../tables/city.ts";
import {type Completeness, type Figure, type FigureRow, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {formatNumber, withUnit} from "./format.ts";
import {type ProgressLine, progressDrawing} from "./progress-drawing.ts";
import {TARGET_NOTE, aheadWords, openWords, targetNotes, verdictWords} from "../targets/target-notes.ts";

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
  const digits = {
    numerator: decimals(values.map(({numerator}) => numerator)),
    denominator: decimals(values.map(({denominator}) => denominator))
  };
  return {
    ...figureOrigin(city, "indicators"),
    ...named,
    sentence: sentenceOf(series, latest, digits),
    table: {
      columns: [
        {key: "year", label: "年份"},
        {key: "value", label: series.name, unit: series.unit, digits: 1},
        {key: "numerator", label: `分子${paren(row.numeratorUnit)}`, digits: digits.numerator},
        {key: "denominator", label: `分母${paren(row.denominatorUnit)}`, digits: digits.denominator},
        {key: "printed", label: "公布值", unit: series.unit},
        ...(series.id === CAPACITY_SHARE ? [{key: "footing", label: "能力口径"}] : []),
        {key: "target", label: "当年目标"},
        {key: "verdict", label: "是否达到"},
        {key: "state", label: "数据状态"}
      ],
      rows: values.map((value) => rowOf(value, city.site.dataAsOf)).reverse()
    },
    draw: (frame) =>
      progressDrawing(
        {
          lines: linesOf(values),
          targets: series.targets,
          unit: series.unit
        },
        frame
      ),
    ...{period: `${first.year} 至 ${latest.year} 年`, asOf: latest.period, status: row.dataState},
    ...{method: "yearly-indicators", standards: [...new Set(values.flatMap((value) => value.row.standard ?? []))]},
    completeness: yearsWithValue(values, latest.year),
    notes: [
      ...notes,
      ...[...new Set(values.map((value) => value.row.definition))].map((definition) => `口径：${definition}。`),
      ...targetNotes(series.targets),
      TARGET_NOTE
    ]
  };
};

/** One line; of a capacity share one for each 能力口径, and what adds both only as dots. */
const linesOf = (values: readonly IndicatorValue[]): readonly ProgressLine[] => {
  const byFooting = Map.groupBy(values, ({footing}) => footing);
  return ([null, "入厂", "入炉", "混合"] as const).flatMap((footing): ProgressLine[] => {
    const own = byFooting.get(footing);
    return own === undefined
      ? []
      : [
          {
            name: byFooting.size === 1 && footing !== "混合" ? null : (footing ?? "未注明"),
            ...{tone: footing === "混合" ? "s4" : "done", hollow: footing === "入炉" || footing === "混合"},
            ...{loose: footing === "混合", points: own.map(({year, value}) => ({at: year, value}))}
          }
        ];
  });
};

/** Every year from the first reported to the latest. */
const yearsWithValue = (values: readonly IndicatorValue[], latest: number): Completeness => {
  const first = values[0]?.year ?? latest;
  const years = Array.from({length: latest - first + 1}, (_, i) => first + i);
  const gaps = years.filter((year) => !values.some((found) => found.year === year && found.value !== null));
  return {
    ...{evaluated: years.length - gaps.length, total: years.length, unit: "年"},
    missing: gaps.map((year) => ({what: `${year}年`, why: "没有全年数值"}))
  };
};

const paren = (unit: string | null): string => (unit === null ? "" : `（${unit}）`);

const rowOf = (
  {year, value, numerator, denominator, judged, footing, row}: IndicatorValue,
  dataAsOf: string
): FigureRow => ({
  year: String(year),
  value: value ?? missing("没有数值"),
  numerator: numerator ?? missing("未报分子"),
  denominator: denominator ?? missing("未报分母"),
  printed: row.printed ?? missing("未公布"),
  ...(row.id === CAPACITY_SHARE ? {footing: footing ?? missing("未注明")} : {}),
  target:
    judged.length === 0
      ? missing(noTarget(year, dataAsOf))
      : judged.map(({target}) => `${yearlyWord(target)}${targetText(target)}`).join("；"),
  verdict:
    judged.length === 0
      ? missing(noTarget(year, dataAsOf))
      : judged
          .map(
            ({target, verdict: {word, why}}) =>
              `${judged.length > 1 ? yearlyWord(target) : ""}${word}${preliminary(word, row.dataState)}` +
              (why === MIXED_CAPACITY || why === TOO_LATE ? `（${why}）` : "")
          )
          .join("；"),
  state: row.dataState ?? missing("未注明")
});

/** Before a target of one year's work plan. */
const yearlyWord = (target: Target): string => (isYearly(target) ? "年度" : "");

/** Whole amounts are printed whole, in the table as in the sentence. */
const decimals = (amounts: readonly (number | null)[]): number =>
  amounts.every((amount) => amount === null || Number.isInteger(amount)) ? 0 : 1;

const sentenceOf = (
  {name, unit, targets}: IndicatorSeries,
  latest: IndicatorValue,
  digits: {readonly numerator: number; readonly denominator: number}
): string => {
  const {year, value, numerator, denominator, row, target, judged} = latest;
  if (value === null) return `${year} 年${name}没有数值。`;
  const parts =
    numerator === null || denominator === null
      ? ""
      : `（${formatNumber(numerator, digits.numerator)}${unitOf(row.numeratorUnit)} ÷ ${formatNumber(denominator, digits.denominator)}${unitOf(row.denominatorUnit)}）`;
  if (latest.footing === "混合")
    return (
      `${year} 年${name}报送值 ${withUnit(value, unit, 1)}${parts}${target === null ? "" : `，目标 ${targetText(target)}`}，` +
      `尚不能判断（${MIXED_CAPACITY}：分子含入厂、入炉两种能力，不能相加）；${openWords(targets)}。`
    );
  const decided = judged
    .map(
      (one) =>
        `${yearlyWord(one.target)}${verdictWords(one.target, one.verdict)}${preliminary(one.verdict.word, row.dataState)}`
    )
    .map((words, i) => `${i === 0 ? "，" : "；"}${words}`)
    .join("");
  const last = targets.findLast((found) => found.closed);
  const past = target !== null || last === undefined ? "" : `；${last.year} 年目标 ${targetText(last)} 的考核期已结束`;
  return `${year} 年${name} ${withUnit(value, unit, 1)}${parts}${decided}${past}；${aheadWords(targets, value, `${year}-12`)}。`;
};

/** A verdict on a preliminary value is no final one. */
const preliminary = (word: string, state: string | null): string =>
  state === "初步" && (word === "已达到" || word === "未达到") ? "（按初步数）" : "";

const unitOf = (unit: string | null): string => (unit === null ? "" : ` ${unit}`);
