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

type Monthly = "water_readings" | "garbage_monthly" | "sewage_plants_monthly";

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
  )
];

const copied = <N extends Monthly>(
  name: N,
  field: string,
  rows: readonly City["tables"][N][number][],
  fields: readonly string[],
  seriesOf: (row: City["tables"][N][number]) => string,
  timeOf: (row: City["tables"][N][number]) => string
): readonly Fault[] => {
  const before = new Map<string, City["tables"][N][number]>();
  const faults: Fault[] = [];
  for (const row of inTime(rows, timeOf)) {
    const series = seriesOf(row);
    const last = before.get(series);
    before.set(series, row);
    if (last === undefined || timeOf(last).slice(0, 7) !== monthBefore(timeOf(row).slice(0, 7))) continue;
    const same = sameValues(row as unknown as Draft, last as unknown as Draft, fields);
    if (same !== null)
      faults.push({
        ...placeIn(name, row, field),
        ...{severity: "warning", code: "copied-month"},
        message: `${same} 个数值与 ${timeOf(last)}（${last.meta.file} 第 ${last.meta.line} 行）全部相同`,
        fix: "请核对是否把上个月的数据当成本月的；确实如此的，请在 decisions.csv 中答复"
      });
  }
  return faults;
};

/** How many values are filled, when all are those of the other row. */
const sameValues = (row: Draft, other: Draft, fields: readonly string[]): number | null => {
  let [filled, detected] = [0, 0];
  for (const field of fields) {
    const value = row[field];
    if (value !== other[field]) return null;
    if (typeof value !== "number") continue;
    ++filled;
    if (value !== 0 && row.meta.printed?.[field] === undefined) ++detected;
  }
  return filled >= LEAST && detected >= DETECTED ? filled : null;
};
