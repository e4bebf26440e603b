import type {AirVerdicts} from "../../measures/air/air.ts";
import {type AirAnswer, answerOf, certaintyWords} from "../../measures/air/air-answer.ts";
import {goodLimit, itemName, judgedWords, overWords} from "../../measures/air/air-answer.ts";
import type {StationDay} from "../../measures/air/air-days.ts";
import type {HourDay} from "../../measures/air/air-hour-days.ts";
import {clauseText} from "../../measures/air/air-limit-basis.ts";
import type {AirPlace} from "../../measures/air/air-places.ts";
import {aqiOn} from "../../measures/air/air-standards.ts";
import type {AqiResult, ItemJudgement} from "../../standards/air/aqi.ts";
import {PUBLISHER_CERTAINTY} from "../../standards/publisher-limits.ts";
import {type Concentrations, LEVELS, type Report} from "../../standards/air/aqi-standard.ts";
import {type FigureRow, type FigureTable, missing} from "../figure.ts";
import {chineseDate} from "../drawing/format.ts";
import {dayWords, partsWords, standardsOf} from "./air-words.ts";

/** A day or hour of a station that is asked why. */
interface Asked {
  readonly when: string;
  readonly date: string;
  readonly report: Report;
  readonly values: Concentrations;
  readonly result: AqiResult;
  readonly dust: boolean;
}

/** A year of days, or a month of hours, with a page of its own. */
export interface WhyPeriod {
  /** `2026` or `2026-10`: the last part of the page's address. */
  readonly period: string;
  /** What its values are: handed in, or computed from hours. */
  readonly kind: "日报" | "由小时值计算的日值" | "小时值";
  readonly text: string;
}

interface Dated {
  readonly date: string;
}

/** The first of a list in date order that is not before a day, month or year. */
const firstFrom = (list: readonly Dated[], when: string): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.date ?? "") < when) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Sorts after every date that begins with the period. */
const endOf = (period: string): string => `${period}~`;

const within = <T extends Dated>(list: readonly T[], period: string): readonly T[] =>
  list.slice(firstFrom(list, period), firstFrom(list, endOf(period)));

const periodsOf = (list: readonly Dated[], length: 4 | 7, kind: WhyPeriod["kind"]): readonly WhyPeriod[] => {
  const periods: WhyPeriod[] = [];
  for (let i = 0; i < list.length;) {
    const period = list[i]?.date.slice(0, length) ?? "";
    periods.unshift({period, kind, text: chineseDate(period)});
    i = firstFrom(list, endOf(period));
  }
  return periods;
};

/** Every year of a station's days and every month of its hours, the latest first. */
export const whyPeriods = (air: AirVerdicts, {id}: AirPlace): readonly WhyPeriod[] => {
  const [days, hours, computed] = [air.stationDays.get(id), air.stationHours.get(id), air.hourDays.get(id)];
  return [
    ...(days === undefined ? periodsOf(computed ?? [], 4, "由小时值计算的日值") : periodsOf(days, 4, "日报")),
    ...periodsOf(hours ?? [], 7, "小时值")
  ];
};

const askedIn = (air: AirVerdicts, {id}: AirPlace, {period, kind}: WhyPeriod): readonly Asked[] => {
  switch (kind) {
    case "小时值":
      return within(air.stationHours.get(id) ?? [], period).map(({date, hour, row, result}) => ({
        ...{date, result, values: row, report: "hourly", dust: false},
        when: `${dayWords(date)}${hour}时`
      }));
    case "日报":
    case "由小时值计算的日值":
      return within<StationDay | HourDay>((kind === "日报" ? air.stationDays : air.hourDays).get(id) ?? [], period).map(
        (day) => ({
          ...{date: day.date, result: day.result, values: day.values, report: "daily"},
          ...{dust: "dust" in day && day.dust, when: dayWords(day.date)}
        })
      );
  }
};

/** `365 天中 360 天有 AQI：优 200 天、良 150 天、轻度污染 10 天。` */
export const whyPeriodLead = (air: AirVerdicts, place: AirPlace, period: WhyPeriod): string => {
  const [asked, unit] = [askedIn(air, place, period), period.kind === "小时值" ? "个小时" : "天"];
  const parts = Map.groupBy(asked, ({result}) => result.standard);
  const said = [...parts].map(([standard, list]) => {
    const counts = LEVELS.flatMap((level) => {
      const count = list.filter(({result}) => result.level === level).length;
      return count === 0 ? [] : [`${level} ${count} ${unit}`];
    });
    const valid = list.filter(({result}) => result.aqi !== null).length;
    return `按 ${standard} 评价的 ${list.length} ${unit}中 ${valid} ${unit}有 AQI${counts.length === 0 ? "" : `：${counts.join("、")}`}`;
  });
  return `${said.join("；")}。${partsWords(standardsOf(asked.map(({result}) => result)).length)}`;
};

