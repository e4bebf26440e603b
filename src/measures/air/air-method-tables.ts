import {AQI_STANDARDS} from "../../standards/air/aqi.ts";
import {type AqiItem, type AqiStandard, IAQI_STEPS, LEVEL_TOPS, LEVELS} from "../../standards/air/aqi-standard.ts";
import {type AirLimits, limitOf} from "../../standards/air/gb3095.ts";
import {AIR_LIMITS} from "../../standards/air/gb3095-in-force.ts";
import {OTHER_AIR_LIMITS, type OtherAirLimits} from "../../standards/air/gb3095-other-items.ts";
import type {Standard} from "../../standards/standard.ts";
import type {Method, MethodTable} from "../method.ts";

/** The tables the code judges by, as a method page prints them: what is printed is what is computed. */

/** `2026-03-01 起`, `2013-01-01 至 2026-02-28` */
export const inForceWords = ({from, to}: Pick<Standard, "from" | "to">): string =>
  to === null ? `${from} 起` : `${from} 至 ${to}`;

/** `24小时`, `8小时`, `1小时`: PM by the hour is judged on its daily column. */
const shortly = ({averaging}: AqiItem): string => /\d+小时/.exec(averaging)?.[0] ?? averaging;

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
      items.set(key, {...found, places: [...found.places, report]});
    }
  return {
    title: `${standard.id}（${inForceWords(standard)}）：分指数为各列数字时的浓度`,
    columns: [
      {key: "item", label: "项目"},
      ...IAQI_STEPS.map((step) => ({key: `i${step}`, label: String(step)})),
      {key: "above", label: "更高"},
      {key: "report", label: "用于"},
      {key: "unit", label: "单位"}
    ],
    rows: [...items.values()].map(({item, places}) => ({
      ...{item: `${item.pollutant} ${shortly(item)}`, unit: item.unit, report: places.join("、")},
      ...Object.fromEntries(IAQI_STEPS.map((step, i) => [`i${step}`, item.breakpoints[i] ?? "—"])),
      above: typeof item.above === "number" ? item.above : "不计算"
    }))
  };
};

export const BREAKPOINT_TABLES: readonly MethodTable[] = AQI_STANDARDS.map(breakpointTable);

/** What a standard says of concentrations for which it computes no index. */
export const stopLines: readonly string[] = AQI_STANDARDS.flatMap(({id, daily, hourly}) =>
  [...daily, ...hourly].flatMap(({above}) => (typeof above === "string" ? [`${id}：${above}；没有该项时无 AQI。`] : []))
);

/** `0—50 优，51—100 良 …` */
export const levelLine = LEVELS.map((level, i) => {
  const [low, high] = [i === 0 ? 0 : (LEVEL_TOPS[i - 1] ?? 0) + 1, LEVEL_TOPS[i] ?? Infinity];
  return Number.isFinite(high) ? `${low}—${high} ${level}` : `${low} 及以上 ${level}`;
}).join("，");

/** Editions whose limits differ from those before: the amendment of 2018 changed none. */
const EDITIONS: readonly AirLimits[] = AIR_LIMITS.filter(({limits}, i) => AIR_LIMITS[i - 1]?.limits !== limits);

/** Of Table 2 one for each standard and each set of limits. */
const OTHER_EDITIONS: readonly OtherAirLimits[] = OTHER_AIR_LIMITS.filter(({id, limits}, i) => {
  const before = OTHER_AIR_LIMITS[i - 1];
  return before?.id !== id || before.limits !== limits;
});

/** Every limit of every edition, class 1 and class 2. */
export const LIMIT_TABLE: MethodTable = {
  title: "GB 3095 表1 的浓度限值（一级 / 二级）",
  columns: [
    {key: "item", label: "项目"},
    {key: "unit", label: "单位"},
    ...EDITIONS.map((edition, i) => ({key: `limit${i}`, label: `${edition.id}（${edition.from} 起）`})),
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

/** The other items, which the site lists and does not judge. */
export const OTHER_LIMIT_TABLE: MethodTable = {
  title: "GB 3095 表2 其他项目的浓度限值（一级 / 二级），只列出，不评价",
  columns: [
    {key: "item", label: "项目"},
    {key: "unit", label: "单位"},
    ...OTHER_EDITIONS.map(({id, from}, i) => ({key: `limit${i}`, label: `${id}（${from} 起）`})),
    {key: "certainty", label: "限值可靠程度"}
  ],
  rows: (OTHER_EDITIONS[0]?.limits ?? []).map(({item, averaging, unit}) => ({
    ...{item: `${item} ${averaging}`, unit},
    ...Object.fromEntries(
      OTHER_EDITIONS.map(({limits}, i) => {
        const limit = limits.find((each) => each.item === item && each.averaging === averaging);
        return [`limit${i}`, limit === undefined ? "—" : `${limit.first} / ${limit.second}`];
      })
    ),
    certainty: [...new Set(OTHER_EDITIONS.map(({certainty}) => certainty))].join("、")
  }))
};

const certain = (certainty: Standard["certainty"]): "A" | "B" | "C" => (certainty === "D" ? "C" : certainty);

export const aqiBasis: Method["basis"] = AQI_STANDARDS.flatMap((standard) => {
  const {id, clause, daily, hourly, certainty} = standard;
  const {realTime} = clause;
  return [
    {
      text: `${id}（${inForceWords(standard)}）${clause.table}：日报 ${daily.length} 项，实时报 ${realTime?.items ?? hourly.length} 项`,
      certainty: certain(certainty)
    },
    ...(realTime === undefined
      ? []
      : [
          {
            text: `${id} 的小时 AQI 只取 ${hourly.length} 项，不是原文的 ${realTime.items} 项：按公布数据的做法，${realTime.practice}`,
            certainty: "C" as const
          }
        ])
  ];
});

export const limitsBasis: Method["basis"] = AIR_LIMITS.map((edition) => ({
  text: `${edition.document} ${edition.clause}（${inForceWords(edition)}）：${edition.reference}`,
  certainty: certain(edition.certainty)
}));

/** Both documents of 2012 began in 74 cities; when the rest of the country followed is remembered only (D). */
export const START_UNKNOWN =
  "HJ 633-2012、GB 3095-2012 的起始日期 2013-01-01 是首批 74 个城市的；其他城市从何时起执行未见原文，本站一律从这一天起按其评价。";

/** GB 3095 Table 4: read in the text of 2026 (A), the same figures in retellings of that of 2012 (B). */
export const validityBasis = (text: string): Method["basis"] => [
  {text: `GB 3095-2026 表4：${text}`, certainty: "A"},
  {text: `GB 3095-2012 表4：${text}`, certainty: "B"}
];
