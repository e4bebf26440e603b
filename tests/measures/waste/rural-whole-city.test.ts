import {expect, it} from "vitest";
import {ruralGarbage} from "../../../src/measures/waste/rural-garbage.ts";
import {ruralSewage} from "../../../src/measures/waste/rural-sewage.ts";
import {cityOf} from "../rows.ts";

const regions = [{name: "甲县"}, {name: "乙县"}];
const modes = {unit: "行政村" as const, urban: 40, town: 30, local: 10, uncovered: 20, total: 100};
const sewage = {villages: 100, treated: 60, collected: 40, reused: 20, definition: "行政村口径"};

it("a row of the whole city stands for the date on which no county hands in", () => {
  const city = cityOf({
    regions,
    rural_garbage: [{...modes, asOf: "2026-06-30", region: "云溪市"}],
    rural_sewage: [{...sewage, asOf: "2026-06-30", region: "云溪市"}]
  });
  const [garbage] = ruralGarbage(city);
  // (100 − 20) ÷ 100
  expect(garbage?.totals[0]).toMatchObject({total: 100, uncovered: 20, coverage: {numerator: 80, percent: 80}});
  expect([garbage?.regions, garbage?.absent]).toEqual([[], []]);
  const [water] = ruralSewage(city);
  expect([water?.totals[0]?.treated?.percent, water?.totals[0]?.collected?.percent]).toEqual([60, 40]);
  expect([water?.regions, water?.absent]).toEqual([[], []]);
});

it("beside its counties the city's row is not added again, and is no county that is missing elsewhere", () => {
  const county = (asOf: string, region: string) => ({...modes, asOf, region});
  const city = cityOf({
    regions,
    rural_garbage: [
      county("2025-12-31", "云溪市"),
      county("2026-06-30", "甲县"),
      county("2026-06-30", "乙县"),
      {...county("2026-06-30", "云溪市"), total: 999}
    ]
  });
  const [before, now] = ruralGarbage(city);
  expect([before?.totals[0]?.total, before?.absent]).toEqual([100, []]);
  // 100 + 100 of the two counties
  expect([now?.totals[0]?.total, now?.absent, now?.regions.length]).toEqual([200, [], 2]);
});
