import type {City} from "../tables/city.ts";
import type {Room} from "./rooms.ts";

export interface NavItem {
  readonly id: Room["section"];
  readonly text: string;
  readonly path: string;
}

/** The sections of every site, in the order a reader is led through them. */
export const SECTIONS: readonly Omit<NavItem, "path">[] = [
  {id: "rectification", text: "整改"},
  {id: "petitions", text: "信访"},
  {id: "water", text: "碧水"},
  {id: "air", text: "蓝天"},
  {id: "waste", text: "两污"},
  {id: "soil", text: "净土"},
  {id: "exposure", text: "警示曝光"},
  {id: "regions", text: "属地"},
  {id: "responsibility", text: "责任"},
  {id: "data", text: "数据"}
];

/** The navigation of a city: a section stands for the first of its rooms that exists, one without any does not exist. */
export const navigation = (rooms: readonly Room[]): readonly NavItem[] =>
  SECTIONS.flatMap((item) => {
    const first = rooms.find(({section}) => section === item.id);
    return first === undefined ? [] : [{...item, path: first.path}];
  });

/** What the site is called when site.json gives no name. */
export const siteName = ({site}: City): string => site.siteName || `${site.region}生态环境整改与质量公开`;
