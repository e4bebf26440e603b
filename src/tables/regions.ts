import type {Schema} from "./schema.ts";
import type {Draft} from "./rows.ts";

/** Every name a region goes by → its canonical name: 行政区域, 简称 (several between 、), 编码, and the site's own. */
export type RegionNames = ReadonlyMap<string, string>;

export const regionNames = (rows: readonly Draft[], own: string): RegionNames => {
  const names = new Map<string, string>([[own, own]]);
  for (const row of rows) names.set(String(row["name"]), String(row["name"]));
  for (const row of rows)
    for (const other of [row["code"], ...String(row["short"] ?? "").split(/[、；;]/)])
      if (typeof other === "string" && other !== "" && !names.has(other)) names.set(other, String(row["name"]));
  return names;
};

/** Columns that say where a row belongs, first to last (dictionary §1, "Region of a row"). */
const PLACES = ["行政区域", "所在地市", "省份"];

/** The fields of a table that a row's region is taken from; empty when it has fewer than two. */
export const placeFields = (schema: Schema): readonly string[] => {
  const fields = PLACES.flatMap((header) =>
    Object.entries(schema.columns).flatMap(([field, column]) => (column.header === header ? [field] : []))
  );
  return fields.length > 1 ? fields : [];
};

/** The first filled place that regions.csv knows; null when none is filled; undefined when filled and unknown. */
export const regionOf = (row: Draft, fields: readonly string[], names: RegionNames): string | null | undefined => {
  let filled = false;
  for (const field of fields) {
    const place = row[field];
    if (typeof place !== "string") continue;
    filled = true;
    const known = names.get(place);
    if (known !== undefined) return known;
  }
  return filled ? undefined : null;
};
