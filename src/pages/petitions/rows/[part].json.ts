import type {APIRoute} from "astro";
import {listIndex, listLines} from "../../../figures/lists/list-files.ts";
import {caseKind} from "../../../figures/petitions/petition-list-kind.ts";
import {caseLists} from "../_lists.ts";

/** Addresses of the rows begin where the section's does. */
const {base} = caseLists;
export const getStaticPaths = () => caseLists.parts();
export const GET: APIRoute = ({params: {part}}) => {
  const rows = caseLists.rowsOf("all");
  return Response.json(part === "index" ? listIndex(caseKind, rows) : listLines(caseKind, rows, Number(part), base));
};
