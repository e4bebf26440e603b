import type {AirPeriod} from "../../measures/air/air-periods.ts";
import {daysInMonth} from "../../measures/days.ts";
import {AIR_LIMITS} from "../../standards/air/gb3095-in-force.ts";
import type {Edition} from "../../standards/publisher-limits.ts";
import {inForce, type Standard} from "../../standards/standard.ts";
import type {City} from "../../tables/city.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";
import {type Cell, type Field, missing} from "../figure.ts";

/** `3月1日至10月31日` within one year. */
export const span = ({from, to}: Pick<AirPeriod, "from" | "to">): string => `${dayWords(from)}至${dayWords(to)}`;

export const dayWords = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** `245 个有效天中 236 天优良（96.3%）`; a period without a valid day says so. */
export const goodDays = ({
  valid,
  good,
  ratio,
  withheld
}: Pick<AirPeriod, "valid" | "good" | "ratio" | "withheld">): string => {
  const beside = withheld === 0 ? "" : `，另有 ${withheld} 天因缺项不公布 AQI`;
  if (ratio !== null) return `${valid} 个有效天中 ${good} 天优良（${formatNumber(ratio, 1)}%）${beside}`;
  return valid === 0 ? `没有有效天${beside}` : `${valid} 个有效天都超过 100，不计算比例${beside}`;
};

/** The share in a table's cell; without one, why. */
export const ratioCell = ({ratio, valid}: Pick<AirPeriod, "ratio" | "valid">): Cell =>
  ratio ?? missing(valid === 0 ? "没有有效天" : "只有超过 100 的 AQI 能公布");

/** The days of a period by what became of them: valid, withheld for a missing item, without data; together all of them. */
export const DAY_COLUMNS: readonly Field[] = [
  {key: "valid", label: "有效天数", unit: "天", digits: 0},
  {key: "withheld", label: "缺项不公布", unit: "天", digits: 0},
  {key: "empty", label: "无数据", unit: "天", digits: 0},
  {key: "days", label: "总天数", unit: "天", digits: 0}
];
export const dayCells = ({valid, withheld, days}: Pick<AirPeriod, "valid" | "withheld" | "days">) => ({
  ...{valid, withheld, days},
  empty: days - valid - withheld
});

/** Whether a period is a calendar year under one standard. */
export const wholeYear = ({label, from, to}: Pick<AirPeriod, "label" | "from" | "to">): boolean =>
  from === `${label}-01-01` && to === `${label}-12-31`;

/** `2025年`, `2026年3—10月`, or the exact days of a stretch that does not begin and end with a month. */
export const periodName = (period: Pick<AirPeriod, "label" | "from" | "to">): string => {
  const {label, from, to} = period;
  if (wholeYear(period)) return `${label}年`;
  if (!from.endsWith("-01") || Number(to.slice(8)) !== daysInMonth(to.slice(0, 7))) return `${label}年${span(period)}`;
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  return `${label}年${first === last ? first : `${first}—${last}`}月`;
};

/** Who measured: the provider named in datasets.csv, else the publisher; who answers: the publisher. */
export const airOrigin = (city: City, table: "air_daily" | "air_hourly") => {
  const provider = city.tables.datasets.find((row) => row.table === table)?.provider ?? null;
  const publisher = city.site.publisher || `${city.site.region}（未注明发布单位）`;
  return {source: provider ?? publisher, owner: publisher, published: null, status: null} as const;
};

/** Ids of the standards of some days or periods, in time order. */
export const standardsOf = (judged: readonly {readonly standard: string}[]): readonly string[] => [
  ...new Set(judged.map(({standard}) => standard))
];

/** Days or periods in time order, each with what judged it. */
type Seamed = readonly {readonly standard: string; readonly date?: string; readonly from?: string}[];

const firstsOf = (judged: Seamed) =>
  judged.flatMap(({standard, date, from}, i) =>
    i > 0 && judged[i - 1]?.standard !== standard ? [{standard, day: date ?? from ?? ""}] : []
  );

/** One line for every change of standard within a stretch; none where there is none. */
export const seamNotes = (judged: Seamed): readonly string[] =>
  firstsOf(judged).map(
    ({standard, day}) => `${chineseDate(day)}起按 ${standard} 评价，前后两段标准不同，不可直接比较。`
  );

/** The end of a sentence about several stretches: how many they are, and that they do not compare; empty for one. */
export const partsWords = (parts: number): string =>
  parts < 2 ? "" : `${["两", "三", "四", "五"][parts - 2] ?? parts}段标准不同，不可直接比较。`;

/** The publisher's limits that hold at some time from the first day to the last, each with its source. */
export const publisherNotes = (
  editions: readonly Edition<Standard>[],
  first: string,
  last: string
): readonly string[] => [
  ...new Set(
    editions
      .filter(({from, to}) => from <= last && (to === null || to >= first))
      .flatMap(({rows}) => rows)
      .map(
        ({standard, item, class: step, limit, unit, from, to, source}) =>
          `发布单位的限值：${standard} ${item} ${step} 为 ${limit} ${unit}，${chineseDate(from)}起${to === null ? "" : `，至${chineseDate(to)}`}（来源：${source}）。`
      )
  )
];

/** The notes on seams, with what changed on 2026-03-01 (HJ 633-2026, A): once a page. */
export const longSeamNotes = (judged: Seamed): readonly string[] =>
  seamNotes(judged).map((note) => (note.includes("按 HJ 633-2026 评价") ? SEAM_NOTE : note));

const SEAM_NOTE =
  "2026年3月1日起执行 HJ 633-2026：PM2.5、PM10 在良与轻度污染之间的分界浓度由 75、150 降为 60、120 µg/m³，日报不再计 O3 日最大1小时平均。前后两段按各自的标准评价，不可直接比较。";

/** Whether concentrations of two days are stated alike: the amendment of 2018 changed the state of gases and particles (B). */
export const sameReference = (a: string, b: string): boolean =>
  inForce(AIR_LIMITS, a)?.reference === inForce(AIR_LIMITS, b)?.reference;

/** What must be said where a stretch crosses that change. */
export const referenceNotes = (from: string, to: string): readonly string[] =>
  from === "" || to === "" || sameReference(from, to)
    ? []
    : [
        "2018年9月1日起 SO2、NO2、CO、O3 改按参比状态、PM2.5、PM10 改按监测时的温度和气压计，此前都按标准状态；数据表没有注明状态，本站不换算，前后浓度不可直接比较。"
      ];
