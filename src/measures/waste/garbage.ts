import type {City} from "../../tables/city.ts";
import type {GarbageMonth} from "../../tables/schemas/index.ts";
import {monthsBetween} from "../days.ts";
import {neverInGarbage} from "./never-reported.ts";
import {type Sides, sidesOf} from "./garbage-sides.ts";
import {type Sum, sumOf} from "./garbage-sum.ts";
import {ashOfLandfills, openLandfills, silentLandfills} from "./landfills.ts";
import {type Share, share} from "../share.ts";

/**
 * Where collected waste can end, in the order it is read: the balance of 清运量 is against these five. 可回收物 is taken out
 * before the lorry comes and stands beside 清运量, as in (可回收物 + …) ÷ (可回收物 + 清运量) (domain §4, C).
 */
export const FATES = [
  {key: "burnt", label: "焚烧"},
  {key: "kitchen", label: "餐厨处理"},
  {key: "landfilledRaw", label: "原生填埋"},
  {key: "landfilledEmergency", label: "应急填埋"},
  {key: "exported", label: "外运"}
] as const;
export type Fate = (typeof FATES)[number]["key"];

export interface Emergency {
  readonly region: string;
  readonly tonnes: number;
  /** 应急原因 */
  readonly reason: string;
}

export interface Gap {
  readonly region: string;
  /** 清运量 − the five fates; below 0 where more was treated than collected. */
  readonly tonnes: number;
}

/** One month of the whole city, added from the rows of its regions. */
export interface GarbageTotal {
  readonly month: string;
  readonly regions: readonly string[];
  /** Regions that do not report this month: those of other months, and counties of regions.csv that never did. */
  readonly absent: readonly string[];
  readonly collected: Sum;
  /** Regions without which there is no 焚烧率: absent, or 焚烧量 or 清运量 blank. */
  readonly silent: readonly string[];
  /** Regions that report 0 t collected: no month of a county is without waste. */
  readonly idle: readonly string[];
  /** What the facilities report of the same, beside the regions' sum. */
  readonly sides: readonly Sides[];
  /** 原生填埋 as the landfills report it; null where none does. */
  readonly buried: number | null;
  /** Landfills that may take waste in and do not say how much 原生填埋 there was: a silence is not 0. */
  readonly silentLandfills: readonly string[];
  readonly fates: Readonly<Record<Fate, Sum>>;
  /** 可回收物量: beside 清运量, not in it. */
  readonly recovered: Sum;
  /**
   * 飞灰等填埋量: what is left of burning; not a fate of collected waste, so outside the balance. From the landfills' rows
   * where no region reports it.
   */
  readonly ash: Sum;
  readonly generated: Sum;
  readonly emergencies: readonly Emergency[];
  /** 清运量 − the five fates: what does not add up, shown and never spread over the others. */
  readonly unaccounted: number | null;
  /** Where the difference arose: regions that report all fates and whose own tonnes do not add up. */
  readonly gaps: readonly Gap[];
  /**
   * 焚烧率 = 焚烧量 ÷ 清运量; not the share of incineration in treatment capacity. null while a region is silent: a blank
   * is not 0.
   */
  readonly burnRate: Share | null;
  readonly dataState: "初步" | "核定" | "修订" | null;
}

