import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeOf} from "../tables/row-names.ts";
import {twoReadings} from "./readings.ts";
import type {Draft} from "../tables/rows.ts";
import type {Schema} from "../tables/schema.ts";
import {schemas} from "../tables/schemas/index.ts";

/** Beyond a hundred mg only a unit explains the value; below it a decimal point does (dissolved oxygen, temperature). */
const UNITS_FROM = 100;

const isUsual = (one: number, value: number, most: number): boolean =>
  one <= most && (most < UNITS_FROM || one * 999 < value);

/** Readings far beyond what water or air can hold: most often a unit or a decimal point. Asked about, never refused. */
export const implausibleValues = (city: City): readonly Fault[] =>
  Object.values(schemas as unknown as Readonly<Record<string, Schema>>).flatMap((schema) => {
    const asked = Object.entries(schema.columns).flatMap(([field, {implausible, unit}]) =>
      implausible === undefined ? [] : [{field, implausible, unit: unit ?? ""}]
    );
    const faults: Fault[] = [];
    if (asked.length === 0) return faults;
    for (const row of city.tables[schema.name as keyof City["tables"]] as unknown as readonly Draft[])
      for (const {field, implausible, unit} of asked) {
        const value = row[field];
        if (typeof value === "number" && value > implausible)
          faults.push({
            ...placeOf(schema, row, field),
            severity: "warning",
            code: "implausible-value",
            message: `远超常见范围（${implausible} ${unit} 以内）${twoReadings(value, unit, (one) => isUsual(one, value, implausible))}`,
            fix: "请核对小数点和单位；确实如此的，请在 decisions.csv 中答复"
          });
      }
    return faults;
  });
