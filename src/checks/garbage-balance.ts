import {BALANCE_TOLERANCE_PERCENT} from "../measures/waste/garbage-sides.ts";
import {gapOf} from "../measures/waste/garbage.ts";
import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeOf} from "../tables/row-names.ts";
import type {Draft} from "../tables/rows.ts";
import type {Schema} from "../tables/schema.ts";
import {schemas} from "../tables/schemas/index.ts";

/** Above this share of 清运量 a difference is no longer weighing but looks like a cell in a wrong row or unit: the site's own line. */
const DOUBTFUL_PERCENT = 10;

/**
 * The mass balance of a region's month, where every fate was reported: a difference beyond the tolerance of the promises
 * is told, one that looks like a mistake has to be answered. Blank cells are not judged.
 */
export const garbageBalances = ({tables}: City): readonly Fault[] =>
  tables.garbage_monthly.flatMap((row): readonly Fault[] => {
    const gap = row.region === null ? null : gapOf(row);
    if (gap === null || row.collected === null || row.collected === 0) return [];
    const percent = (Math.abs(gap) / row.collected) * 100;
    if (percent <= BALANCE_TOLERANCE_PERCENT) return [];
    const doubtful = percent > DOUBTFUL_PERCENT;
    return [
      {
        ...placeOf(schemas.garbage_monthly as unknown as Schema, row as unknown as Draft, "collected"),
        severity: doubtful ? "warning" : "note",
        code: "mass-balance",
        message: `清运量比各去向之和${gap > 0 ? "多" : "少"} ${Math.abs(gap)} 吨（${percent.toFixed(1)}%）`,
        fix: doubtful
          ? "请核对清运量和各去向的吨数、单位；确实如此的，在 decisions.csv 中写明"
          : "按原数照列，差额在物料平衡图中单列；如有漏填的去向请补上"
      }
    ];
  });

/** Half of the last printed digit of 100.0 %: what is weighed twice may differ by it. */
const ROUNDING = 1.0005;

/** A kitchen-waste plant cannot have treated more than arose or came in: the month's 全处理 is 未知 until this is cleared up. */
export const kitchenBalances = ({tables}: City): readonly Fault[] => {
  const plants = new Set(tables.garbage_facilities.filter((row) => row.kind === "餐厨处理厂").map((row) => row.name));
  return tables.garbage_monthly.flatMap((row): readonly Fault[] => {
    const whole = row.generated ?? row.collected;
    if (row.facility === null || !plants.has(row.facility) || row.kitchen === null || whole === null) return [];
    if (row.kitchen <= whole * ROUNDING) return [];
    const what = row.generated === null ? "清运量" : "产生量";
    return [
      {
        ...placeOf(schemas.garbage_monthly as unknown as Schema, row as unknown as Draft, "kitchen"),
        severity: "warning",
        code: "mass-balance",
        message: `餐厨处理量 ${row.kitchen} 吨大于${what} ${whole} 吨`,
        fix: "请核对两列的吨数；确实如此的，在 decisions.csv 中写明"
      }
    ];
  });
};
