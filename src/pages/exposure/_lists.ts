import {type ExposureList, exposureLists} from "../../measures/exposure/exposure-lists.ts";
import {listPages} from "../_paging.ts";
import {publication} from "../_publication.ts";

/** An entry of an exposure takes three lines on a phone: fewer of them to a page. */
const SIZE = 25;

/** Every page of every list of standing entries; none where the city never exposed anybody. */
export const listRoutes = () => {
  const {city, verdicts} = publication();
  const {standing, down} = verdicts.exposure;
  if (standing.length + down.length === 0) return [];
  const lists = exposureLists(city, verdicts.exposure);
  return lists.flatMap((list) => listPages(list.entries, list.path, SIZE).map((page) => ({list, ...page})));
};

/** The facets of the list pages by state, region and field; the current one is marked. */
export const facets = (current: string) => {
  const {city, verdicts} = publication();
  const lists = exposureLists(city, verdicts.exposure);
  const by = (label: NonNullable<ExposureList["facet"]>) => ({
    label,
    items: lists
      .filter(({facet}) => facet === null || facet === label)
      .map(({path, name, entries}) => ({
        text: name,
        href: path === "" ? "/exposure/" : `/exposure/${path}/`,
        count: entries.length,
        current: path === current
      }))
  });
  return [by("整改状态"), by("行政区域"), by("问题类别")] as const;
};
