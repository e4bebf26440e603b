import type {AirVerdicts} from "../../measures/air/air.ts";
import {answerOf, goodLimit} from "../../measures/air/air-answer.ts";
import type {CityDay} from "../../measures/air/air-city-days.ts";
import type {StationDay} from "../../measures/air/air-days.ts";
import {goodClause, goodRow} from "../../measures/air/air-limit-basis.ts";
import type {AirPlace} from "../../measures/air/air-places.ts";
import {aqiOn} from "../../measures/air/air-standards.ts";
import type {AqiEdition} from "../../standards/air/aqi.ts";
import {publisherClause} from "../../standards/publisher-limits.ts";
import {dayWords} from "./air-words.ts";
import {type FigureTable, missing} from "../figure.ts";
import {formatNumber} from "../drawing/format.ts";

const isWorse = ({result}: StationDay): boolean => (result.aqi ?? 0) > 100;

/** Every day worse than 良 of a station's latest year, the latest first: each item over its limit with the clause that says so. */
export const worseDays = (air: AirVerdicts, {id}: AirPlace): FigureTable => {
  const all = air.stationDays.get(id) ?? [];
  const year = all.at(-1)?.date.slice(0, 4) ?? "";
  const days = all.filter((day) => day.date.startsWith(year) && isWorse(day)).toReversed();
  return {
    columns: [
      {key: "date", label: "日期"},
      {key: "level", label: "AQI 和级别"},
      {key: "item", label: "超过限值的项目"},
      {key: "value", label: "填报浓度"},
      {key: "judged", label: "评价用浓度"},
      {key: "iaqi", label: "分指数", digits: 0},
      {key: "limit", label: "限值（分指数 100）"},
      {key: "clause", label: "依据"}
    ],
    rows: days.flatMap((day) => {
      const edition = aqiOn(air.standards, day.date);
      return overItems(edition, day).map((judgement) => ({
        date: dayWords(day.date),
        level: `${day.result.aqi ?? ""} ${day.result.level ?? ""}${day.dust ? "（沙尘影响日）" : ""}`,
        item: `${judgement.item.pollutant} ${judgement.item.averaging}`,
        value: judgement.value ?? missing("没有数据"),
        judged:
          judgement.judged === null
            ? missing("没有数据")
            : `${formatNumber(judgement.judged, judgement.item.places)} ${judgement.item.unit}`,
        iaqi: judgement.iaqi ?? missing(judgement.reason ?? ""),
        limit: `${goodLimit(judgement.item)} ${judgement.item.unit}`,
        clause: edition === null ? "" : goodClause(edition, judgement)
      }));
    })
  };
};

const overItems = (edition: AqiEdition | null, {values, result}: Pick<StationDay, "values" | "result">) =>
  edition === null ? [] : answerOf(edition, "daily", values, result).over;

/** `PM2.5 24小时平均 85 µg/m³，限值 60`: why a day of the city is worse than 良, in one cell. */
export const whyWords = (air: AirVerdicts, day: CityDay): string => {
  const edition = aqiOn(air.standards, day.date);
  return overItems(edition, day)
    .map((judgement) => {
      const {item, judged} = judgement;
      const row = edition === null ? null : goodRow(edition, item);
      const source = row === null ? "" : `（${publisherClause(row)}）`;
      return `${item.pollutant} ${item.averaging} ${formatNumber(judged ?? 0, item.places)} ${item.unit}，限值 ${goodLimit(item)}${source}`;
    })
    .join("；");
};
