import {classRank} from "../standards/water/single-factor.ts";
import {CLASS_III} from "../standards/water/water-assessment-2011.ts";
import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeOf} from "../tables/row-names.ts";
import type {Draft} from "../tables/rows.ts";
import type {Schema} from "../tables/schema.ts";
import {schemas} from "../tables/schemas/index.ts";

/** A surface source is compliant at Ⅲ or better in Table 1 (water.md §5.2, B): a worse class and 达标 do not go together. */
export const sourceClass = ({tables}: City): readonly Fault[] =>
  tables.drinking_water_sources.flatMap((row) =>
    row.kind === "地下水" || row.compliant !== "达标" || row.class === null || classRank(row.class) <= CLASS_III
      ? []
      : [
          {
            ...placeOf(schemas.drinking_water_sources as unknown as Schema, row as unknown as Draft, "class"),
            ...{severity: "warning", code: "source-class", message: "水质类别劣于Ⅲ类，而是否达标为“达标”"},
            fix: "请核对两列；确有依据的，请在 decisions.csv 中答复"
          }
        ]
  );
