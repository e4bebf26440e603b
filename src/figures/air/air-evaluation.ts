import type {AirVerdicts} from "../../measures/air/air.ts";
import type {AirEvaluation, EvaluatedItem} from "../../measures/air/air-evaluation.ts";
import {isYear} from "../../measures/air/air-stretches.ts";
import {judgedPlaces} from "../../standards/air/gb3095.ts";
import {statisticPlaces} from "../../standards/air/hj663.ts";
import type {City} from "../../tables/city.ts";
import {evaluationDrawing} from "./air-evaluation-drawing.ts";
import {airOrigin, periodName, publisherNotes, referenceNotes, seamNotes} from "./air-words.ts";
import {type Figure, type FigureTable, missing} from "../figure.ts";
import {formatNumber} from "../drawing/format.ts";

/** Six pollutants against the limits of their own time, year by year. */
export const airEvaluation = (city: City, {evaluations, standards}: AirVerdicts): Figure => {
  const [first, last] = [evaluations[0]?.stretch, evaluations.at(-1)?.stretch];
  const items = evaluations.flatMap((evaluation) => evaluation.items.map((item) => ({evaluation, item})));
  const gaps = items.filter(({item}) => item.verdict === "数据不足");
  const judged = evaluations.map(({stretch: {from, limitsName}}) => ({from, standard: limitsName}));
  return {
    id: "air-evaluation",
    section: "air",
    title: "六项污染物是否达到二级限值",
    sentence: sentence(evaluations),
    table: evaluationTable(evaluations),
    draw: (frame) => evaluationDrawing(evaluations, frame),
    period: `${first?.from ?? ""} 至 ${last?.to ?? ""}`,
    asOf: last?.to ?? city.site.dataAsOf,
    ...airOrigin(city, "air_daily"),
    method: "air-evaluation",
    standards: [...new Set(judged.map(({standard}) => standard))],
    completeness: {
      evaluated: items.length - gaps.length,
      total: items.length,
      unit: "项·时段",
      missing: gaps.map(({evaluation, item}) => ({
        what: `${periodName(evaluation.stretch)} ${item.pollutant} ${item.kind}`,
        why: item.why ?? ""
      }))
    },
    notes: [
      "年平均与年平均限值比较，百分位数与 24 小时平均（O3 为日最大8小时平均）限值比较；只评价同一限值下的完整年度，其余只列数值。",
      "2026年2月以前 PM2.5、PM10、SO2、NO2 的百分位数评价：该规则尚未收录。",
      ...seamNotes(judged),
      ...publisherNotes(standards.limits, first?.from ?? "", last?.to ?? ""),
      ...referenceNotes(first?.from ?? "", last?.to ?? "")
    ]
  };
};

/** The last year that could be judged; the part of a year under way only as what it is. */
const sentence = (evaluations: readonly AirEvaluation[]): string => {
  const judged = evaluations.findLast(({verdict}) => verdict !== "数据不足");
  if (judged === undefined) return "没有一个完整年度可以评价。";
  const {stretch, items, verdict} = judged;
  const over = items.filter((item) => item.verdict === "不达标");
  const name = `${periodName(stretch)}按 ${stretch.limitsName} 二级限值`;
  const open = evaluations.at(-1);
  const rest = open === undefined || isYear(open.stretch) ? "" : `${periodName(open.stretch)}不是完整年度，不作评价。`;
  return verdict === "达标"
    ? `${name}，${items.length} 项统计值全部达标。${rest}`
    : `${name}，${items.length} 项统计值中 ${over.length} 项不达标：${over.map(overWords).join("、")}。${rest}`;
};

const overWords = ({pollutant, kind, value, limit, times}: EvaluatedItem): string =>
  `${pollutant} ${kind} ${value?.published ?? ""} ${limit.unit}（限值 ${limit.second}，超标 ${formatNumber(times ?? 0, 2)} 倍）`;

/** A statistic a row, beside its limit. */
const evaluationTable = (evaluations: readonly AirEvaluation[]): FigureTable => ({
  seam: "standard",
  columns: [
    {key: "period", label: "时段"},
    {key: "item", label: "统计值"},
    {key: "value", label: "数值"},
    {key: "judged", label: "与限值比较的值"},
    {key: "limit", label: "二级限值"},
    {key: "verdict", label: "评价"},
    {key: "times", label: "超标倍数", digits: 2},
    {key: "daily", label: "日均值达标率"},
    {key: "standard", label: "限值标准"}
  ],
  rows: evaluations.flatMap(({stretch, items, daily}) =>
    items.map((item) => {
      const {pollutant, kind, value, limit, verdict, times, why} = item;
      const days = daily.find((each) => each.pollutant === pollutant);
      const none = missing(why ?? "没有数据");
      return {
        period: periodName(stretch),
        item: `${pollutant} ${kind}`,
        value: value === null ? none : `${formatNumber(value.published, statisticPlaces(pollutant))} ${limit.unit}`,
        judged: value === null ? none : `${formatNumber(value.judged, judgedPlaces(pollutant))} ${limit.unit}`,
        limit: `${limit.second} ${limit.unit}`,
        verdict: why === null ? verdict : missing(`${verdict}：${why}`),
        times: times ?? (verdict === "达标" ? "—" : missing("不评价")),
        daily:
          days === undefined || days.ratio === null
            ? missing("没有数据")
            : `${formatNumber(days.ratio, 1)}%（${days.met}/${days.valid} 天）`,
        standard: stretch.limitsName
      };
    })
  )
});
