import type {Findings} from "./findings.ts";
import {placeOf} from "./row-names.ts";
import type {Draft} from "./rows.ts";
import type {Schema} from "./schema.ts";
import {slug} from "./slug.ts";

/** Tables whose rows have a page of their own, and words their addresses already use (design §3). */
const PAGED: Readonly<Record<string, readonly string[]>> = {
  regions: [],
  water_bodies: [],
  rounds: [],
  rectification_issues: ["all", "late", "due-soon", "rounds", "state", "region", "field", "unit"],
  petition_cases: ["all", "closed", "rounds", "region", "type", "verified", "batches"],
  exposure_list: ["state", "region", "field", "withdrawn"],
  water_sections: [],
  air_stations: [],
  garbage_facilities: []
};

/** What a name may hold that makes its address another than its name, or one that another name may have. */
const UNCERTAIN = /[\sa-z/\\?#%:*"<>|.\u0080-\u2fff\ua000-\uffff]/;

/** Names looked at together: a look at each costs more than all their characters. */
const STRETCH = 1024;

/** One cheap look: names without codes, none of which could be the address of another. */
const areAddresses = (rows: readonly Draft[], field: string): boolean => {
  const names: string[] = [];
  for (const row of rows) {
    const name = row[field];
    if (typeof name !== "string" || name === "" || typeof row["code"] === "string") return false;
    names.push(name);
  }
  for (let from = 0; from < names.length; from += STRETCH)
    if (UNCERTAIN.test(names.slice(from, from + STRETCH).join(""))) return false;
  return true;
};

/** File systems take 255 bytes a name, and `.json` and the like follow the name itself. */
const LONGEST = 180;
const isTooLong = (row: Draft, field: string): boolean => {
  const name = String(row["code"] ?? row[field] ?? "");
  return name.length > LONGEST / 3 && new TextEncoder().encode(slug(name, null)).length > LONGEST;
};
const TOO_LONG = {
  code: "address-too-long",
  message: `名称太长，做不成网址（最多 ${LONGEST / 3} 个汉字）`,
  fix: "请写简称或编号；有“编码”列的，也可以填写编码"
};

/** Two things with one address: one page would silently replace the other. */
export const checkAddresses = (
  schema: Schema,
  rows: readonly Draft[],
  /** No two rows have the same key. */
  distinct: boolean,
  findings: Findings
): void => {
  const reserved = PAGED[schema.name];
  if (reserved === undefined) return;
  const field = schema.key[0] ?? "";
  for (const row of rows) if (isTooLong(row, field)) findings.add(placeOf(schema, row, field), TOO_LONG);
  if (distinct && schema.key.length === 1 && schema.name !== "exposure_list" && areAddresses(rows, field)) return;
  const seen = new Map<string, Draft>();
  for (const row of rows) {
    const name = String(row[field] ?? "");
    const code = typeof row["code"] === "string" ? row["code"] : null;
    const address = slug(name, code);
    // On a disk that does not tell A from a (Windows, macOS) the second page would replace the first.
    const folded = address.toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, row);
    // The list of exposures itself is paged at /exposure/2/ …; a list never has more pages than a tenth of its rows.
    const page = schema.name === "exposure_list" && /^[1-9]\d*$/.test(address) && Number(address) <= rows.length / 10;
    if (other !== undefined || page || reserved.includes(address) || /^\.*$/.test(address))
      findings.add(placeOf(schema, row, code === null ? field : "code"), {
        code: "address-taken",
        message:
          other === undefined
            ? `网址“${address}”已有别的用途`
            : `网址“${address}”与第 ${other.meta.line} 行的“${String(other[field])}”相同${
                slug(String(other[field]), typeof other["code"] === "string" ? other["code"] : null) === address
                  ? ""
                  : "（只有大小写不同）"
              }`,
        fix: "code" in schema.columns ? "请给其中一个填写不同的“编码”" : "请改用不同的编号"
      });
  }
};
