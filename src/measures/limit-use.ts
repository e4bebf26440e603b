import {documentName, type PublisherLimit, SAME_LIMIT} from "../standards/publisher-limits.ts";
import type {Standard} from "../standards/standard.ts";
import {BASIC_ITEMS, GB3838_2002} from "../standards/water/gb3838-2002.ts";
import {sourceWater} from "../standards/water/water-sources.ts";
import {waterTables} from "../standards/water/water-table.ts";
import {WATER_ITEMS} from "../tables/schemas/water.ts";
import {airStandards} from "./air/air-standards.ts";

/** What becomes of a row of limits.csv. */
export interface LimitUse<R extends PublisherLimit> {
  readonly row: R;
  /**
   * 已采用: values are judged by it · 与标准相同: it changes nothing · 部分采用: at some time it does not fit what holds then ·
   * 未采用: `why` says what is wrong with it.
   */
  readonly use: "已采用" | "与标准相同" | "部分采用" | "未采用";
  readonly why: string | null;
  /** The site holds the standard that it names, on its dates. */
  readonly known: boolean;
}

const NO_SOURCES = "本站不逐项评价水源";

/** Why a row of a document that the site holds never holds: it begins after the document's last day, or ends before its first. */
const outsideOf = (
  row: PublisherLimit,
  editions: readonly {readonly base: Standard; readonly from: string; readonly to: string | null}[]
): string | null => {
  const bases = new Map(editions.map(({base}) => [base.id, base]));
  const own = [...bases.values()].filter(({id}) => documentName(id) === documentName(row.standard));
  const last = own.at(-1);
  if (last === undefined) return null;
  const family = last.id.replace(/-\d{4}$/, "");
  const next = [...bases.values()].find(
    ({id, from, to}) => id.startsWith(`${family}-`) && from <= row.from && (to === null || to >= row.from)
  );
  return last.to !== null && row.from > last.to
    ? `${last.id} 只用到 ${last.to}，这一行从 ${row.from} 起${next === undefined ? "" : `，那时用的是 ${next.id}，请把“标准”改为它并核对类别和限值，或更正生效日期`}`
    : `${last.id} 从 ${own[0]?.from ?? last.from} 起才用于评价，这一行到 ${row.to ?? "那时"} 为止`;
};

/** Items of Table 1 with a limit for each class: what a row can correct. pH has one range for all classes. */
const CORRECTABLE = BASIC_ITEMS.filter(({kind}) => kind === "ceiling" || kind === "floor").map(({name}) => name);

/**
 * What becomes of an item outside the tables. A class needs five limits and the assessment fixes which items take part, so a
 * row cannot bring a new item into it.
 */
const noWaterItem = ({item}: PublisherLimit): string => {
  const known = Object.values(WATER_ITEMS).some(({header}) => header === item);
  return (
    `${GB3838_2002.id} 表 1、表 2 都没有“${item}”这一项，` +
    `${known ? "水质监测数据中的这一列只列数值、不评类别" : "水质监测数据也没有这一列"}；` +
    `一行限值不能增加参评项目，能补充和更正的是${CORRECTABLE.join("、")}的各类限值`
  );
};

/** Whether each row of limits.csv is used, by any of the standards that the site holds. */
export const limitUses = <R extends PublisherLimit>(rows: readonly R[]): readonly LimitUse<R>[] => {
  // Table 2 is held to tell a slip from a limit of sources; nothing on the site is judged by it.
  const [water, source, air] = [waterTables(rows), sourceWater(rows), airStandards(rows)];
  const editions = [...water.tables.map(({edition}) => edition), ...air.aqi, ...air.limits];
  const sources = new Set<PublisherLimit>(source.editions.flatMap((edition) => edition.rows));
  const used = new Set<PublisherLimit>(editions.flatMap((edition) => edition.rows));
  const refused = Map.groupBy([...water.refused, ...source.refused, ...air.refused], ({row}): PublisherLimit => row);
  return rows.map((row): LimitUse<R> => {
    const reasons = [...new Set((refused.get(row) ?? []).map(({why}) => why))];
    if (sources.has(row)) return {row, use: "未采用", why: NO_SOURCES, known: true};
    if (used.has(row)) {
      const clashes = reasons.filter((reason) => reason !== SAME_LIMIT && !/这一项$/.test(reason));
      return clashes.length === 0
        ? {row, use: "已采用", why: null, known: true}
        : {row, use: "部分采用", why: clashes.join("；"), known: true};
    }
    if (reasons.includes(SAME_LIMIT)) return {row, use: "与标准相同", why: null, known: true};
    const known = reasons.length > 0;
    const outside = known ? null : outsideOf(row, [...editions, ...source.editions]);
    if (outside !== null) return {row, use: "未采用", why: outside, known: true};
    // A table that does not have the item says less than one that has it.
    const telling = reasons.filter((reason) => !/这一项$/.test(reason));
    const why = !known ? `本站没有收录“${row.standard}”` : telling.length === 0 ? noWaterItem(row) : telling.join("；");
    return {row, use: "未采用", why, known};
  });
};
