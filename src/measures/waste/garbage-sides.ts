import type {GarbageMonth} from "../../tables/schemas/index.ts";
import {sumOf} from "./garbage-sum.ts";

/** What both the counties and the facilities report, month by month. */
const BOTH = [
  {key: "burnt", label: "焚烧量"},
  {key: "kitchen", label: "餐厨处理量"},
  {key: "landfilledRaw", label: "原生填埋量"},
  {key: "landfilledEmergency", label: "应急填埋量"}
] as const;

/** One quantity of one month told twice: 县级合计 and 设施合计. */
export interface Sides {
  readonly month: string;
  readonly key: (typeof BOTH)[number]["key"];
  readonly label: string;
  readonly regions: number;
  readonly facilities: number;
  /** Apart by more than weighing explains. */
  readonly differ: boolean;
}

/**
 * Weighing and the bunker make a month's waste collected and burnt differ. Up to this share of 清运量 a difference leaves
 * the answers standing; above it they are 未知. The site's own rule, printed with the figure. The two sides of one quantity
 * may differ by the same share of the larger; raw landfill by nothing.
 */
export const BALANCE_TOLERANCE_PERCENT = 1;

/** Compared where all regions that report fill the cell and a facility does. */
export const sidesOf = (
  month: string,
  ofRegions: readonly GarbageMonth[],
  ofFacilities: readonly GarbageMonth[]
): readonly Sides[] =>
  BOTH.flatMap(({key, label}) => {
    const regions = sumOf(
      ofRegions,
      (row) => row.region ?? "",
      (row) => row[key]
    );
    const {value: facilities} = sumOf(
      ofFacilities,
      (row) => row.facility ?? "",
      (row) => row[key]
    );
    if (facilities === null || regions.value === null || regions.unreported.length > 0) return [];
    const larger = Math.max(regions.value, facilities);
    const allowed = key === "landfilledRaw" ? 0 : (larger * BALANCE_TOLERANCE_PERCENT) / 100;
    const differ = Math.abs(regions.value - facilities) > allowed;
    return [{month, key, label, regions: regions.value, facilities, differ}];
  });
