import {AQI_STANDARDS} from "../standards/aqi.ts";
import {type AqiItem, type AqiStandard, IAQI_STEPS, LEVEL_TOPS, LEVELS} from "../standards/aqi-standard.ts";
import {type AirLimits, limitOf} from "../standards/gb3095.ts";
import {AIR_LIMITS} from "../standards/gb3095-in-force.ts";
import type {Standard} from "../standards/standard.ts";
import type {Method, MethodTable} from "./method.ts";

/** The tables the code judges by, as a method page prints them: what is printed is what is computed. */

/** `2026-03-01 起`, `2013-01-01 至 2026-02-28` */
export const inForceWords = ({from, to}: Pick<Standard, "from" | "to">): string =>
  to === null ? `${from} 起` : `${from} 至 ${to}`;

/** Breakpoints of one standard: a column of its table a row, columns that are the same in several places named once. */
const breakpointTable = (standard: AqiStandard): MethodTable => {
  const items = new Map<string, {readonly item: AqiItem; readonly places: string[]}>();
  for (const [report, list] of [
    ["日报", standard.daily],
    ["实时报", standard.hourly]
  ] as const)
    for (const item of list) {
      const key = `${item.pollutant} ${item.breakpoints.join()} ${item.above}`;
      const found = items.get(key) ?? {item, places: []};
      items.set(key, {...found, places: [...found.places, `${report}${item.averaging}`]});
    }
  return {
    title: `${standard.id}（${inForceWords(standard)}）：分指数对应的浓度`,
    columns: [
      {key: "item", label: "项目"},
      {key: "unit", label: "单位"},
      ...IAQI_STEPS.map((step) => ({key: String(step), label: `IAQI ${step}`})),
      {key: "above", label: "高于最高行"}
    ],
    rows: [...items.values()].map(({item, places}) => ({
      ...{item: `${item.pollutant} ${places.join("、")}`, unit: item.unit},
      ...Object.fromEntries(IAQI_STEPS.map((step, i) => [step, item.breakpoints[i] ?? "—"])),
      above: typeof item.above === "number" ? `IAQI ${item.above}` : item.above
    }))
  };
};

export const BREAKPOINT_TABLES: readonly MethodTable[] = AQI_STANDARDS.map(breakpointTable);

/** `0—50 优，51—100 良 …` */
export const levelLine = LEVELS.map((level, i) => {
  const [low, high] = [i === 0 ? 0 : (LEVEL_TOPS[i - 1] ?? 0) + 1, LEVEL_TOPS[i] ?? Infinity];
  return Number.isFinite(high) ? `${low}—${high} ${level}` : `${low} 及以上 ${level}`;
}).join("，");

/** Editions whose limits differ from those before: the amendment of 2018 changed none. */
const EDITIONS: readonly AirLimits[] = AIR_LIMITS.filter(({limits}, i) => AIR_LIMITS[i - 1]?.limits !== limits);

/** From the first day of an edition to the last day its limits hold. */
const span = (edition: AirLimits): string => {
  const last = AIR_LIMITS.findLast(({limits}) => limits === edition.limits) ?? edition;
  return inForceWords({from: edition.from, to: last.to});
};

/** Every limit of every edition, class 1 and class 2. */
export const LIMIT_TABLE: MethodTable = {
  title: "GB 3095 表1 的浓度限值（一级 / 二级）",
  columns: [
    {key: "item", label: "项目"},
    {key: "unit", label: "单位"},
    ...EDITIONS.map((edition, i) => ({key: `limit${i}`, label: `${edition.id}（${span(edition)}）`})),
    {key: "certainty", label: "限值可靠程度"}
  ],
  rows: (EDITIONS[0]?.limits ?? []).map(({pollutant, averaging, unit}) => ({
    ...{item: `${pollutant} ${averaging}`, unit},
    ...Object.fromEntries(
      EDITIONS.map((edition, i) => {
        const limit = limitOf(edition, pollutant, averaging);
        return [`limit${i}`, limit === null ? "—" : `${limit.first} / ${limit.second}`];
      })
    ),
    certainty: [...new Set(EDITIONS.map((edition) => limitOf(edition, pollutant, averaging)?.certainty ?? "—"))].join(
      "、"
    )
  }))
};

const certain = (certainty: Standard["certainty"]): "A" | "B" | "C" => (certainty === "D" ? "C" : certainty);

export const aqiBasis: Method["basis"] = AQI_STANDARDS.map((standard) => ({
  text: `${standard.id}（${inForceWords(standard)}）${standard.clause.table}：日报 ${standard.daily.length} 项，实时报 ${standard.hourly.length} 项`,
  certainty: certain(standard.certainty)
}));

export const limitsBasis: Method["basis"] = AIR_LIMITS.map((edition) => ({
  text: `${edition.document} ${edition.clause}（${inForceWords(edition)}）：${edition.reference}`,
  certainty: certain(edition.certainty)
}));
