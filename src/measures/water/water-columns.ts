import {className} from "../../standards/water/single-factor.ts";
import {conditionOf} from "../../standards/water/water-assessment-2011.ts";
import {determining} from "../../standards/water/water-judge.ts";
import {excessText, mainPollutants} from "../../standards/water/water-pollutants.ts";
import type {WaterVerdicts} from "./water.ts";
import {judgeReading, type ReadingVerdict} from "./water-readings.ts";

/** The columns that the site adds when it republishes water_readings, in the dictionary's order. */
export const WATER_COMPUTED = [
  "计算水质类别",
  "计算水质状况",
  "定类项目",
  "主要污染指标",
  "是否达标",
  "评价标准",
  "与官方类别一致"
] as const;

export type WaterComputed = Readonly<Record<(typeof WATER_COMPUTED)[number], string | null>>;

/** The computed columns of every row of water_readings, in its order. */
export const waterComputedColumns = (verdicts: WaterVerdicts): readonly WaterComputed[] =>
  verdicts.readings.map(readingColumns);

const UNJUDGED: WaterComputed = {
  计算水质类别: null,
  计算水质状况: null,
  定类项目: null,
  主要污染指标: null,
  是否达标: null,
  评价标准: null,
  与官方类别一致: null
};

export const readingColumns = (reading: ReadingVerdict): WaterComputed => {
  const {row, section, rank} = reading;
  const judgement = judgeReading(reading);
  if (rank === null || judgement === null) return UNJUDGED;
  const target = section?.target ?? null;
  return {
    计算水质类别: className(rank),
    计算水质状况: conditionOf(rank),
    定类项目: determining(judgement)
      .map(({item}) => item.name)
      .join("、"),
    主要污染指标: excessText(mainPollutants(judgement)) || null,
    是否达标: target === null ? null : rank <= target ? "是" : "否",
    评价标准: judgement.table.standard.id,
    与官方类别一致: row.officialClass === null ? null : row.officialClass === className(rank) ? "是" : "否"
  };
};
