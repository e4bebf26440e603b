import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import type {Draft} from "../../tables/rows.ts";
import {WATER_ITEMS} from "../../tables/schemas/water.ts";
import {placeIn} from "../place.ts";
import {inTime, monthBefore, recent} from "./series.ts";

/** Fewer filled values may repeat by chance. */
const LEAST = 5;
/** The last year, and the month before it. */
const MONTHS = 13;
/** So many of them were really measured: above zero and above detection. */
const DETECTED = 3;

type Timed = "water_readings" | "garbage_monthly" | "sewage_plants_monthly" | "black_odorous_waters";

/** All values of a month as the month before: most often last month's rows with a new date. */
export const copiedMonths = ({site, tables}: City): readonly Fault[] => [
  ...copied(
    "water_readings",
    "time",
    recent(tables.water_readings, ({time}) => time, site.dataAsOf, MONTHS).filter(({time}) => time.length <= 10),
    Object.keys(WATER_ITEMS),
    ({section, province}) => (province === null ? section : `${section}\n${province}`),
    ({time}) => time
  ),
  ...copied(
    "garbage_monthly",
    "month",
    recent(tables.garbage_monthly, ({month}) => month, site.dataAsOf, MONTHS),
    [
      ...["collected", "burnt", "kitchen", "recovered", "landfilledRaw", "landfilledAsh", "landfilledEmergency"],
      ...["exported", "generated"]
    ],
    ({region, facility}) => region ?? facility ?? "",
    ({month}) => month
  ),
  ...copied(
    "sewage_plants_monthly",
    "month",
    recent(tables.sewage_plants_monthly, ({month}) => month, site.dataAsOf, MONTHS),
    // The capacity is the same every month.
    ["treated", "inflowBod5", "inflowCod", "compliantDays", "overflows", "sludge"],
    ({plant}) => plant,
    ({month}) => month
  ),
  ...copied(
    "black_odorous_waters",
    "quarter",
    tables.black_odorous_waters.filter(({quarter}) => quarter !== null),
    // All four that are measured: fewer are enough, for none of them is a count.
    ["transparency", "dissolvedOxygen", "redox", "ammonia"],
    ({id}) => id,
    ({quarter}) => quarter ?? "",
    DETECTED
  )
];

const copied = <N extends Timed>(
  name: N,
  field: string,
  rows: readonly City["tables"][N][number][],
  fields: readonly string[],
  seriesOf: (row: City["tables"][N][number]) => string,
  timeOf: (row: City["tables"][N][number]) => string,
  least = LEAST
): readonly Fault[] => {
  const before = new Map<string, City["tables"][N][number]>();
  const faults: Fault[] = [];
  for (const row of inTime(rows, timeOf)) {
    const series = seriesOf(row);
    const last = before.get(series);
    before.set(series, row);
    if (last === undefined || timeOf(last).slice(0, 7) !== timeBefore(timeOf(row).slice(0, 7))) continue;
    const same = sameValues(row as unknown as Draft, last as unknown as Draft, fields, least);
    if (same !== null)
      faults.push({
        ...placeIn(name, row, field),
        ...{severity: "warning", code: "copied-month"},
        message: `${same} 个数值与 ${timeOf(last)}（${last.meta.file} 第 ${last.meta.line} 行）全部相同`,
        fix: "请核对是否把上一期的数据当成本期的；确实如此的，请在 decisions.csv 中答复"
      });
  }
  return faults;
};

/** The month or the quarter before. */
const timeBefore = (time: string): string => {
  const [year, quarter] = [Number(time.slice(0, 4)), Number(/Q(\d)$/.exec(time)?.[1])];
  return Number.isNaN(quarter) ? monthBefore(time) : quarter === 1 ? `${year - 1}Q4` : `${year}Q${quarter - 1}`;
};

/** How many values are filled, when all are those of the other row. */
const sameValues = (row: Draft, other: Draft, fields: readonly string[], least: number): number | null => {
  let [filled, detected] = [0, 0];
  for (const field of fields) {
    const value = row[field];
    if (value !== other[field]) return null;
    if (typeof value !== "number") continue;
    ++filled;
    if (value !== 0 && row.meta.printed?.[field] === undefined) ++detected;
  }
  return filled >= least && detected >= DETECTED ? filled : null;
};
