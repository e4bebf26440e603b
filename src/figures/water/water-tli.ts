import {lakeTli, type TliMonth} from "../../measures/water/water-tli.ts";
import type {WaterVerdicts} from "../../measures/water/water.ts";
import type {WaterBodyPlace} from "../../measures/water/water-places.ts";
import {TLI_LINES, TLI_PARAMETERS} from "../../standards/water/tli.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, type FigureRow, missing} from "../figure.ts";
import {formatNumber} from "../drawing/format.ts";
import {drawTli} from "./water-tli-drawing.ts";
import {monthWords, waterFigureBase} from "./water-words.ts";

/** 综合营养状态指数 of a lake, month by month. Null for a river, or a lake without 叶绿素a. */
export const waterTli = (city: City, verdicts: WaterVerdicts, body: WaterBodyPlace): Figure | null => {
  const months = lakeTli(verdicts, body);
  const latest = months.findLast(({result}) => result !== null);
  if (latest === undefined || months.length === 0) return null;
  const held = months.filter(({result}) => result !== null);
  return {
    ...waterFigureBase(city, verdicts),
    id: `water-tli/${body.slug}`,
    title: `${body.name}：富营养到什么程度，逐月`,
    sentence: sentenceOf(body, months),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "index", label: "综合营养状态指数", digits: 1},
        {key: "grade", label: "营养状态"},
        ...TLI_PARAMETERS.flatMap(({id, name, unit}) => [
          {key: id, label: name, unit, digits: id === "phosphorus" ? 4 : 2},
          {key: `${id}Index`, label: `${name}指数`, digits: 1}
        ]),
        {key: "points", label: "点位", unit: "个", digits: 0}
      ],
      rows: months.map(rowOf)
    },
    draw: (frame) => drawTli(months, frame),
    period: `${months[0]?.month} 至 ${months.at(-1)?.month}`,
    method: "water-tli",
    completeness: {
      evaluated: held.length,
      total: months.length,
      unit: "个月",
      missing: months.flatMap(({month, why}) => (why === null ? [] : [{what: monthWords(month), why}]))
    },
    notes: [
      `指数按未修约的平均值计算；不足 ${TLI_LINES[0]} 为贫营养，${TLI_LINES.join("、")} 是以上各级的分界。多个点位先各自平均，再取点位平均。`,
      ...(held.some(({result}) => (result?.missing.length ?? 0) > 0)
        ? ["缺一个参数的月份，权重在其余参数间重新分配，该参数一栏写明未监测。"]
        : []),
      "它与水质类别是两把尺：总氮不参加湖泊水质类别评价，在这里参加。"
    ],
    standards: []
  };
};

const rowOf = ({month, points, values, result, why}: TliMonth): FigureRow => {
  // One word for one situation: a month without any value is 无数据 in every column.
  const none = TLI_PARAMETERS.some(({id}) => typeof values[id] === "number") ? "未监测" : (why ?? "无数据");
  return {
    month,
    index: result?.index ?? missing(why ?? "无数据"),
    grade: result?.grade ?? missing(why ?? "无数据"),
    ...Object.fromEntries(
      TLI_PARAMETERS.flatMap(({id}) => {
        const part = result?.parts.find(({parameter}) => parameter.id === id);
        return [
          [id, values[id] ?? missing(none)],
          [`${id}Index`, part?.index ?? missing(values[id] == null ? none : "未计算")]
        ];
      })
    ),
    points
  };
};

const sentenceOf = (body: WaterBodyPlace, months: readonly TliMonth[]): string => {
  const at = months.findLastIndex(({result}) => result !== null);
  const latest = months[at];
  const {result} = latest ?? {};
  if (latest === undefined || result == null) return `${body.name}没有可计算的营养状态指数。`;
  const head = `${monthWords(latest.month)}，${body.name}综合营养状态指数 ${formatNumber(result.index, 1)}，${result.grade}`;
  const year = months.slice(Math.max(0, at - 11), at + 1).filter((month) => month.result !== null);
  const high = year.reduce(
    (most, month) => ((month.result?.index ?? 0) > (most.result?.index ?? 0) ? month : most),
    latest
  );
  const range =
    year.length < 2
      ? ""
      : `；近 12 个月有指数的 ${year.length} 个月中最高的是${monthWords(high.month)}的 ${formatNumber(high.result?.index ?? 0, 1)}，${high.result?.grade}`;
  return `${head}${range}。`;
};
