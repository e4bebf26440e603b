import type {APIRoute} from "astro";
import {listCsv} from "../../figures/lists/list-files.ts";
import {caseKind} from "../../figures/petitions/petition-list-kind.ts";
import {fileResponse} from "../data/_tables.ts";
import {caseLists, listFiles} from "./_lists.ts";

export const getStaticPaths = () => listFiles();
export const GET: APIRoute = ({params}) => fileResponse(listCsv(caseKind, caseLists.rowsOf(params["list"] ?? "all")));
