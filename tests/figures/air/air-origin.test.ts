import {expect, it} from "vitest";
import {airFigures} from "../../../src/figures/air/air-figures.ts";
import {airLead, yearLead} from "../../../src/figures/air/air-pages.ts";
import {stationBlocks} from "../../../src/figures/air/air-station-statistics.ts";
import {assessAir} from "../../../src/measures/air/air.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {CLEAN} from "../../measures/air/air-rows.ts";
import {cityOf} from "../../measures/rows.ts";

const air_stations = [{name: "甲站", code: "jia", region: "东县", kind: "评价点" as const}];
const datasets = [
  {table: "air_hourly", provider: "虚构监测中心"},
  {table: "air_daily", provider: "虚构预报中心"}
];
const hours = daysBetween("2026-02-27", "2026-03-02").flatMap((date) =>
  Array.from({length: 24}, (_, i) => ({date, hour: i + 1, station: "甲站", ...CLEAN}))
);
const days = daysBetween("2026-02-27", "2026-03-02").map((date) => ({date, ...CLEAN}));
type Tables = Parameters<typeof cityOf>[0];
const told = (tables: Tables) => {
  const city = cityOf({air_stations, datasets, ...tables} as Tables, {dataAsOf: "2026-03-02"});
  const air = assessAir(city);
  return {air, figures: airFigures(city, air).filter(({id}) => !id.startsWith("air-station/"))};
};
const COMPUTED = "日值由小时值计算，不是公布值";

it("says on every figure of a city that hands in hours only that its days were computed", () => {
  const {air, figures} = told({air_hourly: hours});
  expect(figures.map(({id}) => id)).toHaveLength(8);
  for (const {id, notes, source} of figures) {
    expect(
      notes.filter((note) => note.includes(COMPUTED)),
      id
    ).toHaveLength(1);
    expect(notes.join(""), id).not.toContain("公布的区域值");
    expect(source, id).toBe("虚构监测中心");
  }
  const {notes} = figures.find(({id}) => id === "air-calendar/2026") ?? {};
  expect(notes?.[0]).toContain("各评价点日值的算术平均（依据为转述：HJ 663-2013、HJ 663-2026）");
  for (const lead of [airLead(air), yearLead(air, "2026")]) expect(lead).toContain(COMPUTED);
  const place = air.stations.get("jia");
  const blocks = place === undefined ? [] : stationBlocks(air, place);
  expect(blocks).toHaveLength(3);
  for (const {note} of blocks) expect(note).toContain(COMPUTED);
});

it("says nothing of the kind of days that were handed in, though hours are there too", () => {
  const {air, figures} = told({air_hourly: hours, air_daily: days.map((day) => ({...day, station: "甲站"}))});
  for (const {id, notes, source} of figures) {
    expect(notes.join(""), id).not.toContain("由小时值计算");
    expect(source, id).toBe("虚构预报中心");
  }
  expect(airLead(air) + yearLead(air, "2026")).not.toContain("由小时值计算");
});

const calendarNotes = (tables: Tables) => told(tables).figures.find(({id}) => id === "air-calendar/2026")?.notes ?? [];

it("tells a printed day of the city from one averaged of its points, each with its number of days", () => {
  const printed = days.slice(0, 1).map((day) => ({...day, area: "云溪市"}));
  const averaged = days.slice(1).map((day) => ({...day, station: "甲站"}));
  expect(calendarNotes({air_daily: printed})[0]).toBe("城市每日浓度按公布的区域值。");
  expect(calendarNotes({air_daily: averaged})[0]).toMatch(/^城市每日浓度为各评价点浓度的算术平均/);
  const both = calendarNotes({air_daily: [...printed, ...averaged]});
  expect(both[0]).toMatch(/^3 天的城市每日浓度为各评价点浓度的算术平均/);
  expect(both[1]).toBe("1 天的城市每日浓度按公布的区域值。");
});
