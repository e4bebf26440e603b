import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import {expect, it} from "vitest";
import {inspect} from "../../../src/checks/index.ts";
import {assessWater} from "../../../src/measures/water/water.ts";
import {waterDisagreements} from "../../../src/measures/water/water-disagreements.ts";
import {CLASSES, type WaterKind} from "../../../src/standards/water/gb3838-2002.ts";
import {className} from "../../../src/standards/water/single-factor.ts";
import {AUTOMATIC_FOUR, BASIC_FIVE} from "../../../src/standards/water/water-assessment-2011.ts";
import {judge} from "../../../src/standards/water/water-judge.ts";
import {readFolder} from "../../../src/tables/folder.ts";

// Two exports of the national automatic stations in Yunnan, as published; see tests/real.
const FOLDER = new URL("../../real/city/", import.meta.url);
const raw = (file: string, encoding: string) =>
  csvParse(new TextDecoder(encoding).decode(readFileSync(new URL(file, FOLDER))));
const unrounded = raw("water_readings_yunnan_2020-05_2021-04.csv", "utf-8");
const rounded = raw("water_4hourly_yunnan_2021-04_gbk.csv", "gb18030");

const number = (cell: string | undefined): number | null =>
  cell !== undefined && /^[\d.]+(E-?\d+)?$/.test(cell) ? Number(cell) : null;

const computed = (
  row: Readonly<Record<string, string>>,
  kind: WaterKind,
  required: readonly string[] = AUTOMATIC_FOUR
): string | null => {
  const values = {
    pH: number(row["pH(无量纲)"]),
    dissolvedOxygen: number(row["溶解氧(mg/L)"]),
    permanganate: number(row["高锰酸盐指数(mg/L)"]),
    ammonia: number(row["氨氮(mg/L)"]),
    phosphorus: number(row["总磷(mg/L)"])
  };
  const {rank} = judge(values, kind, {required});
  return rank === null ? null : className(rank);
};

const isClass = (word: string | undefined): boolean => CLASSES.some((name) => name === word);
const kindOf = (word: string | undefined): WaterKind => (word === "湖库" ? "湖库" : "河流");

it("gives every one of the 1,219 unrounded published readings its published class", () => {
  const published = unrounded.filter((row) => isClass(row["官方水质类别"]));
  const agreed = published.filter((row) => computed(row, kindOf(row["水体类型"])) === row["官方水质类别"]);
  const full = published.filter((row) => computed(row, kindOf(row["水体类型"]), BASIC_FIVE) !== null);
  console.info(
    `water class, unrounded values: ${agreed.length} of ${published.length} agree; ` +
      `${published.length - full.length} of them have no 总磷 and are tried on four items`
  );
  expect([agreed.length, published.length, full.length]).toEqual([1219, 1219, 943]);
});

it("agrees with the rounded four-hourly classes as far as rounding allows: 2,347 of 2,422", () => {
  const kinds = new Map(unrounded.map((row) => [row["断面名称"], kindOf(row["水体类型"])]));
  const published = rounded.flatMap((row) => {
    const own = computed(row, kinds.get(row["断面名称"] ?? "") ?? "河流");
    return isClass(row["水质类别"]) && own !== null ? [{row, own}] : [];
  });
  const agreed = published.filter(({row, own}) => own === row["水质类别"]);
  console.info(`water class, rounded four-hourly values: ${agreed.length} of ${published.length} agree`);
  expect([agreed.length, published.length]).toEqual([2347, 2422]);
});

it("names a cause for every disagreement of the whole folder but one, and drops no reading that has both classes", () => {
  const {city} = inspect(readFolder("tests/real/city"));
  if (city === null) throw new Error("the folder cannot be read");
  const verdicts = assessWater(city);
  const {compared, agreed, trial, unjudged, disagreements} = waterDisagreements(verdicts);
  expect(compared + trial.compared + unjudged).toBe(
    verdicts.readings.filter(({row}) => row.officialClass !== null).length
  );
  expect(compared - agreed + trial.compared - trial.agreed).toBe(disagreements.length);
  // Every unrounded reading agrees; two of the 1,219 are identical repeats.
  const files = Map.groupBy(verdicts.readings, ({row}) => row.meta.file);
  const first = waterDisagreements({
    ...verdicts,
    readings: files.get("water_readings_yunnan_2020-05_2021-04.csv") ?? []
  });
  expect([first.agreed, first.compared, first.trial]).toEqual([941, 941, {compared: 276, agreed: 276}]);
  const causes = [...Map.groupBy(disagreements, ({cause}) => cause)].map(([cause, list]) => `${cause} ${list.length}`);
  console.info(
    `water class, whole folder: ${agreed} of ${compared} agree, ` +
      `${trial.agreed} of ${trial.compared} tried on four items; ${causes.join(", ")}`
  );
  for (const {verdict, official, computed: own, reason} of disagreements)
    console.info(`  ${verdict.row.section} ${verdict.row.time}: ${official} ≠ ${own}, ${reason}`);
  // At 16:00 罗家营 had pH 9.00 and at 20:00 8.98: neither rounding nor the values before make 劣Ⅴ of the latter.
  expect(
    disagreements
      .filter(({cause}) => cause === "原因不明")
      .map(({verdict: {row}, official}) => [row.section, row.time, official])
  ).toEqual([["罗家营", "2021-04-03 20:00", "劣Ⅴ"]]);
  // 断桥 and 阳宗海中 are lakes that the file calls nothing; elsewhere the kind explains single readings only.
  const kinds = Map.groupBy(
    disagreements.filter(({cause}) => cause === "水体类型"),
    ({verdict}) => verdict.row.section
  );
  expect([...kinds].flatMap(([name, list]) => (list.length > 2 ? [name] : []))).toEqual(["断桥", "阳宗海中"]);
});

it("shows sections, waters and months of a city that holds readings only", () => {
  const {city} = inspect(readFolder("tests/real/city"));
  if (city === null) throw new Error("the folder cannot be read");
  const {sections, bodies, latest} = assessWater(city);
  expect(latest).toBe("2021-04");
  expect(sections).toHaveLength(108);
  expect(new Set(sections.map(({slug}) => slug)).size).toBe(108);
  expect(bodies.map(({name}) => name)).toContain("滇池");
  expect(bodies.reduce((sum, body) => sum + body.sections.length, 0)).toBe(108);
});
