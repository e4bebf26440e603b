import {blackOdorousWaters, clearedByQuarter} from "../../../src/measures/water/black-odorous.ts";
import {drinkingWaterMonths} from "../../../src/measures/water/drinking-water.ts";
import {garbageMonths} from "../../../src/measures/waste/garbage.ts";
import {outfallPeriods} from "../../../src/measures/water/outfalls.ts";
import {ruralSewage} from "../../../src/measures/waste/rural-sewage.ts";
import type {Share} from "../../../src/measures/share.ts";
import {cityOf} from "../rows.ts";

const month = "2026-10";
const none = {kitchen: 0, landfilledRaw: 0, landfilledEmergency: 0, exported: 0};
const source = {region: "甲县", kind: "湖库型" as const, month};
const ditch = {region: "甲县", kind: "城市" as const, grade: "轻度" as const, department: "某局", name: "沟"};

/** The published fraction put through the measure that the site uses for it. */
export const MEASURES: Readonly<Record<string, (part: number, whole: number) => Share | null | undefined>> = {
  "burn-rate": (part, whole) =>
    garbageMonths(cityOf({garbage_monthly: [{...none, month, region: "甲县", collected: whole, burnt: part}]}))[0]
      ?.burnRate,
  "rural-sewage": (part, whole) =>
    ruralSewage(
      cityOf({
        rural_sewage: [
          {asOf: "2023-12-31", region: "甲县", villages: whole - 100, treated: part - 40, definition: "行政村"},
          {asOf: "2023-12-31", region: "乙县", villages: 100, treated: 40, definition: "行政村"}
        ]
      })
    )[0]?.totals[0]?.treated,
  outfalls: (part, whole) =>
    outfallPeriods(
      cityOf({
        outfalls: [
          {
            ...{asOf: "2025-12-31", region: "甲县", water: "石溪", kind: "工业"},
            ...{found: whole, monitored: part, traced: part, toMend: whole, mended: part}
          }
        ]
      })
    )[0]?.total.mended,
  "drinking-water": (part, whole) =>
    drinkingWaterMonths(
      cityOf({
        drinking_water_sources: Array.from({length: whole}, (_, i) => ({
          ...{...source, name: `水源${i}`, compliant: i < part ? ("达标" as const) : ("不达标" as const)}
        }))
      })
    )[0]?.bySource,
  "drinking-volume": (part) =>
    drinkingWaterMonths(
      cityOf({drinking_water_sources: [{...source, name: "水源", compliant: "达标", intake: part}]})
    )[0]?.byVolume,
  "black-odorous": (part, whole) =>
    clearedByQuarter(
      blackOdorousWaters(
        cityOf({
          black_odorous_waters: Array.from({length: whole}, (_, i) => ({
            ...{...ditch, id: `H${i}`, quarter: "2026Q3", state: i < part ? ("已消除" as const) : ("治理中" as const)}
          }))
        })
      )
    )[0]?.cleared
};
