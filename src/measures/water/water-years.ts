import {CLASS_III} from "../../standards/water/water-assessment-2011.ts";
import {type Judgement, judge} from "../../standards/water/water-judge.ts";
import {meanValues} from "../../standards/water/water-mean.ts";
import type {ClassRank} from "../../standards/water/single-factor.ts";
import {averagedValues} from "./water-months.ts";
import {sectionMonth, type WaterVerdicts} from "./water.ts";
import type {WaterSectionPlace} from "./water-places.ts";

/**
 * 年均值试算: the class of the mean of a year's months. How many months a year needs is not confirmed (D), so the number stands
 * beside it and nothing is judged by it.
 */
export interface SectionYear {
  readonly year: string;
  /** Months with a class, of which the year's mean is made. */
  readonly months: number;
  readonly judgement: Judgement | null;
  readonly rank: ClassRank | null;
  readonly why: string | null;
  /** Months in Ⅰ–Ⅲ. */
  readonly good: number;
  /** Months that met the section's target; null without one. */
  readonly met: number | null;
}

export const sectionYears = (verdicts: WaterVerdicts, section: WaterSectionPlace): readonly SectionYear[] =>
  [...Map.groupBy(verdicts.months, (month) => month.slice(0, 4))].flatMap(([year, months]) => {
    const cells = months.flatMap((month) => {
      const cell = sectionMonth(verdicts, section, month);
      return cell?.rank == null || cell.judgement === null
        ? []
        : [{...cell, rank: cell.rank, judgement: cell.judgement}];
    });
    const [first] = cells;
    if (first === undefined) return [];
    const tables = new Set(cells.map(({judgement}) => judgement.table));
    const judgement =
      tables.size > 1
        ? null
        : judge(meanValues(cells.map(averagedValues)).values, section.kind, {table: first.judgement.table});
    const {target} = section;
    return [
      {
        ...{year, months: cells.length, judgement, rank: judgement?.rank ?? null},
        why: judgement === null ? "当年限值有变更，不作年均试算" : null,
        good: cells.filter(({rank}) => rank <= CLASS_III).length,
        met: target === null ? null : cells.filter(({rank}) => rank <= target).length
      }
    ];
  });
