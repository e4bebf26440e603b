import type {City} from "../../tables/city.ts";
import type {RowOf} from "../../tables/schema.ts";
import type {schemas} from "../../tables/schemas/index.ts";
import {slug} from "../../tables/slug.ts";
import type {IssueVerdict} from "../rectification/rectification-issue.ts";
import type {IssueGroup, RectificationVerdicts} from "../rectification/rectification.ts";
import {type SelfInspection, assessSelfInspection} from "./responsibility-self-inspection.ts";

type Duty = RowOf<typeof schemas.responsibilities>;
type Assessment = RowOf<typeof schemas.assessments>;
type Accountability = RowOf<typeof schemas.accountability>;
type ThirdParty = RowOf<typeof schemas.third_party>;

/** What one unit answers for. */
export interface UnitVerdict {
  readonly name: string;
  readonly slug: string;
  readonly kind: string | null;
  /** Tasks it leads (牵头单位); null where it leads none. */
  readonly led: IssueGroup | null;
  /** Tasks it is named in (责任单位) and another unit leads. */
  readonly shared: readonly IssueVerdict[];
  readonly duties: readonly Duty[];
  /** Approved results, the latest year first. */
  readonly assessments: readonly Assessment[];
}

export interface ResponsibilityVerdicts {
  /** Most led tasks first; units of equal number in the order of units.csv. */
  readonly units: readonly UnitVerdict[];
  readonly unitBySlug: ReadonlyMap<string, UnitVerdict>;
  /** The latest 报告期 first, kinds as handed in. */
  readonly accountability: readonly {readonly period: string; readonly rows: readonly Accountability[]}[];
  /** Earliest first. */
  readonly selfInspection: readonly SelfInspection[];
  /** The latest year first. */
  readonly assessments: readonly {readonly year: number; readonly rows: readonly Assessment[]}[];
  /** The latest first. */
  readonly thirdParty: readonly ThirdParty[];
}

export const assessResponsibility = (city: City, rectification: RectificationVerdicts): ResponsibilityVerdicts => {
  const {tables} = city;
  const units = unitNames(city, rectification)
    .map((name) => unitVerdict(name, city, rectification))
    .toSorted((a, b) => (b.led?.tally.total ?? 0) - (a.led?.tally.total ?? 0));
  return {
    units,
    unitBySlug: new Map(units.map((unit) => [unit.slug, unit])),
    accountability: [...Map.groupBy(tables.accountability, ({period}) => period)]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([period, rows]) => ({period, rows})),
    selfInspection: assessSelfInspection(city),
    assessments: [...Map.groupBy(tables.assessments, ({year}) => year)]
      .sort(([a], [b]) => b - a)
      .map(([year, rows]) => ({year, rows})),
    thirdParty: tables.third_party.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  };
};

/** Units of units.csv that lead, share, have a duty or a grade; and those that only other tables name. */
const unitNames = ({tables}: City, {issues}: RectificationVerdicts): readonly string[] => {
  const named = new Set([
    ...issues.flatMap(({issue}) => [issue.lead, ...issue.units]),
    ...tables.responsibilities.map(({unit}) => unit),
    ...tables.assessments.map(({unit}) => unit)
  ]);
  const known = tables.units.map(({name}) => name);
  return [...known.filter((name) => named.has(name)), ...[...named].filter((name) => !known.includes(name))];
};

const unitVerdict = (name: string, {tables}: City, {issues, leads}: RectificationVerdicts): UnitVerdict => ({
  name,
  slug: slug(name),
  kind: tables.units.find((unit) => unit.name === name)?.kind ?? null,
  led: leads.find((group) => group.name === name) ?? null,
  shared: issues.filter(({issue}) => issue.lead !== name && issue.units.includes(name)),
  duties: tables.responsibilities.filter(({unit}) => unit === name),
  assessments: tables.assessments.filter(({unit}) => unit === name).toSorted((a, b) => b.year - a.year)
});
