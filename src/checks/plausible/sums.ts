import {BALANCE_TOLERANCE_PERCENT} from "../../measures/waste/garbage-sides.ts";
import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import {placeIn} from "../place.ts";

/** Beyond this a difference looks like a cell of another row: the site's own line, as for the fates of 清运量. */
const DOUBTFUL_PERCENT = 10;

/** 产生量 is 清运量 and 可回收物量 together (the definition of the monthly report). */
export const generatedSums = ({tables}: City): readonly Fault[] =>
  tables.garbage_monthly.flatMap((row): readonly Fault[] => {
    const {region, generated, collected, recovered} = row;
    if (region === null || generated === null || collected === null || recovered === null) return [];
    const sum = Math.round((collected + recovered) * 1e6) / 1e6;
    const percent = (Math.abs(generated - sum) * 100) / Math.max(generated, sum, 1);
    if (percent <= BALANCE_TOLERANCE_PERCENT) return [];
    const doubtful = percent > DOUBTFUL_PERCENT;
    return [
      {
        ...placeIn("garbage_monthly", row, "generated"),
        severity: doubtful ? "warning" : "note",
        code: "parts-do-not-add",
        message: `清运量与可回收物量之和是 ${sum} 吨，相差 ${percent.toFixed(1)}%`,
        fix: doubtful
          ? "请核对三列的吨数、单位；确实如此的，请在 decisions.csv 中答复"
          : "按原数照列；口径不同的请在备注说明"
      }
    ];
  });
