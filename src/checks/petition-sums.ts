import type {Comparison} from "../measures/petitions/petition-comparison.ts";
import {batchesInTime} from "../measures/petitions/petition.ts";
import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeIn} from "./place.ts";

/** Bulletins are kept as printed; where their own numbers disagree, that is said and not mended (dictionary §1). */
export const petitionSums = (city: City): readonly Fault[] =>
  batchesInTime(city).batches.flatMap(({disagreements}) => disagreements.filter(isNews).map(differs));

/** Parts beyond their whole are asked about already: see plausible/petition-parts.ts. */
const isNews = ({what, printed, found}: Comparison): boolean => !(PARTS.includes(what) && found > printed);
const PARTS: readonly string[] = ["属实情况各项之和", "已办结 + 阶段性办结 + 未办结"];

const differs = ({row, field, what, printed, found, unit}: Comparison): Fault => {
  // Sums of decimals are said with at most three.
  const words = (value: number): string => `${Math.round(value * 1000) / 1000}${unit === "%" ? "%" : ""}`;
  return {
    ...placeIn("petition_batches", row, field),
    severity: "note",
    code: "sum-differs",
    message: `${what}为 ${words(found)}，与公布的 ${words(printed)} 不符`,
    fix: "按原公布数照录，并列入“官方值与计算值”页"
  };
};
