import {expect, it} from "vitest";
import {capacityByBasis, facilities} from "../../../src/measures/waste/facilities.ts";
import {cityOf} from "../rows.ts";

const furnace = {kind: "焚烧厂" as const, region: "甲县", state: "运行" as const, capacity: 1000};

it("weighs 入炉 capacity against what was burnt and 入厂 capacity against what came in", () => {
  const [inner, outer] = facilities(
    cityOf({
      garbage_facilities: [
        {...furnace, name: "入炉厂", code: "lu", capacityBasis: "入炉"},
        {...furnace, name: "入厂厂", capacityBasis: "入厂"}
      ],
      garbage_monthly: [
        {month: "2026-02", facility: "入炉厂", collected: 25000, burnt: 21000},
        {month: "2026-02", facility: "入厂厂", collected: 25200, burnt: 21000},
        {month: "2026-03", facility: "入厂厂", burnt: 21000}
      ]
    })
  );
  // February has 28 days: 21000 ÷ 28000 and 25200 ÷ 28000.
  expect(inner?.months[0]?.load).toEqual({numerator: 21000, denominator: 28000, percent: 75});
  expect(outer?.months[0]?.load?.percent).toBe(90);
  expect(outer?.months[1]).toMatchObject({load: null, why: "能力按入厂量计，只报了入炉量"});
  expect([inner?.id, outer?.id]).toEqual(["lu", "入厂厂"]);
});

it("shows a stop as a state, not as a load of 0", () => {
  const [plant] = facilities(
    cityOf({
      garbage_facilities: [{...furnace, name: "某厂", capacityBasis: "入炉"}],
      garbage_monthly: [{month: "2026-05", facility: "某厂", operating: "检修", daysStopped: 31}]
    })
  );
  expect(plant?.months[0]).toMatchObject({state: "检修", daysStopped: 31, tonnes: null, load: null, why: "检修"});
});

it("uses up a landfill by everything buried in it", () => {
  const [site] = facilities(
    cityOf({
      garbage_facilities: [{name: "某场", kind: "填埋场", region: "甲县", capacity: 10, state: "应急备用"}],
      garbage_monthly: [{month: "2026-04", facility: "某场", landfilledAsh: 100, landfilledEmergency: 50}]
    })
  );
  expect(site?.months[0]?.tonnes).toBe(150);
  expect(site?.months[0]?.load?.percent).toBe(50);
});

it("keeps capacities by 入厂 and by 入炉 apart, of the incinerators that stand", () => {
  const plant = {kind: "焚烧厂" as const, region: "甲县", state: "运行" as const};
  const city = cityOf({
    garbage_facilities: [
      {...plant, name: "甲厂", capacity: 1200, capacityBasis: "入厂"},
      {...plant, name: "乙厂", capacity: 450, capacityBasis: "入炉"},
      {...plant, name: "丙厂", capacity: 150, capacityBasis: "入炉", state: "在建"},
      {...plant, name: "丁厂", kind: "餐厨处理厂", capacity: 40, capacityBasis: "入厂"}
    ]
  });
  expect(capacityByBasis(facilities(city))).toEqual([
    {basis: "入厂", capacity: 1200},
    {basis: "入炉", capacity: 450}
  ]);
});
