import type {AirVerdicts} from "../../measures/air/air.ts";
import type {CityDay} from "../../measures/air/air-city-days.ts";
import type {AirPlace} from "../../measures/air/air-places.ts";
import type {AqiResult} from "../../standards/air/aqi.ts";
import {LEVELS} from "../../standards/air/aqi-standard.ts";
import {airStationHref} from "./air-station.ts";
import {compositeTable} from "./air-composite.ts";
import {ofHoursWords} from "./air-origin.ts";
import {whyWords} from "./air-why.ts";
import {
  DAY_COLUMNS,
  dayCells,
  dayWords,
  goodDays,
  partsWords,
  ratioCell,
  seamNotes,
  span,
  wholeYear
} from "./air-words.ts";
import {type FigureTable, missing} from "../figure.ts";
import {chineseDate} from "../drawing/format.ts";

/** Years with days, latest first. */
export const airYears = ({years}: AirVerdicts): readonly string[] =>
  [...new Set(years.map(({label}) => label))].reverse();

/** What the page opens with: the latest stretch of the city, or how many stations have hours. */
export const airLead = (air: AirVerdicts): string => {
  const period = air.years.at(-1);
  if (period !== undefined)
    return `${period.label}年${span(period)}按 ${period.standard} 评价，${goodDays(period)}。${latestWords(air.days.findLast(({result}) => result.aqi !== null))}${ofHoursWords(air.days)}`;
  const last = [...air.stationHours.values()]
    .flatMap((hours) => hours.at(-1)?.date ?? [])
    .sort()
    .at(-1);
  if (air.stationHours.size === 0) return `名录里有 ${air.stations.size} 个站点，没有监测数据。`;
  return `${air.stationHours.size} 个站点有小时数据${last === undefined ? "" : `，最近到 ${chineseDate(last)}`}；没有逐日数据，不作全市评价。`;
};

const latestWords = (day: CityDay | undefined): string =>
  day === undefined ? "" : `${dayWords(day.date)} AQI ${day.result.aqi}，${day.result.level}。`;

interface Latest {
  readonly when: string;
  readonly result: AqiResult;
}

const latestOf = (air: AirVerdicts, {id}: AirPlace): Latest | null => {
  const day = air.stationDays.get(id)?.at(-1);
  if (day !== undefined) return {when: day.date, result: day.result};
  const hour = air.stationHours.get(id)?.at(-1);
  return hour === undefined ? null : {when: `${hour.date} ${hour.hour}时`, result: hour.result};
};

/** Every station with its latest day, or hour where it has no days; grouped as their table orders them. */
export const stationTable = (air: AirVerdicts): FigureTable => {
  const places = [...air.stations.values()];
  const some = (value: (place: AirPlace) => string | null): boolean => places.some((place) => value(place) !== null);
  return {
    columns: [
      {key: "name", label: "站点", link: ({id}) => airStationHref(String(id))},
      {key: "aqi", label: "AQI", digits: 0},
      {key: "level", label: "级别"},
      {key: "primary", label: "首要污染物"},
      {key: "when", label: "最近时间"},
      ...(some(({region}) => region) ? [{key: "region", label: "行政区域"}] : []),
      ...(some(({kind}) => kind) ? [{key: "kind", label: "类型"}] : [])
    ],
    rows: places.map((place) => {
      const {id, name, region, kind} = place;
      const latest = latestOf(air, place);
      const shared = {id, name, region: region ?? missing("未填"), kind: kind ?? missing("未填")};
      if (latest === null) {
        const none = missing("没有数据");
        return {...shared, when: none, aqi: none, level: none, primary: none};
      }
      const {aqi, level, primary, reason} = latest.result;
      return {
        ...{...shared, when: latest.when, aqi: aqi ?? missing(reason ?? ""), level: level ?? missing("不评价")},
        primary: aqi === null ? missing("不评价") : primary.join("、") || "无"
      };
    })
  };
};

