import type {City} from "../../tables/city.ts";
import {agrees, decimalsOf, recomputed} from "../indicators.ts";
import {type TargetSources, measuredValues} from "./target-measures.ts";

/** An indicator of indicators.csv beside the value that the site computes from the table of its counts. */
export interface TableRate {
  readonly name: string;
  readonly region: string;
  readonly period: string;
  readonly unit: string;
  /** As handed in; recomputed where it has numerator and denominator. */
  readonly handedIn: number;
  readonly fraction: string | null;
  readonly tabled: number;
  readonly same: boolean;
}

/** Every rate that stands in indicators.csv and in a table of its own for the same end of a period. */
export const tableRates = (city: City, sources: TargetSources): readonly TableRate[] =>
  [...Map.groupBy(city.tables.indicators, ({id, region}) => `${id}\u0000${region}`).values()].flatMap((rows) => {
    const [first] = rows;
    const values = first === undefined ? null : measuredValues(city, sources, first.id, first.region);
    return rows.flatMap((row): TableRate[] => {
      const {name, region, period, unit, numerator, denominator} = row;
      const computed = recomputed(row);
      const handedIn = computed ?? row.value;
      const tabled = values?.tabled?.(period) ?? null;
      if (handedIn === null || tabled === null) return [];
      // A fraction is exact; a value stands for all that rounds to it.
      const same =
        computed === null
          ? agrees(tabled, handedIn, decimalsOf(row.meta.printed?.["value"] ?? String(handedIn)))
          : Math.abs(computed - tabled) < 1e-9;
      const fraction = numerator === null || denominator === null ? null : `${numerator}/${denominator}`;
      return [{...{name, region, period, unit, handedIn, fraction, tabled, same}}];
    });
  });
