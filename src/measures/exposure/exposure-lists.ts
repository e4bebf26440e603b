import type {City} from "../../tables/city.ts";
import {slug} from "../../tables/slug.ts";
import {type ExposureVerdict, MENDING, type Standing} from "./exposure.ts";

/** A list of standing entries at a path below /exposure/: the whole, or one facet. */
export interface ExposureList {
  /** "" for the whole, else `region/shi-xi`, `state/late`, `field/水`. */
  readonly path: string;
  readonly facet: "行政区域" | "整改状态" | "问题类别" | null;
  /** The facet's value in the reader's words. */
  readonly name: string;
  readonly entries: readonly Standing[];
}

const STATE_SLUGS = {逾期未整改: "late", 整改中: "mending", 已整改待核: "claimed", 已核实完成: "verified"} as const;

/** Every list that has an entry, the whole first; each keeps the order of the verdict. */
export const exposureLists = ({tables}: City, {standing}: ExposureVerdict): readonly ExposureList[] => {
  const facet = (facet: ExposureList["facet"], name: string, path: string, of: (one: Standing) => string) => ({
    ...{path, facet, name},
    entries: standing.filter((one) => of(one) === name)
  });
  const fields = [...new Set(standing.map(({entry}) => entry.field))].sort();
  return [
    {path: "", facet: null, name: "全部", entries: standing},
    ...MENDING.map((name) => facet("整改状态", name, `state/${STATE_SLUGS[name]}`, ({mending}) => mending)),
    ...tables.regions.map(({name, code}) =>
      facet("行政区域", name, `region/${slug(name, code)}`, ({entry}) => entry.region)
    ),
    ...fields.map((name) => facet("问题类别", name, `field/${slug(name)}`, ({entry}) => entry.field))
  ].filter(({path, entries}) => path === "" || entries.length > 0);
};
