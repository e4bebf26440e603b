import type {City} from "../../tables/city.ts";
import {slug} from "../../tables/slug.ts";
import type {PetitionCase} from "../../tables/schemas/index.ts";
import {VERIFIED} from "./petition-case.ts";
import type {PetitionVerdicts} from "./petition.ts";
import {regionSlug} from "../rectification/rectification-lists.ts";

/** A list of cases with its own address under /petitions/. */
export interface CaseList {
  readonly path: string;
  readonly name: string;
  readonly facet: "办结情况" | "督察轮次" | "行政区域" | "污染类型" | "是否属实";
  /** Latest first. */
  readonly cases: readonly PetitionCase[];
}

/** Every list of the section by its path; none for a city with bulletins only. */
export const caseLists = (
  city: City,
  {cases, types, regionGroups}: Pick<PetitionVerdicts, "cases" | "types" | "regionGroups">
): ReadonlyMap<string, CaseList> => {
  if (cases.length === 0) return new Map();
  const latestFirst = cases.toSorted((a, b) => (a.assigned < b.assigned ? 1 : a.assigned > b.assigned ? -1 : 0));
  const list = (
    facet: CaseList["facet"],
    path: string,
    name: string,
    keep: (row: PetitionCase) => boolean
  ): CaseList => ({path, name, facet, cases: latestFirst.filter(keep)});
  const lists = [
    list("办结情况", "all", "全部", () => true),
    ...(["已办结", "阶段性办结", "未办结"] as const).map((word) =>
      list("办结情况", `closed/${word}`, word, ({closed}) => closed === word)
    ),
    ...[...new Set(latestFirst.map(({round}) => round))].map((name) =>
      list("督察轮次", `rounds/${slug(name)}`, name, ({round}) => round === name)
    ),
    ...regionGroups.map(({name}) =>
      list("行政区域", `region/${regionSlug(city, name)}`, name, (row) => row.regions.includes(name))
    ),
    ...types.counts.map(({name}) =>
      list("污染类型", `type/${slug(name)}`, name, (row) => (row.types as readonly string[]).includes(name))
    ),
    ...VERIFIED.map((word) => list("是否属实", `verified/${word}`, word, ({verified}) => verified === word))
  ];
  return new Map(lists.filter((one) => one.cases.length > 0).map((one) => [one.path, one]));
};
