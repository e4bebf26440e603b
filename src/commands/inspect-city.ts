import {type Inspection, inspect} from "../checks/index.ts";
import {inOrder} from "../checks/order.ts";
import {placeIn} from "../checks/place.ts";
import {FAMILIES} from "../figures/families.ts";
import {assess} from "../measures/assess.ts";
import type {City, CityFiles} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {nearestWords} from "../tables/nearest.ts";

/** What checks cannot know: whether the figures that promises name can exist. Both check and build stand on this. */
export const inspectCity = async (files: CityFiles): Promise<Inspection> => {
  const inspection = inspect(files);
  const {city} = inspection;
  if (city === null) return inspection;
  const sound = inspection.faults.every(({severity}) => severity !== "fault");
  const strange = await unknownFigures(city, sound);
  if (strange.length === 0) return inspection;
  return {...inspection, faults: inOrder([...inspection.faults, ...strange]), publishable: false};
};

/** A figure of a place is looked up in the city's catalogue, where its family has any figure at all. */
const unknownFigures = async (city: City, sound: boolean): Promise<readonly Fault[]> => {
  const named = city.tables.promises.flatMap((row) => (row.figures ?? []).map((id) => ({row, id})));
  const places = sound && named.some(({id}) => id.includes("/") && FAMILIES.includes(familyOf(id)));
  const own = places ? await idsOf(city) : [];
  const families = new Set(own.map(familyOf));
  return named.flatMap(({row, id}): readonly Fault[] => {
    const family = familyOf(id);
    const known = FAMILIES.includes(family) && (family === id || !families.has(family) || own.includes(id));
    return known
      ? []
      : [
          {
            ...placeIn("promises", row, "figures"),
            value: id,
            severity: "fault",
            code: "no-such-figure",
            message: `没有这张图表${nearestWords(id, families.has(family) ? own : FAMILIES)}`,
            fix: "请照抄图表下方的编号；还没有图表能回答的，写“不可公开衡量的理由”"
          }
        ];
  });
};

/** The catalogue brings the drawing library with it and is loaded only when it is needed. */
const idsOf = async (city: City): Promise<readonly string[]> => {
  const {catalogue} = await import("../figures/catalogue.ts");
  return catalogue(city, assess(city, city.site.dataAsOf)).map(({id}) => id);
};

/** `river-strip/shi-xi` → `river-strip/`. */
const familyOf = (id: string): string => (id.includes("/") ? id.slice(0, id.indexOf("/") + 1) : id);
