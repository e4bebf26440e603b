import {expect, it} from "vitest";
import {rankUnits} from "../../../src/measures/responsibility/responsibility-ranking.ts";
import {assessRectification} from "../../../src/measures/rectification/rectification.ts";
import {assessResponsibility} from "../../../src/measures/responsibility/responsibility.ts";
import type {RectificationIssue} from "../../../src/tables/schemas/index.ts";
import {cityOf} from "../rows.ts";

/** `done` of `due` tasks of a unit, all due at the end of 2025; those done were done in time. */
const tasks = (lead: string, done: number, due: number): readonly Partial<RectificationIssue>[] =>
  Array.from({length: due}, (_, i) => ({
    ...{id: `${lead}${i}`, lead, units: [lead], round: "一", field: "水" as const, regions: ["石溪县"]},
    ...{deadline: "2025-12-31", deadlineKind: "限期" as const, updated: "2026-10-01"},
    ...(i < done ? {state: "已销号" as const, completed: "2025-11-01"} : {state: "正在推进" as const, completed: null})
  }));

const ranks = (...units: readonly (readonly [string, number, number])[]) => {
  const city = cityOf({rectification_issues: units.flatMap((unit) => tasks(...unit))});
  const {units: verdicts} = assessResponsibility(city, assessRectification(city));
  return rankUnits(verdicts).map(({unit, rank, dueDone}) => [
    unit.name,
    rank,
    `${dueDone.numerator}/${dueDone.denominator}`
  ]);
};

it("ranks by what was done of what was due; equal rates share a rank, whatever their denominators", () => {
  expect(ranks(["甲局", 10, 20], ["乙局", 9, 10], ["丙局", 6, 12])).toEqual([
    ["乙局", 1, "9/10"],
    ["甲局", 2, "10/20"],
    ["丙局", 2, "6/12"]
  ]);
});

it("does not rank a unit with fewer than ten due tasks, however well it stands", () => {
  expect(ranks(["甲局", 10, 20], ["乙局", 9, 10], ["丙局", 6, 12], ["丁局", 9, 9])).toEqual([
    ["乙局", 1, "9/10"],
    ["甲局", 2, "10/20"],
    ["丙局", 2, "6/12"],
    ["丁局", null, "9/9"]
  ]);
});

it("makes no table of ranks of two units", () => {
  expect(ranks(["甲局", 10, 20], ["乙局", 9, 10], ["丁局", 1, 1])).toEqual([
    ["甲局", null, "10/20"],
    ["乙局", null, "9/10"],
    ["丁局", null, "1/1"]
  ]);
});
