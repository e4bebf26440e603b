import type {Figure} from "../../figures/figure.ts";
import type {IssueList} from "../../measures/rectification/rectification-lists.ts";
import {publication} from "../_publication.ts";

/** The figures of a round, on the first page of its list: its walls, its flow, its funnel. */
export const roundFigures = ({facet, path}: IssueList, page: number): readonly Figure[] => {
  if (facet !== "督察轮次" || page > 1) return [];
  const place = path.slice("rounds/".length);
  const all = [...publication().figures.values()];
  return ["wall", "funnel", "flow"].flatMap((kind) => {
    const own = `rectification-${kind}/${place}`;
    return all.filter(({id}) => id === own || id.startsWith(`${own}/`));
  });
};