/** Months of a year: days of each level, the ratio's two parts, the standard. */
export const monthTable = (air: AirVerdicts, year: string): FigureTable => ({
  seam: "standard",
  columns: [
    {key: "month", label: "月份"},
    ...LEVELS.map((level) => ({key: level, label: level, unit: "天", digits: 0})),
    ...DAY_COLUMNS,
    {key: "ratio", label: "优良比例", unit: "%", digits: 1},
    {key: "standard", label: "评价标准"}
  ],
  rows: air.months
    .filter(({label}) => label.startsWith(year))
    .map((month) => ({
      month: chineseDate(month.label).slice(5),
      ...month.counts,
      ...dayCells(month),
      ratio: ratioCell(month),
      standard: month.standard
    }))
});

/** How many days of a year were over 100 and the worst of them, for each standard apart. */
export const yearLead = (air: AirVerdicts, year: string): string => {
  const parts = air.years
    .filter(({label}) => label === year)
    .map((period) => {
      const days = polluted(air, year).filter(({date}) => period.from <= date && date <= period.to);
      const name = wholeYear(period) ? `${year}年` : span(period);
      return `${name} ${days.length} 天${days[0] === undefined ? "" : `，${worstWords(days[0])}`}`;
    });
  return `轻度及以上污染：${parts.join("；")}。${partsWords(parts.length)}${ofHoursWords(air.days)}`;
};

const worstWords = ({date, result, dust}: CityDay): string =>
  `AQI 最高 ${result.aqi}（${[dayWords(date), result.level, result.primary.join("、"), dust ? "沙尘影响日" : null].filter((word) => word !== null).join("，")}）`;

/** Days over 100, those of the later standard first, in each the highest first: AQIs of two standards are not ranked together. */
const polluted = (air: AirVerdicts, year: string): readonly CityDay[] =>
  air.days
    .filter(({date, result}) => date.startsWith(year) && (result.aqi ?? 0) > 100)
    .toSorted((a, b) =>
      a.standard === b.standard ? (b.result.aqi ?? 0) - (a.result.aqi ?? 0) : a.standard < b.standard ? 1 : -1
    );

const byDate = (a: CityDay, b: CityDay): number => (a.date < b.date ? -1 : 1);

/** Days of a year over 100, in the order of the calendar. */
export const pollutedTable = (air: AirVerdicts, year: string): FigureTable => ({
  seam: "standard",
  columns: [
    {key: "date", label: "日期"},
    {key: "aqi", label: "AQI", digits: 0},
    {key: "level", label: "级别"},
    {key: "primary", label: "首要污染物"},
    {key: "why", label: "为什么"},
    {key: "dust", label: "沙尘影响"},
    {key: "clean", label: "扣除沙尘后的AQI", digits: 0},
    {key: "standard", label: "评价标准"}
  ],
  rows: polluted(air, year)
    .toSorted(byDate)
    .map((day) => {
      const {date, result, dust, withoutDust, standard} = day;
      return {
        date: dayWords(date),
        why: whyWords(air, day),
        aqi: result.aqi ?? missing(result.reason ?? ""),
        level: result.level ?? "",
        primary: result.primary.join("、"),
        dust: dust ? "是" : "否",
        clean: withoutDust === null ? "—" : (withoutDust.aqi ?? missing(withoutDust.reason ?? "")),
        standard
      };
    })
});

/** What parts the months of a year: read beside the line between their rows. */
export const monthNotes = (air: AirVerdicts, year: string): readonly string[] =>
  seamNotes(air.months.filter(({label}) => label.startsWith(year)));

const compositesOf = ({monthlyComposites}: AirVerdicts, year: string) =>
  monthlyComposites.filter(({stretch}) => stretch.label.startsWith(year));

/** The same of the limits that the months' concentrations are divided by. */
export const monthCompositeNotes = (air: AirVerdicts, year: string): readonly string[] =>
  seamNotes(compositesOf(air, year).map(({stretch: {from, limitsName}}) => ({from, standard: limitsName})));

/** 综合指数 of the months of a year, each with the limits of its own days; the six columns are single indices. */
export const monthComposites = (air: AirVerdicts, year: string): FigureTable => {
  const {columns, rows, ...rest} = compositeTable(compositesOf(air, year));
  return {
    ...rest,
    columns: columns
      .filter(({key}) => key !== "share")
      .map((column) => ({...column, label: column.label.replace(" 单项指数", "")})),
    rows: rows.map((row) => ({...row, period: chineseDate(String(row["period"])).slice(5)}))
  };
};
