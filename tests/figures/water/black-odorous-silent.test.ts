import {expect, it} from "vitest";
import {blackOdorousCleared, clearedLead} from "../../../src/figures/water/black-odorous-cleared.ts";
import {blackOdorousStates} from "../../../src/figures/water/black-odorous-states.ts";
import {assessWaterLists} from "../../../src/measures/water/water-lists.ts";
import type {BlackOdorousWater} from "../../../src/tables/schemas/index.ts";
import {cityOf} from "../../measures/rows.ts";

const row = (id: string, quarter: string, state: BlackOdorousWater["state"]) => ({
  ...{id, quarter, state, name: `${id}沟`, kind: "城市" as const, region: "甲县", grade: "轻度" as const},
  ...{department: "某局", completed: "2023-01-01"}
});
const city = cityOf({
  black_odorous_waters: [
    row("A", "2026Q1", "长制久清"),
    row("A", "2026Q2", "长制久清"),
    row("A", "2026Q3", "长制久清"),
    row("B", "2026Q1", "返黑返臭"),
    row("B", "2026Q2", "已消除")
  ]
});
const lists = assessWaterLists(city);

it("a silent water is counted by its last state, and every place that counts it says so", () => {
  const cleared = blackOdorousCleared(city, lists)!;
  // A and B cleared of 2; B's word is of the second quarter
  const words =
    "2026年第3季度：城市 2 条中 2 条已消除（100.0%）；本季填报的水体没有返黑返臭；1 条本季未报，沿用2026年第2季度的状态（B沟：已消除）";
  expect(cleared.sentence).toBe(`${words}；目标值待发布。`);
  expect(clearedLead(lists)).toEqual([`${words}。`, "目标值待发布。"]);
  expect(cleared.table.rows.map(({quarter, carried}) => [quarter, carried])).toEqual([
    ["2026Q3", "B沟（2026年第2季度，已消除）"],
    ["2026Q2", "无"],
    ["2026Q1", "无"]
  ]);
  const states = blackOdorousStates(city, lists)!;
  for (const {completeness} of [cleared, states])
    expect(completeness).toMatchObject({
      ...{evaluated: 5, total: 6},
      missing: [{what: "B沟 2026年第3季度", why: "没有填报，消除比例沿用2026年第2季度的状态"}]
    });
  expect(states.notes.join("")).not.toContain("不沿用前一季");
});
