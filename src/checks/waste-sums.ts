import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeIn} from "./place.ts";

/** A finished project may differ from its plan by survey and by change of route; beyond this it is asked about: the site's own line. */
const PLAN_TOLERANCE_PERCENT = 10;

/** 完工 with much less done than planned, and any project with much more: a decimal point, or a state too early. */
export const finishedProjects = ({tables}: City): readonly Fault[] =>
  tables.sewage_projects.flatMap((row): readonly Fault[] => {
    const apart = ((row.done - row.planned) * 100) / row.planned;
    const short = row.state === "完工" && apart < -PLAN_TOLERANCE_PERCENT;
    if (!(row.planned > 0) || (!short && apart <= PLAN_TOLERANCE_PERCENT)) return [];
    return [
      {
        ...placeIn("sewage_projects", row, "done"),
        ...{severity: "warning", code: "amount-differs-from-plan"},
        message: short
          ? `状态为“完工”，完成量 ${row.done} ${row.unit}少于计划量 ${row.planned} ${row.unit}`
          : `完成量 ${row.done} ${row.unit}多于计划量 ${row.planned} ${row.unit}`,
        fix: "请核对完成量、计划量和状态；确实如此的，在 decisions.csv 中写明"
      }
    ];
  });

/** Villages are treated by collecting or by reuse: where both are filled they should give 完成治理村数. */
export const ruralSewageSums = ({tables}: City): readonly Fault[] =>
  tables.rural_sewage.flatMap((row): readonly Fault[] => {
    // More collected than treated is a fault of the row itself.
    if (row.collected === null || row.reused === null || row.collected > row.treated) return [];
    const sum = row.collected + row.reused;
    return sum === row.treated
      ? []
      : [
          {
            ...placeIn("rural_sewage", row, "treated"),
            ...{severity: "warning", code: "parts-do-not-add"},
            message: `收集处理村数与资源化利用村数之和 ${sum} 不等于完成治理村数 ${row.treated}`,
            fix: "请核对三列，治理率和收集处理率不可互换；确实如此的，在 decisions.csv 中写明"
          }
        ];
  });
