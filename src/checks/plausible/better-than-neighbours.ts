import {classRank} from "../../standards/water/single-factor.ts";
import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import type {WaterReading} from "../../tables/schemas/index.ts";
import {placeIn} from "../place.ts";
import {recent} from "./series.ts";

const CLASSES = 2;
/** The last year. */
const MONTHS = 12;

/**
 * A section two classes better than the next above and the next below it on the same river in the same month. Water does not
 * clear and cloud again so fast, but a lake or a tributary between them may do it: noted, not asked about.
 */
export const betterThanNeighbours = ({site, tables}: City): readonly Fault[] => {
  const neighbours = neighboursOf(tables.water_sections);
  if (neighbours.size === 0) return [];
  const readings = new Map<string, Map<string, WaterReading>>();
  const rows = recent(tables.water_readings, ({time}) => time, site.dataAsOf, MONTHS).filter(
    ({time, officialClass}) => time.length <= 10 && officialClass !== null
  );
  for (const row of rows) {
    const months = readings.get(row.section) ?? new Map<string, WaterReading>();
    readings.set(row.section, months.set(row.time.slice(0, 7), row));
  }
  return rows.flatMap((row): readonly Fault[] => {
    const sides = neighbours.get(row.section);
    if (sides === undefined || row.officialClass === null) return [];
    const month = row.time.slice(0, 7);
    const [above, below] = sides.map((name) => readings.get(name)?.get(month)?.officialClass ?? null);
    const own = classRank(row.officialClass) + CLASSES;
    if (above == null || below == null || own > classRank(above) || own > classRank(below)) return [];
    return [
      {
        ...placeIn("water_readings", row, "officialClass"),
        ...{severity: "note", code: "better-than-neighbours"},
        message: `同月上游“${sides[0]}”为${above}类、下游“${sides[1]}”为${below}类，本断面比两者都好两个类别以上`,
        fix: "请核对是否填错了断面；确实如此的不必处理"
      }
    ];
  });
};

/** The next section above and below, where a river has both. */
const neighboursOf = (
  sections: City["tables"]["water_sections"]
): ReadonlyMap<string, readonly [above: string, below: string]> => {
  const rivers = Map.groupBy(
    sections.filter(({kind, order}) => kind === "河流" && order !== null),
    ({body}) => body
  );
  return new Map(
    [...rivers.values()].flatMap((river) => {
      const down = river.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
      return down.flatMap(({name}, i) => {
        const [above, below] = [down[i - 1], down[i + 1]];
        return above === undefined || below === undefined ? [] : [[name, [above.name, below.name]] as const];
      });
    })
  );
};
