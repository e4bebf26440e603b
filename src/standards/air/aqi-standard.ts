import type {Standard} from "../standard.ts";

/** 污染物项目, in the words and the order they are printed in. */
export const POLLUTANTS = ["PM2.5", "PM10", "SO2", "NO2", "CO", "O3"] as const;
export type Pollutant = (typeof POLLUTANTS)[number];

/** Concentrations of one station and one day or hour: µg/m³, CO mg/m³. */
export interface Concentrations {
  readonly pm25: number | null;
  readonly pm10: number | null;
  readonly so2: number | null;
  readonly no2: number | null;
  readonly co: number | null;
  readonly o3_8h: number | null;
  readonly o3_1h: number | null;
}

/** 日报 or 实时报. */
export type Report = "daily" | "hourly";

/** One column of the table of breakpoints: a pollutant at one averaging time. */
export interface AqiItem {
  readonly field: keyof Concentrations;
  readonly pollutant: Pollutant;
  readonly averaging: "24小时平均" | "1小时平均" | "8小时滑动平均" | "日最大1小时平均" | "日最大8小时平均";
  readonly unit: "µg/m³" | "mg/m³";
  /** Decimals of the concentration that is judged (GB/T 8170). */
  readonly places: 0 | 1;
  /** Concentrations at IAQI 0, 50, 100, 150, 200, 300, 400, 500; shorter where the table ends earlier. */
  readonly breakpoints: readonly number[];
  /** What holds above the last breakpoint: a fixed IAQI, or why none is computed. */
  readonly above: number | string;
}

/** A 技术规定 of the air quality index. */
export interface AqiStandard extends Standard {
  readonly clause: {
    /** Of the table of breakpoints, with its words where its number was not seen. */
    readonly table: string;
    /** Of the rule about missing items; null where there is none. */
    readonly missing: string | null;
    /** What the text lists for 实时报, where fewer items are computed here, and whose practice that is. */
    readonly realTime?: {readonly items: number; readonly practice: string};
  };
  /** Whether 超标污染物 (IAQI above 100) is a field of it; 2026 deleted it. */
  readonly exceeding: boolean;
  readonly daily: readonly AqiItem[];
  readonly hourly: readonly AqiItem[];
  /** Whether an AQI of 100 or less may be published while a pollutant is missing. */
  readonly incomplete: "published" | "withheld";
}

/** 空气质量分指数 at the rows of the table. */
export const IAQI_STEPS = [0, 50, 100, 150, 200, 300, 400, 500] as const;

/** 空气质量指数类别, HJ 633 Table 2 / A.1, identical in both years (A). */
export const LEVELS = ["优", "良", "轻度污染", "中度污染", "重度污染", "严重污染"] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_TOPS = [50, 100, 150, 200, 300, Infinity] as const;

export const levelOf = (aqi: number): Level => LEVELS[LEVEL_TOPS.findIndex((top) => aqi <= top)] ?? "严重污染";

type Column = readonly [pollutant: Pollutant, breakpoints: readonly number[]];

/** The gas columns, identical in HJ 633-2012 and HJ 633-2026 (facts: both read in the standards' own text). */
export const SO2_24H: Column = ["SO2", [0, 50, 150, 475, 800, 1600, 2100, 2620]];
export const SO2_1H: Column = ["SO2", [0, 150, 500, 650, 800]];
export const NO2_24H: Column = ["NO2", [0, 40, 80, 180, 280, 565, 750, 940]];
export const NO2_1H: Column = ["NO2", [0, 100, 200, 700, 1200, 2340, 3090, 3840]];
export const CO_24H: Column = ["CO", [0, 2, 4, 14, 24, 36, 48, 60]];
export const CO_1H: Column = ["CO", [0, 5, 10, 35, 60, 90, 120, 150]];
export const O3_8H: Column = ["O3", [0, 100, 160, 215, 265, 800]];
export const O3_1H: Column = ["O3", [0, 160, 200, 300, 400, 800, 1000, 1200]];

/** An item from its column of the table. Above the last row the range of the index ends: 500. */
export const item = (
  field: keyof Concentrations,
  averaging: AqiItem["averaging"],
  [pollutant, breakpoints]: Column,
  above: number | string = 500
): AqiItem => ({
  field,
  pollutant,
  averaging,
  unit: pollutant === "CO" ? "mg/m³" : "µg/m³",
  places: pollutant === "CO" ? 1 : 0,
  breakpoints,
  above
});
