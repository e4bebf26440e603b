import {slug} from "../../tables/slug.ts";
import type {City} from "../../tables/city.ts";
import type {GarbageFacility, GarbageMonth} from "../../tables/schemas/index.ts";
import {daysInMonth} from "../days.ts";
import {type Share, share} from "../share.ts";

/** One month of one facility: its state is a word of its own, never a load of 0. */
export interface FacilityMonth {
  readonly month: string;
  /** 运行状态 of the month as reported; null when the row does not say. */
  readonly state: string | null;
  readonly daysStopped: number | null;
  /** Tonnes on the footing of its 能力口径; null when not reported. */
  readonly tonnes: number | null;
  /** 负荷率 = tonnes ÷ (设计能力 × 日历天数). */
  readonly load: Share | null;
  /** Why there is no load, in words. */
  readonly why: string | null;
  readonly row: GarbageMonth;
}

export interface Facility {
  readonly id: string;
  readonly row: GarbageFacility;
  /** What its tonnes are: 入炉量, 入厂量, 餐厨处理量, 填埋量 (of all kinds), 转运量 … */
  readonly flow: string;
  readonly months: readonly FacilityMonth[];
}

/** What a landfill's tonnes are made of: only the first is raw landfilling, all of them fill it up. */
export const BURIED = [
  {key: "landfilledRaw", label: "原生"},
  {key: "landfilledAsh", label: "飞灰等"},
  {key: "landfilledEmergency", label: "应急"}
] as const satisfies readonly {readonly key: keyof GarbageMonth; readonly label: string}[];

/** Every facility with its months up to 数据截至. */
export const facilities = ({site, tables}: City): readonly Facility[] => {
  const rows = tables.garbage_monthly.filter((row) => row.facility !== null && row.month <= site.dataAsOf.slice(0, 7));
  const byFacility = Map.groupBy(rows, (row) => row.facility);
  return tables.garbage_facilities.map((row) => ({
    ...{id: slug(row.name, row.code), row, flow: flowName(row)},
    months: (byFacility.get(row.name) ?? [])
      .toSorted((a, b) => (a.month < b.month ? -1 : 1))
      .map((month) => facilityMonth(row, month))
  }));
};

/** 设计能力 of the incinerators that stand, by 能力口径: 入厂 and 入炉 are two quantities and never one sum. */
export const capacityByBasis = (
  all: readonly Facility[]
): readonly {readonly basis: string; readonly capacity: number}[] =>
  (["入厂", "入炉"] as const).flatMap((basis) => {
    const plants = all.filter(
      ({row}) => row.kind === "焚烧厂" && row.capacityBasis === basis && (row.state === "运行" || row.state === "检修")
    );
    return plants.length === 0 ? [] : [{basis, capacity: plants.reduce((sum, {row}) => sum + row.capacity, 0)}];
  });

/** How a capacity is counted: what comes through the gate, what goes into the furnace, or a sum of both that means neither. */
export type CapacityFooting = "入厂" | "入炉" | "混合";

/** The 能力口径 of the incinerators a region had at the end of a year; null where none is known to have stood. */
export const capacityFooting = ({site, tables}: City, region: string, year: number): CapacityFooting | null => {
  const bases = tables.garbage_facilities
    .filter((row) => row.kind === "焚烧厂" && (row.state === "运行" || row.state === "检修"))
    .filter((row) => region === site.region || row.region === region)
    .filter((row) => row.opened === null || row.opened <= `${year}-12-31`)
    .flatMap((row) => row.capacityBasis ?? []);
  return new Set(bases).size > 1 ? "混合" : (bases[0] ?? null);
};

const facilityMonth = (facility: GarbageFacility, row: GarbageMonth): FacilityMonth => {
  const tonnes = flow(facility, row);
  const found = share(tonnes, facility.capacity * daysInMonth(row.month));
  const state = row.operating;
  return {
    ...{month: row.month, state, daysStopped: row.daysStopped, tonnes, load: found, row},
    why: found !== null ? null : tonnes !== null ? "设计能力为 0" : whyNone(facility, row)
  };
};

/**
 * 入厂 and 入炉 are never mixed: water drains in the bunker, so a furnace of 2000 t/d takes in some 2800 t/d (domain §4, C).
 * A capacity by 入厂 is weighed against what came in (清运量 of the facility's row), one by 入炉 against what was burnt.
 */
const flow = ({kind, capacityBasis}: GarbageFacility, row: GarbageMonth): number | null => {
  if (kind === "焚烧厂") return capacityBasis === "入厂" ? row.collected : row.burnt;
  if (kind === "餐厨处理厂") return row.kitchen;
  if (kind === "转运站") return row.collected;
  if (kind === "填埋场") return landfilled(row);
  return row.burnt ?? row.collected;
};

/** Everything buried there: raw, ash and emergency together use up its capacity. */
const landfilled = (row: GarbageMonth): number | null => {
  const parts = BURIED.map(({key}) => row[key]).filter((part) => part !== null);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
};

const flowName = ({kind, capacityBasis}: GarbageFacility): string =>
  ({
    焚烧厂: capacityBasis === "入厂" ? "入厂量" : "入炉量",
    餐厨处理厂: "餐厨处理量",
    填埋场: "填埋量",
    转运站: "转运量",
    乡镇小型设施: "处理量"
  })[kind];

const whyNone = (facility: GarbageFacility, row: GarbageMonth): string =>
  row.operating !== null && row.operating !== "运行"
    ? row.operating
    : facility.kind === "焚烧厂" && facility.capacityBasis === "入厂" && row.burnt !== null
      ? "能力按入厂量计，只报了入炉量"
      : "未报";
