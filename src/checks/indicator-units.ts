import {unitOfMeasure} from "../measures/targets/targeted.ts";
import {recomputed} from "../measures/indicators.ts";
import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeIn} from "./place.ts";

/** Rates of parts of a whole by their definition; others may be of what was done of what was planned. */
const PARTS: ReadonlySet<string> = new Set([
  ...["farmland-safe-use", "manure-use", "rural-sewage-rate", "garbage-recycling-rate"],
  ...["incineration-capacity-share", "sewage-collection-rate"]
]);

const RATES: ReadonlySet<string> = new Set(["%", "‰"]);

/** The unit of each code: that of most of its rows, the first one of a tie; a measure of the site has its own. */
export const unitsOf = ({indicators}: Pick<City["tables"], "indicators">): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(indicators, ({id}) => id)].map(([id, rows]) => {
      const units = [...Map.groupBy(rows, ({unit}) => unit)].toSorted(([, a], [, b]) => b.length - a.length);
      return [id, unitOfMeasure(id) ?? units[0]?.[0] ?? ""] as const;
    })
  );

/** What a fraction says against itself, and a row against the others of its code. */
export const indicatorUnits = ({tables}: City): readonly Fault[] => {
  const units = unitsOf(tables);
  return tables.indicators.flatMap((row): readonly Fault[] => {
    const {id, unit, numerator, denominator, numeratorUnit, denominatorUnit} = row;
    const whole = units.get(id);
    const percent = RATES.has(unit);
    return [
      ...(whole === undefined || whole === unit
        ? []
        : [
            {
              ...placeIn("indicators", row, "unit"),
              ...{severity: "fault" as const, code: "unit-differs", message: `与这一指标的单位“${whole}”不同`},
              fix: "请换算成同一单位后填报"
            }
          ]),
      ...(!percent || numeratorUnit === null || denominatorUnit === null || numeratorUnit === denominatorUnit
        ? []
        : [
            {
              ...placeIn("indicators", row, "denominatorUnit"),
              ...{severity: "fault" as const, code: "unit-differs"},
              message: `与分子单位“${numeratorUnit}”不同，两者相除不是比例`,
              fix: "请把分子、分母换算成同一单位后填报"
            }
          ]),
      ...(!percent || numerator === null || denominator === null || numerator <= denominator
        ? []
        : [
            {
              ...placeIn("indicators", row, "numerator"),
              severity: PARTS.has(id) ? ("fault" as const) : ("warning" as const),
              code: "part-exceeds-whole",
              message: `分子 ${numerator} 大于分母 ${denominator}`,
              fix: PARTS.has(id)
                ? "请核对两列，分子是分母的一部分"
                : "请核对两列；确实可以超过 100% 的，请在 decisions.csv 中答复"
            }
          ]),
      ...scaleOf(row)
    ];
  });
};

/** A rate in percent that was typed as a part of one. */
const scaleOf = (row: City["tables"]["indicators"][number]): readonly Fault[] => {
  const {unit, value, printed} = row;
  const found = recomputed(row);
  return unit === "%" &&
    value === null &&
    found !== null &&
    found > 10 &&
    printed !== null &&
    printed > 0 &&
    printed <= 1
    ? [
        {
          ...placeIn("indicators", row, "printed"),
          ...{severity: "warning" as const, code: "scale-differs"},
          message: `单位是 %，由分子、分母重算是 ${found.toFixed(1)}%`,
          fix: "请核对是否把 80% 写成了 0.8；确实如此公布的，请在 decisions.csv 中答复"
        }
      ]
    : [];
};
