import {commonItems, indexChangeFrom, indexMonths, type IndexMonth} from "../../measures/water/water-cwqi.ts";
import type {WaterVerdicts} from "../../measures/water/water.ts";
import {basicItem} from "../../standards/water/single-factor.ts";
import {BASIC_FIVE, DECIDING_ITEMS} from "../../standards/water/water-assessment-2011.ts";
import {waterSeams, yearBefore} from "../../measures/water/water-seams.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, type FigureRow, missing} from "../figure.ts";
import {formatNumber} from "../drawing/format.ts";
import {drawCwqi} from "./water-cwqi-drawing.ts";
import {monthWords, waterFigureBase} from "./water-words.ts";

const ITEMS = BASIC_FIVE.map((id) => ({id, name: basicItem(id)?.name ?? id}));

/** 城市水质指数, a trial over the five items that every section has. Null without a month that has them. */
export const waterCwqi = (city: City, verdicts: WaterVerdicts): Figure | null => {
  const months = indexMonths(verdicts);
  const latest = months.at(-1);
  if (latest === undefined) return null;
  return {
    ...waterFigureBase(city, verdicts),
    id: "water-cwqi",
    title: "城市水质指数试算：五个基本项目",
    sentence: sentenceOf(verdicts, latest),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "sections", label: "断面", unit: "个", digits: 0},
        {key: "index", label: "五项指数（试算）", digits: 4},
        ...ITEMS.map(({id, name}) => ({key: id, label: `${name}指数`, digits: 4})),
        {key: "change", label: "比上年同月", unit: "%", digits: 2},
        {key: "compared", label: "两年同月都有的断面", unit: "个", digits: 0},
        {key: "common", label: "各断面共有的参评项目", unit: "项", digits: 0}
      ],
      rows: months.map((month) => rowOf(verdicts, month))
    },
    draw: (frame) => drawCwqi(months.slice(-24), frame),
    period: `${months[0]?.month} 至 ${latest.month}`,
    method: "water-cwqi",
    completeness: {
      evaluated: months.length,
      total: verdicts.months.length,
      unit: "个月",
      missing: verdicts.months
        .filter((month) => !months.some((held) => held.month === month))
        .map((month) => ({what: monthWords(month), why: "没有断面有水质类别，或限值不同"}))
    },
    notes: [
      `试算，不用于排名：正式的城市水质指数用 ${DECIDING_ITEMS.length} 项，这里只用每个断面都有的 ${ITEMS.length} 项（${ITEMS.map(({name}) => name).join("、")}），项目不同的指数不可互比。指数越小越好。`,
      "单项指数 = 浓度 ÷ Ⅲ类限值，溶解氧为 5 ÷ 浓度，pH 为离 7 的远近；五项相加。河流、湖库先各自求平均浓度，再按断面数加权。公式依据为转述，平均的先后未见原文。",
      "比上年同月只比两年同月都有类别的断面，负数为改善。",
      ...(waterSeams(verdicts, verdicts.months).length === 0
        ? []
        : [`期间限值有变更，各月都按${monthWords(latest.month)}的限值计算，前后可比。`])
    ]
  };
};

const rowOf = (verdicts: WaterVerdicts, {month, sections, index, parts}: IndexMonth): FigureRow => {
  const change = indexChangeFrom(verdicts, month, yearBefore(month));
  return {
    ...{month, sections: sections.length, index},
    ...Object.fromEntries(parts.map(({item, index: own}) => [item.id, own])),
    change: change?.percent ?? missing("没有可比的断面"),
    compared: change?.sections ?? missing("没有可比的断面"),
    common: commonItems(verdicts, month).length
  };
};

/** As printed: what rounds to 0.00 % is neither better nor worse. */
export const changeWords = (percent: number): string => {
  const size = formatNumber(Math.abs(percent), 2);
  if (Number(size) === 0) return "与上年同月持平";
  return percent < 0 ? `比上年同月下降 ${size}%（改善）` : `比上年同月上升 ${size}%（变差）`;
};

const sentenceOf = (verdicts: WaterVerdicts, {month, sections, index, parts}: IndexMonth): string => {
  const most = parts.reduce((largest, part) => (part.index > largest.index ? part : largest));
  const change = indexChangeFrom(verdicts, month, yearBefore(month));
  const against = change === null ? "" : `；两年同月都有类别的 ${change.sections} 个断面${changeWords(change.percent)}`;
  return `试算：${monthWords(month)} ${sections.length} 个断面的五项指数为 ${formatNumber(index, 4)}，最大的一项是${most.item.name}（${formatNumber(most.index, 4)}）${against}。`;
};
