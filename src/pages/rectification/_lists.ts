import type {IssueList} from "../../measures/rectification/rectification-lists.ts";
import {type ListPage, listPages} from "../_paging.ts";
import {publication} from "../_publication.ts";

/**
 * Every page of the section that is a list. The section's own page opens the list of all tasks, whose further pages stand
 * under `all/`, so that a task whose 问题编号 is a bare number keeps its address.
 */
export const listRoutes = (): readonly (string | undefined)[] => {
  const {tally, lists} = publication().verdicts.rectification;
  if (tally.total === 0) return [];
  return [undefined, ...[...lists.values()].flatMap((list) => pagesOf(list).map(({route}) => route))];
};

/** The list and page behind a route. */
export const listAt = (route: string | undefined) => {
  const {lists} = publication().verdicts.rectification;
  const path = route ?? "all";
  // A facet value may end in a number itself: the whole path counts first.
  const list = lists.get(path) ?? lists.get(path.replace(/\/\d+$/, "")) ?? null;
  if (list === null) throw new Error(`no list ${path}`);
  const page = pagesOf(list).find((one) => one.route === path);
  if (page === undefined) throw new Error(`no page ${path}`);
  return {list, ...page};
};

const pagesOf = (list: IssueList): readonly ListPage<IssueList["issues"][number]>[] =>
  listPages(list.issues, list.path);

/** The facets of the list pages, one at a time; the current one is marked. */
export const facets = (current: string) => {
  const {lists} = publication().verdicts.rectification;
  return [...Map.groupBy(lists.values(), ({facet}) => facet)].map(([label, values]) => ({
    label,
    all: folderOf(values),
    items: values.map(({path, name, issues}) => ({
      text: name,
      href: `/rectification/${path}/`,
      count: issues.length,
      current: path === current
    }))
  }));
};

/** The values of a facet whose lists share a folder, for whoever shortens an address to it. */
export const folders = () =>
  facets("").flatMap((facet) => {
    const items = facet.items.filter(({href}) => href.split("/").length > 4);
    const folder = items[0]?.href.split("/")[2];
    return folder === undefined ? [] : [{...facet, items, folder}];
  });

/** The route of a folder; none where no list stands in it. */
export const folderPaths = (name: string) =>
  folders().some(({folder}) => folder === name) ? [{params: {index: undefined}}] : [];

/** `/rectification/region/`, where the lists of a facet stand in a folder. */
const folderOf = (lists: readonly {readonly path: string}[]): string | undefined => {
  const inside = lists.find(({path}) => path.includes("/"));
  return inside === undefined ? undefined : `/rectification/${inside.path.split("/")[0]}/`;
};
