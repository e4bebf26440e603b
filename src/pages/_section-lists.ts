import {listChunks} from "../figures/lists/list-files.ts";
import {type ListPage, listPages} from "./_paging.ts";

/** A list with its own address inside a section. */
export interface SectionList {
  /** `all`, `late`, `rounds/<round>` … */
  readonly path: string;
  readonly name: string;
  /** What it is one value of. */
  readonly facet: string;
}

/** Where the lists of a section come from; asked anew each time, since a development server may have read other files. */
interface Source<L extends SectionList, T> {
  /** `/rectification/` */
  readonly base: string;
  readonly lists: () => ReadonlyMap<string, L>;
  readonly rows: (list: L) => readonly T[];
}

/** The pages, facets and folders of a section's lists. */
export const sectionLists = <L extends SectionList, T>({base, lists, rows}: Source<L, T>) => {
  const pagesOf = (list: L): readonly ListPage<T>[] => listPages(rows(list), list.path);

  /**
   * Every page of the section that is a list. The section's own page opens the list of everything, whose further pages stand
   * under `all/`, so that a thing whose id is a bare number keeps its address.
   */
  const routes = (): readonly (string | undefined)[] => [
    undefined,
    ...[...lists().values()].flatMap((list) => pagesOf(list).map(({route}) => route))
  ];

  /** The list and page behind a route; null where the section holds no rows at all. */
  const at = (route: string | undefined) => {
    const path = route ?? "all";
    // A facet value may end in a number itself: the whole path counts first.
    const list = lists().get(path) ?? lists().get(path.replace(/\/\d+$/, "")) ?? null;
    if (list === null) return null;
    const page = pagesOf(list).find((one) => one.route === path);
    if (page === undefined) throw new Error(`no page ${path}`);
    return {list, ...page};
  };

  /** The facets of the list pages, one at a time; the current one is marked. */
  const facets = (current: string) =>
    [...Map.groupBy(lists().values(), ({facet}) => facet)].map(([label, values]) => ({
      label,
      all: folderOf(base, values),
      items: values.map((list) => ({
        text: list.name,
        href: `${base}${list.path}/`,
        count: rows(list).length,
        current: list.path === current
      }))
    }));

  /** The values of a facet whose lists share a folder, for whoever shortens an address to it. */
  const folders = () =>
    facets("").flatMap((facet) => {
      const items = facet.items.filter(({href}) => href.split("/").length > 4);
      const folder = items[0]?.href.split("/")[2];
      return folder === undefined ? [] : [{...facet, items, folder}];
    });

  /** The route of a folder; none where no list stands in it. */
  const folderPaths = (name: string) =>
    folders().some(({folder}) => folder === name) ? [{params: {index: undefined}}] : [];

  /** Every row of a list; none where the section has no such list. */
  const rowsOf = (path: string): readonly T[] => {
    const list = lists().get(path);
    return list === undefined ? [] : rows(list);
  };

  /** The files beside the lists, one a list. */
  const files = () => [...lists().keys()].map((list) => ({params: {list}}));

  /** What a list of everything is narrowed from: its index, and its lines in parts. */
  const parts = () => {
    const all = rowsOf("all");
    return all.length === 0 ? [] : ["index", ...listChunks(all)].map((part) => ({params: {part: String(part)}}));
  };

  return {base, routes, at, facets, folders, folderPaths, rowsOf, files, parts};
};

/** `/rectification/region/`, where the lists of a facet stand in a folder. */
const folderOf = (base: string, lists: readonly SectionList[]): string | undefined => {
  const inside = lists.find(({path}) => path.includes("/"));
  return inside === undefined ? undefined : `${base}${inside.path.split("/")[0]}/`;
};
