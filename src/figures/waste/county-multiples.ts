import type {Comparison, CountyLine} from "../../measures/waste/county-comparison.ts";
import {countyTargets} from "../../measures/waste/county-targets.ts";
import {type JudgedTarget, targetText, targetsOf} from "../../measures/targets/targets.ts";
import type {City} from "../../tables/city.ts";
import type {TableName} from "../../tables/schemas/index.ts";
import {countyMultiples} from "./county-multiples-drawing.ts";
import {type Figure, missing} from "../figure.ts";
import {judgedNotes} from "../targets/target-notes.ts";
import {figureOrigin} from "../figure-origin.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";

interface Heading {
  readonly id: string;
  readonly section: Figure["section"];
  readonly table: TableName;
  readonly method: string;
  readonly title: string;
  /** The code documents set targets by; null where the rate has none. */
  readonly measure: string | null;
  /** What the rate is called and what it is of. */
  readonly rate: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly notes: readonly string[];
  /** A second rate of the same counties, never in place of the first. */
  readonly second?: {readonly rate: string; readonly lines: readonly CountyLine[]};
}

/** Counties on the same definition as small multiples, with their denominators; null where none can be compared. */
export const countyFigure = (city: City, comparison: Comparison | null, heading: Heading): Figure | null => {
  if (comparison === null) return null;
  const {counties, apart, latest, definition} = comparison;
  const promises =
    heading.measure === null
      ? new Map<string, readonly JudgedTarget[]>()
      : countyTargets(city, heading.measure, comparison);
  const ofCity = heading.measure === null ? [] : targetsOf(city, heading.measure, city.site.region);
  const {id, section, title, rate, second} = heading;
  return {
    ...figureOrigin(city, heading.table),
    ...{id, section, title},
    sentence: sentenceOf(comparison, heading),
    table: {
      columns: [
        {key: "region", label: "行政区域"},
        {key: "period", label: "时点"},
        {key: "percent", label: rate, unit: "%", digits: 1},
        {key: "numerator", label: heading.numerator, digits: decimals(counties, "numerator")},
        {key: "denominator", label: heading.denominator, digits: decimals(counties, "denominator")},
        ...(second === undefined ? [] : [{key: "second", label: second.rate, unit: "%", digits: 1}]),
        {key: "definition", label: "口径"}
      ],
      rows: counties.flatMap(({region, points}) =>
        points.toReversed().map(({period, share, definition: how}) => ({
          ...{region, period, definition: how},
          percent: share?.percent ?? missing("没有数值"),
          numerator: share?.numerator ?? missing("没有数值"),
          denominator: share?.denominator ?? missing("没有数值"),
          ...(second === undefined
            ? {}
            : {
                second:
                  second.lines.find((one) => one.region === region)?.points.find((point) => point.period === period)
                    ?.share?.percent ?? missing("未报")
              })
        }))
      )
    },
    draw: (frame) =>
      countyMultiples(
        comparison,
        second === undefined ? null : {lines: second.lines, names: [rate, second.rate]},
        promises,
        frame
      ),
    ...{period: `${counties[0]?.points[0]?.period ?? latest} 至 ${latest}`, asOf: latest, status: null},
    ...{method: heading.method, standards: []},
    completeness: {
      evaluated: counties.length,
      total: counties.length + apart.length,
      unit: "个行政区域",
      missing: apart.map(({region, why}) => ({what: region, why}))
    },
    notes: [
      `只比同一口径的：${definition}。按行政区划的顺序排列，不是名次；各地分母不同，比例要和分母一起看。`,
      ...medianNotes(counties),
      ...(counties.some(({points}) => new Set(points.map((point) => point.definition)).size > 1)
        ? ["口径改过的地方线断开，前后不可直接比较。"]
        : []),
      ...apart.map(({region, why}) => `${region}没有并列：${why}。`),
      ...[...promises].flatMap(([region, judged]) =>
        judgedNotes(judged, `${rate}`)
          .slice(0, -1)
          .map((note) => `${region} ${note}`)
      ),
      ...(ofCity.length === 0
        ? []
        : [
            `全市的目标（${ofCity.map((target) => `${target.year} 年 ${targetText(target)}`).join("、")}）是对全市合计的，不是各县的目标，不画在各县格里，也不据此判断各县。`
          ]),
      ...heading.notes
    ]
  };
};

/** Counts without decimals, amounts with two where they have them. */
const decimals = (counties: readonly CountyLine[], part: "numerator" | "denominator"): number =>
  counties.every(({points}) => points.every(({share}) => share === null || Number.isInteger(share[part]))) ? 0 : 2;

const sentenceOf = ({counties, apart, latest}: Comparison, {rate}: Heading): string => {
  // A range and its middle, no best and no worst: comparing is not ranking.
  const [now, middle] = [percents(counties), median(counties)];
  const [low, high] = [now[0], now.at(-1)];
  return low === undefined || high === undefined || middle === null
    ? `${chineseDate(latest)}没有可比的${rate}。`
    : `${chineseDate(latest)}${rate}，${counties.length + apart.length} 个行政区域中同一口径的 ${now.length} 个在 ${formatNumber(low, 1)}% 至 ${formatNumber(high, 1)}% 之间，中位数 ${formatNumber(middle, 1)}%。`;
};

/** The latest rates, lowest first. */
const percents = (counties: readonly CountyLine[]): readonly number[] =>
  counties.flatMap(({points}) => points.at(-1)?.share?.percent ?? []).toSorted((a, b) => a - b);

const median = (counties: readonly CountyLine[]): number | null => {
  const all = percents(counties);
  const [one, two] = [all[Math.floor((all.length - 1) / 2)], all[Math.ceil((all.length - 1) / 2)]];
  return one === undefined || two === undefined ? null : (one + two) / 2;
};

const medianNotes = (counties: readonly CountyLine[]): readonly string[] => {
  const middle = median(counties);
  return middle === null ? [] : [`中位数 ${formatNumber(middle, 1)}%：由低到高居中的一个，偶数个时为居中两个的平均。`];
};
