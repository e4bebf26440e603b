import {expect, it} from "vitest";
import {airFigures} from "../../../src/figures/air/air-figures.ts";
import type {Figure} from "../../../src/figures/figure.ts";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {pagePicture} from "../../../src/figures/render.ts";
import {type AirVerdicts, assessAir} from "../../../src/measures/air/air.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {CLEAN} from "../../measures/air/air-rows.ts";
import {cityOf} from "../../measures/rows.ts";

/** Limits corrected twice in one standard: the second set is neither the first nor the state's. */
const TWICE = [
  ["HJ 633-2026", "PM2.5 24小时平均", "IAQI 100", 55, "2026-05-01"],
  ["HJ 633-2026", "PM2.5 24小时平均", "IAQI 100", 50, "2026-08-01"],
  ["GB 3095-2026", "PM2.5 年平均", "二级", 28, "2026-05-01"],
  ["GB 3095-2026", "PM2.5 年平均", "二级", 26, "2026-08-01"]
] as const;

const airOf = (first: string, last: string, rows: readonly (typeof TWICE)[number][]) => {
  const city = cityOf(
    {
      air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}],
      air_daily: daysBetween(first, last).map((date) => ({date, station: "甲站", ...CLEAN, pm25: 53})),
      limits: rows.map(([standard, item, name, limit, from]) => ({
        ...{standard, item, class: name, limit, from, unit: "µg/m³", to: null},
        source: "省级更正通知（虚构）"
      }))
    },
    {dataAsOf: last}
  );
  const air = assessAir(city);
  return {air, figures: new Map(airFigures(city, air).map((figure) => [figure.id, figure]))};
};
const twice = airOf("2026-03-01", "2026-10-31", TWICE);
const figure = (id: string, from: {figures: ReadonlyMap<string, Figure>} = twice): Figure => {
  const found = from.figures.get(id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};
const bounds = (periods: readonly {readonly from: string; readonly standard: string}[]) =>
  periods.map(({from, standard}) => [from, standard]);

it("names the two corrections of one standard apart, so that what they judge never becomes one period", () => {
  expect(bounds(twice.air.years)).toEqual([
    ["2026-03-01", "HJ 633-2026"],
    ["2026-05-01", "HJ 633-2026(补充限值，2026-05-01起)"],
    ["2026-08-01", "HJ 633-2026(补充限值，2026-08-01起)"]
  ]);
  // 53 µg/m³: 100 − 50·7/25 → 86 by 60; 96 by 55; 100 + 50·3/65 → 103 by 50.
  expect(twice.air.years.map(({good, valid}) => [good, valid])).toEqual([
    [61, 61],
    [92, 92],
    [0, 92]
  ]);
});

const stretches = ({composites, evaluations}: AirVerdicts) =>
  [composites, evaluations].map((list) => list.map(({stretch: {from, limitsName}}) => [from, limitsName]));

it("parts means, percentiles and composite indices at every change of GB 3095, each part under its own name", () => {
  const expected = [
    ["2026-03-01", "GB 3095-2026"],
    ["2026-05-01", "GB 3095-2026(补充限值，2026-05-01起)"],
    ["2026-08-01", "GB 3095-2026(补充限值，2026-08-01起)"]
  ];
  expect(stretches(twice.air)).toEqual([expected, expected]);
});

const SEAMED = [
  "air-calendar/2026",
  "air-levels",
  "air-good-days",
  "air-station/jia",
  "air-evaluation",
  "air-composite"
];

it.each(SEAMED)("%s says and draws the seam between the first correction and the second", (id) => {
  const {notes, draw, standards} = figure(id);
  expect(standards).toHaveLength(3);
  for (const day of ["2026年5月1日起按", "2026年8月1日起按"])
    expect(notes.filter((note) => note.includes(day) && note.includes("不可直接比较"))).toHaveLength(1);
  for (const width of [WIDE, NARROW]) {
    const svg = draw?.({width, theme: "light", edition: null, demo: false, href: null}).body ?? "";
    // The words break over lines in a narrow picture.
    const words = svg.replace(/<[^>]*>/g, "");
    expect(words.includes("2026-08-01起") || (words.match(/补充/g)?.length ?? 0) === 2, `${id} ${width}`).toBe(true);
  }
});

it("draws the limit of PM2.5 anew at each correction", () => {
  const {table} = figure("air-pm25-target");
  expect(table.columns.filter(({key}) => key.startsWith("limit")).map(({label}) => label)).toEqual([
    "GB 3095-2026 年平均 30",
    "GB 3095-2026(补充限值，2026-05-01起) 年平均 28",
    "GB 3095-2026(补充限值，2026-08-01起) 年平均 26"
  ]);
});

it("parts the days before 2031 from those under the final limits, which have the same number", () => {
  const {air, figures} = airOf("2030-01-01", "2031-12-31", []);
  const names = ["GB 3095-2026", "GB 3095-2026(2031年1月1日起的限值)"];
  expect(air.composites.map(({stretch}) => stretch.limitsName)).toEqual(names);
  for (const id of ["air-composite", "air-evaluation"]) {
    expect(figure(id, {figures}).standards).toEqual(names);
    expect(figure(id, {figures}).notes.join("")).toContain(
      "2031年1月1日起按 GB 3095-2026(2031年1月1日起的限值) 评价，前后两段标准不同"
    );
    const svg = pagePicture(figure(id, {figures}), {
      ...{width: WIDE, theme: "page", edition: null, demo: false, href: null}
    });
    expect(svg).toContain("不可直接比较");
  }
});

it("draws no seam where a correction changes hands and not its limit, nor at the amendment of 2018", () => {
  const {air} = airOf("2026-03-01", "2026-10-31", [
    TWICE[0],
    ["HJ 633-2026", "PM2.5 24小时平均", "IAQI 100", 55, "2026-08-01"]
  ] as never);
  expect(bounds(air.years)).toEqual([
    ["2026-03-01", "HJ 633-2026"],
    ["2026-05-01", "HJ 633-2026(补充限值)"]
  ]);
  const old = airOf("2018-01-01", "2018-12-31", [["GB 3095-2012", "PM2.5 年平均", "二级", 34, "2018-03-01"]] as never);
  expect(old.air.composites.map(({stretch: {from, limitsName}}) => [from, limitsName])).toEqual([
    ["2018-01-01", "GB 3095-2012"],
    ["2018-03-01", "GB 3095-2012(补充限值)"]
  ]);
});
