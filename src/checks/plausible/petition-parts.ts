import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import {type PetitionBatch, schemas} from "../../tables/schemas/index.ts";
import {placeIn} from "../place.ts";

/** A case may be of several types, so that they add to more than 件数; one type alone cannot be more. */
const TYPES = [
  ...(["water", "air", "soil", "noise", "ecology", "solidWaste", "garbage", "fumes", "dust", "odour"] as const),
  ...(["radiation", "sea", "heavyMetal", "other"] as const)
];

/** Counts of one bulletin that are parts of its 件数. */
const PARTS: readonly (readonly [what: string, ...fields: (keyof PetitionBatch & string)[]])[] = [
  ["重点件", "major"],
  ["属实、基本属实、部分属实、不属实之和", "true", "mostlyTrue", "partlyTrue", "untrue"],
  ["已办结、阶段性办结、未办结之和", "closed", "partlyClosed", "open"],
  ...TYPES.map((type) => [`${schemas.petition_batches.columns[type].header}类`, type] as const)
];

/** More of a bulletin's cases found true, or closed, than it has. */
export const petitionParts = ({tables}: City): readonly Fault[] =>
  tables.petition_batches.flatMap((row) =>
    PARTS.flatMap(([what, ...fields]): readonly Fault[] => {
      const filled = fields.filter((field) => row[field] !== null);
      // Fractions of a case are printed with at most three decimals.
      const sum = Math.round(filled.reduce((all, field) => all + Number(row[field]), 0) * 1000) / 1000;
      if (sum <= row.cases) return [];
      return [
        {
          ...placeIn("petition_batches", row, filled[0] ?? "cases"),
          ...{severity: "warning", code: "part-exceeds-whole", message: `${what} ${sum} 大于件数 ${row.cases}`},
          fix: "请核对各列；通报确实这样印的，请在 decisions.csv 中答复"
        }
      ];
    })
  );
