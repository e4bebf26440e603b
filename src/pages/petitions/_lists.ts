import {publication} from "../_publication.ts";
import {sectionLists} from "../_section-lists.ts";

/** The lists of cases under /petitions/; none for a city with bulletins only. */
export const caseLists = sectionLists({
  base: "/petitions/",
  lists: () => publication().verdicts.petitions.lists,
  rows: ({cases}) => cases
});

/** None where the city has neither cases nor bulletins. */
export const listRoutes = () => (publication().verdicts.petitions.batches.length > 0 ? caseLists.routes() : []);

export const listFiles = () => caseLists.files();
