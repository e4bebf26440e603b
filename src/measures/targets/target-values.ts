import type {City} from "../../tables/city.ts";
import {MIXED_CAPACITY, indicatorSeries} from "../indicators.ts";
import {measuredValues, type TargetSources, type TargetedValues} from "./target-measures.ts";

/**
 * The values that belong to a code of indicator_targets.csv; null where neither a table nor a measure has it. One rate
 * has one source: where a table of the site holds the counts of the region, it decides and not indicators.csv.
 */
export const targetedValues = (
  city: City,
  sources: TargetSources,
  id: string,
  region: string
): TargetedValues | null => {
  const measured = measuredValues(city, sources, id, region);
  return measured?.tabled === undefined ? (ofIndicator(city, id, region) ?? measured) : measured;
};

const FIGURE_OF_INDICATOR: Readonly<Record<string, string>> = {
  "rural-sewage-rate": "rural-sewage-over-time",
  "sewage-collection-rate": "sewage-collection-rate",
  "farmland-safe-use": "farmland-safe-use",
  "manure-use": "manure-use",
  "garbage-recycling-rate": "garbage-recycling-rate",
  "incineration-capacity-share": "incineration-capacity-share"
};

const ofIndicator = (city: City, id: string, region: string): TargetedValues | null => {
  const series = indicatorSeries(city, id, region);
  if (series === null) return null;
  const known = series.values.filter(({value}) => value !== null);
  // Months and quarters of a rate that is judged by the year say nothing about the way to it.
  const newest = known.findLast(({whole}) => whole) ?? known.at(-1);
  // A sum of two footings is no way to anything, and an older value on one footing not the way from today.
  const last = newest?.footing === "混合" ? undefined : newest;
  return {
    name: series.name,
    figure: region === city.site.region ? (FIGURE_OF_INDICATOR[id] ?? null) : null,
    now: last === undefined || last.value === null ? null : {value: last.value, period: last.period},
    ...(newest !== undefined && last === undefined ? {whyNot: MIXED_CAPACITY} : {}),
    final: (year) => {
      const found = series.values.find((value) => value.whole && value.year === year);
      return {
        value: found === undefined || found.footing === "混合" ? null : found.value,
        why: found === undefined ? "没有全年数值" : found.footing === "混合" ? MIXED_CAPACITY : null,
        preliminary: found?.row.dataState === "初步"
      };
    },
    walks: true
  };
};
