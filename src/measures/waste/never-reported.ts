import type {City} from "../../tables/city.ts";

/** Regions of regions.csv without a single row of a table that others fill. */
export interface NeverReported {
  /** 县, 县级市, 区, and what has no 类型: without them there is no number of the whole city. */
  readonly counties: readonly string[];
  /** 开发区 and 其他: their waste may be weighed with a neighbour's, the table does not say. */
  readonly aside: readonly string[];
}

type Source = Pick<City, "site"> & {readonly tables: Pick<City["tables"], "regions">};

/** Nobody is missing where the city hands in one number for all of it, nothing at all, or names that nobody knows. */
export const neverReported = ({site, tables}: Source, reporting: Iterable<string | null>): NeverReported => {
  const told = new Set([...reporting].filter((name) => name !== null && name !== site.region));
  const known = new Set(tables.regions.map(({name}) => name));
  const sure = told.size > 0 && told.isSubsetOf(known);
  const silent = tables.regions.filter(({name}) => sure && name !== site.region && !told.has(name));
  const whole = ({kind}: (typeof silent)[number]) => kind !== "开发区" && kind !== "其他";
  return {
    counties: silent.filter(whole).map(({name}) => name),
    aside: silent.filter((row) => !whole(row)).map(({name}) => name)
  };
};

/** Of 生活垃圾月报, the months after 数据截至 aside. */
export const neverInGarbage = (city: City): NeverReported =>
  neverReported(
    city,
    city.tables.garbage_monthly.filter(({month}) => month <= city.site.dataAsOf.slice(0, 7)).map(({region}) => region)
  );

/** Of 农村生活垃圾治理模式. */
export const neverInRuralGarbage = (city: City): NeverReported =>
  neverReported(
    city,
    city.tables.rural_garbage.filter(({asOf}) => asOf <= city.site.dataAsOf).map(({region}) => region)
  );