/** The city month by month, earliest first; a month between two others that nobody reported stands with everyone absent. */
export const garbageMonths = (city: City): readonly GarbageTotal[] => {
  const {site, tables} = city;
  const rows = regionRows(tables.garbage_monthly, site);
  const parts = distinct(rows.map(regionOf)).filter((name) => name !== site.region);
  const everyone = parts.length > 0 ? [...parts, ...neverInGarbage(city).counties] : [site.region];
  const ash = ashOfLandfills(tables.garbage_monthly);
  const byMonth = Map.groupBy(rows, (row) => row.month);
  const ofFacilities = Map.groupBy(
    tables.garbage_monthly.filter((row) => row.facility !== null),
    (row) => row.month
  );
  const landfills = openLandfills(city);
  const reported = [...byMonth.keys()].sort();
  const [first, last] = [reported[0], reported.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsBetween(first, last).map((month) => {
    const ofMonth = byMonth.get(month) ?? [];
    const plants = ofFacilities.get(month) ?? [];
    const found = total(month, ofMonth, ofMonth.some((row) => row.region === site.region) ? [] : everyone);
    return {
      ...found,
      ash: found.ash.value === null ? (ash.get(month) ?? found.ash) : found.ash,
      sides: sidesOf(month, ofMonth, plants),
      silentLandfills: silentLandfills(landfills, month, plants),
      buried: sumOf(
        plants,
        (row) => row.facility ?? "",
        (row) => row.landfilledRaw
      ).value
    };
  });
};

/** The months of one region, by the same rules. */
export const garbageOfRegion = (city: City, region: string): readonly GarbageTotal[] => {
  const rows = city.tables.garbage_monthly.filter((row) => row.region === region && inTime(row, city.site.dataAsOf));
  return rows.map((row) => total(row.month, [row], [])).sort((a, b) => (a.month < b.month ? -1 : 1));
};

/** A row of the whole city stands only where its parts are not handed in: nothing is counted twice. */
const regionRows = (all: readonly GarbageMonth[], site: City["site"]): readonly GarbageMonth[] => {
  const rows = all.filter((row) => row.region !== null && inTime(row, site.dataAsOf));
  const parts = rows.filter((row) => row.region !== site.region);
  const covered = new Set(parts.map((row) => row.month));
  return rows.filter((row) => row.region !== site.region || !covered.has(row.month));
};

const inTime = (row: GarbageMonth, dataAsOf: string): boolean => row.month <= dataAsOf.slice(0, 7);
const regionOf = (row: GarbageMonth): string => row.region ?? "";
const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];

const total = (month: string, rows: readonly GarbageMonth[], everyone: readonly string[]): GarbageTotal => {
  const regions = rows.map(regionOf);
  const sum = (key: Fate | "collected" | "recovered" | "landfilledAsh" | "generated") =>
    sumOf(rows, regionOf, (row) => row[key]);
  const fates = Object.fromEntries(FATES.map(({key}) => [key, sum(key)])) as Record<Fate, Sum>;
  const collected = sum("collected");
  const absent = everyone.filter((name) => !regions.includes(name));
  const silent = distinct([...absent, ...fates.burnt.unreported, ...collected.unreported]);
  return {
    ...{month, regions, collected, fates, absent, silent, sides: [], buried: null, silentLandfills: []},
    idle: rows.filter((row) => row.collected === 0).map(regionOf),
    recovered: sum("recovered"),
    ash: sum("landfilledAsh"),
    generated: sum("generated"),
    emergencies: rows.flatMap((row) =>
      row.landfilledEmergency !== null && row.landfilledEmergency > 0
        ? [{region: regionOf(row), tonnes: row.landfilledEmergency, reason: row.emergencyReason ?? "原因未公布"}]
        : []
    ),
    unaccounted: collected.value === null ? null : settle(collected.value, fates),
    gaps: gapsOf(rows),
    burnRate: silent.length > 0 ? null : share(fates.burnt.value, collected.value),
    dataState: weakest(rows)
  };
};

/** Tonnes are decimals: the difference is rounded to the gram, or 0.1 + 0.2 would not balance. */
const settle = (collected: number, fates: Readonly<Record<Fate, Sum>>): number =>
  Math.round((collected - FATES.reduce((sum, {key}) => sum + (fates[key].value ?? 0), 0)) * 1e6) / 1e6;

/** What one region's row leaves unexplained; null where a cell is blank, which is not a difference but a silence. */
export const gapOf = (row: GarbageMonth): number | null => {
  const fates = FATES.map(({key}) => row[key]);
  const known = fates.filter((tonnes) => tonnes !== null);
  return row.collected === null || known.length < fates.length
    ? null
    : Math.round((row.collected - known.reduce((sum, tonnes) => sum + tonnes, 0)) * 1e6) / 1e6;
};

const gapsOf = (rows: readonly GarbageMonth[]): readonly Gap[] =>
  rows.flatMap((row) => {
    const tonnes = gapOf(row);
    return tonnes === null || tonnes === 0 ? [] : [{region: regionOf(row), tonnes}];
  });

const weakest = (rows: readonly GarbageMonth[]): GarbageTotal["dataState"] =>
  (["初步", "修订", "核定"] as const).find((state) => rows.some((row) => row.dataState === state)) ?? null;
