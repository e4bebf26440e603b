import type {AirVerdicts} from "../../measures/air/air.ts";
import type {StationDay} from "../../measures/air/air-days.ts";
import type {StationHour} from "../../measures/air/air-hours.ts";
import {yearsOf} from "../../measures/air/air-periods.ts";
import type {AirPlace} from "../../measures/air/air-places.ts";
import type {City} from "../../tables/city.ts";
import {dayGrid} from "./air-day-grid.ts";
import {hourGrid} from "./air-hour-grid.ts";
import {airOrigin, dayWords, goodDays, partsWords, publisherNotes, seamNotes, span, standardsOf} from "./air-words.ts";
import {type Figure, missing} from "../figure.ts";

/** One station: the days of its latest year, or, where only hours are handed in, its latest seven days by hour. */
export const airStation = (city: City, air: AirVerdicts, place: AirPlace): Figure | null => {
  const days = air.stationDays.get(place.id) ?? [];
  const hours = air.stationHours.get(place.id) ?? [];
  return days.length > 0 ? ofDays(city, air, place, days) : hours.length > 0 ? ofHours(city, place, hours) : null;
};

/** `关上（昆明市）` where the name alone is not unique. */
export const placeName = ({name, city}: AirPlace): string => (city === null ? name : `${name}（${city}）`);

/** The page of a station. */
export const airStationHref = (id: string): string => `/air/stations/${id}/`;

const ofDays = (city: City, air: AirVerdicts, place: AirPlace, all: readonly StationDay[]): Figure => {
  const last = all.at(-1)?.date ?? "";
  const days = all.filter(({date}) => date.startsWith(last.slice(0, 4)));
  const gaps = days.filter(({result}) => result.aqi === null);
  const standards = standardsOf(days.map(({result}) => result));
  // A standard may come back after a limit that held for a time: stretches, not standards, are counted.
  const spans = yearsOf(days).map((period) => `${span(period)}按 ${period.standard} 评价，${goodDays(period)}`);
  return {
    id: `air-station/${place.id}`,
    section: "air",
    title: `${placeName(place)}：${last.slice(0, 4)}年逐日空气质量`,
    sentence: `${spans.reverse().join("；")}。${partsWords(spans.length)}`,
    table: {
      seam: "standard",
      columns: [
        {key: "date", label: "日期"},
        {key: "aqi", label: "计算AQI", digits: 0},
        {key: "level", label: "计算级别"},
        {key: "primary", label: "计算首要污染物"},
        {key: "official", label: "官方AQI", digits: 0},
        {key: "clean", label: "扣除沙尘后的AQI", digits: 0},
        {key: "standard", label: "评价标准"}
      ],
      rows: days.map(({date, row, result, withoutDust}) => ({
        date,
        aqi: result.aqi ?? missing(result.reason ?? ""),
        level: result.level ?? missing(result.reason ?? ""),
        primary: result.primary.join("、"),
        official: row.officialAqi ?? missing("未公布"),
        clean: withoutDust === null ? "" : (withoutDust.aqi ?? missing(withoutDust.reason ?? "")),
        standard: result.standard
      }))
    },
    draw: (frame) =>
      dayGrid(
        days.map(({date, result, dust}) => ({date, level: result.level, dust, standard: result.standard})),
        frame
      ),
    period: `${days[0]?.date ?? ""} 至 ${last}`,
    asOf: last,
    ...airOrigin(city, "air_daily"),
    method: "aqi",
    standards,
    completeness: {
      evaluated: days.length - gaps.length,
      total: days.length,
      unit: "天",
      missing: gaps.map(({date, result}) => ({what: dayWords(date), why: result.reason ?? ""}))
    },
    notes: [
      ...seamNotes(days.map(({date, result}) => ({date, standard: result.standard}))),
      ...publisherNotes(air.standards.aqi, days[0]?.date ?? "", last)
    ]
  };
};

const ofHours = (city: City, place: AirPlace, all: readonly StationHour[]): Figure => {
  const dates = [...new Set(all.map(({date}) => date))].slice(-7);
  const hours = all.filter(({date}) => dates.includes(date));
  const valid = hours.filter(({result}) => result.aqi !== null);
  const good = valid.filter(({result}) => (result.aqi ?? 0) <= 100).length;
  const last = hours.at(-1);
  return {
    id: `air-station/${place.id}`,
    section: "air",
    title: `${placeName(place)}：最近 ${dates.length} 天逐小时空气质量`,
    sentence: `${dayWords(dates[0] ?? "")}至${dayWords(dates.at(-1) ?? "")}，${valid.length === 0 ? "没有有效小时" : `${valid.length} 个有效小时中 ${good} 个小时优良`}。`,
    table: {
      columns: [
        {key: "date", label: "日期"},
        {key: "hour", label: "小时", unit: "时", digits: 0},
        {key: "aqi", label: "计算AQI", digits: 0},
        {key: "level", label: "计算级别"},
        {key: "primary", label: "计算首要污染物"},
        {key: "official", label: "官方AQI", digits: 0}
      ],
      rows: hours.map(({date, hour, row, result}) => ({
        date,
        hour,
        aqi: result.aqi ?? missing(result.reason ?? ""),
        level: result.level ?? missing(result.reason ?? ""),
        primary: result.primary.join("、"),
        official: row.officialAqi ?? missing("未公布")
      }))
    },
    draw: (frame) => hourGrid(hours, dates, frame),
    period: `${dates[0] ?? ""} 至 ${dates.at(-1) ?? ""}`,
    asOf: last?.date ?? city.site.dataAsOf,
    ...airOrigin(city, "air_hourly"),
    method: "aqi",
    standards: standardsOf(hours.map(({result}) => result)),
    completeness: {
      evaluated: valid.length,
      total: hours.length,
      unit: "小时",
      missing: hours
        .filter(({result}) => result.aqi === null)
        .map(({date, hour, result}) => ({what: `${dayWords(date)}${hour}时`, why: result.reason ?? ""}))
    },
    notes: ["小时 AQI 取 SO2、NO2、CO、O3 的1小时平均和 PM2.5、PM10 的1小时值六项分指数的最大值；时刻为该小时的结束。"]
  };
};
