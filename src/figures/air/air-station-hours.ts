import type {HourDay} from "../../measures/air/air-hour-days.ts";
import type {StationHour} from "../../measures/air/air-hours.ts";
import {agrees} from "../../measures/air/air-official.ts";
import type {Concentrations} from "../../standards/air/aqi-standard.ts";
import {dayWords} from "./air-words.ts";
import {type Cell, type FigureTable, missing} from "../figure.ts";
import {chineseDate} from "../drawing/format.ts";

/** The last 24 hours handed in. */
export const hourTable = (hours: readonly StationHour[]): FigureTable => ({
  columns: [
    {key: "when", label: "时间"},
    {key: "aqi", label: "计算AQI", digits: 0},
    {key: "level", label: "级别"},
    {key: "primary", label: "首要污染物"},
    {key: "official", label: "官方AQI", digits: 0},
    {key: "same", label: "是否一致"}
  ],
  rows: hours
    .slice(-24)
    .toReversed()
    .map(({date, hour, row, result}) => ({
      when: `${dayWords(date)}${hour}时`,
      aqi: result.aqi ?? missing(result.reason ?? ""),
      level: result.level ?? missing("不评价"),
      primary: result.aqi === null ? missing("不评价") : result.primary.join("、") || "无",
      official: row.officialAqi ?? missing("未公布"),
      same: sameCell(agrees(row, result))
    }))
});

/** Days computed from the hours of a station that hands in no days, the latest first. */
export const hourDayTable = (days: readonly HourDay[]): FigureTable => ({
  columns: [
    {key: "date", label: "日期"},
    {key: "aqi", label: "AQI（由小时值计算）", digits: 0},
    {key: "level", label: "级别"},
    {key: "primary", label: "首要污染物"},
    {key: "short", label: "没有日值的项目"},
    {key: "standard", label: "评价标准"}
  ],
  rows: days
    .slice(-31)
    .toReversed()
    .map(({date, result, reasons}) => ({
      date: chineseDate(date),
      aqi: result.aqi ?? missing(result.reason ?? ""),
      level: result.level ?? missing("不评价"),
      primary: result.aqi === null ? missing("不评价") : result.primary.join("、") || "无",
      short: shortWords(reasons),
      standard: result.standard
    }))
});

/** Items without a daily value, those with one reason together. */
const shortWords = (reasons: HourDay["reasons"]): string =>
  [...Map.groupBy(Object.entries(reasons), ([, reason]) => reason)]
    .map(
      ([reason, items]) => `${items.map(([field]) => ITEM_WORDS[field as keyof Concentrations]).join("、")}：${reason}`
    )
    .join("；") || "无";

const ITEM_WORDS: Readonly<Record<keyof Concentrations, string>> = {
  ...{pm25: "PM2.5", pm10: "PM10", so2: "SO2", no2: "NO2", co: "CO"},
  ...{o3_8h: "O3 8小时", o3_1h: "O3 1小时"}
};

const sameCell = (same: boolean | null): Cell => (same === null ? missing("无法比较") : same ? "是" : "否");
