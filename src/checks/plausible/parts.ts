import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import type {Draft} from "../../tables/rows.ts";
import {type TableName, schemas} from "../../tables/schemas/index.ts";
import {placeIn} from "../place.ts";
import {recent} from "./series.ts";

/** Months looked at: of monthly tables the last two years, of days the last quarter. */
const MONTHS = 24;
const MONTHS_OF_DAYS = 3;

/** What is measured as a part of something else measured in the same water or air, and by how much it may seem more than it. */
interface Part {
  readonly part: string;
  readonly whole: string;
  readonly why: string;
  readonly factor: number;
  readonly beyond: number;
}

const part = (one: string, whole: string, why: string, factor = 1.1, beyond = 0): Part => ({
  ...{part: one, whole, why, factor, beyond}
});

const SEWAGE = [part("inflowBod5", "inflowCod", "五日生化需氧量是化学需氧量中可生化的部分", 1)];
const AIR = [
  part("o3_8h", "o3_1h", "8 小时平均不会大于其中最大的 1 小时", 1),
  part("pm25", "pm10", "PM10 包括 PM2.5", 1.1, 5)
];
const WATER = [
  part("bod5", "cod", "五日生化需氧量是化学需氧量中可生化的部分"),
  part("permanganate", "cod", "高锰酸盐氧化的比重铬酸盐少"),
  part("ammonia", "nitrogen", "总氮包括氨氮", 1.1, 0.05)
];

/** A part larger than its whole: two columns exchanged, or two rows mixed. Readings of automatic stations are not asked about. */
export const measuredParts = ({site, tables}: City): readonly Fault[] => [
  ...exceeding(
    "sewage_plants_monthly",
    recent(tables.sewage_plants_monthly, ({month}) => month, site.dataAsOf, MONTHS),
    SEWAGE
  ),
  ...exceeding(
    "air_daily",
    recent(tables.air_daily, ({date}) => date, site.dataAsOf, MONTHS_OF_DAYS),
    AIR
  ),
  ...exceeding(
    "water_readings",
    recent(tables.water_readings, ({time}) => time, site.dataAsOf, MONTHS).filter(({time}) => time.length <= 10),
    WATER
  )
];

const exceeding = <N extends TableName>(
  name: N,
  rows: readonly City["tables"][N][number][],
  parts: readonly Part[]
): readonly Fault[] => {
  const faults: Fault[] = [];
  for (const row of rows)
    for (const {part: field, whole, why, factor, beyond} of parts) {
      const {[field]: a, [whole]: b, meta} = row as unknown as Draft;
      if (typeof a !== "number" || typeof b !== "number" || a <= b * factor || a - b <= beyond) continue;
      // Below detection nothing is known but a limit.
      if (meta.printed?.[field] !== undefined || meta.printed?.[whole] !== undefined) continue;
      faults.push({
        ...placeIn(name, row as never, field),
        ...{severity: "warning", code: "part-exceeds-whole"},
        message: `大于同一行的${headerOf(name, whole)} ${b}：${why}`,
        fix: "请核对两列是否填反或错行；确实如此的，请在 decisions.csv 中答复"
      });
    }
  return faults;
};

const headerOf = (name: TableName, field: string): string =>
  (schemas[name].columns as Readonly<Record<string, {readonly header: string}>>)[field]?.header ?? field;
