import {expect, it} from "vitest";
import {garbageMonths, garbageOfRegion} from "../../../src/measures/waste/garbage.ts";
import {cityOf} from "../rows.ts";

const none = {kitchen: 0, recovered: 0, landfilledRaw: 0, landfilledAsh: 0, landfilledEmergency: 0, exported: 0};

it("adds the regions of a month and sets what does not add up apart", () => {
  const city = cityOf({
    garbage_monthly: [
      {...none, month: "2026-10", region: "甲县", collected: 1000, burnt: 930, kitchen: 60, recovered: 30},
      {...none, month: "2026-10", region: "乙县", collected: 500, burnt: 480, exported: 20, landfilledAsh: 96}
    ]
  });
  const [october] = garbageMonths(city);
  expect(october?.collected.value).toBe(1500);
  expect(october?.fates.burnt.value).toBe(1410);
  // 1500 − (1410 + 60 + 0 + 0 + 20) = 10; the 30 t of recyclables stand beside 清运量; the 96 t of ash came out of the furnace and are no fate of their own.
  expect(october?.unaccounted).toBe(10);
  expect(october?.ash.value).toBe(96);
  // 1410 ÷ 1500
  expect(october?.burnRate).toEqual({numerator: 1410, denominator: 1500, percent: 94});
});

it("keeps a blank cell apart from 0", () => {
  const [month] = garbageMonths(
    cityOf({
      garbage_monthly: [
        {...none, month: "2026-10", region: "甲县", collected: 10.1, burnt: 10.1},
        {...none, month: "2026-10", region: "乙县", collected: 5.2, burnt: null}
      ]
    })
  );
  expect(month?.fates.burnt).toEqual({value: 10.1, unreported: ["乙县"]});
  expect(month?.unaccounted).toBe(5.2);
  const [silent] = garbageMonths(cityOf({garbage_monthly: [{month: "2026-10", region: "甲县", collected: 10}]}));
  expect(silent?.fates.burnt).toEqual({value: null, unreported: ["甲县"]});
  expect(silent?.burnRate).toBeNull();
});

it("counts a row of the whole city only where its parts are missing", () => {
  const months = garbageMonths(
    cityOf({
      garbage_monthly: [
        {...none, month: "2026-09", region: "云溪市", collected: 90, burnt: 90},
        {...none, month: "2026-10", region: "云溪市", collected: 100, burnt: 100},
        {...none, month: "2026-10", region: "甲县", collected: 100, burnt: 100}
      ]
    })
  );
  expect(months.map(({month, collected, absent}) => [month, collected.value, absent])).toEqual([
    ["2026-09", 90, []],
    ["2026-10", 100, []]
  ]);
});

it("names the regions that did not report a month", () => {
  const months = garbageMonths(
    cityOf({
      garbage_monthly: [
        {...none, month: "2026-09", region: "甲县", collected: 90, burnt: 90},
        {...none, month: "2026-09", region: "乙县", collected: 9, burnt: 9},
        {...none, month: "2026-10", region: "甲县", collected: 100, burnt: 100}
      ]
    })
  );
  expect(months.map(({absent}) => absent)).toEqual([[], ["乙县"]]);
});

it("ends at 数据截至 and leaves facility rows out", () => {
  const rows = [
    {...none, month: "2026-11", region: "甲县", collected: 1, burnt: 1},
    {...none, month: "2026-10", facility: "某厂", burnt: 1},
    {...none, month: "2026-09", region: "甲县", collected: 2, burnt: 2, dataState: "初步" as const}
  ];
  const city = cityOf({garbage_monthly: rows});
  expect(garbageMonths(city).map(({month, dataState}) => [month, dataState])).toEqual([["2026-09", "初步"]]);
  expect(garbageOfRegion(city, "甲县").map(({month}) => month)).toEqual(["2026-09"]);
});

it("takes the ash from the landfills where no region reports it", () => {
  const [month] = garbageMonths(
    cityOf({
      garbage_monthly: [
        {...none, landfilledAsh: null, month: "2026-10", region: "甲县", collected: 100, burnt: 100},
        {month: "2026-10", facility: "某场", landfilledAsh: 3.1}
      ]
    })
  );
  expect(month?.ash).toEqual({value: 3.1, unreported: []});
});

it("names where the difference arose, both ways, and judges no row with a blank cell", () => {
  const [october] = garbageMonths(
    cityOf({
      garbage_monthly: [
        {...none, month: "2026-10", region: "甲县", collected: 1000, burnt: 973},
        {...none, month: "2026-10", region: "乙县", collected: 500, burnt: 518},
        {...none, month: "2026-10", region: "丙县", collected: 400, burnt: null},
        {...none, month: "2026-10", region: "丁县", collected: 300, burnt: 300}
      ]
    })
  );
  expect(october?.gaps).toEqual([
    {region: "甲县", tonnes: 27},
    {region: "乙县", tonnes: -18}
  ]);
});

it("gives no burn rate of the city while a region is silent, and names it", () => {
  const [october] = garbageMonths(
    cityOf({
      garbage_monthly: [
        {...none, month: "2026-10", region: "甲县", collected: 100, burnt: 100},
        {...none, month: "2026-10", region: "乙县", collected: 900, burnt: null}
      ]
    })
  );
  expect(october?.burnRate).toBeNull();
  expect(october?.silent).toEqual(["乙县"]);
});
