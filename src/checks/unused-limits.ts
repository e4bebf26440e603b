import {limitUses} from "../measures/limit-use.ts";
import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeOf} from "../tables/row-names.ts";
import type {Draft} from "../tables/rows.ts";
import type {Schema} from "../tables/schema.ts";
import {schemas} from "../tables/schemas/index.ts";

/** Rows of limits.csv by which nothing is judged though the site holds their standard, and rows of standards that it does not hold. */
export const unusedLimits = ({tables}: City): readonly Fault[] =>
  limitUses(tables.limits).flatMap(({row, use, why, known}) =>
    use !== "未采用" && use !== "部分采用"
      ? []
      : [
          {
            ...placeOf(schemas.limits as unknown as Schema, row as unknown as Draft, "limit"),
            ...{
              severity: known ? "warning" : "note",
              code: "limit-not-used",
              message: `这个限值${use === "未采用" ? "没有" : "有一段时间没有"}用于评价：${why}`
            },
            fix: "请按评价办法页上的项目、类别和单位填写；确实不用于评价的，请在 decisions.csv 中答复"
          }
        ]
  );
