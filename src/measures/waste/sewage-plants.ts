import {slug} from "../../tables/slug.ts";
import type {City} from "../../tables/city.ts";
import type {SewagePlantMonth} from "../../tables/schemas/index.ts";
import {daysInMonth} from "../days.ts";
import {type Share, share} from "../share.ts";
import {type NeverReported, neverReported} from "./never-reported.ts";

export interface PlantMonth {
  readonly month: string;
  /** 负荷率 = 处理水量 ÷ (设计规模 × 日历天数) */
  readonly load: Share | null;
  /** 达标天数 of the calendar days. */
  readonly compliant: Share | null;
  readonly row: SewagePlantMonth;
}

export interface Plant {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly months: readonly PlantMonth[];
}

/** The city's plants of one month together. */
export interface PlantsMonth {
  readonly month: string;
  readonly plants: number;
  /** Plants that report in other months and not in this one. */
  readonly absent: readonly string[];
  /** 处理水量, 万立方米 */
  readonly treated: number;
  /** Over the plants with a 设计规模. */
  readonly load: Share | null;
  /** Plants without a 设计规模: on neither side of the load. */
  readonly withoutCapacity: readonly string[];
  /** 进水BOD5 weighted by water, over the plants that report it; mg/L. */
  readonly bod5: {readonly value: number; readonly plants: number} | null;
  readonly compliant: Share | null;
  /** Plants whose 达标天数 is less than the month. */
  readonly short: readonly SewagePlantMonth[];
  readonly overflows: number | null;
  /** Plants without a value for 溢流次数: their overflows are unknown, not none. */
  readonly overflowsUnreported: readonly string[];
  readonly sludge: number | null;
}

export const sewagePlants = ({site, tables}: City): readonly Plant[] => {
  const rows = tables.sewage_plants_monthly.filter((row) => row.month <= site.dataAsOf.slice(0, 7));
  return [...Map.groupBy(rows, (row) => row.plant)].map(([name, ofPlant]) => ({
    ...{id: slug(name), name, region: ofPlant.at(-1)?.region ?? ""},
    months: ofPlant.toSorted((a, b) => (a.month < b.month ? -1 : 1)).map(plantMonth)
  }));
};

/** Of 污水处理厂月报. */
export const neverInSewagePlants = (city: City): NeverReported =>
  neverReported(
    city,
    city.tables.sewage_plants_monthly
      .filter(({month}) => month <= city.site.dataAsOf.slice(0, 7))
      .map(({region}) => region)
  );

const plantMonth = (row: SewagePlantMonth): PlantMonth => ({
  ...{month: row.month, row},
  load: share(row.treated, row.capacity * daysInMonth(row.month)),
  compliant: share(row.compliantDays, daysInMonth(row.month))
});

export const plantsByMonth = (plants: readonly Plant[]): readonly PlantsMonth[] => {
  const all = plants.flatMap(({months}) => months);
  return [...Map.groupBy(all, ({month}) => month)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, ofMonth]) => together(month, ofMonth, plants));
};

const together = (month: string, ofMonth: readonly PlantMonth[], plants: readonly Plant[]): PlantsMonth => {
  const rows = ofMonth.map(({row}) => row);
  const days = daysInMonth(month);
  const treated = tidy(rows.reduce((sum, row) => sum + row.treated, 0));
  const sized = rows.filter((row) => row.capacity > 0);
  const dated = rows.filter((row) => row.compliantDays !== null);
  const spilt = rows.filter((row) => row.overflows !== null);
  const sludge = rows.filter((row) => row.sludge !== null);
  const present = new Set(rows.map((row) => row.plant));
  return {
    ...{month, plants: rows.length, treated, bod5: weightedBod5(rows)},
    absent: plants
      .filter(({name, months}) => !present.has(name) && months.some((other) => other.month < month))
      .map(({name}) => name),
    load: share(
      tidy(sized.reduce((sum, row) => sum + row.treated, 0)),
      tidy(sized.reduce((sum, row) => sum + row.capacity, 0) * days)
    ),
    withoutCapacity: rows.filter((row) => !(row.capacity > 0)).map((row) => row.plant),
    compliant: share(
      dated.length === 0 ? null : dated.reduce((sum, row) => sum + (row.compliantDays ?? 0), 0),
      dated.length * days
    ),
    short: dated.filter((row) => (row.compliantDays ?? 0) < days),
    overflows: spilt.length === 0 ? null : spilt.reduce((sum, row) => sum + (row.overflows ?? 0), 0),
    overflowsUnreported: rows.filter((row) => row.overflows === null).map((row) => row.plant),
    sludge: sludge.length === 0 ? null : tidy(sludge.reduce((sum, row) => sum + (row.sludge ?? 0), 0))
  };
};

const weightedBod5 = (rows: readonly SewagePlantMonth[]): PlantsMonth["bod5"] => {
  const known = rows.filter((row) => row.inflowBod5 !== null && row.treated > 0);
  const water = known.reduce((sum, row) => sum + row.treated, 0);
  if (water === 0) return null;
  return {
    value: known.reduce((sum, row) => sum + (row.inflowBod5 ?? 0) * row.treated, 0) / water,
    plants: known.length
  };
};

/** Decimals as printed, without binary dust. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;
