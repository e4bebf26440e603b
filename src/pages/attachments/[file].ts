import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {APIRoute} from "astro";
import {publicFiles} from "../../figures/rectification/rectification-documents.ts";
import {publication} from "../_publication.ts";

/** Only files that an event names with 是否公开 = 是; whatever else lies in attachments/ stays where it is. */
export const getStaticPaths = () => {
  const files = publication().city.tables.issue_events.flatMap(publicFiles);
  return [...new Set(files)].map((file) => ({params: {file}}));
};

export const GET: APIRoute = ({params}) =>
  new Response(readFileSync(join(process.env["DATA_DIR"] ?? "data", "attachments", params["file"] ?? "")));
