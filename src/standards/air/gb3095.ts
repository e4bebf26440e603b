import type {Pollutant} from "./aqi-standard.ts";
import {decimal, divide, subtract, toNumber} from "../decimal.ts";
import {roundHalfEven} from "../half-even.ts";
import type {Certainty, Standard} from "../standard.ts";

/** 平均时间 of a limit. */
export type Averaging = "年平均" | "24小时平均" | "日最大8小时平均" | "1小时平均";

/** One row of the table of limits. */
export interface AirLimit {
  readonly pollutant: Pollutant;
  readonly averaging: Averaging;
  readonly unit: "µg/m³" | "mg/m³";
  /** 一级: national parks and the like; 二级: where people live and work. */
  readonly first: number;
  readonly second: number;
  /** Of this row. */
  readonly certainty: Certainty;
}

/** GB 3095 between two dates. Its title was not checked and is not printed. */
export interface AirLimits extends Standard {
  /** What tells the editions of one number apart, in words; null where there is only one. */
  readonly stage: string | null;
  /** Clause of the limits. */
  readonly clause: string;
  /** State in which a gas concentration is expressed. */
  readonly reference: string;
  readonly limits: readonly AirLimit[];
}

/** `SO2 annual 20 60`: one row as printed. */
export const limitRow =
  (certainty: Certainty) =>
  (pollutant: Pollutant, averaging: Averaging, first: number, second: number): AirLimit => ({
    ...{pollutant, averaging, first, second, certainty},
    unit: pollutant === "CO" ? "mg/m³" : "µg/m³"
  });

export const limitOf = (
  {limits}: Pick<AirLimits, "limits">,
  pollutant: Pollutant,
  averaging: Averaging
): AirLimit | null => limits.find((limit) => limit.pollutant === pollutant && limit.averaging === averaging) ?? null;

/** Decimals of a concentration that is compared with a limit (HJ 663-2026 Table 3: C; HJ 633-2026 4.2 for daily values: A). */
export const judgedPlaces = (pollutant: Pollutant): 0 | 1 => (pollutant === "CO" ? 1 : 0);

/** The value that is compared: rounded once, half to even, from the value before any other rounding. */
const judgedValue = (pollutant: Pollutant, value: number): number => roundHalfEven(value, judgedPlaces(pollutant));

/** Whether a concentration meets a limit, class 2 unless asked otherwise: not above it, as judged. */
export const meetsLimit = (limit: AirLimit, value: number, grade: "first" | "second" = "second"): boolean =>
  judgedValue(limit.pollutant, value) <= limit[grade];

/** 超标倍数 (C − S)/S with two decimals (formula B, decimals C); null where the limit is met. */
export const timesOver = (limit: AirLimit, value: number): number | null => {
  if (meetsLimit(limit, value)) return null;
  const line = decimal(limit.second);
  return toNumber(divide(subtract(decimal(value), line), line, 2));
};
