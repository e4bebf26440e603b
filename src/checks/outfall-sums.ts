import {droppedKinds} from "../measures/water/outfalls.ts";
import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeOf} from "../tables/row-names.ts";
import type {Draft} from "../tables/rows.ts";
import type {Schema} from "../tables/schema.ts";
import {schemas} from "../tables/schemas/index.ts";
import {placeIn} from "./place.ts";

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

/** A 类型 that a reach reported the period before and no longer does: its outfalls would leave every sum without a word. */
export const outfallKindsKept = ({tables}: City): readonly Fault[] => {
  const periods = [...Map.groupBy(tables.outfalls, (row) => row.asOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return periods.flatMap(([asOf, now], i) =>
    droppedKinds(periods[i - 1]?.[1] ?? [], now).flatMap((gone): readonly Fault[] => {
      const beside = now.find(({region, water}) => region === gone.region && water === gone.water);
      return beside === undefined
        ? []
        : [
            {
              ...placeIn("outfalls", beside, "kind"),
              ...{severity: "warning", code: "row-dropped"},
              message: `${gone.region}${gone.water}截至 ${asOf} 没有“${gone.kind}”一行，上一期（${gone.asOf}）排查 ${gone.found} 个`,
              fix: "请补报；排查数是累计数，已全部取缔的仍照填。确实不再有的，在 decisions.csv 中写明"
            }
          ];
    })
  );
};
