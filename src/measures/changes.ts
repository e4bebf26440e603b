import {dayNumber} from "./days.ts";
import type {Verdicts} from "./assess.ts";
import {sectionMonth} from "./water/water.ts";
import {comparable} from "./water/water-seams.ts";
import type {WaterSectionPlace} from "./water/water-places.ts";

/** How far back "what changed" looks from 数据截至, in days. */
const RECENT_DAYS = 31;

/** What changed in the last 31 days up to 数据截至: lists of ids, so that each count can be opened. */
export interface Changes {
  readonly writtenOff: readonly string[];
  readonly completed: readonly string[];
  readonly rebounded: readonly string[];
  readonly newlyLate: readonly string[];
  /** Sections with a class in the latest month and the one before. */
  readonly compared: number;
  readonly better: readonly WaterSectionPlace[];
  readonly worse: readonly WaterSectionPlace[];
}

export const changes = ({rectification, water, site}: Verdicts): Changes => {
  const today = dayNumber(site.dataAsOf);
  const recent = (date: string | null): boolean =>
    date !== null && date <= site.dataAsOf && today - dayNumber(date) < RECENT_DAYS;
  const ids = (test: (verdict: (typeof rectification.issues)[number]) => boolean): readonly string[] =>
    rectification.issues.filter(test).map(({issue}) => issue.id);
  const [before, latest] = [water.months.at(-2) ?? null, water.months.at(-1) ?? null];
  const pairs =
    before === null || latest === null
      ? []
      : water.sections.flatMap((section) => {
          const [was, is] = [sectionMonth(water, section, before)?.rank, sectionMonth(water, section, latest)?.rank];
          return was == null || is == null || !comparable(water, before, latest) ? [] : [{section, step: is - was}];
        });
  return {
    writtenOff: ids(({issue, writtenOff}) => writtenOff && recent(issue.writtenOff)),
    completed: ids(({issue, done, writtenOff}) => done && !writtenOff && recent(issue.completed)),
    rebounded: ids(({events}) => events.some(({stage, date}) => stage === "反弹" && recent(date))),
    newlyLate: ids(({late, deadlineInForce}) => late && recent(deadlineInForce)),
    compared: pairs.length,
    better: pairs.filter(({step}) => step < 0).map(({section}) => section),
    worse: pairs.filter(({step}) => step > 0).map(({section}) => section)
  };
};
