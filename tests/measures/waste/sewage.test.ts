import {expect, it} from "vitest";
import {ruralSewage} from "../../../src/measures/waste/rural-sewage.ts";
import {plantsByMonth, sewagePlants} from "../../../src/measures/waste/sewage-plants.ts";
import {projectKinds, sewageProjects} from "../../../src/measures/waste/sewage-projects.ts";
import {cityOf} from "../rows.ts";

it("adds plants: load over calendar days, BOD weighted by water, overflows only where reported", () => {
  const plant = {month: "2026-09", region: "甲县"};
  const [september] = plantsByMonth(
    sewagePlants(
      cityOf({
        sewage_plants_monthly: [
          {...plant, plant: "一厂", capacity: 10, treated: 270, inflowBod5: 90, compliantDays: 30, overflows: 2},
          {...plant, plant: "二厂", capacity: 2, treated: 30, inflowBod5: 40, compliantDays: 27, overflows: null},
          {...plant, plant: "三厂", capacity: 1, treated: 15, inflowBod5: null, compliantDays: null, overflows: 0}
        ]
      })
    )
  );
  expect(september?.treated).toBe(315);
  // 315 ÷ (13 × 30)
  expect(september?.load?.percent).toBeCloseTo(80.769, 3);
  // (270 × 90 + 30 × 40) ÷ 300 = 85; the third plant does not report BOD
  expect(september?.bod5).toEqual({value: 85, plants: 2});
  expect(september?.compliant).toMatchObject({numerator: 57, denominator: 60, percent: 95});
  expect(september).toMatchObject({overflows: 2, overflowsUnreported: ["二厂"]});
});

it("adds sludge and days only over the plants that report them, and names those out of their standard", () => {
  const plant = {month: "2026-09", region: "甲县", capacity: 10, treated: 270};
  const of = (rows: readonly {sludge?: number | null; compliantDays?: number | null; exceeded?: string}[]) =>
    plantsByMonth(
      sewagePlants(cityOf({sewage_plants_monthly: rows.map((row, i) => ({...plant, plant: `${i + 1}厂`, ...row}))}))
    )[0];
  const september = of([
    {sludge: 100.5, compliantDays: 30},
    {sludge: null, compliantDays: 26, exceeded: "氨氮"},
    {sludge: 9.5, compliantDays: null}
  ]);
  // 100.5 + 9.5; 30 + 26 of 2 × 30 days, the third plant does not tell its days
  expect(september?.sludge).toBe(110);
  expect(september?.compliant).toMatchObject({numerator: 56, denominator: 60});
  expect(september?.short.map(({plant: name, exceeded}) => [name, exceeded])).toEqual([["2厂", "氨氮"]]);
  const silent = of([{sludge: null, compliantDays: null}]);
  expect(silent).toMatchObject({sludge: null, compliant: null, overflows: null, short: []});
});

it("names a plant that stopped reporting, not one that was not built yet", () => {
  const row = {region: "甲县", capacity: 1, treated: 20};
  const months = plantsByMonth(
    sewagePlants(
      cityOf({
        sewage_plants_monthly: [
          {...row, plant: "老厂", month: "2026-08"},
          {...row, plant: "老厂", month: "2026-09"},
          {...row, plant: "新厂", month: "2026-09"},
          {...row, plant: "新厂", month: "2026-10"}
        ]
      })
    )
  );
  expect(months.map(({absent}) => absent)).toEqual([[], [], ["老厂"]]);
});

it("computes lateness of a project from 数据截至", () => {
  const project = {region: "甲县", kind: "新建管网" as const, unit: "公里" as const, planned: 10};
  const found = sewageProjects(
    cityOf({
      sewage_projects: [
        {...project, name: "甲", due: "2026-10-01", done: 4, state: "在建"},
        {...project, name: "乙", due: "2026-10-31", done: 9.5, state: "在建"},
        {...project, name: "丙", due: "2026-06-30", done: 10, state: "完工", finished: "2026-07-10"},
        {...project, name: "丁", due: "2026-12-31", done: 0, state: "停工"},
        {...project, name: "戊", due: "2026-10-21", done: 0, state: "停工"}
      ]
    })
  );
  // 戊 stands still and is late as well: neither word hides the other.
  expect(found.map(({standing, late, daysLate}) => [standing, late, daysLate])).toEqual([
    ["逾期未完工", true, 30],
    ["在建", false, 0],
    ["逾期完工", false, 10],
    ["停工", false, 0],
    ["停工", true, 10]
  ]);
  // 4 + 9.5 + 10 + 0 + 0 of 50 km
  expect(projectKinds(found)).toEqual([
    {
      ...{kind: "新建管网", unit: "公里", projects: 5, finished: 1, late: 2, stopped: 2, planned: 50, done: 23.5},
      progress: {numerator: 23.5, denominator: 50, percent: 47}
    }
  ]);
});

it("keeps kilometres and pieces apart", () => {
  const project = {region: "甲县", kind: "溢流口整治" as const, due: "2027-01-01", state: "在建" as const, done: 1};
  const kinds = projectKinds(
    sewageProjects(
      cityOf({
        sewage_projects: [
          {...project, name: "甲", unit: "个", planned: 5},
          {...project, name: "乙", unit: "公里", planned: 2}
        ]
      })
    )
  );
  expect(kinds.map(({unit, planned}) => [unit, planned])).toEqual([
    ["个", 5],
    ["公里", 2]
  ]);
});

it("shows 治理率 and 收集处理率 side by side and adds counties only on one definition", () => {
  const row = {asOf: "2025-12-31", villages: 100, reused: 40};
  const [period] = ruralSewage(
    cityOf({
      rural_sewage: [
        {...row, region: "甲县", treated: 60, collected: 20, definition: "行政村口径"},
        {...row, region: "乙县", treated: 50, collected: null, definition: "行政村口径"},
        {...row, region: "丙县", treated: 30, collected: 10, definition: "自然村 60% 口径"}
      ]
    })
  );
  expect(period?.regions[0]).toMatchObject({treated: {percent: 60}, collected: {percent: 20}});
  expect(period?.totals.map(({treated, collected}) => [treated?.percent, collected])).toEqual([
    [55, null],
    [30, {numerator: 10, denominator: 100, percent: 10}]
  ]);
});

it("gives the city no 治理率 while a county is absent, and names it", () => {
  const row = {asOf: "2025-12-31", villages: 100, treated: 60, collected: 20, definition: "行政村口径"};
  const [december, june] = ruralSewage(
    cityOf({
      rural_sewage: [
        {...row, region: "甲县"},
        {...row, region: "乙县", treated: 40},
        {...row, region: "甲县", asOf: "2026-06-30"}
      ]
    })
  );
  expect(december).toMatchObject({absent: [], totals: [{treated: {percent: 50}}]});
  expect(june).toMatchObject({absent: ["乙县"], totals: [{treated: null, collected: null}]});
});

it("leaves a plant without capacity out of both sides of the load, and names it", () => {
  const plant = {month: "2026-09", region: "甲县"};
  const [september] = plantsByMonth(
    sewagePlants(
      cityOf({
        sewage_plants_monthly: [
          {...plant, plant: "一厂", capacity: 10, treated: 150},
          {...plant, plant: "二厂", capacity: 0, treated: 90}
        ]
      })
    )
  );
  // 150 ÷ (10 × 30)
  expect(september?.load).toEqual({numerator: 150, denominator: 300, percent: 50});
  expect(september).toMatchObject({treated: 240, withoutCapacity: ["二厂"]});
});
