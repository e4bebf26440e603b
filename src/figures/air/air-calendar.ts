import type {AirVerdicts} from "../../measures/air/air.ts";
import type {CityDay} from "../../measures/air/air-city-days.ts";
import type {AirPeriod} from "../../measures/air/air-periods.ts";
import type {City} from "../../tables/city.ts";
import {dayGrid} from "./air-day-grid.ts";
import {originNotes} from "./air-origin.ts";
import {
  airOrigin,
  dayWords,
  goodDays,
  longSeamNotes,
  partsWords,
  publisherNotes,
  span,
  standardsOf,
  wholeYear
} from "./air-words.ts";
import {type Figure, type FigureTable, missing} from "../figure.ts";

/** 空气日历 of one year: every natural day with its level, missing days as missing, the change of standard as a seam. */
export const airCalendar = (city: City, air: AirVerdicts, year: string): Figure => {
  const days = air.days.filter(({date}) => date.startsWith(year));
  const periods = air.years.filter(({label}) => label === year);
  const [first, last] = [days[0]?.date ?? "", days.at(-1)?.date ?? ""];
  const gaps = days.filter(({result}) => result.aqi === null);
  return {
    id: `air-calendar/${year}`,
    section: "air",
    title: `${year}年空气日历：${headline(periods)}`,
    sentence: sentence(year, periods),
    table: table(days),
    draw: (frame) =>
      dayGrid(
        days.map(({date, result, dust, standard}) => ({date, level: result.level, dust, standard})),
        frame
      ),
    period: `${first} 至 ${last}`,
    asOf: last,
    ...airOrigin(city, "air_daily"),
    method: "aqi",
    standards: standardsOf(days),
    completeness: {
      evaluated: days.length - gaps.length,
      total: days.length,
      unit: "天",
      missing: gaps.map(({date, result}) => ({what: dayWords(date), why: result.reason ?? ""}))
    },
    notes: [...originNotes(days), ...longSeamNotes(days), ...publisherNotes(air.standards.aqi, first, last)]
  };
};

/** The latest stretch under one standard: what the year's headline may say without crossing the seam. */
const headline = (periods: readonly AirPeriod[]): string => {
  const period = periods.at(-1);
  if (period === undefined || period.valid === 0) return "没有有效天";
  const since = wholeYear(period) ? "" : `${span(period)} `;
  return `${since}${period.valid} 个有效天中 ${period.good} 天优良`;
};

const sentence = (year: string, periods: readonly AirPeriod[]): string => {
  const said = [...periods]
    .reverse()
    .map(
      (period) => `${wholeYear(period) ? `${year}年` : span(period)}按 ${period.standard} 评价，${goodDays(period)}`
    );
  return `${said.join("；")}。${partsWords(said.length)}`;
};

const table = (days: readonly CityDay[]): FigureTable => ({
  seam: "standard",
  columns: [
    {key: "date", label: "日期"},
    {key: "aqi", label: "AQI", digits: 0},
    {key: "level", label: "级别"},
    {key: "primary", label: "首要污染物"},
    {key: "dust", label: "沙尘影响"},
    {key: "standard", label: "评价标准"}
  ],
  rows: days.map(({date, result, dust, standard}) => ({
    date,
    aqi: result.aqi ?? missing(result.reason ?? ""),
    level: result.level ?? missing(result.reason ?? ""),
    primary: result.primary.join("、"),
    dust: dust ? "是" : "",
    standard
  }))
});
