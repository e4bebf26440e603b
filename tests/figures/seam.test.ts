import {expect, it} from "vitest";
import {inspect} from "../../src/checks/index.ts";
import {airFigures} from "../../src/figures/air/air-figures.ts";
import {catalogue} from "../../src/figures/catalogue.ts";
import {type Figure, isMissing} from "../../src/figures/figure.ts";
import {NARROW, WIDE} from "../../src/figures/frame.ts";
import {waterFigures} from "../../src/figures/water/water.ts";
import {filePicture} from "../../src/figures/render.ts";
import {assessAir} from "../../src/measures/air/air.ts";
import {assessWater} from "../../src/measures/water/water.ts";
import {assess} from "../../src/measures/assess.ts";
import {daysBetween} from "../../src/measures/days.ts";
import {readFolder} from "../../src/tables/folder.ts";
import {CLEAN} from "../measures/air/air-rows.ts";
import {META} from "../measures/water/water-city.ts";
import {cityOf} from "../measures/rows.ts";

const {city} = inspect(readFolder("data"));
if (city === null) throw new Error("the shipped city cannot be read");
const figures = catalogue(city, assess(city, "2026-11-05"));

/** HJ 633-2012 and HJ 633-2026 are one family; what both judge must not be set side by side without a word. */
const families = ({standards}: Figure): readonly (readonly string[])[] => {
  const found = Map.groupBy(standards, (standard) => standard.replace(/[-—]\d{4}.*$/, ""));
  return [...found.values()].map((members) => [...new Set(members)]).filter((members) => members.length > 1);
};
const crossing = figures.filter((figure) => families(figure).length > 0);

/** The three ways the design allows: the parts are said not to compare, are one concentration, or are judged by one standard. */
const CONCENTRATION = /浓度(本身)?不(因|受)[^。]*(变|影响)/;
const SAID = new RegExp(`不可直接比较|全年只用一个标准|${CONCENTRATION.source}`);

/** Without those that show one concentration throughout. */
const classed = crossing.filter(({notes}) => !CONCENTRATION.test(notes.join("")));

it("finds figures that cross the change of 2026-03-01, so that the rules below are not empty", () => {
  expect(crossing.map(({id}) => id)).toEqual(
    expect.arrayContaining(["air-calendar/2026", "air-levels", "air-good-days", "air-station/shi-jian-ce-zhan"])
  );
});

it.each(crossing.map((figure) => [figure.id, figure] as const))(
  "%s says that its two parts do not compare",
  (_, figure) => {
    expect(figure.notes.join("")).toMatch(SAID);
  }
);

/** A sentence that names both standards of a family, or sets one time beside another, carries its own word. */
const speaks = (figure: Figure): boolean =>
  families(figure).some((members) => members.filter((id) => figure.sentence.includes(id)).length > 1) ||
  /比上年|与上年|上年同月|比上月/.test(figure.sentence);
const OWN_WORD = /不可直接比较|浓度不因评价标准而变|全程按/;

it("finds sentences that cross the change of standard, so that the next rule is not empty", () => {
  expect(crossing.filter(speaks).map(({id}) => id)).toEqual(
    expect.arrayContaining([
      ...["air-calendar/2026", "air-good-days", "air-composite", "air-pollutants", "air-recalculated"],
      "air-station/shi-jian-ce-zhan"
    ])
  );
});

it.each(crossing.filter(speaks).map((figure) => [figure.id, figure] as const))(
  "the sentence of %s itself says so, wherever it is quoted alone",
  (_, {sentence}) => {
    expect(sentence).toMatch(OWN_WORD);
  }
);

it.each(crossing.filter(({draw}) => draw !== null).map((figure) => [figure.id, figure] as const))(
  "%s draws the seam at both widths",
  (_, figure) => {
    for (const width of [WIDE, NARROW]) {
      const svg = filePicture(
        {...figure, sentence: "", standards: []},
        {width, theme: "light", edition: null, demo: true, href: null}
      );
      expect(svg).toMatch(/HJ 633-2026|GB 3095-2026|不可直接比较|标准更替|评价标准/);
    }
  }
);

