import type {Verdicts} from "../../measures/assess.ts";
import type {Batch} from "../../measures/petitions/petition-batch.ts";
import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import {regionSlug} from "../../measures/rectification/rectification-lists.ts";
import type {City} from "../../tables/city.ts";
import {slug} from "../../tables/slug.ts";
import {batchPath} from "../petitions/petition-words.ts";
import {roundPath} from "../rectification/rectification-words.ts";

/** What one may subscribe to: the whole, a county, a round. */
export interface FeedScope {
  /** Part of its addresses: `all`, `regions/shi-xi`, `rounds/第三轮…`. */
  readonly id: string;
  readonly kind: "全市" | "行政区域" | "督察轮次";
  readonly name: string;
  /** The page it is about. */
  readonly page: string;
  readonly issues: readonly IssueVerdict[];
  readonly batches: readonly Batch[];
  /** Exposures of this region; null: none, undefined: all. */
  readonly region: string | null | undefined;
}

/** The whole, every county of regions.csv, every round with tasks or petitions. */
export const feedScopes = (city: City, {rectification, petitions}: Verdicts): readonly FeedScope[] => {
  const rounds = new Set([...rectification.rounds.map(({name}) => name), ...petitions.batches.map(({round}) => round)]);
  return [
    {
      ...{id: "all", kind: "全市", name: city.site.region, page: "/", region: undefined},
      ...{issues: rectification.issues, batches: petitions.batches}
    },
    ...city.tables.regions.map(({name}): FeedScope => {
      const path = regionSlug(city, name);
      const issues = rectification.regions.find((group) => group.name === name)?.issues ?? [];
      return {
        ...{id: `regions/${path}`, kind: "行政区域", name, page: `/regions/${path}/`, region: name, issues},
        batches: []
      };
    }),
    ...[...rounds].map((name): FeedScope => {
      const issues = rectification.rounds.find((group) => group.name === name)?.issues ?? [];
      const batches = petitions.batches.filter(({round}) => round === name);
      const first = batches[0];
      return {
        ...{id: `rounds/${slug(name)}`, kind: "督察轮次", name, region: null, issues, batches},
        page: issues.length > 0 || first === undefined ? roundPath(name) : batchPath(first.round, first.batch)
      };
    })
  ];
};

/** One of them by its id. */
export const feedScope = (city: City, verdicts: Verdicts, id: string): FeedScope => {
  const found = feedScopes(city, verdicts).find((scope) => scope.id === id);
  if (found === undefined) throw new Error(`no feed ${id}`);
  return found;
};
