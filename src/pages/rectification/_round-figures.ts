import type {Figure} from "../../figures/figure.ts";
import type {IssueList} from "../../measures/rectification/rectification-lists.ts";
import {publication} from "../_publication.ts";

/** Walls drawn on the page of a round at most; the others are one key press away. */
const DRAWN = 3;

/** The figures of a round, on the first page of its list: its walls, its funnel, its flow. */
export const roundFigures = (
  {facet, path}: IssueList,
  page: number
): {readonly drawn: readonly Figure[]; readonly linked: readonly Figure[]} => {
  if (facet !== "督察轮次" || page > 1) return {drawn: [], linked: []};
  const place = path.slice("rounds/".length);
  const all = [...publication().figures.values()];
  const of = (kind: string): readonly Figure[] =>
    all.filter(({id}) => id === `rectification-${kind}/${place}` || id.startsWith(`rectification-${kind}/${place}/`));
  const walls = of("wall");
  return {drawn: [...walls.slice(0, DRAWN), ...of("funnel"), ...of("flow")], linked: walls.slice(DRAWN)};
};
