import type {City} from "../tables/city.ts";
import type {TableName} from "../tables/schemas/index.ts";
import type {Verdicts} from "./assess.ts";

/** A thing that was reported: where it lies, and the period of the report; null where nothing says. */
type Reported = readonly [region: string | null, thing: string, period: string | null];

/** 全领域: what the site keeps a table for, and how its things are counted. */
export interface CoverageSubject {
  readonly id: string;
  readonly area: string;
  readonly label: string;
  readonly unit: string;
  /** The table a bureau hands in; a field without it is shown as one without data. */
  readonly table: TableName;
  /** Where a reader finds it; null where it stands on several pages. */
  readonly path: string | null;
  /** Every place reports for the same periods, so that an older one is told; lists and cases come as they come. */
  readonly periodic: boolean;
  readonly reported: (city: City, verdicts: Verdicts) => readonly Reported[];
  /** The places that its register names a thing in; where it names none in a county, that county has nothing to report. */
  readonly registered?: (city: City) => readonly (string | null)[];
}

type Given = Omit<CoverageSubject, "area" | "id"> & {readonly id?: string};

const area = (name: string, subjects: readonly Given[]): readonly CoverageSubject[] =>
  subjects.map((subject) => ({id: subject.table, ...subject, area: name}));

/** Indicators about the ground; all others of indicators.csv stand together. */
const SOIL: ReadonlySet<string> = new Set(["farmland-safe-use", "construction-land", "manure-use"]);

const indicators =
  (soil: boolean): CoverageSubject["reported"] =>
  ({tables}) =>
    tables.indicators.flatMap(({region, id, period}) => (SOIL.has(id) === soil ? [[region, id, period]] : []));

/** In the order of the site. */
export const COVERAGE_SUBJECTS: readonly CoverageSubject[] = [
  ...area("整改和信访", [
    {
      ...{table: "rectification_issues", label: "督察整改", unit: "项", path: "/rectification/", periodic: false},
      reported: ({tables}) =>
        tables.rectification_issues.flatMap((row) => row.regions.map((name): Reported => [name, row.id, row.updated]))
    },
    {
      ...{table: "petition_cases", label: "信访件", unit: "件", path: "/petitions/", periodic: false},
      reported: ({tables}) =>
        tables.petition_cases.flatMap((row) => row.regions.map((name): Reported => [name, row.id, row.updated]))
    },
    {
      ...{table: "petition_batches", label: "信访通报", unit: "批", path: "/petitions/batches/", periodic: false},
      reported: ({tables}) =>
        tables.petition_batches.map((row): Reported => [row.region, `${row.round}\n${row.batch}`, row.date])
    },
    {
      ...{table: "self_inspection", label: "自检自查", unit: "个领域", path: "/responsibility/", periodic: true},
      reported: ({tables}) => tables.self_inspection.map(({region, field, period}) => [region, field, period])
    },
    {
      ...{table: "exposure_list", label: "警示曝光", unit: "件", path: "/exposure/", periodic: false},
      reported: ({tables}) => tables.exposure_list.map(({region, id, publishedOn}) => [region, id, publishedOn])
    }
  ]),
  ...area("水", [
    {
      ...{table: "water_readings", label: "水质断面", unit: "个", path: "/water/sections/", periodic: true},
      reported: (_city, {water}) =>
        water.sections.flatMap(({region, slug}) =>
          [...(water.bySection.get(slug)?.values() ?? [])]
            .filter(({count}) => count > 0)
            .map(({month}): Reported => [region, slug, month])
        ),
      registered: ({tables}) => tables.water_sections.map(({region}) => region)
    },
    {
      ...{table: "drinking_water_sources", label: "饮用水水源", unit: "个", path: "/water/sources/", periodic: true},
      reported: ({tables}) => tables.drinking_water_sources.map(({region, name, month}) => [region, name, month])
    },
    {
      ...{table: "black_odorous_waters", label: "黑臭水体", unit: "个", path: "/water/black-odorous/", periodic: true},
      reported: ({tables}) => tables.black_odorous_waters.map(({region, id, quarter}) => [region, id, quarter])
    },
    {
      ...{table: "outfalls", label: "入河排污口", unit: "个水体", path: "/water/outfalls/", periodic: true},
      reported: ({tables}) => tables.outfalls.map(({region, water, asOf}) => [region, water, asOf])
    }
  ]),
  ...area("大气", [
    {
      ...{table: "air_daily", label: "空气站点", unit: "个", path: "/air/stations/", periodic: true},
      reported: (_city, {air}) =>
        [...air.stations.values()].flatMap(({id, region}) =>
          [...(air.stationDays.get(id) ?? []), ...(air.hourDays.get(id) ?? [])]
            .filter(({values}) => Object.values(values).some((value) => value !== null))
            .map(({date}): Reported => [region, id, date])
        ),
      registered: ({tables}) => tables.air_stations.map(({region}) => region)
    }
  ]),
  ...area("垃圾", [
    {
      ...{table: "garbage_monthly", label: "生活垃圾", unit: "个月", path: "/waste/garbage/", periodic: true},
      reported: ({tables}) => tables.garbage_monthly.map(({region, month}) => [region, month, month])
    },
    {
      ...{table: "garbage_facilities", label: "垃圾设施", unit: "座", path: "/waste/facilities/", periodic: false},
      reported: ({tables}) => tables.garbage_facilities.map(({region, name}) => [region, name, null])
    },
    {
      ...{table: "rural_garbage", label: "农村垃圾", unit: "期", path: "/waste/rural/", periodic: true},
      reported: ({tables}) => tables.rural_garbage.map(({region, asOf}) => [region, asOf, asOf])
    }
  ]),
  ...area("污水", [
    {
      ...{table: "sewage_plants_monthly", label: "污水处理厂", unit: "座", path: "/waste/sewage/", periodic: true},
      reported: ({tables}) => tables.sewage_plants_monthly.map(({region, plant, month}) => [region, plant, month])
    },
    {
      ...{table: "sewage_projects", label: "管网项目", unit: "个", path: "/waste/sewage/", periodic: false},
      reported: ({tables}) => tables.sewage_projects.map(({region, name}) => [region, name, null])
    },
    {
      ...{table: "rural_sewage", label: "农村污水", unit: "期", path: "/waste/rural/", periodic: true},
      reported: ({tables}) => tables.rural_sewage.map(({region, asOf}) => [region, asOf, asOf])
    }
  ]),
  ...area("土壤和指标", [
    {
      ...{id: "indicators-soil", table: "indicators", label: "净土指标", unit: "项", path: null, periodic: false},
      reported: indicators(true)
    },
    {
      ...{table: "indicators", label: "其他指标", unit: "项", path: null, periodic: false},
      reported: indicators(false)
    }
  ])
];
