import {type Pollutant} from "../../standards/air/aqi-standard.ts";
import type {AirLimits} from "../../standards/air/gb3095.ts";
import {judgedPlaces} from "../../standards/air/gb3095.ts";
import {meanHalfEven} from "../../standards/half-even.ts";
import {DAYS_A_YEAR, daysRequired, percentile, statisticPlaces} from "../../standards/air/hj663.ts";
import type {Edition} from "../../standards/publisher-limits.ts";
import {withoutParticles} from "./air-days.ts";
import type {CityDay} from "./air-city-days.ts";
import {type AirStandards, limitsName, limitsOn, sameLimits} from "./air-standards.ts";
import {monthsBetween} from "../days.ts";

/** A day of the city or of a station. */
export type MeasuredDay = Pick<CityDay, "date" | "values" | "dust">;

/** Days of a calendar year or month on which GB 3095 has the same limits. */
export interface AirStretch {
  /** `2026` or `2026-03`. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly limits: Edition<AirLimits>;
  /** Names the limits: different in any two stretches whose limits differ. */
  readonly limitsName: string;
  readonly days: readonly MeasuredDay[];
}

/** 保留沙尘: every day as it is. 扣除沙尘: without the particles of 沙尘影响日. */
export type Dust = "保留沙尘" | "扣除沙尘";

/** Days parted by year (4) or month (7) and wherever a limit changes. */
export const limitStretches = (
  days: readonly MeasuredDay[],
  standards: AirStandards,
  prefix: 4 | 7
): readonly AirStretch[] => {
  const stretches: {limits: Edition<AirLimits>; days: MeasuredDay[]}[] = [];
  for (const day of days) {
    const limits = limitsOn(standards, day.date);
    if (limits === null) continue;
    const last = stretches.at(-1);
    // The amendment of 2018 changed no limit, so no new stretch.
    if (
      last !== undefined &&
      sameLimits(last.limits, limits) &&
      last.days[0]?.date.slice(0, prefix) === day.date.slice(0, prefix)
    )
      last.days.push(day);
    else stretches.push({limits, days: [day]});
  }
  return stretches.map(({limits, days: list}) => {
    const [from, to] = [list[0]?.date ?? "", list.at(-1)?.date ?? ""];
    return {label: from.slice(0, prefix), from, to, limits, limitsName: limitsName(limits), days: list};
  });
};

/** A mean or percentile of daily values: as published and as compared with a limit, each rounded once from the exact value. */
export interface Rounded {
  readonly published: number;
  readonly judged: number;
  /** To nine decimals: tells equal from above and below, as a target is judged by (TARGET_RULE). */
  readonly unrounded: number;
}

const UNROUNDED = 9;

export const meanOf = (pollutant: Pollutant, values: readonly number[]): Rounded | null =>
  rounded(
    meanHalfEven(values, statisticPlaces(pollutant)),
    meanHalfEven(values, judgedPlaces(pollutant)),
    meanHalfEven(values, UNROUNDED)
  );

export const percentileOf = (pollutant: Pollutant, values: readonly number[], p: number): Rounded | null =>
  rounded(
    percentile(values, p, statisticPlaces(pollutant)),
    percentile(values, p, judgedPlaces(pollutant)),
    percentile(values, p, UNROUNDED)
  );

const rounded = (published: number | null, judged: number | null, unrounded: number | null): Rounded | null =>
  published === null || judged === null || unrounded === null ? null : {published, judged, unrounded};

const FIELDS = {"PM2.5": "pm25", PM10: "pm10", SO2: "so2", NO2: "no2", CO: "co", O3: "o3_8h"} as const;

/** The day's value of a pollutant: O3 by its daily maximum of 8 hours. */
const dailyValue = (day: MeasuredDay, pollutant: Pollutant, dust: Dust = "保留沙尘"): number | null =>
  (dust === "扣除沙尘" && day.dust ? withoutParticles(day.values) : day.values)[FIELDS[pollutant]];

export const dailyValues = ({days}: AirStretch, pollutant: Pollutant, dust: Dust = "保留沙尘"): readonly number[] =>
  days.flatMap((day) => dailyValue(day, pollutant, dust) ?? []);

/** Whether a stretch is a whole calendar year. */
export const isYear = ({label, from, to}: Pick<AirStretch, "label" | "from" | "to">): boolean =>
  from === `${label}-01-01` && to === `${label}-12-31`;

/**
 * Why a stretch has too few days with this pollutant; null when it has enough: every month that it touches its 27 (February
 * 25), a year 324 besides (GB 3095 Table 4: A). A month that the stretch does not cover whole is never enough.
 */
export const tooFew = (stretch: AirStretch, pollutant: Pollutant): string | null => {
  const counts = new Map<string, number>();
  let days = 0;
  for (const day of stretch.days) {
    if (dailyValue(day, pollutant) === null) continue;
    const month = day.date.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
    days += 1;
  }
  if (days === 0) return "没有数据";
  if (isYear(stretch) && days < DAYS_A_YEAR) return `有效 ${days} 天，少于 ${DAYS_A_YEAR} 天`;
  const poor = monthsBetween(stretch.from.slice(0, 7), stretch.to.slice(0, 7)).find(
    (month) => (counts.get(month) ?? 0) < daysRequired(month)
  );
  return poor === undefined ? null : `${Number(poor.slice(5))}月有效天数少于 ${daysRequired(poor)} 天`;
};
