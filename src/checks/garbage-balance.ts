import {BALANCE_TOLERANCE_PERCENT} from "../measures/garbage-promises.ts";
import {gapOf} from "../measures/garbage.ts";
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
