import type {AirVerdicts} from "../../measures/air/air.ts";
import type {AirPlace} from "../../measures/air/air-places.ts";
import type {AirEvaluation, EvaluatedItem} from "../../measures/air/air-evaluation.ts";
import {stationStatistics} from "../../measures/air/air-station-statistics.ts";
import {statisticPlaces} from "../../standards/air/hj663.ts";
import {compositeTable} from "./air-composite.ts";
import {recalculatedTable} from "./air-recalculated.ts";
import {periodName} from "./air-words.ts";
import {type Cell, type FigureTable, missing} from "../figure.ts";
import {formatNumber} from "../drawing/format.ts";

/** A table of one station's years, and what must be said beside it. */
export interface StationBlock {
  readonly id: "evaluation" | "composite" | "recalculated";
  readonly title: string;
  readonly note: string;
  readonly method: string;
  readonly table: FigureTable;
}

/** Evaluation, composite index and recalculation of a station's years: the city's own are means of its points. */
export const stationBlocks = (air: AirVerdicts, {id}: AirPlace): readonly StationBlock[] => {
  const days = air.stationDays.get(id) ?? air.hourDays.get(id) ?? [];
  if (days.length === 0) return [];
  const computed = air.stationDays.has(id) ? "" : "日值由小时值计算，不是公布值。";
  const {evaluations, composites, recalculated} = stationStatistics(days, air.standards);
  const blocks: readonly StationBlock[] = [
    {
      ...{id: "evaluation", title: "六项污染物与二级限值（单个站点）", method: "air-evaluation"},
      note: "本站一个点位的统计，不是城市评价；各栏为统计值和当时的二级限值，“超”为超过限值；只评价同一限值下的完整年度，其余只列数值。",
      table: evaluationByYear(evaluations)
    },
    {
      ...{id: "composite", title: "综合指数（单个站点）", method: "air-composite"},
      note: "六项污染物浓度与各自二级限值之比的和，越小越好（依据为转述）；不同限值的时段不可直接比较。",
      table: compositeTable(composites)
    },
    {
      ...{id: "recalculated", title: "按新标准重算（单个站点）", method: "air-recalculated"},
      note: "这是重算，不是当年的评价结果：同一天的浓度分别按两个标准计算 AQI，全年只用一个标准。",
      table: recalculatedTable(recalculated)
    }
  ];
  return blocks.map((block) => ({...block, note: block.note + computed}));
};

/** A period a row, a statistic a column beside its limit. */
const evaluationByYear = (evaluations: readonly AirEvaluation[]): FigureTable => {
  const all = evaluations.flatMap(({items}) => items);
  const names = [...new Set(all.map(({pollutant}) => pollutant))].flatMap((pollutant) => [
    ...new Set(all.filter((item) => item.pollutant === pollutant).map(nameOf))
  ]);
  return {
    seam: "standard",
    columns: [
      {key: "period", label: "时段"},
      {key: "verdict", label: "评价"},
      ...names.map((name) => ({key: name, label: name})),
      {key: "standard", label: "限值标准"}
    ],
    rows: evaluations.map(({stretch, items, verdict}) => ({
      period: periodName(stretch),
      verdict: verdict === "数据不足" ? missing(items.find(({why}) => why !== null)?.why ?? verdict) : verdict,
      ...Object.fromEntries(names.map((name) => [name, itemCell(items.find((item) => nameOf(item) === name))])),
      standard: stretch.limitsName
    }))
  };
};

const nameOf = ({pollutant, kind}: EvaluatedItem): string => `${pollutant} ${kind}`;

const itemCell = (item: EvaluatedItem | undefined): Cell => {
  if (item === undefined) return missing("未收录");
  const {value, limit, verdict, pollutant} = item;
  return value === null
    ? missing("—")
    : `${formatNumber(value.published, statisticPlaces(pollutant))}（${limit.second}）${verdict === "不达标" ? " 超" : ""}`;
};