/** How the tables are read. */
export const whyPeriodNote = ({standards}: AirVerdicts, {kind}: WhyPeriod): string =>
  [
    "AQI 是各项分指数的最大值，表中是分指数最大的项目",
    ...(kind === "由小时值计算的日值" ? ["日值由小时值计算，不是公布值"] : []),
    `依据后的 A 为已核对标准原文，C 为其中一条为转述或做法${standards.aqi.some(({rows}) => rows.length > 0) ? `，“${PUBLISHER_CERTAINTY}”为发布单位自己的限值` : ""}`,
    ...(kind === "由小时值计算的日值" ? [] : ["全部项目的分指数在开放数据的表里"])
  ]
    .join("；")
    .concat("。");

/** A month of days or a day of hours. */
export interface WhyPart {
  /** `2026-10` or `2026-10-31` */
  readonly id: string;
  readonly title: string;
  readonly table: FigureTable;
}

/** The answers of a period in parts short enough to be read without a window of their own. */
export const whyParts = (air: AirVerdicts, place: AirPlace, period: WhyPeriod): readonly WhyPart[] => {
  const length = period.kind === "小时值" ? 10 : 7;
  return [...Map.groupBy(askedIn(air, place, period), ({date}) => date.slice(0, length))].map(([id, asked]) => ({
    id,
    title: length === 7 ? `${Number(id.slice(5))}月` : dayWords(id),
    table: table(air, asked, period)
  }));
};

/** The day's or hour's answer in a row: which item decides, as handed in, as judged, between which limits, by which clause. */
const table = (air: AirVerdicts, asked: readonly Asked[], {kind}: WhyPeriod): FigureTable => {
  const hourly = kind === "小时值";
  const said = asked.map((each) => {
    const edition = aqiOn(air.standards, each.date);
    const answer = edition === null ? null : answerOf(edition, each.report, each.values, each.result);
    return answer === null ? {when: each.when} : {when: each.when, ...answerCells(answer, each)};
  });
  const others = said.some((row) => "others" in row && row["others"] !== "");
  return {
    columns: [
      {key: "when", label: hourly ? "时间" : "日期"},
      {key: "aqi", label: "AQI", digits: 0},
      {key: "level", label: "级别"},
      {key: "item", label: "决定 AQI 的项目"},
      {key: "value", label: kind === "由小时值计算的日值" ? "计算浓度" : "填报浓度"},
      {key: "judged", label: "评价用浓度"},
      {key: "limit", label: "限值区间"},
      ...(others ? [{key: "others", label: "另外"}] : []),
      {key: "clause", label: "依据"}
    ],
    rows: said
  };
};

const answerCells = (answer: AirAnswer, {result, dust}: Asked): FigureRow => {
  if (result.aqi === null) {
    const none = missing("—");
    return {
      ...{aqi: none, level: none, item: missing(result.reason ?? "没有 AQI")},
      ...{value: none, judged: none, limit: none, others: dust ? DUST : ""},
      clause: answer.edition.base.id
    };
  }
  const each = (words: (judgement: ItemJudgement) => string): string =>
    [...new Set(answer.deciding.map(words))].join("；");
  const others = answer.over.filter((judgement) => !answer.deciding.includes(judgement));
  return {
    aqi: result.aqi,
    level: result.level ?? "",
    item: each(itemName),
    value: answer.deciding.map(({value}) => String(value ?? "")).join("；"),
    judged: answer.deciding.map(judgedWords).join("；"),
    limit: answer.deciding.map(bandWords).join("；"),
    others: [...(dust ? [DUST] : []), ...others.map(overWords)].join("；"),
    clause: `${each((judgement) => clauseText(answer.edition, judgement))}（${certaintyWords(answer) ?? ""}）`
  };
};

const DUST = "沙尘影响日";

/** `超过 60：60—115（分指数 100—150）`: the limit that is broken, if one is, and the rows it lies between. */
const bandWords = ({item, band, iaqi}: ItemJudgement): string => {
  const broken = (iaqi ?? 0) > 100 ? `超过 ${goodLimit(item)}：` : "";
  return band === null
    ? `${broken}高于最高行 ${item.breakpoints.at(-1) ?? ""}`
    : `${broken}${band.from}—${band.to}（分指数 ${band.iaqiFrom}—${band.iaqiTo}）`;
};
