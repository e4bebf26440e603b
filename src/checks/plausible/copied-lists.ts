import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import type {Draft} from "../../tables/rows.ts";
import {placeIn} from "../place.ts";
import {monthBefore, recent} from "./series.ts";

/** As many sources' 取水量 are alike two months running, and all are. */
const SOURCES = 4;
/** As many days or hours with values are alike on the same day of the month before, and all are. */
const DAYS = 10;
const HOURS = 48;
/** Looked at: this month and the one before it, of the last quarter; of hours the last month. */
const MONTHS_OF_SOURCES = 13;
const MONTHS_OF_DAYS = 4;
const MONTHS_OF_HOURS = 2;

const AIR = ["pm25", "pm10", "so2", "no2", "co", "o3_8h", "o3_1h"];

/** Whole lists of a month that are last month's: one value of a row may repeat, all of them together do not. */
export const copiedLists = ({site, tables}: City): readonly Fault[] => [
  ...copied(
    "drinking_water_sources",
    recent(tables.drinking_water_sources, ({month}) => month, site.dataAsOf, MONTHS_OF_SOURCES),
    {
      fields: ["intake"],
      field: "month",
      least: SOURCES,
      seriesOf: () => "",
      timeOf: ({month}) => month,
      placeOf: ({name}) => name
    }
  ),
  ...copied(
    "air_daily",
    recent(tables.air_daily, ({date}) => date, site.dataAsOf, MONTHS_OF_DAYS),
    {
      ...{fields: AIR, field: "date", least: DAYS},
      seriesOf: ({station, area}) => station ?? area ?? "",
      timeOf: ({date}) => date,
      placeOf: ({date}) => date.slice(7)
    }
  ),
  ...copied(
    "air_hourly",
    recent(tables.air_hourly, ({time}) => time ?? "", site.dataAsOf, MONTHS_OF_HOURS),
    {
      ...{fields: AIR, field: "time", least: HOURS},
      seriesOf: ({station, city}) => `${city ?? ""} ${station}`.trim(),
      timeOf: ({time}) => time ?? "",
      placeOf: ({time}) => (time ?? "").slice(7)
    }
  )
];

type Listed = "drinking_water_sources" | "air_daily" | "air_hourly";

interface Ways<R> {
  readonly fields: readonly string[];
  /** The column of the finding. */
  readonly field: string;
  readonly least: number;
  readonly seriesOf: (row: R) => string;
  readonly timeOf: (row: R) => string;
  /** Which row of the month before it is compared with. */
  readonly placeOf: (row: R) => string;
}

const copied = <N extends Listed>(
  name: N,
  rows: readonly City["tables"][N][number][],
  {fields, field, least, seriesOf, timeOf, placeOf}: Ways<City["tables"][N][number]>
): readonly Fault[] => {
  type Month = Map<string, City["tables"][N][number]>;
  const months = new Map<string, Map<string, Month>>();
  for (const row of rows) {
    if (!fields.some((one) => typeof (row as unknown as Draft)[one] === "number")) continue;
    const [series, month] = [seriesOf(row), timeOf(row).slice(0, 7)];
    const own = months.get(series) ?? new Map<string, Month>();
    months.set(series, own);
    const listed: Month = own.get(month) ?? new Map();
    own.set(month, listed.set(placeOf(row), row));
  }
  return [...months].flatMap(([series, own]) =>
    [...own].flatMap(([month, listed]): readonly Fault[] => {
      const before = own.get(monthBefore(month));
      const [first] = listed.values();
      if (before === undefined || first === undefined) return [];
      const same = alike(listed, before, fields);
      return same < least
        ? []
        : [
            {
              ...placeIn(name, first as never, field),
              ...{severity: "warning", code: "copied-month"},
              message: `${series === "" ? "" : `“${series}”`}${month} 的 ${same} 行与 ${monthBefore(month)} 同位置的行数值全部相同`,
              fix: "请核对是否把上个月的数据当成本月的；确实如此的，请在 decisions.csv 中答复"
            }
          ];
    })
  );
};

/** How many rows of a month are like those of the month before; 0 as soon as one is not. */
const alike = (
  listed: ReadonlyMap<string, unknown>,
  before: ReadonlyMap<string, unknown>,
  fields: readonly string[]
): number => {
  let same = 0;
  for (const [place, row] of listed) {
    const twin = before.get(place) as Draft | undefined;
    if (twin === undefined) continue;
    if (fields.some((field) => (row as Draft)[field] !== twin[field])) return 0;
    ++same;
  }
  return same;
};
