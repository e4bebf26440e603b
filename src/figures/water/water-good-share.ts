import {
  noTarget,
  supersededText,
  type Target,
  targetFor,
  targetsOf,
  targetText
} from "../../measures/targets/targets.ts";
import {WATER_YEAR_UNKNOWN} from "../../measures/targets/target-measures.ts";
import {classShares, type MonthShares} from "../../measures/water/water-shares.ts";
import {waterSeams} from "../../measures/water/water-seams.ts";
import type {WaterVerdicts} from "../../measures/water/water.ts";
import type {City} from "../../tables/city.ts";
import {type Completeness, type Figure, missing} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {drawGoodShare, type GoodPoint} from "./water-good-share-drawing.ts";
import {seamNotes} from "./water-seam.ts";
import {monthNotes, monthWords, waterFigureBase} from "./water-words.ts";

/** The share of sections in Ⅰ–Ⅲ, month by month, beside the target of the year. Null without readings. */
export const waterGoodShare = (city: City, verdicts: WaterVerdicts): Figure | null => {
  const months = classShares(verdicts);
  const latest = months.at(-1);
  if (latest === undefined) return null;
  const targets = targetsOf(city, "water-good-share", city.site.region);
  const seams = waterSeams(verdicts, verdicts.months);
  const points = months.map((month): GoodPoint => ({
    month: month.month,
    good: percent(month.good, month.judged),
    seam: seams.includes(month.month),
    target: targetFor(targets, Number(month.month.slice(0, 4)))
  }));
  return {
    ...waterFigureBase(city, verdicts),
    id: "water-good-share",
    title: "达到或好于Ⅲ类的断面比例，逐月与年度目标",
    sentence: sentenceOf(points, seams.at(-1) ?? "", city.site.dataAsOf),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "good", label: "Ⅰ–Ⅲ类比例", unit: "%", digits: 1},
        {key: "goodCount", label: "Ⅰ–Ⅲ类断面", unit: "个", digits: 0},
        {key: "judged", label: "有类别的断面", unit: "个", digits: 0},
        {key: "inferior", label: "劣Ⅴ类比例", unit: "%", digits: 1},
        ...(months.some(({targeted}) => targeted > 0) ? [{key: "met", label: "断面达标率", unit: "%", digits: 1}] : []),
        {key: "target", label: "年度目标"}
      ],
      rows: months.map((month, i) => rowOf(month, points[i]?.target ?? null, city.site.dataAsOf))
    },
    draw: (frame) => drawGoodShare(points, frame),
    period: `${months[0]?.month} 至 ${latest.month}`,
    method: "water-class-share",
    completeness: {
      evaluated: months.reduce((sum, {judged}) => sum + judged, 0),
      total: months.reduce((sum, {total}) => sum + total, 0),
      unit: "断面·月",
      missing: unjudgedMonths(months)
    },
    notes: [
      ...(months.some(({targeted}) => targeted > 0)
        ? ["断面达标率是达到自己水质目标的断面占比，与Ⅰ–Ⅲ类比例是两个数。"]
        : []),
      ...targetNotes(targets),
      ...monthNotes(verdicts),
      ...seamNotes(verdicts, verdicts.months)
    ]
  };
};

/** Latest month first; per month and reason, so that the counts add up to what was not evaluated. */
const unjudgedMonths = (months: readonly MonthShares[]): Completeness["missing"] =>
  months.toReversed().flatMap(({month, unjudged}) =>
    unjudged.map(({why, sections}) => ({
      what: `${monthWords(month)} ${sections.map(({name}) => name).join("、")}`,
      why,
      count: sections.length
    }))
  );

const rowOf = (
  {month, good, inferior, judged, targeted, met}: MonthShares,
  target: Target | null,
  dataAsOf: string
) => ({
  month,
  good: percent(good, judged) ?? missing("没有断面有类别"),
  goodCount: good,
  judged,
  inferior: percent(inferior, judged) ?? missing("没有断面有类别"),
  met: percent(met, targeted) ?? missing("没有断面有目标"),
  target: target === null ? missing(noTarget(Number(month.slice(0, 4)), dataAsOf)) : targetText(target)
});

const sentenceOf = (points: readonly GoodPoint[], since: string, dataAsOf: string): string => {
  const latest = points.at(-1) as GoodPoint;
  const year = latest.month.slice(0, 4);
  const goods = points.flatMap(({month, good}) =>
    good !== null && month.startsWith(year) && month >= since ? [good] : []
  );
  if (latest.good === null || goods.length === 0) return `${monthWords(latest.month)}没有断面有水质类别。`;
  const range = `${since > `${year}-01` ? `${monthWords(since)}限值变更` : `${year}年`}以来各月在 ${formatNumber(Math.min(...goods), 1)}% 到 ${formatNumber(Math.max(...goods), 1)}% 之间`;
  const target =
    latest.target === null
      ? noTargetWords(Number(year), dataAsOf)
      : `当年目标是${targetText(latest.target)}，尚不能判断`;
  return `${monthWords(latest.month)}达到或好于Ⅲ类的断面占 ${formatNumber(latest.good, 1)}%，${range}；${target}。`;
};

const noTargetWords = (year: number, dataAsOf: string): string => {
  const word = noTarget(year, dataAsOf);
  return word === "目标值待发布" ? `当年${word}` : word;
};

const targetNotes = (targets: readonly Target[]): readonly string[] =>
  targets.length === 0
    ? []
    : [
        `目标按全年考核，逐月比例只看走向，不作达标判断；全年是否达到尚不能判断：${WATER_YEAR_UNKNOWN}。`,
        ...targets.map(
          (target) =>
            `${target.year}年目标 ${targetText(target)}：${target.document}${
              target.superseded.length === 0 ? "" : `，此前为 ${target.superseded.map(supersededText).join("、")}`
            }。`
        )
      ];
