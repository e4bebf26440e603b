import type {AirVerdicts} from "../../measures/air/air.ts";
import {clauseText} from "../../measures/air/air-limit-basis.ts";
import type {StationDay} from "../../measures/air/air-days.ts";
import type {StationHour} from "../../measures/air/air-hours.ts";
import {agrees} from "../../measures/air/air-official.ts";
import {yearsOf} from "../../measures/air/air-periods.ts";
import type {AirPlace} from "../../measures/air/air-places.ts";
import {aqiOn} from "../../measures/air/air-standards.ts";
import {type AqiEdition, type AqiResult, explainAqi, type ItemJudgement} from "../../standards/air/aqi.ts";
import type {Concentrations, Report} from "../../standards/air/aqi-standard.ts";
import {DAY_COLUMNS, dayCells, periodName, ratioCell} from "./air-words.ts";
import {type Cell, type FigureTable, missing} from "../figure.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";

/** The day or hour a station page explains: the latest with an index, else the latest. */
export interface Explained {
  readonly when: string;
  readonly edition: AqiEdition | null;
  readonly report: Report;
  readonly values: Concentrations;
  readonly result: AqiResult;
  readonly official: {readonly aqi: number | null; readonly level: string | null; readonly primary: string | null};
}

export const explained = (air: AirVerdicts, {id}: AirPlace): Explained | null => {
  const days = air.stationDays.get(id) ?? [];
  const day = days.findLast(({result}) => result.aqi !== null) ?? days.at(-1);
  if (day !== undefined)
    return {
      when: chineseDate(day.date),
      edition: aqiOn(air.standards, day.date),
      report: "daily",
      values: day.values,
      result: day.result,
      official: officialOf(day.row)
    };
  const hours = air.stationHours.get(id) ?? [];
  const hour = hours.findLast(({result}) => result.aqi !== null) ?? hours.at(-1);
  return hour === undefined
    ? null
    : {
        when: `${chineseDate(hour.date)}${hour.hour}时`,
        edition: aqiOn(air.standards, hour.date),
        report: "hourly",
        values: hour.row,
        result: hour.result,
        official: officialOf(hour.row)
      };
};

const officialOf = ({officialAqi, officialLevel, officialPrimary}: StationDay["row"] | StationHour["row"]) => ({
  aqi: officialAqi,
  level: officialLevel,
  primary: officialPrimary
});

/** `2026年10月31日为什么是良`. */
export const whyTitle = ({when, result}: Explained): string =>
  `${when}为什么${result.level === null ? "没有级别" : `是${result.level}`}`;

export const stationLead = (found: Explained | null): string => {
  if (found === null) return "还没有监测数据。";
  const {when, result} = found;
  if (result.aqi === null) return `${when}没有 AQI：${result.reason ?? ""}。`;
  const primary = result.primary.length === 0 ? "" : `，首要污染物 ${result.primary.join("、")}`;
  return `${when} AQI ${result.aqi}，${result.level}${primary}（${result.standard}）。`;
};

/** The official value beside the computed one. */
export const officialFacts = ({result, official}: Explained) => [
  {
    term: "官方 AQI",
    value:
      official.aqi === null
        ? "未公布"
        : [official.aqi, official.level, official.primary].filter((each) => each !== null).join(" · ")
  },
  {
    term: "本站计算",
    value:
      result.aqi === null
        ? (result.reason ?? "")
        : [result.aqi, result.level, result.primary.join("、") || null].filter((each) => each !== null).join(" · ")
  },
  {term: "缺项", value: result.missing.join("、") || null},
  {term: "按计划不监测", value: result.unmonitored.join("、") || null},
  {term: "超标污染物", value: result.exceeding.join("、") || null},
  {term: "评价标准", value: result.amended === null ? null : `${result.standard}，补充限值来源：${result.amended}`}
];

