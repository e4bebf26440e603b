import type {Certainty, Standard} from "../standard.ts";

/** Classes from best to worst, single code points. */
export const CLASSES = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"] as const;
export type SurfaceWaterClass = (typeof CLASSES)[number];

export type WaterKind = "河流" | "湖库";

/** The limits of classes Ⅰ … Ⅴ, as printed. */
export type Limits = readonly [string, string, string, string, string];

/** One of the 24 basic items of Table 1. */
export interface BasicItem {
  readonly id: string;
  /** Row of Table 1. */
  readonly number: number;
  /** Name as the site prints it. */
  readonly name: string;
  readonly unit: string;
  /** ceiling: a value must not exceed the limit · floor: must not fall below it · range: must stay within · none: no class. */
  readonly kind: "ceiling" | "floor" | "range" | "none";
  readonly river: Limits | null;
  readonly lake: Limits | null;
  /** One of the 21 that decide the class of a section (环办〔2011〕22号: Table 1 without 水温, 总氮, 粪大肠菌群; B). */
  readonly takesPart: boolean;
  /** Cyanide and heavy metals are named first among the main pollutants (C). */
  readonly namedFirst: boolean;
  /** Decimals kept in a mean before it is judged (环办监测函〔2020〕82号, 总站水字〔2018〕87号; C). */
  readonly decimals: number;
  /** Where the limits stand. */
  readonly clause: string;
  /** Of the limits. */
  readonly certainty: Certainty;
}

/** A surface water standard with its Table 1. */
export interface WaterStandard extends Standard {
  readonly items: readonly BasicItem[];
}

/** One item of Table 2: 集中式生活饮用水地表水源地补充项目. */
export interface SourceWaterItem {
  readonly number: number;
  readonly name: string;
  readonly unit: string;
  /** As printed. */
  readonly limit: string;
  readonly clause: string;
  readonly certainty: Certainty;
}

const row = (
  number: number,
  id: string,
  name: string,
  decimals: number,
  limits: string,
  options: Partial<BasicItem> = {}
): BasicItem => {
  const parsed = limits === "" ? null : (limits.split(" ") as unknown as Limits);
  return {
    id,
    number,
    name,
    unit: "mg/L",
    kind: "ceiling",
    river: parsed,
    lake: parsed,
    takesPart: true,
    namedFirst: false,
    decimals,
    clause: `表 1 第 ${number} 项`,
    certainty: "A",
    ...options
  };
};

const metal = {namedFirst: true};

/**
 * Table 1, in its order. Equal neighbouring limits leave classes that a single item cannot reach (COD never Ⅱ, cyanide
 * never Ⅳ or Ⅴ): a value has the best class whose limit it meets.
 */
export const BASIC_ITEMS: readonly BasicItem[] = [
  row(1, "temperature", "水温", 1, "", {unit: "℃", kind: "none", takesPart: false}),
  // Inside 6–9 is Ⅰ, outside 劣Ⅴ: the table has one range for all classes (that reading: C).
  row(2, "pH", "pH", 0, "6~9 6~9 6~9 6~9 6~9", {unit: "无量纲", kind: "range"}),
  // Class Ⅰ: 饱和率 90 %(或 7.5 mg/L). The 7.5 is used, the saturation is not (C).
  row(3, "dissolvedOxygen", "溶解氧", 1, "7.5 6 5 3 2", {kind: "floor"}),
  row(4, "permanganate", "高锰酸盐指数", 1, "2 4 6 10 15"),
  row(5, "cod", "化学需氧量", 1, "15 15 20 30 40"),
  row(6, "bod5", "五日生化需氧量", 1, "3 3 4 6 10"),
  row(7, "ammonia", "氨氮", 2, "0.15 0.5 1.0 1.5 2.0"),
  row(8, "phosphorus", "总磷", 3, "0.02 0.1 0.2 0.3 0.4", {lake: ["0.01", "0.025", "0.05", "0.1", "0.2"]}),
  row(9, "nitrogen", "总氮", 2, "0.2 0.5 1.0 1.5 2.0", {river: null, takesPart: false}),
  row(10, "copper", "铜", 3, "0.01 1.0 1.0 1.0 1.0", metal),
  row(11, "zinc", "锌", 3, "0.05 1.0 1.0 2.0 2.0", metal),
  row(12, "fluoride", "氟化物", 3, "1.0 1.0 1.0 1.5 1.5"),
  row(13, "selenium", "硒", 4, "0.01 0.01 0.01 0.02 0.02"),
  row(14, "arsenic", "砷", 4, "0.05 0.05 0.05 0.1 0.1", metal),
  row(15, "mercury", "汞", 5, "0.00005 0.00005 0.0001 0.001 0.001", metal),
  row(16, "cadmium", "镉", 5, "0.001 0.005 0.005 0.005 0.01", metal),
  row(17, "chromium6", "六价铬", 3, "0.01 0.05 0.05 0.05 0.1", metal),
  row(18, "lead", "铅", 3, "0.01 0.01 0.05 0.05 0.1", metal),
  row(19, "cyanide", "氰化物", 3, "0.005 0.05 0.2 0.2 0.2", metal),
  row(20, "phenol", "挥发酚", 4, "0.002 0.002 0.005 0.01 0.1"),
  row(21, "oil", "石油类", 2, "0.05 0.05 0.05 0.5 1.0"),
  row(22, "surfactant", "阴离子表面活性剂", 2, "0.2 0.2 0.2 0.3 0.3"),
  row(23, "sulphide", "硫化物", 3, "0.05 0.1 0.2 0.5 1.0"),
  row(24, "coliform", "粪大肠菌群", 0, "200 2000 10000 20000 40000", {unit: "个/L", takesPart: false})
];

const sourceRow = (number: number, name: string, limit: string): SourceWaterItem => ({
  ...{number, name, unit: "mg/L", limit},
  ...{clause: `表 2 第 ${number} 项`, certainty: "A"}
});

/** Table 2: what a source of drinking water has to meet beside Table 1. */
export const SOURCE_WATER_ITEMS: readonly SourceWaterItem[] = [
  sourceRow(1, "硫酸盐", "250"),
  sourceRow(2, "氯化物", "250"),
  sourceRow(3, "硝酸盐", "10"),
  sourceRow(4, "铁", "0.3"),
  sourceRow(5, "锰", "0.1")
];

/** 《地表水环境质量标准》. Approved 2002-04-26, in force since 2002-06-01. */
export const GB3838_2002: WaterStandard = {
  id: "GB 3838-2002",
  title: "地表水环境质量标准",
  document: "GB 3838-2002",
  from: "2002-06-01",
  // That nothing has replaced it: C (no page seen names a successor).
  to: null,
  certainty: "A",
  source: "标准文本扫描件，表 1、表 2",
  items: BASIC_ITEMS
};

/** Every edition of the surface water standard whose limits we hold. */
export const SURFACE_WATER_STANDARDS: readonly WaterStandard[] = [GB3838_2002];
