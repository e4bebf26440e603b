import {expect, it} from "vitest";
import {tli, tliGrade} from "../../../src/standards/water/tli.ts";
import {vectors} from "../vectors.ts";

const number = (cell: string | undefined): number | null => (cell === undefined || cell === "" ? null : Number(cell));

it("computes 综合营养状态指数 and its parts, also for the published lake without 高锰酸盐指数", () => {
  for (const row of vectors("water-tli")) {
    const result = tli({
      chlorophyll: number(row["chl_mg_m3"]),
      phosphorus: number(row["TP_mg_L"]),
      nitrogen: number(row["TN_mg_L"]),
      transparency: number(row["SD_m"]),
      permanganate: number(row["CODMn_mg_L"])
    });
    expect(result?.index, row["id"]).toBeCloseTo(Number(row["TLI_exact_weights"]), 4);
    expect(result?.grade, row["id"]).toBe(row["grade"]);
    const parts = ["TLI_chl", "TLI_TP", "TLI_TN", "TLI_SD", "TLI_CODMn"].filter((name) => row[name] !== "");
    expect(result?.parts.map(({index}) => index.toFixed(4))).toEqual(parts.map((name) => row[name]));
    expect(result?.parts.reduce((sum, {weight}) => sum + weight, 0)).toBeCloseTo(1, 12);
  }
});

it("grades the index as the table prints its edges", () => {
  for (const row of vectors("water-tli-grades")) expect(tliGrade(Number(row["tli"])), row["tli"]).toBe(row["grade"]);
});

it("prints the weights that the texts print", () => {
  const all = tli({chlorophyll: 10, phosphorus: 0.05, nitrogen: 1, transparency: 1, permanganate: 4});
  expect(all?.parts.map(({weight}) => weight.toFixed(4))).toEqual(["0.2663", "0.1879", "0.1790", "0.1834", "0.1834"]);
});

it("computes nothing without 叶绿素a, or with two parameters missing", () => {
  const four = {phosphorus: 0.05, nitrogen: 1, transparency: 1, permanganate: 4};
  expect(tli(four)).toBeNull();
  expect(tli({...four, chlorophyll: 10, nitrogen: null, transparency: null})).toBeNull();
  expect(tli({...four, chlorophyll: 10, nitrogen: null})?.missing.map(({name}) => name)).toEqual(["总氮"]);
  // A zero has no logarithm: it is as good as not measured.
  expect(tli({...four, chlorophyll: 0})).toBeNull();
});
