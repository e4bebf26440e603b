import type {City} from "../tables/city.ts";
import type {Verdicts} from "./assess.ts";
import {COVERAGE_SUBJECTS, type CoverageSubject} from "./coverage-fields.ts";
import {lastDayOf} from "./reported-until.ts";

/** What was reported of one field in one place. */
export interface CoverageCell {
  /** Different things, however often each was reported. */
  readonly things: number;
  /** Earliest and latest period as handed in; null where the table has none. */
  readonly from: string | null;
  readonly until: string | null;
  /** Another place of the same field has been reported for a later period. */
  readonly behind: boolean;
}

export interface CoverageField extends Omit<CoverageSubject, "reported" | "registered" | "periodic" | "table"> {
  /** The latest period of any place. */
  readonly until: string | null;
  /** The city as a whole, with what belongs to no county. */
  readonly whole: CoverageCell | null;
  /** null: nothing was handed in, which is not 0. */
  readonly of: (region: string) => CoverageCell | null;
  /** false: the register of its things names none in this county, so that there is nothing to report. */
  readonly applies: (region: string) => boolean;
}

/** 全地域、全领域: every field the site keeps a table for, in every region of regions.csv, with and without data. */
export const coverage = (city: City, verdicts: Verdicts): readonly CoverageField[] =>
  COVERAGE_SUBJECTS.map(({reported, registered, periodic, table: _table, ...subject}) => {
    const whole = nothing();
    const regions = new Map(city.tables.regions.map(({name}) => [name, nothing()]));
    for (const [region, thing, period] of reported(city, verdicts)) {
      add(whole, thing, period);
      const here = region === null ? undefined : regions.get(region);
      if (here !== undefined) add(here, thing, period);
    }
    const cellOf = (found: Found | undefined): CoverageCell | null =>
      found === undefined || found.things.size === 0
        ? null
        : {
            ...{things: found.things.size, from: found.from?.period ?? null, until: found.until?.period ?? null},
            behind: periodic && found.until !== null && found.until.last < (whole.until?.last ?? "")
          };
    const cells = new Map([...regions].map(([name, found]) => [name, cellOf(found)]));
    const named = new Set(registered?.(city));
    // Without a register, or with one that names no county at all, nobody knows.
    const placed = city.tables.regions.some(({name}) => named.has(name));
    return {
      ...subject,
      until: whole.until?.period ?? null,
      whole: cellOf(whole),
      of: (region) => cells.get(region) ?? null,
      applies: (region) => !placed || named.has(region) || (cells.get(region) ?? null) !== null
    };
  });

interface Dated {
  readonly period: string;
  readonly last: string;
}

interface Found {
  readonly things: Set<string>;
  from: Dated | null;
  until: Dated | null;
}

const nothing = (): Found => ({things: new Set(), from: null, until: null});

const add = (found: Found, thing: string, period: string | null): void => {
  found.things.add(thing);
  const last = period === null ? null : lastDayOf(period);
  if (period === null || last === null) return;
  if (found.from === null || last < found.from.last) found.from = {period, last};
  if (found.until === null || last > found.until.last) found.until = {period, last};
};
