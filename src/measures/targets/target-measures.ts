import type {City} from "../../tables/city.ts";
import type {AirVerdicts} from "../air/air.ts";
import {blackOdorousWaters, clearedByQuarter} from "../water/black-odorous.ts";
import {ruralGarbage} from "../waste/rural-garbage.ts";
import {ruralSewage} from "../waste/rural-sewage.ts";
import {tableOn} from "../water/water-seams.ts";
import {classShares} from "../water/water-shares.ts";
import type {WaterVerdicts} from "../water/water.ts";
import {daysInMonth} from "../days.ts";
import type {Share} from "../share.ts";
import {goodDays, pm25} from "./target-air.ts";
import {TARGETED_NAMES} from "./targeted.ts";
import {lastMonthOf} from "./targets.ts";

/** What stands beside a target of one indicator or measure in one region. */
export interface TargetedValues {
  readonly name: string;
  /** Id of the figure that shows it; null where none does. */
  readonly figure: string | null;
  /** The newest value; null where nothing was handed in. */
  readonly now: {readonly value: number; readonly period: string} | null;
  /** Why there is no newest value, where there is more to say than that nothing was handed in. */
  readonly whyNot?: string;
  /** The value of all of a year, or why there is none. */
  readonly final: (year: number) => {
    readonly value: number | null;
    readonly why: string | null;
    readonly preliminary: boolean;
  };
  /** What judged the values of a year, or the newest one; none where no standard enters. */
  readonly standardsOf?: (year: number | null) => readonly string[];
  /** Counted as it stands, so that a distance can be walked in equal steps. */
  readonly walks: boolean;
  /** What the newest value is a part of, to say a distance in whole things as well: `条水体`, `个行政村`. */
  readonly counted?: {readonly whole: number; readonly what: string};
  /** A table of the site decides, see `targetedValues`: its value at the end of a period of indicators.csv. */
  readonly tabled?: (period: string) => number | null;
}

export interface TargetSources {
  readonly air: Pick<AirVerdicts, "years" | "pm25Years">;
  readonly water: WaterVerdicts;
}

/** A measure of the site in a region; null where the code is none or the region has no such value. */
export const measuredValues = (
  city: City,
  sources: TargetSources,
  id: string,
  region: string
): TargetedValues | null => {
  const whole = region === city.site.region;
  switch (id) {
    case "rural-garbage-coverage":
      return ofPeriods(
        "农村生活垃圾设施覆盖率",
        whole ? "rural-garbage-over-time" : null,
        "个村",
        ruralGarbage(city).map(({asOf, totals, regions}) => ({
          asOf,
          rates: (whole ? totals : regions.filter((row) => row.region === region)).map(({coverage}) => coverage)
        }))
      );
    case "rural-sewage-rate":
      return ofPeriods(
        "农村生活污水治理率",
        whole ? "rural-sewage-over-time" : null,
        "个行政村",
        ruralSewage(city).map(({asOf, totals, regions}) => ({
          asOf,
          rates: (whole ? totals : regions.filter((row) => row.region === region)).map(({treated}) => treated)
        }))
      );
    case "black-odorous-cleared":
      return cleared(city, region, whole);
    case "air-good-days":
      return whole ? goodDays(sources.air) : null;
    case "pm25-mean":
      return whole ? pm25(sources.air) : null;
    case "water-good-share":
    case "water-inferior-share":
      return waterShare(sources.water, id, whole ? null : region);
    default:
      return null;
  }
};

interface Dated {
  readonly asOf: string;
  /** More than one means that parts count differently and have no sum. */
  readonly rates: readonly (Share | null)[];
}

/** The last day of `2026`, `2026Q2` or `2026-06`. */
const endOf = (period: string): string => {
  const month = lastMonthOf(period);
  return `${month}-${daysInMonth(month)}`;
};

const ofPeriods = (name: string, figure: string | null, what: string, periods: readonly Dated[]): TargetedValues => {
  const valued = periods.flatMap(({asOf, rates}) =>
    rates.length === 1 && rates[0] != null ? [{period: asOf, value: rates[0].percent, whole: rates[0].denominator}] : []
  );
  const last = valued.at(-1);
  const at = (day: string) => valued.find(({period}) => period === day)?.value ?? null;
  return {
    ...{name, figure, now: last ?? null, walks: true},
    ...(last === undefined ? {} : {counted: {whole: last.whole, what}}),
    ...(periods.some(({rates}) => rates.length > 0) ? {tabled: (period: string) => at(endOf(period))} : {}),
    final: (year) => {
      const value = at(`${year}-12-31`);
      return {value, why: value === null ? "没有年末数值" : null, preliminary: false};
    }
  };
};

const cleared = (city: City, region: string, whole: boolean): TargetedValues => {
  const urban = blackOdorousWaters(city).filter(
    ({latest}) => latest.kind === "城市" && (whole || latest.region === region)
  );
  const quarters = clearedByQuarter(urban).flatMap(({quarter, cleared: rate}) =>
    rate === null ? [] : [{period: quarter, value: rate.percent, whole: rate.denominator}]
  );
  const last = quarters.at(-1);
  const at = (quarter: string) => quarters.find(({period}) => period === quarter)?.value ?? null;
  return {
    ...{name: "城市黑臭水体消除比例", figure: whole ? "black-odorous-cleared" : null, now: last ?? null, walks: true},
    ...(last === undefined
      ? {}
      : {
          counted: {whole: last.whole, what: "条水体"},
          tabled: (period: string) => at(quarterOf(period))
        }),
    final: (year) => {
      const value = at(`${year}Q4`);
      return {value, why: value === null ? "没有第四季度数值" : null, preliminary: false};
    }
  };
};

/** The quarter that a period ends in. */
const quarterOf = (period: string): string => {
  const [year, month] = lastMonthOf(period).split("-");
  return `${year}Q${Math.ceil(Number(month) / 3)}`;
};

/** How months make a year is not known to us (water §5.3): a month stands as it is and nothing is judged by it. */
const waterShare = (
  water: WaterVerdicts,
  id: "water-good-share" | "water-inferior-share",
  region: string | null
): TargetedValues => {
  const sections = water.sections.filter((section) => region === null || section.region === region);
  const month = classShares(water, sections).findLast(({judged}) => judged > 0);
  const part = id === "water-good-share" ? month?.good : month?.inferior;
  return {
    name: TARGETED_NAMES[id] ?? id,
    figure: region === null ? id : null,
    now: month === undefined || part === undefined ? null : {value: (part * 100) / month.judged, period: month.month},
    final: () => ({value: null, why: WATER_YEAR_UNKNOWN, preliminary: false}),
    standardsOf: () =>
      [month === undefined ? null : tableOn(water, month.month)].flatMap((table) => table?.standard.id ?? []),
    walks: false
  };
};

/** Why no share of sections is judged against the target of a year. */
export const WATER_YEAR_UNKNOWN = "全年比例按月合计还是按年均值类别计算，未见原文，本站只列逐月比例";
