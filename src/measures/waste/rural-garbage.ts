import type {City} from "../../tables/city.ts";
import type {RuralGarbage} from "../../tables/schemas/index.ts";
import {neverInRuralGarbage} from "./never-reported.ts";
import {partsFirst} from "./parts-first.ts";
import {type Share, share} from "../share.ts";

/** The three ways of the speech (固废法 art. 46), and what none of them reaches yet: the four add to the whole. */
export const RURAL_MODES = [
  {key: "urban", label: "城乡一体化"},
  {key: "town", label: "镇村一体化"},
  {key: "local", label: "就地就近"},
  {key: "uncovered", label: "未覆盖"}
] as const;

/** Villages by way of treatment; several counties add only on the same 统计单元. */
export interface RuralModes {
  readonly region: string;
  readonly unit: RuralGarbage["unit"];
  readonly total: number;
  readonly urban: number;
  readonly town: number;
  readonly local: number;
  readonly uncovered: number;
  /** 设施覆盖率 = (总数 − 未覆盖数) ÷ 总数 */
  readonly coverage: Share | null;
}

export interface RuralPeriod {
  readonly asOf: string;
  /** Empty where the city handed in one row for all of it. */
  readonly regions: readonly RuralModes[];
  /** The city: one entry per 统计单元, since 行政村 and 自然村 do not add. */
  readonly totals: readonly RuralModes[];
  /** Regions that report at other dates and not at this one, and counties that never did: so the city has no coverage. */
  readonly absent: readonly string[];
}

/** By 期末日期 up to 数据截至, earliest first. */
export const ruralGarbage = (city: City): readonly RuralPeriod[] => {
  const {site, tables} = city;
  const rows = partsFirst(
    tables.rural_garbage.filter((row) => row.asOf <= site.dataAsOf),
    site.region
  );
  const everyone = [...new Set([...rows.map(({region}) => region), ...neverInRuralGarbage(city).counties])].filter(
    (name) => name !== site.region
  );
  return [...Map.groupBy(rows, (row) => row.asOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([asOf, ofDate]) => {
      const whole = ofDate.some(({region}) => region === site.region);
      const absent = whole ? [] : everyone.filter((name) => ofDate.every(({region}) => region !== name));
      const totals = [...Map.groupBy(ofDate, (row) => row.unit)].map(([unit, parts]) =>
        modes(added(parts, site.region, unit))
      );
      return {
        ...{asOf, absent, regions: whole ? [] : ofDate.map(modes)},
        totals: absent.length === 0 ? totals : totals.map((total) => ({...total, coverage: null}))
      };
    });
};

type Counts = Pick<RuralGarbage, "region" | "unit" | "total" | "urban" | "town" | "local" | "uncovered">;

const modes = ({region, unit, total, urban, town, local, uncovered}: Counts): RuralModes => ({
  ...{region, unit, total, urban, town, local, uncovered},
  coverage: share(total - uncovered, total)
});

const added = (rows: readonly RuralGarbage[], region: string, unit: RuralGarbage["unit"]): Counts => {
  const sum = (key: "total" | "urban" | "town" | "local" | "uncovered") => rows.reduce((n, row) => n + row[key], 0);
  return {
    ...{region, unit, total: sum("total"), urban: sum("urban")},
    ...{town: sum("town"), local: sum("local"), uncovered: sum("uncovered")}
  };
};
