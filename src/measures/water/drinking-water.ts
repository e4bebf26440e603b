import {slug} from "../../tables/slug.ts";
import type {City} from "../../tables/city.ts";
import type {DrinkingWaterSource} from "../../tables/schemas/index.ts";
import {type Share, share} from "../share.ts";

/** One month of the sources (water §5.2, B): two rates that must not be swapped. */
export interface SourcesMonth {
  readonly month: string;
  /** 水源达标率 = 达标水源数 ÷ 监测水源数 */
  readonly bySource: Share | null;
  /** 水量达标率 = 达标取水量 ÷ 取水总量 of the monitored sources; null while one of them does not report 取水量. */
  readonly byVolume: Share | null;
  /** Not monitored this month: in neither denominator, and named. */
  readonly unmonitored: readonly string[];
  /** Monitored, but 取水量 not reported: no 水量达标率 without it. */
  readonly withoutVolume: readonly string[];
  readonly failed: readonly DrinkingWaterSource[];
  /** Sources of an earlier month without a row in this one: in no denominator, and named. */
  readonly absent: readonly string[];
}

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly kind: DrinkingWaterSource["kind"];
  /** Earliest month first. */
  readonly months: readonly DrinkingWaterSource[];
}

const inTime = ({site, tables}: City): readonly DrinkingWaterSource[] =>
  tables.drinking_water_sources.filter((row) => row.month <= site.dataAsOf.slice(0, 7));

export const drinkingWaterMonths = (city: City): readonly SourcesMonth[] => {
  const all = inTime(city);
  return [...Map.groupBy(all, (row) => row.month)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, rows]) => {
      const monitored = rows.filter((row) => row.compliant !== "未监测");
      const passed = monitored.filter((row) => row.compliant === "达标");
      const measured = monitored.filter((row) => row.intake !== null);
      return {
        month,
        bySource: share(passed.length, monitored.length),
        byVolume:
          measured.length < monitored.length || measured.length === 0
            ? null
            : share(volume(measured.filter((row) => row.compliant === "达标")), volume(measured)),
        unmonitored: rows.filter((row) => row.compliant === "未监测").map((row) => row.name),
        withoutVolume: monitored.filter((row) => row.intake === null).map((row) => row.name),
        failed: monitored.filter((row) => row.compliant === "不达标"),
        absent: [...new Set(all.filter((row) => row.month < month).map(({name}) => name))].filter((name) =>
          rows.every((row) => row.name !== name)
        )
      };
    });
};

const volume = (rows: readonly DrinkingWaterSource[]): number =>
  Math.round(rows.reduce((sum, row) => sum + (row.intake ?? 0), 0) * 1e6) / 1e6;

export const drinkingWaterSources = (city: City): readonly Source[] =>
  [...Map.groupBy(inTime(city), (row) => row.name)].map(([name, rows]) => {
    const months = rows.toSorted((a, b) => (a.month < b.month ? -1 : 1));
    const latest = months.at(-1) as DrinkingWaterSource;
    return {id: slug(name), name, region: latest.region, kind: latest.kind, months};
  });
