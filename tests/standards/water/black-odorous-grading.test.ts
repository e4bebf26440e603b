import {expect, it} from "vitest";
import {blackOdorousGrade} from "../../../src/standards/water/black-odorous-grading.ts";
import {vectors} from "../vectors.ts";

const COLUMNS = {
  transparency: ["SD_cm", "lvl_SD"],
  dissolvedOxygen: ["DO_mg_L", "lvl_DO"],
  redox: ["ORP_mV", "lvl_ORP"],
  ammonia: ["NH3N_mg_L", "lvl_NH3N"]
} as const;

it("grades each item and takes the worst; a value on a line belongs to the better side", () => {
  for (const row of vectors("water-blackodor")) {
    const values = Object.fromEntries(Object.entries(COLUMNS).map(([id, [column]]) => [id, Number(row[column])]));
    const result = blackOdorousGrade(values, row["depth_cm"] === "" ? null : Number(row["depth_cm"]));
    expect(result?.grade, row["id"]).toBe(row["worst"]);
    for (const {row: item, grade} of result?.items ?? [])
      expect(grade, `${row["id"]} ${item.name}`).toBe(row[COLUMNS[item.id][1]]);
  }
});

it("changes grade exactly at each line", () => {
  const grade = (values: object) => blackOdorousGrade(values)?.grade;
  expect([25, 24.9, 10, 9.9].map((transparency) => grade({transparency}))).toEqual(["无", "轻度", "轻度", "重度"]);
  expect([2, 1.99, 0.2, 0.19].map((dissolvedOxygen) => grade({dissolvedOxygen}))).toEqual([
    "无",
    "轻度",
    "轻度",
    "重度"
  ]);
  expect([50, 49, -200, -201].map((redox) => grade({redox}))).toEqual(["无", "轻度", "轻度", "重度"]);
  expect([8, 8.01, 15, 15.01].map((ammonia) => grade({ammonia}))).toEqual(["无", "轻度", "轻度", "重度"]);
});

it("leaves out what is no number, and grades nothing from nothing", () => {
  expect(blackOdorousGrade({transparency: "见底", ammonia: 9})).toMatchObject({grade: "轻度", items: [{value: 9}]});
  expect(blackOdorousGrade({transparency: "见底"})).toBeNull();
});
