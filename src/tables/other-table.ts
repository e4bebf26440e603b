import {trimmed} from "./half-width.ts";
import {type Known, knownHeaders, matchHeader} from "./header.ts";
import type {Problem} from "./findings.ts";
import type {Schema} from "./schema.ts";

/** Fewer headers in common say nothing: 日期 and 行政区域 stand in many tables. */
const LEAST = 3;

/**
 * A header that is wholly another table's, handed in under this one's name: one thing to mend, which column by column
 * would look like many. Null where the header is this table's, or no table's as a whole.
 */
export const otherTable = (
  table: string,
  names: readonly string[],
  schemas: Readonly<Record<string, Schema>>
): Problem | null => {
  const own = schemas[table];
  const headers = names.map(trimmed).filter((name) => name !== "");
  if (own === undefined || headers.length < LEAST || !lacks(own, headers)) return null;
  const count = (known: Known): number => headers.filter((header) => matchHeader(header, known) !== null).length;
  const mine = count(knownHeaders(own));
  let best: {name: string; schema: Schema; matched: number} | null = null;
  for (const [name, schema] of Object.entries(schemas)) {
    if (name === table || lacks(schema, headers)) continue;
    const matched = count(knownHeaders(schema));
    if (matched >= LEAST && matched > mine && matched > (best?.matched ?? 0)) best = {name, schema, matched};
  }
  if (best === null || best.matched * 5 < headers.length * 4) return null;
  return {
    code: "other-table",
    message: `这份文件的表头像是“${best.schema.title}”（${best.name}.csv）的，不像“${own.title}”`,
    fix: `内容确是“${best.schema.title}”的，请把文件改名为 ${best.name}.csv（或放进 ${best.name}/）；两份文件存反了的，请把文件名换过来`
  };
};

/** A required column is not there. */
const lacks = (schema: Schema, headers: readonly string[]): boolean => {
  const known = knownHeaders(schema);
  const fields = new Set(
    headers.flatMap((header) => {
      const match = matchHeader(header, known);
      return match !== null && "field" in match ? [match.field] : [];
    })
  );
  return Object.entries(schema.columns).some(([field, {need}]) => need === "R" && !fields.has(field));
};
