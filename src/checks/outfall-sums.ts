import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeOf} from "../tables/row-names.ts";
import type {Draft} from "../tables/rows.ts";
import type {Schema} from "../tables/schema.ts";
import {schemas} from "../tables/schemas/index.ts";

/** 完成整治数 is told in three ways; where all three are filled they should give it. */
export const outfallSums = ({tables}: City): readonly Fault[] =>
  tables.outfalls.flatMap((row): readonly Fault[] => {
    const {banned, merged, regulated, mended} = row;
    if (banned === null || merged === null || regulated === null) return [];
    const sum = banned + merged + regulated;
    return sum === mended
      ? []
      : [
          {
            ...placeOf(schemas.outfalls as unknown as Schema, row as unknown as Draft, "mended"),
            severity: "warning",
            code: "parts-do-not-add",
            message: `依法取缔、清理合并、规范整治之和 ${sum} 不等于完成整治数 ${mended}`,
            fix: "请核对各列；确实如此的，在 decisions.csv 中写明"
          }
        ];
  });
