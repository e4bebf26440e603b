import {AQI_STANDARDS} from "../standards/aqi.ts";
import {type AqiStandard, IAQI_STEPS, LEVEL_TOPS, LEVELS} from "../standards/aqi-standard.ts";
import type {AirLimits} from "../standards/gb3095.ts";
import {AIR_LIMITS} from "../standards/gb3095-in-force.ts";
import type {Standard} from "../standards/standard.ts";
import type {Method} from "./method.ts";

/** The tables the code judges by, as lines of a method page: what is printed is what is computed. */

/** `2026-03-01 起`, `2013-01-01 至 2026-02-28` */
export const inForceWords = ({from, to}: Pick<Standard, "from" | "to">): string =>
  to === null ? `${from} 起` : `${from} 至 ${to}`;

const certain = (certainty: Standard["certainty"]): "A" | "B" | "C" => (certainty === "D" ? "C" : certainty);

/** Every column of breakpoints, columns that are the same in several places named once. */
export const breakpointLines = (standard: AqiStandard): readonly string[] => {
  const lines = new Map<string, string[]>();
  for (const [report, items] of [
    ["日报", standard.daily],
    ["实时报", standard.hourly]
  ] as const)
    for (const {pollutant, averaging, unit, breakpoints, above} of items) {
      const values = `${breakpoints.join("、")} ${unit}${typeof above === "number" ? `，高于最高行记 ${above}` : `；${above}`}`;
      lines.set(`${pollutant} ${values}`, [...(lines.get(`${pollutant} ${values}`) ?? []), `${report}${averaging}`]);
    }
  return [...lines].map(([key, places]) => {
    const [pollutant = "", ...rest] = key.split(" ");
    return `${standard.id} ${pollutant}（${places.join("、")}）：${rest.join(" ")}`;
  });
};

export const stepLine = `各行的 IAQI 依次为 ${IAQI_STEPS.join("、")}；浓度在两行之间按比例内插。`;

/** `0—50 优，51—100 良 …` */
export const levelLine = LEVELS.map((level, i) => {
  const [low, high] = [i === 0 ? 0 : (LEVEL_TOPS[i - 1] ?? 0) + 1, LEVEL_TOPS[i] ?? Infinity];
  return Number.isFinite(high) ? `${low}—${high} ${level}` : `${low} 及以上 ${level}`;
}).join("，");

/** Every limit of class 2 of one edition. */
export const limitLines = ({limits}: AirLimits): string =>
  limits.map(({pollutant, averaging, second, unit}) => `${pollutant} ${averaging} ${second} ${unit}`).join("，");

export const aqiBasis: Method["basis"] = AQI_STANDARDS.map((standard) => ({
  text: `${standard.id}（${inForceWords(standard)}）${standard.clause.table}：日报 ${standard.daily.length} 项，实时报 ${standard.hourly.length} 项`,
  certainty: certain(standard.certainty)
}));

export const limitsBasis: Method["basis"] = AIR_LIMITS.map((edition) => ({
  text: `${edition.document} ${edition.clause}（${inForceWords(edition)}）二级：${limitLines(edition)}。${edition.reference}`,
  certainty: certain(edition.certainty)
}));
