import {listPages} from "../_paging.ts";
import {publication} from "../_publication.ts";

/** The section's own page, and every page of every list of cases; none where the city has neither cases nor bulletins. */
export const listRoutes = (): readonly (string | undefined)[] => {
  const {batches, lists} = publication().verdicts.petitions;
  if (batches.length === 0) return [];
  return [undefined, ...[...lists.values()].flatMap(({cases, path}) => listPages(cases, path).map(({route}) => route))];
};

/** The list and page behind a route; null for the section's page of a city with bulletins only. */
export const listAt = (route: string | undefined) => {
  const {lists} = publication().verdicts.petitions;
  const path = route ?? "all";
  // A facet value may end in a number itself: the whole path counts first.
  const list = lists.get(path) ?? lists.get(path.replace(/\/\d+$/, "")) ?? null;
  if (list === null) return null;
  const page = listPages(list.cases, list.path).find((one) => one.route === path);
  if (page === undefined) throw new Error(`no page ${path}`);
  return {list, ...page};
};

/** The facets of the list pages, one at a time; the current one is marked. */
export const facets = (current: string) => {
  const {lists} = publication().verdicts.petitions;
  return [...Map.groupBy(lists.values(), ({facet}) => facet)].map(([label, values]) => ({
    label,
    all: folderOf(values),
    items: values.map(({path, name, cases}) => ({
      text: name,
      href: `/petitions/${path}/`,
      count: cases.length,
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

/** `/petitions/region/`, where the lists of a facet stand in a folder. */
const folderOf = (lists: readonly {readonly path: string}[]): string | undefined => {
  const inside = lists.find(({path}) => path.includes("/"));
  return inside === undefined ? undefined : `/petitions/${inside.path.split("/")[0]}/`;
};