/** 为什么: every item with its value, the rows of the table it lies between, its index and clause. */
export const whyTable = ({edition, report, values, result}: Explained): FigureTable => {
  const items = edition === null ? [] : explainAqi(edition.standard, report, values, result.unmonitored);
  return {
    columns: [
      {key: "item", label: "项目"},
      {key: "value", label: "浓度"},
      {key: "iaqi", label: "分指数", digits: 0},
      {key: "decides", label: "决定 AQI"},
      {key: "band", label: "所在浓度区间"},
      {key: "clause", label: "依据"}
    ],
    rows: items.map((judgement) => ({
      item: `${judgement.item.pollutant} ${judgement.item.averaging}`,
      value: valueCell(judgement),
      iaqi: judgement.iaqi ?? missing(judgement.reason ?? ""),
      decides: judgement.decides ? "是" : "—",
      band: bandText(judgement),
      clause: edition === null ? "" : clauseText(edition, judgement)
    }))
  };
};

const valueCell = ({item, value, judged}: ItemJudgement): Cell => {
  if (value === null || judged === null) return missing("没有数据");
  const words = `${formatNumber(judged, item.places)} ${item.unit}`;
  return judged === value ? words : `${words}（填报 ${value}，修约后评价）`;
};

const bandText = ({item, band, judged}: ItemJudgement): Cell => {
  if (judged === null) return missing("没有数据");
  if (band === null) return `高于 ${item.breakpoints.at(-1) ?? ""}，超出限值表`;
  return `${band.from}—${band.to}，对应分指数 ${band.iaqiFrom}—${band.iaqiTo}`;
};

/** A station's years, parted at the seam, with and without dust. */
export const stationYears = (days: readonly StationDay[]): FigureTable => ({
  seam: "standard",
  columns: [
    {key: "period", label: "时段"},
    {key: "ratio", label: "优良天数比例", unit: "%", digits: 1},
    {key: "good", label: "优良天数", unit: "天", digits: 0},
    ...DAY_COLUMNS,
    {key: "dust", label: "沙尘影响日", unit: "天", digits: 0},
    {key: "clean", label: "扣除沙尘后的比例", unit: "%", digits: 1},
    {key: "standard", label: "评价标准"}
  ],
  rows: yearsOf(days).map((period) => ({
    period: periodName(period),
    ratio: ratioCell(period),
    good: period.good,
    ...dayCells(period),
    dust: period.dustDays,
    clean: period.withoutDust.ratio ?? missing("没有有效天"),
    standard: period.standard
  }))
});

/** 沙尘影响日 both ways, the latest first. */
export const dustTable = (days: readonly StationDay[]): FigureTable => ({
  seam: "standard",
  columns: [
    {key: "date", label: "日期"},
    {key: "aqi", label: "保留沙尘的AQI", digits: 0},
    {key: "level", label: "级别"},
    {key: "clean", label: "扣除沙尘后的AQI", digits: 0},
    {key: "cleanLevel", label: "扣除后级别"},
    {key: "standard", label: "评价标准"}
  ],
  rows: days
    .filter(({dust}) => dust)
    .toReversed()
    .map(({date, result, withoutDust}) => ({
      date: chineseDate(date),
      aqi: result.aqi ?? missing(result.reason ?? ""),
      level: result.level ?? missing("不评价"),
      clean: withoutDust?.aqi ?? missing(withoutDust?.reason ?? result.reason ?? ""),
      cleanLevel: withoutDust?.level ?? missing("不评价"),
      standard: result.standard
    }))
});

/** How often the official index and ours agree at a station. */
export const agreementWords = (air: AirVerdicts, {id}: AirPlace): string | null => {
  const all = [...(air.stationDays.get(id) ?? []), ...(air.stationHours.get(id) ?? [])];
  const compared = all.map(({row, result}) => agrees(row, result)).filter((same) => same !== null);
  return compared.length === 0
    ? null
    : `官方 AQI 与本站计算都有的 ${compared.length} 个数中，${compared.filter((same) => same).length} 个一致。`;
};
