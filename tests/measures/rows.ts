import type {City} from "../../src/tables/city.ts";
import {type TableName, type Tables, schemas} from "../../src/tables/schemas/index.ts";
import {Site} from "../../src/tables/site.ts";

type Given = {readonly [N in TableName]?: readonly Partial<Tables[N][number]>[]};

/** A city of hand-made rows: columns that a test does not name are null. */
export const cityOf = (given: Given, site: Partial<Site> = {}): City => {
  const names = Object.keys(schemas) as TableName[];
  const tables = Object.fromEntries(
    names.map((name) => [name, (given[name] ?? []).map((row, i) => fill(name, row, i))])
  );
  return {
    site: Site.parse({region: "云溪市", dataAsOf: "2026-10-31", ...site}),
    tables: tables as unknown as Tables,
    present: new Set(names.filter((name) => (given[name] ?? []).length > 0))
  };
};

const fill = (name: TableName, row: object, i: number): object => ({
  ...Object.fromEntries(Object.keys(schemas[name].columns).map((field) => [field, null])),
  meta: {
    ...{file: `${name}.csv`, line: i + 2, row: i + 2, missing: null, printed: null},
    ...{asOf: null, source: null, published: null, remark: null}
  },
  ...row
});
