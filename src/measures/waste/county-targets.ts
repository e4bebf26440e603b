import type {City} from "../../tables/city.ts";
import {type JudgedTarget, judgeTargets, targetsOf} from "../targets/targets.ts";
import type {Comparison} from "./county-comparison.ts";

/** The targets that counties have of their own, judged by their value at the end of each year; the city's is not theirs. */
export const countyTargets = (
  city: City,
  id: string,
  {counties}: Comparison
): ReadonlyMap<string, readonly JudgedTarget[]> =>
  new Map(
    counties.flatMap(({region, points}) => {
      const targets = targetsOf(city, id, region);
      const at = (year: number) =>
        points.find(({period}) => period === String(year) || period === `${year}-12-31`)?.share?.percent ?? null;
      return targets.length === 0 ? [] : [[region, judgeTargets(targets, at)] as const];
    })
  );
