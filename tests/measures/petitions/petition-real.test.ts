import {expect, it} from "vitest";
import {inspect} from "../../../src/checks/index.ts";
import {assessPetitions} from "../../../src/measures/petitions/petition.ts";
import type {City} from "../../../src/tables/city.ts";
import {readFolder} from "../../../src/tables/folder.ts";
import type {PetitionBatch} from "../../../src/tables/schemas/index.ts";
import {kunming, units} from "./kunming.ts";

const {city: read} = inspect(readFolder("tests/real/city"));
const yunnan = (rows: readonly PetitionBatch[]) =>
  assessPetitions({...(read as City), tables: {...(read as City).tables, petition_batches: rows}});
const rows = (read as City).tables.petition_batches;

it("finds calls and letters, prefectures and types of all fourteen real bulletins in agreement", () => {
  const {batches, disagreements} = yunnan(rows);
  const bulletins = batches.flatMap(({own, cumulative}) => [own, cumulative]).filter((one) => one !== null);
  expect(bulletins).toHaveLength(14);
  const held = (what: string) =>
    bulletins.filter(({comparisons}) => comparisons.some((one) => one.what === what && one.agrees)).length;
  expect([held("来电 + 来信"), held("各行政区域件数之和"), held("各污染类型之和")]).toEqual([14, 14, 5]);
  expect(disagreements).toEqual([]);
});

it("catches every one of their numbers that is changed by one", () => {
  let changed = 0;
  for (const [i, row] of rows.entries())
    for (const field of ["cases", "calls", "letters"] as const)
      for (const by of [-1, 1]) {
        const value = row[field];
        if (value === null || value + by < 0) continue;
        const {disagreements} = yunnan(rows.with(i, {...row, [field]: value + by}));
        expect(disagreements, `${row.batch} ${row.scope} ${row.region ?? ""} ${field}`).not.toEqual([]);
        changed += 1;
      }
  expect(changed).toBeGreaterThan(400);
});

it("recomputes the 28 rates and the 22 sums that the table of 29 units prints", () => {
  const {batches} = assessPetitions(kunming().city);
  const inRows = (batches[0]?.comparisons ?? []).filter((one) => one.region !== null);
  const agreed = (what: string) => inRows.filter((one) => one.what === what && one.agrees).length;
  expect(units).toHaveLength(29);
  expect(agreed("公布办结率与已办结 ÷ 件数")).toBe(28);
  expect(agreed("来电 + 来信")).toBe(22);
  expect(inRows.every(({agrees}) => agrees)).toBe(true);
});

it("catches a rate of that table that is a hundredth off, and a call too many", () => {
  const {city} = kunming();
  const {petition_batches} = city.tables;
  const at = petition_batches.findIndex(({region}) => region === "富民县"); // 10 of 20, printed 50.00
  const row = petition_batches[at] as PetitionBatch;
  const changed = (change: Partial<PetitionBatch>) =>
    assessPetitions({
      ...city,
      tables: {...city.tables, petition_batches: petition_batches.with(at, {...row, ...change})}
    }).disagreements.filter(({region}) => region !== null);
  expect(changed({printedRate: 50.01})).toMatchObject([{region: "富民县", printed: 50.01, found: 50, unit: "%"}]);
  expect(changed({calls: 11})).toMatchObject([{region: "富民县", what: "来电 + 来信", printed: 20, found: 21}]);
});

it("finds that the whole of that notice and its rows disagree: 1,038 and 484 against 1,010 and 473", () => {
  const {city, faults} = kunming();
  const {compared, disagreements} = assessPetitions(city);
  expect(disagreements).toMatchObject([
    {region: null, what: "各行政区域件数之和", printed: 1038, found: 1010},
    // One row of 2 cases prints no 办结数: even with both closed the rows would fall short of 484.
    {region: null, what: "各行政区域已办结之和（有的区域未公布）", printed: 484, found: 473}
  ]);
  // 28 rates, 22 sums of calls and letters, the two sums over the rows, and 46.63 % of the whole.
  expect(compared).toBe(28 + 22 + 2 + 1);
  expect(faults.map(({severity, code, message}) => [severity, code, message])).toEqual([
    ["note", "sum-differs", "各行政区域件数之和为 1010，与公布的 1038 不符"],
    ["note", "sum-differs", "各行政区域已办结之和（有的区域未公布）为 473，与公布的 484 不符"]
  ]);
});
