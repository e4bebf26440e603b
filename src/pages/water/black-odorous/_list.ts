import {blackOdorousEntries} from "../../../figures/water/water-list-pages.ts";
import {listPages} from "../../_paging.ts";
import {publication} from "../../_publication.ts";

/** The list of waters, page by page. */
export const waterPages = () => listPages(blackOdorousEntries(publication().verdicts.waterLists.blackOdorous.waters));
