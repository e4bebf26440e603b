import type {APIRoute} from "astro";
import {listCsv} from "../../figures/lists/list-files.ts";
import {issueKind} from "../../figures/rectification/rectification-list-kind.ts";
import {fileResponse} from "../data/_tables.ts";
import {issueLists, listFiles} from "./_lists.ts";

export const getStaticPaths = () => listFiles();
export const GET: APIRoute = ({params}) => fileResponse(listCsv(issueKind, issueLists.rowsOf(params["list"] ?? "all")));
