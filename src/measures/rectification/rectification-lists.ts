import type {City} from "../../tables/city.ts";
import {slug} from "../../tables/slug.ts";
import {ISSUE_STATES} from "../../tables/schemas/rectification.ts";
import type {IssueVerdict} from "./rectification-issue.ts";
import type {IssueGroup, RectificationVerdicts} from "./rectification.ts";

/** A list of tasks with its own address under /rectification/. */
export interface IssueList {
  /** `all`, `late`, `rounds/<round>` … */
  readonly path: string;
  readonly name: string;
  readonly facet: "范围" | "督察轮次" | "填报状态" | "行政区域" | "问题类别" | "牵头单位";
  readonly issues: readonly IssueVerdict[];
}

/** Part of the URL of a region. */
export const regionSlug = (city: City, name: string): string =>
  slug(name, city.tables.regions.find((region) => region.name === name)?.code ?? null);

/** Every list of the section by its path, in the order of its facets; a facet value without tasks has none. */
export const issueLists = (
  city: City,
  {issues, late, dueSoon, rounds, regions, fields, leads}: Omit<RectificationVerdicts, "lists">
): ReadonlyMap<string, IssueList> => {
  const urgent = byUrgency(issues);
  const place = new Map(urgent.map((verdict, i) => [verdict, i]));
  const sorted = (members: readonly IssueVerdict[]): readonly IssueVerdict[] =>
    members.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  const groups = (
    facet: IssueList["facet"],
    folder: string,
    found: readonly Pick<IssueGroup, "name" | "issues">[],
    id: (name: string) => string = slug
  ): readonly IssueList[] =>
    found.map(({name, issues: members}) => ({
      path: `${folder}/${id(name)}`,
      name,
      facet,
      issues: sorted(members)
    }));
  const states = ISSUE_STATES.map((name) => ({name, issues: issues.filter(({issue}) => issue.state === name)}));
  const lists: readonly IssueList[] = [
    {path: "all", name: "全部", facet: "范围", issues: urgent},
    {path: "late", name: "逾期", facet: "范围", issues: late},
    ...(dueSoon.length === 0 ? [] : [{path: "due-soon", name: "30 天内到期", facet: "范围" as const, issues: dueSoon}]),
    ...groups("督察轮次", "rounds", rounds),
    ...groups(
      "填报状态",
      "state",
      states.filter((state) => state.issues.length > 0)
    ),
    ...groups("行政区域", "region", regions, (name) => regionSlug(city, name)),
    ...groups("问题类别", "field", fields),
    ...groups("牵头单位", "unit", leads)
  ];
  return new Map(lists.map((list) => [list.path, list]));
};

/** What needs attention first: late, sent back, then the nearest deadline; what is done, latest first, at the end. */
const byUrgency = (issues: readonly IssueVerdict[]): readonly IssueVerdict[] => {
  const rank = (one: IssueVerdict): number =>
    one.late ? 0 : one.reopened ? 1 : !one.done ? 2 : one.writtenOff ? 4 : 3;
  const within = (a: IssueVerdict, b: IssueVerdict): number => {
    if (a.late) return (b.daysLate ?? 0) - (a.daysLate ?? 0);
    if (!a.done) return (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER);
    return -compare(a.issue.writtenOff ?? a.issue.completed ?? "", b.issue.writtenOff ?? b.issue.completed ?? "");
  };
  return issues.toSorted((a, b) => rank(a) - rank(b) || within(a, b));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
