import {publication} from "../_publication.ts";
import {sectionLists} from "../_section-lists.ts";

/** The lists of tasks under /rectification/. */
export const issueLists = sectionLists({
  base: "/rectification/",
  lists: () => publication().verdicts.rectification.lists,
  rows: ({issues}) => issues
});

/** None where the city has no tasks. */
const held = (): boolean => publication().verdicts.rectification.tally.total > 0;

export const listRoutes = () => (held() ? issueLists.routes() : []);
export const listFiles = () => (held() ? issueLists.files() : []);
