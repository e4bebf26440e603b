import type {City} from "../../src/tables/city.ts";
import {type TableName, schemas, type Tables} from "../../src/tables/schemas/index.ts";
import type {RowMeta} from "../../src/tables/schema.ts";
import {Site} from "../../src/tables/site.ts";

const meta: RowMeta = {
  file: "test.csv",
  line: 2,
  row: 2,
  missing: null,
  printed: null,
  asOf: null,
  source: null,
  published: null,
  remark: null
};

type Given = {readonly [N in TableName]?: readonly Partial<Tables[N][number]>[]};

/** A city of the given rows; fields that are not given are null. */
export const cityOf = (given: Given, site: Partial<Site> = {}): City => {
  const tables = Object.fromEntries(
    Object.entries(schemas).map(([name, {columns}]) => {
      const blank = {...Object.fromEntries(Object.keys(columns).map((field) => [field, null])), meta};
      return [name, (given[name as TableName] ?? []).map((row) => ({...blank, ...row}))];
    })
  ) as unknown as Tables;
  return {
    site: Site.parse({region: "云溪市", dataAsOf: "2026-10-31", ...site}),
    tables,
    present: new Set((Object.keys(given) as TableName[]).filter((name) => (given[name]?.length ?? 0) > 0))
  };
};

/** A clean day: AQI 44 under both standards (facts D01). */
export const CLEAN = {pm25: 12, pm10: 25, so2: 5, no2: 18, co: 0.6, o3_8h: 88, o3_1h: 96};
