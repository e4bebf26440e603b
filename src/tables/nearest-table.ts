import type {Findings} from "./findings.ts";
import {collectFindings} from "./findings.ts";
import {knownHeaders, matchHeader} from "./header.ts";
import {nearest} from "./nearest.ts";
import {readRecords} from "./records.ts";
import type {Schema} from "./schema.ts";

/** The table an unknown CSV is most like: by its headers, else by its name, else the first of all. */
export const nearestTable = (
  name: string,
  bytes: Uint8Array | undefined,
  schemas: Readonly<Record<string, Schema>>
): {readonly table: string; readonly headers: number} => {
  const silent: Findings = collectFindings();
  const header = bytes === undefined ? [] : (readRecords(name, bytes, silent)?.header ?? []);
  let best = {table: nearest(name, Object.keys(schemas)) ?? Object.keys(schemas)[0] ?? "", headers: 0};
  for (const [table, schema] of Object.entries(schemas)) {
    const known = knownHeaders(schema);
    const headers = header.filter((cell) => !cell.startsWith("备注") && matchHeader(cell, known) !== null).length;
    if (headers > Math.max(1, best.headers)) best = {table, headers};
  }
  return best;
};
