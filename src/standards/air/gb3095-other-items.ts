import type {AirLimits} from "./gb3095.ts";
import {AIR_LIMITS} from "./gb3095-in-force.ts";

/** 环境空气污染物其他项目, GB 3095 Table 2. No table of ours carries their values: the limits are data, nothing is judged by them. */
export interface OtherAirLimit {
  readonly item: "总悬浮颗粒物（TSP）" | "氮氧化物（NOx，以 NO2 计）" | "铅（Pb）" | "苯并[a]芘（BaP）";
  readonly averaging: "年平均" | "季平均" | "24小时平均" | "1小时平均";
  readonly unit: "µg/m³";
  /** 一级, 二级 */
  readonly first: number;
  readonly second: number;
}

/** Table 2 between two dates: those of Table 1 (`AIR_LIMITS`), with the limits of the other items. */
export type OtherAirLimits = Omit<AirLimits, "limits"> & {readonly limits: readonly OtherAirLimit[]};

const row = (
  item: OtherAirLimit["item"],
  averaging: OtherAirLimit["averaging"],
  first: number,
  second: number
): OtherAirLimit => ({...{item, averaging, first, second}, unit: "µg/m³"});

const [TSP, NOX, LEAD, BAP] = [
  "总悬浮颗粒物（TSP）",
  "氮氧化物（NOx，以 NO2 计）",
  "铅（Pb）",
  "苯并[a]芘（BaP）"
] as const;

const limits = (nitrogenYear: number, nitrogenDay: number): readonly OtherAirLimit[] => [
  row(TSP, "年平均", 80, 200),
  row(TSP, "24小时平均", 120, 300),
  row(NOX, "年平均", nitrogenYear, nitrogenYear),
  row(NOX, "24小时平均", nitrogenDay, nitrogenDay),
  row(NOX, "1小时平均", 250, 250),
  row(LEAD, "年平均", 0.5, 0.5),
  row(LEAD, "季平均", 1, 1),
  row(BAP, "年平均", 0.001, 0.001),
  row(BAP, "24小时平均", 0.0025, 0.0025)
];

/** GB 3095-2012 (B), and GB 3095-2026 to 2030-12-31 (A): the same. */
const TO_2030 = limits(50, 100);
/** GB 3095-2026 from 2031-01-01 (A): only 氮氧化物 is stricter. */
const FROM_2031 = limits(40, 70);

/** Every edition of Table 2, in time order. Its certainty is that of Table 1: B for 2012, A for 2026. */
export const OTHER_AIR_LIMITS: readonly OtherAirLimits[] = AIR_LIMITS.map((edition) => ({
  ...edition,
  source: edition.certainty === "A" ? edition.source : "转载的标准表2",
  clause: "表2",
  // The amendment of 2018 named the gases and the particles apart (B).
  reference: edition.reference
    .replace("SO2、NO2、CO、O3 按", "氮氧化物按")
    .replace("PM2.5、PM10 按", "总悬浮颗粒物、铅、苯并[a]芘按"),
  limits: edition.from < "2031-01-01" ? TO_2030 : FROM_2031
}));
