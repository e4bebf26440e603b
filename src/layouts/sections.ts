import type {City} from "../tables/city.ts";
import type {TableName} from "../tables/schemas/index.ts";

export interface NavItem {
  readonly id: string;
  readonly text: string;
  readonly path: string;
}

const SECTIONS: readonly (NavItem & {readonly tables: readonly TableName[]})[] = [
  {id: "rectification", text: "整改", path: "/rectification/", tables: ["rectification_issues"]},
  {id: "petitions", text: "信访", path: "/petitions/", tables: ["petition_cases", "petition_batches"]},
  {id: "water", text: "碧水", path: "/water/", tables: ["water_readings"]},
  {id: "air", text: "蓝天", path: "/air/", tables: ["air_daily", "air_hourly"]},
  {
    id: "waste",
    text: "两污",
    path: "/waste/",
    tables: ["garbage_monthly", "rural_garbage", "sewage_plants_monthly", "sewage_projects", "rural_sewage"]
  },
  {id: "soil", text: "净土", path: "/soil/", tables: ["indicators"]},
  {id: "exposure", text: "警示曝光", path: "/exposure/", tables: ["exposure_list"]},
  {id: "regions", text: "属地", path: "/regions/", tables: ["regions"]},
  {
    id: "responsibility",
    text: "责任",
    path: "/responsibility/",
    tables: ["responsibilities", "assessments", "accountability", "self_inspection", "third_party"]
  },
  {id: "data", text: "数据", path: "/data/", tables: ["regions"]}
];

/** The navigation of a city: a section it holds no table of does not exist. */
export const navigation = (city: City): readonly NavItem[] =>
  SECTIONS.filter(({tables}) => tables.some((name) => city.present.has(name)));

/** Paths of the sections a city has no page for; nothing may link there. */
export const absentSections = (city: City): readonly string[] =>
  SECTIONS.filter(({tables}) => !tables.some((name) => city.present.has(name))).map(({path}) => path);

/** What the site is called when site.json gives no name. */
export const siteName = ({site}: City): string => site.siteName || `${site.region}生态环境整改与质量公开`;
