import {anyDeadline} from "../figures/feeds/deadlines.ts";
import type {Figure, Section} from "../figures/figure.ts";
import type {Verdicts} from "../measures/assess.ts";
import type {City} from "../tables/city.ts";
import type {TableName} from "../tables/schemas/index.ts";

/** A page at a fixed address, which exists as far as the city has anything to show there. */
export interface Room {
  readonly section: Section | "data";
  readonly path: string;
  readonly title: string;
}

/** What a city has to show on the publication day. */
export interface Held {
  readonly city: City;
  readonly verdicts: Verdicts;
  readonly figures: ReadonlyMap<string, Figure>;
}

type Holds = (held: Held) => boolean;

const anyOf =
  (...tables: readonly TableName[]): Holds =>
  ({city: {present}}) =>
    tables.some((name) => present.has(name));

const GARBAGE = anyOf("garbage_monthly", "garbage_facilities");
const SEWAGE = anyOf("sewage_plants_monthly", "sewage_projects");
const RURAL = anyOf("rural_garbage", "rural_sewage");

/** The rooms of every section, its own page first. */
const ROOMS: readonly (Room & {readonly holds: Holds})[] = [
  {
    ...{section: "rectification", path: "/rectification/", title: "整改"},
    holds: ({verdicts}) => verdicts.rectification.tally.total > 0
  },
  {
    ...{section: "petitions", path: "/petitions/", title: "信访"},
    holds: ({verdicts}) => verdicts.petitions.batches.length > 0
  },
  {
    ...{section: "petitions", path: "/petitions/batches/", title: "全部批次"},
    holds: ({verdicts}) => verdicts.petitions.batches.length > 0
  },
  {
    ...{section: "water", path: "/water/", title: "河流和湖泊"},
    holds: ({verdicts}) => verdicts.water.sections.length > 0
  },
  {
    ...{section: "water", path: "/water/bodies/", title: "全部河流和湖泊"},
    holds: ({verdicts}) => verdicts.water.bodies.some(({sections}) => sections.length > 0)
  },
  {
    ...{section: "water", path: "/water/sections/", title: "全部断面"},
    holds: ({verdicts}) => verdicts.water.sections.length > 0
  },
  {
    ...{section: "water", path: "/water/black-odorous/", title: "黑臭水体"},
    holds: anyOf("black_odorous_waters")
  },
  {...{section: "water", path: "/water/outfalls/", title: "入河排污口"}, holds: anyOf("outfalls")},
  {...{section: "water", path: "/water/sources/", title: "饮用水水源"}, holds: anyOf("drinking_water_sources")},
  {...{section: "air", path: "/air/", title: "蓝天"}, holds: ({verdicts}) => verdicts.air.stations.size > 0},
  {
    ...{section: "air", path: "/air/stations/", title: "空气站点"},
    holds: ({verdicts}) => verdicts.air.stations.size > 0
  },
  {
    ...{section: "waste", path: "/waste/", title: "两污"},
    holds: (held) => GARBAGE(held) || SEWAGE(held) || RURAL(held)
  },
  {...{section: "waste", path: "/waste/garbage/", title: "垃圾：去向、物料平衡和设施"}, holds: GARBAGE},
  {
    ...{section: "waste", path: "/waste/facilities/", title: "全部垃圾处理设施"},
    holds: ({verdicts}) => verdicts.waste.garbage.facilities.length > 0
  },
  {...{section: "waste", path: "/waste/sewage/", title: "污水：处理厂、管网项目和集中收集率"}, holds: SEWAGE},
  {...{section: "waste", path: "/waste/rural/", title: "农村：垃圾三种模式和污水治理"}, holds: RURAL},
  {
    ...{section: "soil", path: "/soil/", title: "净土"},
    holds: ({figures}) => [...figures.values()].some(({section}) => section === "soil")
  },
  {
    ...{section: "exposure", path: "/exposure/", title: "警示曝光"},
    holds: ({verdicts: {exposure}}) => exposure.standing.length + exposure.down.length > 0
  },
  {...{section: "regions", path: "/regions/", title: "属地"}, holds: () => true},
  {
    ...{section: "responsibility", path: "/responsibility/", title: "责任清单"},
    holds: ({verdicts: {responsibility: held}}) =>
      held.units.length + held.accountability.length + held.selfInspection.length + held.thirdParty.length > 0
  },
  {
    ...{section: "responsibility", path: "/promises/", title: "承诺对照：公开承诺的原话，和图表今天的回答"},
    holds: anyOf("promises")
  },
  {
    ...{section: "responsibility", path: "/promises/targets/", title: "规划目标：承诺了多少，到了没有"},
    holds: ({figures}) => figures.has("targets")
  },
  {
    ...{section: "responsibility", path: "/responsibility/third-party/", title: "生态环境第三方机构检查结果"},
    holds: anyOf("third_party")
  },
  {...{section: "data", path: "/data/", title: "开放数据"}, holds: () => true},
  {...{section: "data", path: "/corrections/", title: "更正记录"}, holds: anyOf("corrections")},
  {
    ...{section: "data", path: "/feeds/", title: "订阅和提醒：有变化送到阅读器，时限进日历"},
    holds: ({city, verdicts}) => city.site.baseUrl !== "" || anyDeadline(verdicts)
  }
];

/** The rooms a city has. */
export const roomsOf = (held: Held): readonly Room[] =>
  ROOMS.filter(({holds}) => holds(held)).map(({section, path, title}) => ({section, path, title}));

/** Addresses of rooms that this city has nothing for; nothing may link there. */
export const closedRooms = (open: readonly Room[]): readonly string[] =>
  ROOMS.map(({path}) => path).filter((path) => open.every((room) => room.path !== path));

/** Where a section has lost the page it opens with, its other rooms lead to one another. */
export const sisters = (open: readonly Room[], section: string | undefined): readonly Room[] => {
  const head = ROOMS.find((room) => room.section === section)?.path;
  return open.some(({path}) => path === head) ? [] : open.filter((room) => room.section === section);
};
