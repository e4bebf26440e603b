import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeIn} from "./place.ts";
import {twoReadings} from "./readings.ts";

/** Printed as whole µg/m³ (HJ 633); CO is in mg/m³ and so is never so small. */
const WHOLE = ["pm25", "pm10", "so2", "no2", "o3_8h", "o3_1h"] as const;

/**
 * Values between 0 and 1 µg/m³: most often mg/m³ below a header that does not say so. Nothing is converted: it is asked once
 * for each column of a file, at its first such value.
 */
export const faintAir = ({tables}: City): readonly Fault[] => [
  ...faintIn("air_daily", tables.air_daily),
  ...faintIn("air_hourly", tables.air_hourly)
];

const thousandfold = (value: number): string => twoReadings(value, "µg/m³", (one) => one > value * 999);

const faintIn = <N extends "air_daily" | "air_hourly">(name: N, rows: City["tables"][N]): readonly Fault[] => {
  const first = new Map<string, {row: City["tables"][N][number]; field: (typeof WHOLE)[number]; count: number}>();
  for (const row of rows as readonly City["tables"][N][number][])
    for (const field of WHOLE) {
      const value = row[field];
      // Half a detection limit may be so small.
      if (value === null || value <= 0 || value >= 1 || row.meta.printed?.[field] !== undefined) continue;
      const key = `${row.meta.file}\n${field}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, {row, field, count: 1});
      else known.count += 1;
    }
  return [...first.values()].map(({row, field, count}) => ({
    ...placeIn(name, row, field),
    severity: "warning",
    code: "implausible-value",
    message: `小于 1 µg/m³${count > 1 ? `，这个文件的这一列还有 ${count - 1} 格也是` : ""}${thousandfold(row[field] ?? 0)}`,
    fix: "是 mg/m³ 的请在列名里写明单位，如“PM2.5(mg/m³)”，程序会换算；确实如此的，请在 decisions.csv 中答复"
  }));
};
