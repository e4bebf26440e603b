import type {WaterVerdicts} from "../../measures/water/water.ts";
import {basinRetold} from "../../measures/water/water-basin-retold.ts";
import {type Condition, CONDITIONS} from "../../standards/water/water-assessment-2011.ts";
import {PROPORTION_FROM} from "../../standards/water/water-basin.ts";
import {CHANGE_LINES} from "../../standards/water/water-change.ts";
import type {City} from "../../tables/city.ts";
import {type Cell, type Figure, type FigureRow, missing} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {drawCondition} from "./water-condition-drawing.ts";
import {type ConditionLine, conditionLines, methodText, overText} from "./water-condition-lines.ts";
import {monthNotes, monthWords, waterFigureBase} from "./water-words.ts";

/** 水质状况 of the region, its basins and each water in the latest month. Null without readings. */
export const waterCondition = (city: City, verdicts: WaterVerdicts): Figure | null => {
  const month = verdicts.latest;
  if (month === null) return null;
  const lines = conditionLines(city, verdicts, month);
  const [whole] = lines;
  if (whole === undefined) return null;
  const changed = lines.some(({change}) => change !== null);
  const yearly = lines.some(({yearChange}) => yearChange !== null);
  return {
    ...waterFigureBase(city, verdicts),
    id: "water-condition",
    title: "各流域、河流、湖泊的水质状况",
    sentence: sentenceOf(lines, month),
    table: {
      columns: [
        {key: "name", label: "范围", link: ({slug}) => (slug === "" ? null : `/water/bodies/${String(slug)}/`)},
        {key: "sections", label: "断面", unit: "个", digits: 0},
        {key: "judged", label: "有类别的断面", unit: "个", digits: 0},
        {key: "condition", label: "水质状况"},
        {key: "method", label: "评价方法"},
        {key: "good", label: "Ⅰ–Ⅲ类比例", unit: "%", digits: 1},
        {key: "inferior", label: "劣Ⅴ类比例", unit: "%", digits: 1},
        {key: "pollutants", label: "超过Ⅲ类的项目"},
        ...(lines.some(({now}) => now !== null && basinRetold(now).length > 0)
          ? [{key: "retold", label: "依据为转述的规则"}]
          : []),
        ...(changed
          ? [
              {key: "points", label: "比上月：Ⅰ–Ⅲ类比例增减减去劣Ⅴ类比例增减", unit: "个百分点", digits: 1},
              {key: "word", label: "比上月的变化（试算）"}
            ]
          : []),
        ...(yearly
          ? [
              {key: "yearPoints", label: "比上年同月：Ⅰ–Ⅲ类比例增减减去劣Ⅴ类比例增减", unit: "个百分点", digits: 1},
              {key: "yearWord", label: "比上年同月的变化（试算）"}
            ]
          : [])
      ],
      rows: lines.map(rowOf)
    },
    draw: (frame) => drawCondition(lines, frame),
    period: month,
    method: "water-condition",
    completeness: {
      evaluated: lines.slice(1).filter(({now}) => now !== null).length,
      total: lines.length - 1,
      unit: "个流域、河湖",
      missing: lines.slice(1).flatMap(({name, now, why}) => (now === null ? [{what: name, why: why ?? "无数据"}] : []))
    },
    notes: [
      `当月有类别的断面不足 ${PROPORTION_FROM} 个的，先求各项平均浓度再评价；${PROPORTION_FROM} 个及以上的按断面类别比例评价，恰好 ${PROPORTION_FROM} 个的用哪种未见原文，标为试算。括号里的倍数以Ⅲ类限值为准，“2/10”是超过Ⅲ类的断面数和有类别的断面数。`,
      ...(changed || yearly
        ? [
            `变化为试算，只比两个月都有类别的断面：超过 ${CHANGE_LINES.marked} 个百分点为明显，${CHANGE_LINES.some} 到 ${CHANGE_LINES.marked} 为有所，不超过 ${CHANGE_LINES.some} 为无明显变化；其中 ${CHANGE_LINES.some} 这条线未见原文。`
          ]
        : []),
      ...retoldWords(lines),
      ...monthNotes(verdicts)
    ]
  };
};

const retoldWords = (lines: readonly ConditionLine[]): readonly string[] => {
  const held = lines.filter(({now}) => now !== null && basinRetold(now).length > 0);
  return held.length === 0
    ? []
    : [`${held.length} 行的评价用到依据为转述的规则，哪些规则见表中一栏；其余依据见计算方法。`];
};

const rowOf = ({basin, name, now, cells, why, change, yearChange}: ConditionLine): FigureRow => {
  const none: Cell = missing(why ?? "无数据");
  return {
    ...{slug: basin?.slug ?? "", name, sections: cells.length},
    judged: now?.spread.total ?? 0,
    condition: now?.condition ?? none,
    method: now === null ? none : methodText(now),
    good: now === null ? none : (percent(now.spread.good, now.spread.total) ?? none),
    inferior: now === null ? none : (percent(now.spread.inferior, now.spread.total) ?? none),
    pollutants: now === null ? none : overText(now) || "无",
    retold: now === null ? none : basinRetold(now).join("；") || "无",
    points: change?.change.points ?? missing("可比断面不足 5 个"),
    word: wordCell(change),
    yearPoints: yearChange?.change.points ?? missing("可比断面不足 5 个"),
    yearWord: wordCell(yearChange)
  };
};

const wordCell = (change: ConditionLine["change"]): Cell =>
  change === null ? missing("不比较") : `${change.change.word}（${change.compared} 个断面）`;

const sentenceOf = (lines: readonly ConditionLine[], month: string): string => {
  const [whole, ...parts] = lines;
  const now = whole?.now ?? null;
  const waters = parts.filter(({basin}) => basin?.kind === "水体");
  const counts = CONDITIONS.flatMap((condition: Condition) => {
    const count = waters.filter((line) => line.now?.condition === condition).length;
    return count === 0 ? [] : [`${condition} ${count} 个`];
  });
  const unjudged = waters.filter((line) => line.now === null).length;
  const head =
    now === null
      ? `${monthWords(month)}，${whole?.name ?? ""}没有可评价的断面`
      : `${monthWords(month)}，${whole?.name ?? ""} ${now.spread.total} 个有类别的断面总体水质${now.condition}（Ⅰ–Ⅲ类 ${formatNumber(percent(now.spread.good, now.spread.total) ?? 0, 1)}%，劣Ⅴ类 ${formatNumber(percent(now.spread.inferior, now.spread.total) ?? 0, 1)}%）`;
  return counts.length === 0
    ? `${head}。`
    : `${head}；${waters.length} 个水体中${[...counts, ...(unjudged === 0 ? [] : [`${unjudged} 个没有类别`])].join("、")}。`;
};
