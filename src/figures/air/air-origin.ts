import type {CityDay} from "../../measures/air/air-city-days.ts";
import {HJ663} from "../../standards/air/hj663.ts";
import type {City} from "../../tables/city.ts";
import {airOrigin} from "./air-words.ts";
import type {Figure} from "../figure.ts";

/** Where the city's daily concentrations come from: printed, averaged of its points, or computed from hours that nobody averaged. */

/** What rules the city's daily means in these days: the text in force on each of them. */
const meansOf = (first: string, last: string): string =>
  HJ663.filter(({from, to}) => from <= last && (to === null || to >= first))
    .map(({id}) => id)
    .join("、");

/** One line for each way in which a day of these came by its concentrations; none without a day that has any. */
export const originNotes = (days: readonly CityDay[]): readonly string[] => {
  const count = (kind: CityDay["origin"]): number => days.filter(({origin}) => origin === kind).length;
  const rule = `的算术平均（依据为转述：${meansOf(days[0]?.date ?? "", days.at(-1)?.date ?? "")}），再计算 AQI；对照点不参与。`;
  const [printed, averaged, computed] = [count("区域"), count("评价点"), count("小时值")];
  return [
    ...(computed > 0 ? [`${FROM_HOURS}各站先算日值，城市每日浓度为各评价点日值${rule}`] : []),
    ...(averaged > 0 ? [`${printed > 0 ? `${averaged} 天的` : ""}城市每日浓度为各评价点浓度${rule}`] : []),
    ...(printed > 0 ? [`${averaged > 0 ? `${printed} 天的` : ""}城市每日浓度按公布的区域值。`] : [])
  ];
};

const FROM_HOURS = "没有公布的日值：日值由小时值计算，不是公布值，算法见计算方法“由小时值计算日值”。";

/** Whether the city's days were computed from hours. */
const areOfHours = (days: readonly CityDay[]): boolean => days.some(({origin}) => origin === "小时值");

/** Said in a page's first sentence; empty where days were handed in. */
export const ofHoursWords = (days: readonly CityDay[]): string =>
  areOfHours(days) ? "日值由小时值计算，不是公布值。" : "";

/** A figure of the city's days; of days computed from hours it says so, and names who reported the hours. */
export const withOrigin = (city: City, days: readonly CityDay[], figure: Figure): Figure =>
  areOfHours(days)
    ? {
        ...{...figure, ...airOrigin(city, "air_hourly")},
        notes: figure.notes.some((note) => note.startsWith(FROM_HOURS)) ? figure.notes : [...figure.notes, FROM_HOURS]
      }
    : figure;
