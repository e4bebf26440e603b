import type {AirVerdicts} from "../../measures/air/air.ts";
import {type AirAnswer, answerOf, certaintyWords, clauseText} from "../../measures/air/air-answer.ts";
import {itemName, judgedWords, limitWords, overWords} from "../../measures/air/air-answer.ts";
import type {AirPlace} from "../../measures/air/air-places.ts";
import {aqiOn} from "../../measures/air/air-standards.ts";
import type {AqiResult, ItemJudgement} from "../../standards/air/aqi.ts";
import {type Concentrations, LEVELS, type Report} from "../../standards/air/aqi-standard.ts";
import {type Cell, type FigureRow, type FigureTable, missing} from "../figure.ts";
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

const periodsOf = (dates: readonly string[], length: 4 | 7, kind: WhyPeriod["kind"]): readonly WhyPeriod[] =>
  [...new Set(dates.map((date) => date.slice(0, length)))]
    .toReversed()
    .map((period) => ({period, kind, text: chineseDate(period)}));

/** Every year of a station's days and every month of its hours, the latest first. */
export const whyPeriods = (air: AirVerdicts, {id}: AirPlace): readonly WhyPeriod[] => {
  const [days, hours, computed] = [air.stationDays.get(id), air.stationHours.get(id), air.hourDays.get(id)];
  return [
    ...(days === undefined
      ? periodsOf(computed?.map(({date}) => date) ?? [], 4, "由小时值计算的日值")
      : periodsOf(
          days.map(({date}) => date),
          4,
          "日报"
        )),
    ...periodsOf(hours?.map(({date}) => date) ?? [], 7, "小时值")
  ];
};

const askedIn = (air: AirVerdicts, {id}: AirPlace, {period, kind}: WhyPeriod): readonly Asked[] => {
  const within = ({date}: {readonly date: string}): boolean => date.startsWith(period);
  switch (kind) {
    case "小时值":
      return (air.stationHours.get(id) ?? []).filter(within).map(({date, hour, row, result}) => ({
        ...{date, result, values: row, report: "hourly", dust: false},
        when: `${dayWords(date)}${hour}时`
      }));
    case "日报":
    case "由小时值计算的日值":
      return ((kind === "日报" ? air.stationDays : air.hourDays).get(id) ?? []).filter(within).map((day) => ({
        ...{date: day.date, result: day.result, values: day.values, report: "daily"},
        ...{dust: "dust" in day && day.dust, when: dayWords(day.date)}
      }));
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

/** The day's or hour's answer in a row: which item decides, as handed in, as judged, between which limits, by which clause. */
export const whyPeriodTable = (air: AirVerdicts, place: AirPlace, period: WhyPeriod): FigureTable => {
  const asked = askedIn(air, place, period);
  const hourly = period.kind === "小时值";
  return {
    columns: [
      {key: "when", label: hourly ? "时间" : "日期"},
      {key: "aqi", label: "AQI", digits: 0},
      {key: "level", label: "级别"},
      {key: "item", label: "决定 AQI 的项目"},
      {key: "value", label: period.kind === "由小时值计算的日值" ? "计算浓度" : "填报浓度"},
      {key: "judged", label: "评价用浓度"},
      {key: "limit", label: "所在的限值"},
      {key: "others", label: "其他超过限值的项目"},
      {key: "clause", label: "依据"},
      {key: "certainty", label: "可靠程度"}
    ],
    rows: asked.map((each) => {
      const edition = aqiOn(air.standards, each.date);
      const answer = edition === null ? null : answerOf(edition, each.report, each.values, each.result);
      return answer === null ? {when: each.when} : {when: each.when, ...answerCells(answer, each)};
    })
  };
};

const answerCells = (answer: AirAnswer, {result, dust}: Asked): FigureRow => {
  if (result.aqi === null) {
    const none = missing("—");
    return {
      ...{aqi: none, level: none, item: missing(result.reason ?? "没有 AQI")},
      ...{value: none, judged: none, limit: none, others: none, certainty: none},
      clause: answer.edition.base.id
    };
  }
  const each = (words: (judgement: ItemJudgement) => string): Cell =>
    [...new Set(answer.deciding.map(words))].join("；");
  const others = answer.over.filter((judgement) => !answer.deciding.includes(judgement));
  return {
    aqi: result.aqi,
    level: `${result.level ?? ""}${dust ? "（沙尘影响日）" : ""}`,
    item: each(itemName),
    value: answer.deciding.map(({value}) => String(value ?? "")).join("；"),
    judged: answer.deciding.map(judgedWords).join("；"),
    limit: answer.deciding.map(limitWords).join("；"),
    others: others.map(overWords).join("；"),
    clause: each((judgement) => clauseText(answer.edition, judgement)),
    certainty: certaintyWords(answer) ?? ""
  };
};
