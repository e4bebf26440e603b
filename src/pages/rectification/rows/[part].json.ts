import type {APIRoute} from "astro";
import {listIndex, listLines} from "../../../figures/lists/list-files.ts";
import {issueKind} from "../../../figures/rectification/rectification-list-kind.ts";
import {issueLists} from "../_lists.ts";

/** Addresses of the rows begin where the section's does. */
const {base} = issueLists;
export const getStaticPaths = () => issueLists.parts();
export const GET: APIRoute = ({params: {part}}) => {
  const rows = issueLists.rowsOf("all");
  return Response.json(part === "index" ? listIndex(issueKind, rows) : listLines(issueKind, rows, Number(part), base));
};
