import type {City} from "../../tables/city.ts";
import type {Outfall} from "../../tables/schemas/index.ts";
import {type Share, share} from "../share.ts";
import {type NeverReported, neverReported} from "../waste/never-reported.ts";

/**
 * 查、测、溯、治 (国办函〔2022〕17号): each step with the denominator it really has. 监测 and 溯源 are of 排查数,
 * 整治 is of 需整治数; a rate over another whole is another rate (water §5.1, B).
 */
export interface OutfallSteps {
  /** 受纳水体, 行政区域 or 类型, or the whole. */
  readonly name: string;
  readonly found: number;
  readonly monitored: Share | null;
  readonly traced: Share | null;
  readonly mended: Share | null;
  /** 需整治数 */
  readonly toMend: number;
  /** 依法取缔, 清理合并, 规范整治; null when no row says. */
  readonly banned: number | null;
  readonly merged: number | null;
  readonly regulated: number | null;
}

export interface OutfallPeriod {
  readonly asOf: string;
  readonly total: OutfallSteps;
  readonly byKind: readonly OutfallSteps[];
  readonly byWater: readonly OutfallSteps[];
  readonly byRegion: readonly OutfallSteps[];
  /**
   * 行政区域·受纳水体 of an earlier period without a row in this one, and 行政区域·受纳水体（类型） that the period before had
   * and this one lacks: their outfalls are not in its sums.
   */
  readonly absent: readonly string[];
  /** 行政区域·受纳水体 with rows. */
  readonly reported: number;
}

/** By 期末日期 up to 数据截至, earliest first. */
export const outfallPeriods = (city: City): readonly OutfallPeriod[] => {
  const rows = inTime(city);
  return [...Map.groupBy(rows, (row) => row.asOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([asOf, ofDate], i, periods) => ({
      asOf,
      total: steps("全市", ofDate),
      byKind: grouped(ofDate, (row) => row.kind),
      byWater: grouped(ofDate, (row) => row.water),
      byRegion: grouped(ofDate, (row) => row.region),
      absent: [
        ...reachesOf(rows.filter((row) => row.asOf < asOf)).filter((name) => !reachesOf(ofDate).includes(name)),
        ...droppedKinds(periods[i - 1]?.[1] ?? [], ofDate).map(
          ({region, water, kind}) => `${region}${water}（${kind}）`
        )
      ],
      reported: reachesOf(ofDate).length
    }));
};

const inTime = ({site, tables}: City): readonly Outfall[] => tables.outfalls.filter((row) => row.asOf <= site.dataAsOf);

/** Of 入河排污口. */
export const neverInOutfalls = (city: City): NeverReported =>
  neverReported(
    city,
    inTime(city).map(({region}) => region)
  );

/** Rows of a 类型 that the period before had and this one lacks, in reaches that do report. */
export const droppedKinds = (before: readonly Outfall[], now: readonly Outfall[]): readonly Outfall[] => {
  const reaches = new Set(reachesOf(now));
  const kinds = new Set(now.map(({region, water, kind}) => `${region}${water}\n${kind}`));
  return before.filter(
    ({region, water, kind}) => reaches.has(`${region}${water}`) && !kinds.has(`${region}${water}\n${kind}`)
  );
};

const reachesOf = (rows: readonly Outfall[]): readonly string[] => [
  ...new Set(rows.map(({region, water}) => `${region}${water}`))
];

const grouped = (rows: readonly Outfall[], key: (row: Outfall) => string): readonly OutfallSteps[] =>
  [...Map.groupBy(rows, key)].map(([name, group]) => steps(name, group));

const steps = (name: string, rows: readonly Outfall[]): OutfallSteps => {
  const sum = (key: "found" | "monitored" | "traced" | "toMend" | "mended") => rows.reduce((n, row) => n + row[key], 0);
  const known = (key: "banned" | "merged" | "regulated") => {
    const values = rows.map((row) => row[key]).filter((value) => value !== null);
    return values.length === 0 ? null : values.reduce((n, value) => n + value, 0);
  };
  return {
    ...{name, found: sum("found"), toMend: sum("toMend")},
    monitored: share(sum("monitored"), sum("found")),
    traced: share(sum("traced"), sum("found")),
    mended: share(sum("mended"), sum("toMend")),
    ...{banned: known("banned"), merged: known("merged"), regulated: known("regulated")}
  };
};
