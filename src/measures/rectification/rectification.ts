import type {City} from "../../tables/city.ts";
import type {Round} from "../../tables/schemas/index.ts";
import {slug} from "../../tables/slug.ts";
import {type IssueVerdict, assessIssues} from "./rectification-issue.ts";
import {type IssueList, issueLists} from "./rectification-lists.ts";
import {type LookBackVerdict, assessLookBacks} from "./rectification-lookback.ts";
import {type RectificationTally, tally} from "./rectification-tally.ts";

/** Tasks that share a round, a region, a lead unit or a field. */
export interface IssueGroup {
  readonly name: string;
  readonly issues: readonly IssueVerdict[];
  readonly tally: RectificationTally;
}
export interface RoundGroup extends IssueGroup {
  readonly round: Round | null;
}

/** Everything the site says about rectification, computed once at 数据截至. */
export interface RectificationVerdicts {
  readonly asOf: string;
  /** As handed in. */
  readonly issues: readonly IssueVerdict[];
  readonly byId: ReadonlyMap<string, IssueVerdict>;
  /** By the part of the URL that names the task. */
  readonly bySlug: ReadonlyMap<string, IssueVerdict>;
  readonly tally: RectificationTally;
  /** In order of feedback. */
  readonly rounds: readonly RoundGroup[];
  /** A task with several regions counts in each: regions do not add up to the whole. Order of regions.csv. */
  readonly regions: readonly IssueGroup[];
  /** By 牵头单位; order of units.csv. */
  readonly leads: readonly IssueGroup[];
  /** By 问题类别, most tasks first. */
  readonly fields: readonly IssueGroup[];
  /** Past the deadline in force, longest first. */
  readonly late: readonly IssueVerdict[];
  /** Due within 30 days, soonest first. */
  readonly dueSoon: readonly IssueVerdict[];
  readonly lookBack: LookBackVerdict;
  /** The lists of the section by path. */
  readonly lists: ReadonlyMap<string, IssueList>;
}

export const assessRectification = (city: City): RectificationVerdicts => {
  const {tables, site} = city;
  const issues = assessIssues(city);
  const group = (name: string, members: readonly IssueVerdict[]): IssueGroup => ({
    name,
    issues: members,
    tally: tally(members, site.dataAsOf)
  });
  const groups = (
    order: readonly string[],
    keys: (verdict: IssueVerdict) => readonly string[]
  ): readonly IssueGroup[] => [...grouped(order, issues, keys)].map(([name, members]) => group(name, members));
  const whole = tally(issues, site.dataAsOf);
  const rounds = inOrderOfFeedback(tables.rounds);
  const names = (rows: readonly {readonly name: string}[]): readonly string[] => rows.map(({name}) => name);
  const verdicts: Omit<RectificationVerdicts, "lists"> = {
    asOf: site.dataAsOf,
    issues,
    byId: new Map(issues.map((verdict) => [verdict.issue.id, verdict])),
    bySlug: new Map(issues.map((verdict) => [slug(verdict.issue.id), verdict])),
    tally: whole,
    rounds: groups(names(rounds), ({issue}) => [issue.round]).map((one) => ({
      ...one,
      round: rounds.find(({name}) => name === one.name) ?? null
    })),
    regions: groups(names(tables.regions), ({issue}) => issue.regions),
    leads: groups(names(tables.units), ({issue}) => [issue.lead]),
    fields: groups([], ({issue}) => [issue.field]).toSorted((a, b) => b.tally.total - a.tally.total),
    late: issues.filter(({late}) => late).toSorted((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0)),
    dueSoon: issues.filter(({dueSoon}) => dueSoon).toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0)),
    lookBack: assessLookBacks(issues, whole)
  };
  return {...verdicts, lists: issueLists(city, verdicts)};
};

/** Members by key, keys in the given order, unknown keys after them as met; keys without members are left out. */
const grouped = (
  order: readonly string[],
  issues: readonly IssueVerdict[],
  keys: (verdict: IssueVerdict) => readonly string[]
): ReadonlyMap<string, readonly IssueVerdict[]> => {
  const found = new Map<string, IssueVerdict[]>(order.map((name) => [name, []]));
  for (const verdict of issues)
    for (const key of new Set(keys(verdict))) {
      const members = found.get(key);
      if (members === undefined) found.set(key, [verdict]);
      else members.push(verdict);
    }
  return new Map([...found].filter(([, members]) => members.length > 0));
};

/** Rounds by feedback, else entry; undated ones keep their place at the end. */
export const inOrderOfFeedback = (rounds: readonly Round[]): readonly Round[] => {
  const day = ({fedBack, entered}: Round): string => fedBack ?? entered ?? "9999";
  return rounds.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
};
