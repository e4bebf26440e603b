import type {City} from "../../tables/city.ts";
import {type Comparison, type CountyPoint, compareCounties} from "./county-comparison.ts";
import {garbageOfRegion} from "./garbage.ts";
import {indicatorSeries} from "../indicators.ts";
import type {RuralPeriod} from "./rural-garbage.ts";
import type {RuralSewagePeriod} from "./rural-sewage.ts";
import {share} from "../share.ts";

/** A yearly indicator of the counties: only values with a fraction, so that each stands with its denominator. */
export const indicatorCounties = (city: City, id: string): Comparison | null =>
  compareCounties(
    city,
    city.tables.regions.flatMap(({name}) =>
      (indicatorSeries(city, id, name)?.values ?? [])
        .filter(({whole}) => whole)
        .map(({period, numerator, denominator, row}) => ({
          ...{region: name, period, share: share(numerator, denominator), definition: row.definition}
        }))
    )
  );

/** 焚烧率 of the counties over the last two years. */
export const burnRateCounties = (city: City): Comparison | null =>
  compareCounties(
    city,
    city.tables.regions.flatMap(({name}) =>
      garbageOfRegion(city, name)
        .slice(-24)
        .map(({month, burnRate}) => ({
          ...{region: name, period: month, share: burnRate, definition: "焚烧量÷清运量"}
        }))
    )
  );

export const ruralGarbageCounties = (city: City, periods: readonly RuralPeriod[]): Comparison | null =>
  compareCounties(
    city,
    periods.flatMap(({asOf, regions}) =>
      regions.map(({region, unit, coverage}) => ({
        ...{region, period: asOf, share: coverage, definition: `按${unit}统计`}
      }))
    )
  );

/** 治理率 and, by the same villages, 收集处理率. */
export const ruralSewageCounties = (city: City, periods: readonly RuralSewagePeriod[]) => {
  const of = (pick: "treated" | "collected"): readonly CountyPoint[] =>
    periods.flatMap(({asOf, regions}) =>
      regions.map((rates) => ({
        ...{region: rates.region, period: asOf, share: rates[pick], definition: rates.definition}
      }))
    );
  return {treated: compareCounties(city, of("treated")), collected: compareCounties(city, of("collected"))};
};
