import {CLASS_III} from "../../standards/water/water-assessment-2011.ts";
import {sectionMonth, type WaterVerdicts} from "./water.ts";
import {comparable} from "./water-seams.ts";
import type {WaterSectionPlace} from "./water-places.ts";

/** How the sections of a month are spread over the classes. Shares are of `judged`: sections with data (断流 counts apart). */
export interface MonthShares {
  readonly month: string;
  /** Sections in class Ⅰ … 劣Ⅴ. */
  readonly counts: readonly number[];
  readonly judged: number;
  /** Ⅰ–Ⅲ. */
  readonly good: number;
  readonly inferior: number;
  /** Sections with a class and a target, and those of them that meet it. */
  readonly targeted: number;
  readonly met: number;
  /** Sections without a class, by reason, most frequent first. */
  readonly unjudged: readonly {readonly why: string; readonly sections: readonly WaterSectionPlace[]}[];
  readonly total: number;
}

/** What changed from one month to another at the sections that have a class in both; other sections are not compared, nor months of other limits. */
export interface GoodChange {
  readonly compared: number;
  /** Ⅰ–Ⅲ among them, before and now. */
  readonly before: number;
  readonly now: number;
}

export const goodChange = (verdicts: WaterVerdicts, month: string, earlier: string): GoodChange => {
  if (!comparable(verdicts, month, earlier)) return {compared: 0, before: 0, now: 0};
  const pairs = verdicts.sections.flatMap((section) => {
    const before = sectionMonth(verdicts, section, earlier)?.rank ?? null;
    const now = sectionMonth(verdicts, section, month)?.rank ?? null;
    return before === null || now === null ? [] : [{before, now}];
  });
  return {
    compared: pairs.length,
    before: pairs.filter(({before}) => before <= CLASS_III).length,
    now: pairs.filter(({now}) => now <= CLASS_III).length
  };
};

/** Every month of the verdicts, for all sections or some. */
export const classShares = (
  verdicts: WaterVerdicts,
  sections: readonly WaterSectionPlace[] = verdicts.sections
): readonly MonthShares[] => verdicts.months.map((month) => sharesOf(verdicts, sections, month));

const sharesOf = (verdicts: WaterVerdicts, sections: readonly WaterSectionPlace[], month: string): MonthShares => {
  const counts = [0, 0, 0, 0, 0, 0];
  const unjudged = new Map<string, WaterSectionPlace[]>();
  let [targeted, met] = [0, 0];
  for (const section of sections) {
    const cell = sectionMonth(verdicts, section, month);
    const rank = cell?.rank ?? null;
    if (rank === null) {
      const why = cell?.why ?? "无数据";
      unjudged.set(why, [...(unjudged.get(why) ?? []), section]);
      continue;
    }
    counts[rank] = (counts[rank] ?? 0) + 1;
    if (section.target === null) continue;
    targeted += 1;
    if (rank <= section.target) met += 1;
  }
  return {
    month,
    counts,
    judged: counts.reduce((sum, count) => sum + count, 0),
    good: counts.slice(0, CLASS_III + 1).reduce((sum, count) => sum + count, 0),
    inferior: counts[5] ?? 0,
    targeted,
    met,
    unjudged: [...unjudged]
      .map(([why, places]) => ({why, sections: places}))
      .sort((a, b) => b.sections.length - a.sections.length || (a.why < b.why ? -1 : 1)),
    total: sections.length
  };
};