it.each(classed.map((figure) => [figure.id, figure] as const))(
  "%s names the standard of each row of its table",
  (_, {table}) => {
    const standards = /HJ 633-20(12|26)|GB 3095-20(12|26)/;
    for (const row of table.rows)
      expect(
        Object.values(row).some((cell) => !isMissing(cell) && typeof cell === "string" && standards.test(cell))
      ).toBe(true);
  }
);

// The shipped rivers and lakes with one limit more from August 2026 on, so that every figure of months crosses it.
const parted = {
  ...city,
  tables: {
    ...city.tables,
    limits: [
      {
        ...{standard: "GB 3838-2002", item: "氨氮", class: "Ⅲ" as const, limit: 0.9, unit: "mg/L"},
        ...{from: "2026-08-01", to: null, source: "某市水环境标准（虚构）"},
        meta: {...META, file: "limits.csv"}
      }
    ]
  }
};
/** Figures of classes on both sides of it; one that computes every month by the latest limits has no sides. */
const classes = waterFigures(parted, assessWater(parted)).filter(
  (figure) => families(figure).length > 0 && !figure.notes.join("").includes("各月都按") && figure.period.includes("至")
);

it("finds figures of rivers and lakes that cross a publisher's limit", () => {
  expect([...new Set(classes.map(({id}) => id.split("/")[0]))]).toEqual(
    expect.arrayContaining(["water-class-share", "water-good-share", "river-strip", "water-section"])
  );
});

it.each(classes.map((figure) => [figure.id, figure] as const))(
  "%s names the standard of each month of its table",
  (_, {table}) => {
    for (const row of table.rows.filter(({month}) => month !== "水质目标")) {
      const own = row["standard"];
      expect(own, String(row["month"])).toBe(
        String(row["month"]) >= "2026-08" ? "GB 3838-2002(补充限值)" : "GB 3838-2002"
      );
    }
  }
);

/** The same clean day every day, so that only the standard could make two years differ. */
const until = (dataAsOf: string) =>
  cityOf(
    {
      air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}],
      air_daily: daysBetween("2024-01-01", dataAsOf).map((date) => ({date, station: "甲站", ...CLEAN}))
    },
    {dataAsOf}
  );
const said = (dataAsOf: string): string => {
  const air = until(dataAsOf);
  return airFigures(air, assessAir(air))
    .map(({sentence}) => sentence)
    .join("\n");
};

it("compares a year of good days with the one before under one standard", () => {
  expect(said("2025-12-31")).toMatch(/2025年.*与上年持平/);
  expect(said("2028-12-31")).toMatch(/2028年.*与上年持平/);
});

it.each(["2026-02-28", "2026-03-01", "2026-10-31", "2026-12-31", "2027-06-30", "2027-12-31"])(
  "at %s compares no year of good days across the change of standard",
  (dataAsOf) => {
    const year = dataAsOf.slice(0, 4);
    expect(said(dataAsOf)).not.toMatch(
      new RegExp(`${year}年[^；。]*(比上年|与上年)[^；。]*百分点|${year}年[^；。]*与上年持平`)
    );
  }
);

it("counts the stretches of a year and names the publisher's limit that parts them, with its source", () => {
  const air = cityOf({
    air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}],
    air_daily: daysBetween("2026-01-01", "2026-10-31").map((date) => ({date, station: "甲站", ...CLEAN})),
    limits: [
      {
        ...{standard: "HJ 633-2026", item: "NO2 24小时平均", class: "IAQI 50", limit: 39, unit: "µg/m³"},
        ...{from: "2026-07-01", to: "2026-07-31", source: "省级更正通知（虚构）"}
      }
    ]
  });
  const own = new Map(airFigures(air, assessAir(air)).map((figure) => [figure.id, figure]));
  for (const id of ["air-calendar/2026", "air-station/jia"]) {
    expect(own.get(id)?.sentence).toMatch(/四段标准不同，不可直接比较。$/);
    expect(own.get(id)?.notes.filter((note) => note.startsWith("发布单位的限值"))).toEqual([
      "发布单位的限值：HJ 633-2026 NO2 24小时平均 IAQI 50 为 39 µg/m³，2026年7月1日起，至2026年7月31日（来源：省级更正通知（虚构））。"
    ]);
  }
});
