import {Site} from "../../../src/tables/site.ts";
import type {City} from "../../../src/tables/city.ts";
import type {RowMeta} from "../../../src/tables/schema.ts";
import {schemas, type TableName, type Tables} from "../../../src/tables/schemas/index.ts";

type Fields = Readonly<Record<string, unknown>>;

export const META: RowMeta = {
  file: "water_readings.csv",
  line: 2,
  row: 2,
  missing: null,
  printed: null,
  asOf: null,
  source: null,
  published: null,
  remark: null
};

/** A row of a table with the given fields; every other column is null. */
const rowOf = (table: TableName, fields: Fields): Fields => ({
  ...Object.fromEntries(Object.keys(schemas[table].columns).map((name) => [name, null])),
  meta: META,
  ...fields
});

export interface WaterRows {
  readonly readings: readonly Fields[];
  readonly sections?: readonly Fields[];
  readonly bodies?: readonly Fields[];
  readonly targets?: readonly Fields[];
  readonly regions?: readonly Fields[];
  readonly limits?: readonly Fields[];
  readonly dataAsOf?: string;
  readonly roundBeforeJudging?: boolean;
}

/** A city that holds water tables only. */
export const waterCity = ({dataAsOf = "2026-10-31", roundBeforeJudging = false, ...rows}: WaterRows): City => {
  const {readings, sections, bodies, targets, regions, limits} = rows;
  const given: Partial<Record<TableName, readonly Fields[]>> = {
    water_readings: readings,
    water_sections: sections ?? [],
    water_bodies: bodies ?? [],
    indicator_targets: targets ?? [],
    limits: limits ?? [],
    regions: regions ?? [{name: "云溪市"}]
  };
  const names = Object.keys(schemas) as TableName[];
  const tables = Object.fromEntries(
    names.map((name) => [name, (given[name] ?? []).map((fields) => rowOf(name, fields))])
  ) as unknown as Tables;
  return {
    site: Site.parse({region: "云溪市", dataAsOf, roundBeforeJudging}),
    tables,
    present: new Set(names.filter((name) => tables[name].length > 0))
  };
};

/** The five basic items of a clean reading, class Ⅱ by 总磷. */
export const FIVE = {pH: 7.5, dissolvedOxygen: 8, permanganate: 1.8, ammonia: 0.1, phosphorus: 0.06};

export const section = (name: string, more: Fields = {}): Fields => ({
  name,
  body: "石溪河",
  order: 1,
  region: "云溪市",
  level: "国控",
  kind: "河流",
  target: "Ⅲ",
  ...more
});
