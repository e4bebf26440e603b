import {neverInGarbage, neverInRuralGarbage} from "../measures/waste/never-reported.ts";
import {neverInRuralSewage} from "../measures/waste/rural-sewage.ts";
import {neverInSewagePlants} from "../measures/waste/sewage-plants.ts";
import {neverInOutfalls} from "../measures/water/outfalls.ts";
import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeIn} from "./place.ts";

const NEEDED = "请补报；确实没有的填报 0，未补报之前不算全市的比率";
const ELSEWHERE = "请补报；并在其他行政区域填报的，请在备注中写明";
/** A county without a plant or an outfall has no row to hand in. */
const PERHAPS = "有而未报的请补报；确实没有的不必处理";

/** A region that others' tables know and that never reports would be missing from every sum without a word. */
export const silentRegions = (city: City): readonly Fault[] =>
  (
    [
      ["生活垃圾月报", neverInGarbage(city), NEEDED],
      ["农村生活垃圾治理模式", neverInRuralGarbage(city), NEEDED],
      ["农村生活污水治理", neverInRuralSewage(city), NEEDED],
      ["污水处理厂月报", neverInSewagePlants(city), PERHAPS],
      ["入河排污口", neverInOutfalls(city), PERHAPS]
    ] as const
  ).flatMap(([table, {counties, aside}, needed]) =>
    city.tables.regions
      .filter(({name}) => counties.includes(name) || aside.includes(name))
      .map((row) => ({
        ...placeIn("regions", row, "name"),
        severity: "note" as const,
        code: "never-reported",
        message: `“${row.name}”在${table}中没有一行`,
        fix: counties.includes(row.name) || needed === PERHAPS ? needed : ELSEWHERE
      }))
  );
