import {neverInGarbage, neverInRuralGarbage} from "../measures/waste/never-reported.ts";
import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeIn} from "./place.ts";

/** A region that others' tables know and that never reports would be missing from every sum without a word. */
export const silentRegions = (city: City): readonly Fault[] =>
  (
    [
      ["生活垃圾月报", neverInGarbage(city)],
      ["农村生活垃圾治理模式", neverInRuralGarbage(city)]
    ] as const
  ).flatMap(([table, {counties, aside}]) =>
    city.tables.regions
      .filter(({name}) => counties.includes(name) || aside.includes(name))
      .map((row) => ({
        ...placeIn("regions", row, "name"),
        severity: "note" as const,
        code: "never-reported",
        message: `“${row.name}”在${table}中没有一行`,
        fix: counties.includes(row.name)
          ? "请补报；确实没有的填报 0，未补报之前不算全市的比率"
          : "请补报；并在其他行政区域填报的，请在备注中写明"
      }))
  );
