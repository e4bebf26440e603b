import type {City} from "../../tables/city.ts";
import type {RuralSewage} from "../../tables/schemas/index.ts";
import {type Share, share} from "../share.ts";
import {type NeverReported, neverReported} from "./never-reported.ts";
import {partsFirst} from "./parts-first.ts";

/** 治理率 and 收集处理率 stand side by side: the second leaves out villages that only reuse their water. */
export interface RuralSewageRates {
  readonly region: string;
  readonly countyClass: RuralSewage["countyClass"];
  /** 治理率 = 完成治理村数 ÷ 行政村总数 */
  readonly treated: Share | null;
  /** 收集处理率 = 收集处理村数 ÷ 行政村总数 */
  readonly collected: Share | null;
  readonly reused: number | null;
  /** 口径说明 as handed in; counties on different definitions do not add. */
  readonly definition: string;
}

export interface RuralSewagePeriod {
  readonly asOf: string;
  /** Empty where the city handed in one row for all of it. */
  readonly regions: readonly RuralSewageRates[];
  /** The city by definition: usually one. */
  readonly totals: readonly RuralSewageRates[];
  /** Regions that report at other dates and not at this one, and counties that never did: so the city has no rates. */
  readonly absent: readonly string[];
}

const inTime = ({site, tables}: City): readonly RuralSewage[] =>
  partsFirst(
    tables.rural_sewage.filter((row) => row.asOf <= site.dataAsOf),
    site.region
  );

/** Of 农村生活污水治理. */
export const neverInRuralSewage = (city: City): NeverReported =>
  neverReported(
    city,
    inTime(city).map(({region}) => region)
  );

export const ruralSewage = (city: City): readonly RuralSewagePeriod[] => {
  const {site} = city;
  const rows = inTime(city);
  const everyone = [...new Set([...rows.map(({region}) => region), ...neverInRuralSewage(city).counties])].filter(
    (name) => name !== site.region
  );
  return [...Map.groupBy(rows, (row) => row.asOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([asOf, ofDate]) => {
      const whole = ofDate.some(({region}) => region === site.region);
      const absent = whole ? [] : everyone.filter((name) => ofDate.every(({region}) => region !== name));
      const totals = [...Map.groupBy(ofDate, (row) => row.definition)].map(([, parts]) =>
        rates(added(parts, site.region))
      );
      return {
        ...{asOf, absent, regions: whole ? [] : ofDate.map(rates)},
        totals:
          absent.length === 0
            ? totals
            : totals.map((total) => ({...total, treated: null, collected: null, reused: null}))
      };
    });
};

type Counts = Pick<
  RuralSewage,
  "region" | "countyClass" | "villages" | "treated" | "collected" | "reused" | "definition"
>;

const rates = ({region, countyClass, villages, treated, collected, reused, definition}: Counts): RuralSewageRates => ({
  ...{region, countyClass, reused, definition},
  treated: share(treated, villages),
  collected: share(collected, villages)
});

const added = (rows: readonly RuralSewage[], region: string): Counts => ({
  ...{region, countyClass: null, definition: rows[0]?.definition ?? ""},
  villages: rows.reduce((sum, row) => sum + row.villages, 0),
  treated: rows.reduce((sum, row) => sum + row.treated, 0),
  collected: complete(rows.map((row) => row.collected)),
  reused: complete(rows.map((row) => row.reused))
});

/** A sum over counties needs all of them. */
const complete = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
