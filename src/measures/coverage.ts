import type {City} from "../tables/city.ts";
import type {TableName} from "../tables/schemas/index.ts";

/** 全地域、全领域: what a subject counts, and in which region each thing lies. */
interface Subject {
  readonly key: TableName;
  readonly label: string;
  readonly unit: string;
  /** Every region of every thing; a thing that several rows report is counted once. */
  readonly places: (city: City) => readonly (readonly [region: string, thing: string])[];
}

const SUBJECTS: readonly Subject[] = [
  {
    ...{key: "rectification_issues", label: "督察整改", unit: "项"},
    places: ({tables}) => tables.rectification_issues.flatMap((row) => row.regions.map((name) => [name, row.id]))
  },
  {
    ...{key: "petition_cases", label: "信访件", unit: "件"},
    places: ({tables}) => tables.petition_cases.flatMap((row) => row.regions.map((name) => [name, row.id]))
  },
  {
    ...{key: "water_sections", label: "水质断面", unit: "个"},
    places: ({tables}) => tables.water_sections.map(({region, name}) => [region, name])
  },
  {
    ...{key: "drinking_water_sources", label: "饮用水水源", unit: "个"},
    places: ({tables}) => tables.drinking_water_sources.map(({region, name}) => [region, name])
  },
  {
    ...{key: "black_odorous_waters", label: "黑臭水体", unit: "个"},
    places: ({tables}) => tables.black_odorous_waters.map(({region, id}) => [region, id])
  },
  {
    ...{key: "outfalls", label: "排污口受纳水体", unit: "个"},
    places: ({tables}) => tables.outfalls.map(({region, water}) => [region, water])
  },
  {
    ...{key: "air_stations", label: "空气站点", unit: "个"},
    places: ({tables}) => tables.air_stations.map(({region, name}) => [region, name])
  },
  {
    ...{key: "garbage_monthly", label: "垃圾月报", unit: "个月"},
    places: ({tables}) =>
      tables.garbage_monthly.flatMap(({region, month}) => (region === null ? [] : [[region, month] as const]))
  },
  {
    ...{key: "rural_garbage", label: "农村垃圾", unit: "期"},
    places: ({tables}) => tables.rural_garbage.map(({region, asOf}) => [region, asOf])
  },
  {
    ...{key: "sewage_plants_monthly", label: "污水处理厂", unit: "座"},
    places: ({tables}) => tables.sewage_plants_monthly.map(({region, plant}) => [region, plant])
  },
  {
    ...{key: "sewage_projects", label: "管网项目", unit: "个"},
    places: ({tables}) => tables.sewage_projects.map(({region, name}) => [region, name])
  },
  {
    ...{key: "rural_sewage", label: "农村污水", unit: "期"},
    places: ({tables}) => tables.rural_sewage.map(({region, asOf}) => [region, asOf])
  },
  {
    ...{key: "self_inspection", label: "自检自查", unit: "个领域"},
    places: ({tables}) => tables.self_inspection.map(({region, field}) => [region, field])
  },
  {
    ...{key: "exposure_list", label: "警示曝光", unit: "件"},
    places: ({tables}) => tables.exposure_list.map(({region, id}) => [region, id])
  }
];

export interface CoverageColumn {
  readonly key: TableName;
  readonly label: string;
  readonly unit: string;
  /** Things by region; a region that is not there has no data, which is not 0. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Which region has data on what, for every table the city holds. */
export const coverage = (city: City): readonly CoverageColumn[] =>
  SUBJECTS.filter(({key}) => city.present.has(key)).map(({key, label, unit, places}) => {
    const things = new Map<string, Set<string>>();
    for (const [region, thing] of places(city)) {
      const known = things.get(region);
      if (known === undefined) things.set(region, new Set([thing]));
      else known.add(thing);
    }
    return {key, label, unit, counts: new Map([...things].map(([region, set]) => [region, set.size]))};
  });
