import {expect, it} from "vitest";
import {garbageMonths} from "../../../src/measures/waste/garbage.ts";
import {kitchenMonths} from "../../../src/measures/waste/garbage-kitchen.ts";
import {garbagePromises} from "../../../src/measures/waste/garbage-promises.ts";
import type {GarbageMonth} from "../../../src/tables/schemas/index.ts";
import {cityOf} from "../rows.ts";

const none = {kitchen: 0, recovered: 0, landfilledRaw: 0, landfilledAsh: 0, landfilledEmergency: 0, exported: 0};
const plant = {name: "某餐厨厂", kind: "餐厨处理厂" as const, region: "甲县", capacity: 50, state: "运行" as const};

const promises = (rows: readonly Partial<GarbageMonth>[]) => {
  const city = cityOf({garbage_monthly: rows, garbage_facilities: [plant]});
  const [burn, kitchen, landfill] = garbagePromises(garbageMonths(city), kitchenMonths(city));
  return {burn, kitchen, landfill};
};
const county = (month: string, row: Partial<GarbageMonth>) => ({...none, month, region: "甲县", ...row});

it("全焚烧 is a yes when everything not sorted out was burnt", () => {
  const {burn} = promises([county("2026-10", {collected: 1000, burnt: 940, kitchen: 60, recovered: 35})]);
  // 应焚烧 1000 − 60 = 940; the 35 t of recyclables never were in 清运量
  expect(burn?.months[0]).toEqual({
    ...{month: "2026-10", kept: "是", tonnes: 0, emergency: 0, exported: 0, why: ""},
    share: {numerator: 940, denominator: 940, percent: 100}
  });
});

it("全焚烧 and 零填埋 are a no as soon as raw waste is landfilled", () => {
  const {burn, landfill} = promises([county("2026-10", {collected: 1000, burnt: 950, landfilledRaw: 50})]);
  expect(burn?.months[0]).toMatchObject({kept: "否", tonnes: 50, why: "原生填埋 50 吨"});
  expect(burn?.months[0]?.share?.percent).toBe(95);
  expect(landfill?.months[0]).toMatchObject({kept: "否", tonnes: 50});
});

it("an emergency is an exception with its reason, neither yes nor no", () => {
  const row = {collected: 1000, burnt: 310, landfilledEmergency: 690, emergencyReason: "焚烧厂检修"};
  const {burn, landfill} = promises([county("2026-05", row)]);
  expect(landfill?.months[0]).toMatchObject({
    kept: "有例外",
    tonnes: 0,
    emergency: 690,
    why: "甲县应急填埋 690 吨（焚烧厂检修）"
  });
  expect(burn?.months[0]).toMatchObject({kept: "有例外", tonnes: 690});
});

it("ash in the landfill does not break 零填埋", () => {
  const {landfill} = promises([county("2026-10", {collected: 100, burnt: 100, landfilledAsh: 22})]);
  expect(landfill?.months[0]?.kept).toBe("是");
});

it("waste sent elsewhere is an exception of 全焚烧 and of 零填埋: its fate is not in the table", () => {
  const {burn, landfill} = promises([county("2026-10", {collected: 100, burnt: 80, exported: 20})]);
  expect(burn?.months[0]).toMatchObject({kept: "有例外", why: "外运 20 吨"});
  expect(landfill?.months[0]).toMatchObject({kept: "有例外", why: "外运 20 吨", tonnes: 0, exported: 20});
  expect(landfill?.streak).toBe(0);
});

it("is 未知 when more than 1% of what was collected has no fate", () => {
  const at = promises([county("2026-10", {collected: 1000, burnt: 990})]);
  const above = promises([county("2026-10", {collected: 1000, burnt: 989})]);
  expect(at.burn?.months[0]?.kept).toBe("是");
  expect(above.burn?.months[0]).toMatchObject({kept: "未知", why: "清运量与去向相差 11 吨"});
});

it("is 未知, never a yes, where a county or a cell is missing", () => {
  const {burn, landfill} = promises([
    county("2026-09", {collected: 100, burnt: 100}),
    {...none, month: "2026-09", region: "乙县", collected: 10, burnt: 10, landfilledRaw: null},
    county("2026-10", {collected: 100, burnt: 100})
  ]);
  expect(landfill?.months.map(({kept, why}) => [kept, why])).toEqual([
    ["未知", "乙县未报原生填埋量"],
    ["未知", "乙县未报"]
  ]);
  expect(burn?.months.map(({kept}) => kept)).toEqual(["未知", "未知"]);
});

it("全处理 weighs what the kitchen-waste plants treated against what they took in", () => {
  const {kitchen} = promises([
    county("2026-08", {collected: 1620, burnt: 1000, kitchen: 620}),
    county("2026-09", {collected: 1546, burnt: 1000, kitchen: 546}),
    county("2026-10", {collected: 1610, burnt: 1000, kitchen: 610}),
    {month: "2026-08", facility: "某餐厨厂", collected: 620, kitchen: 620},
    {month: "2026-09", facility: "某餐厨厂", collected: 600, kitchen: 546},
    {month: "2026-10", facility: "某餐厨厂", kitchen: 610}
  ]);
  expect(kitchen?.months.map(({kept, tonnes, why}) => [kept, tonnes, why])).toEqual([
    ["是", 0, ""],
    ["否", 54, "未处理 54 吨"],
    ["未知", null, "餐厨垃圾产生量未报，只知处理 610 吨"]
  ]);
  // 546 ÷ 600
  expect(kitchen?.months[1]?.share?.percent).toBeCloseTo(91, 10);
});

it("counts the months in a row up to the latest, by unreserved yeses only", () => {
  const good = (month: string) => county(month, {collected: 100, burnt: 100});
  const emergency = county("2026-05", {collected: 100, burnt: 90, landfilledEmergency: 10, emergencyReason: "检修"});
  const months = [good("2026-04"), emergency, good("2026-06"), good("2026-07")];
  expect(promises(months).landfill?.streak).toBe(2);
  expect(promises([good("2026-04"), good("2026-05")]).landfill?.streak).toBe(2);
  expect(promises([emergency]).landfill?.streak).toBe(0);
});

it("is a no when the landfills report raw waste and the counties do not", () => {
  const {burn, landfill} = promises([
    county("2026-10", {collected: 100, burnt: 100}),
    {month: "2026-10", facility: "某场", landfilledRaw: 5}
  ]);
  expect(burn?.months[0]).toMatchObject({kept: "否", why: "原生填埋 5 吨"});
  expect(landfill?.months[0]).toMatchObject({
    kept: "否",
    tonnes: 5,
    why: "原生填埋量县级合计 0 吨，设施合计 5 吨"
  });
});

it("is 未知 when counties and facilities tell different tonnes burnt, beyond 1%", () => {
  const at = (burnt: number) =>
    promises([county("2026-10", {collected: 1000, burnt: 1000}), {month: "2026-10", facility: "某厂", burnt}]).burn
      ?.months[0];
  expect(at(990)?.kept).toBe("是");
  expect(at(989)).toMatchObject({kept: "未知", why: "焚烧量县级合计 1000 吨，设施合计 989 吨"});
});

it("a month nobody reported is 未知 and breaks the months in a row", () => {
  const good = (month: string) => county(month, {collected: 100, burnt: 100});
  const {landfill} = promises([good("2025-11"), good("2026-01")]);
  expect(landfill?.months.map(({month, kept}) => [month, kept])).toEqual([
    ["2025-11", "是"],
    ["2025-12", "未知"],
    ["2026-01", "是"]
  ]);
  expect(landfill?.streak).toBe(1);
});

it("a blank 应急填埋量, 外运量 or 餐厨处理量 is not 0", () => {
  const emergency = promises([county("2026-10", {collected: 100, burnt: 100, landfilledEmergency: null})]);
  expect(emergency.landfill?.months[0]).toMatchObject({kept: "未知", why: "甲县未报应急填埋量"});
  expect(emergency.burn?.months[0]?.kept).toBe("未知");
  const away = promises([county("2026-10", {collected: 100, burnt: 100, exported: null})]);
  expect(away.burn?.months[0]).toMatchObject({kept: "未知", why: "甲县未报外运量"});
  expect(away.landfill?.months[0]).toMatchObject({kept: "未知", why: "甲县未报外运量"});
  const sorted = promises([county("2026-10", {collected: 100, burnt: 100, kitchen: null})]);
  expect(sorted.burn?.months[0]).toMatchObject({kept: "未知", why: "甲县未报餐厨处理量"});
});

it("nothing collected, or nothing said of it, is no promise kept", () => {
  const idle = promises([county("2026-10", {collected: 0, burnt: 0})]);
  const blank = promises([county("2026-10", {collected: null, burnt: 0})]);
  expect([idle.burn, idle.landfill].map((one) => one?.months[0]?.kept)).toEqual(["未知", "未知"]);
  expect(idle.landfill?.months[0]?.why).toBe("甲县清运量为 0");
  expect([blank.burn, blank.landfill].map((one) => one?.months[0]?.kept)).toEqual(["未知", "未知"]);
});

it("全处理 is 未知 while a plant in service is silent, the sides differ, or more was treated than arose", () => {
  const second = {...plant, name: "乙餐厨厂", opened: "2026-08-15"};
  const of = (kitchen: number, rows: readonly Partial<GarbageMonth>[]) => {
    const city = cityOf({
      garbage_monthly: [county("2026-10", {collected: 1000 + kitchen, burnt: 1000, kitchen}), ...rows],
      garbage_facilities: [plant, second]
    });
    return garbagePromises(garbageMonths(city), kitchenMonths(city))[1]?.months[0];
  };
  const row = (facility: string, kitchen: number, generated: number) => ({
    ...{month: "2026-10", facility, kitchen, generated}
  });
  expect(of(60, [row("某餐厨厂", 60, 60)])).toMatchObject({kept: "未知", why: "乙餐厨厂未报本月"});
  expect(of(70, [row("某餐厨厂", 40, 40), row("乙餐厨厂", 20, 20)])).toMatchObject({
    kept: "未知",
    why: "餐厨处理量县级合计 70 吨，设施合计 60 吨"
  });
  expect(of(60, [row("某餐厨厂", 40, 30), row("乙餐厨厂", 20, 20)])).toMatchObject({
    kept: "未知",
    why: "处理量大于产生量"
  });
  expect(of(60, [row("某餐厨厂", 40, 40), row("乙餐厨厂", 20, 20)])?.kept).toBe("是");
});

it("one plant's blank 产生量 makes 全处理 未知: it never turns the month to 收运量", () => {
  const second = {...plant, name: "乙餐厨厂"};
  const month = (at: string, second: Partial<GarbageMonth>) => [
    county(at, {collected: 1060, burnt: 1000, kitchen: 60}),
    {month: at, facility: "某餐厨厂", collected: 40, kitchen: 40, generated: 40},
    {month: at, facility: "乙餐厨厂", collected: 20, kitchen: 20, ...second}
  ];
  const city = cityOf({
    garbage_monthly: [
      ...month("2026-08", {generated: 20}),
      ...month("2026-09", {generated: null}),
      ...month("2026-10", {generated: 25})
    ],
    garbage_facilities: [plant, second]
  });
  const kitchen = garbagePromises(garbageMonths(city), kitchenMonths(city))[1];
  // 60 ÷ (40 + 20); by 收运量 September would be 60 ÷ 60 too; October 60 ÷ 65
  expect(kitchen?.months.map(({kept, tonnes, why}) => [kept, tonnes, why])).toEqual([
    ["是", 0, ""],
    ["未知", null, "乙餐厨厂未报产生量"],
    ["否", 5, "未处理 5 吨"]
  ]);
});

it("months of 产生量 and months of 收运量 are not counted in one row", () => {
  const month = (at: string, whole: Partial<GarbageMonth>) => [
    county(at, {collected: 1060, burnt: 1000, kitchen: 60}),
    {month: at, facility: "某餐厨厂", kitchen: 60, ...whole}
  ];
  const {kitchen} = promises([
    ...month("2026-07", {generated: 60}),
    ...month("2026-08", {generated: 60}),
    ...month("2026-09", {collected: 60}),
    ...month("2026-10", {collected: 60})
  ]);
  expect(kitchen?.months.map(({kept}) => kept)).toEqual(["是", "是", "是", "是"]);
  expect(kitchen?.streak).toBe(2);
});

it("零填埋 is 未知 while a landfill that stands open is silent; one closed owes nothing", () => {
  const site = {kind: "填埋场" as const, region: "甲县", capacity: 100};
  const of = (rows: readonly Partial<GarbageMonth>[]) => {
    const city = cityOf({
      garbage_monthly: [county("2026-10", {collected: 100, burnt: 100}), ...rows],
      garbage_facilities: [
        {...site, name: "备用场", state: "应急备用", opened: "2015-03-01"},
        {...site, name: "新场", state: "运行", opened: "2026-11-02"},
        {...site, name: "旧场", state: "封场", opened: "2001-01-01"}
      ]
    });
    return garbagePromises(garbageMonths(city), kitchenMonths(city))[2]?.months[0];
  };
  expect(of([])).toMatchObject({kept: "未知", why: "备用场未报原生填埋量"});
  expect(of([{month: "2026-10", facility: "备用场", landfilledAsh: 22}])?.kept).toBe("未知");
  expect(of([{month: "2026-10", facility: "备用场", landfilledRaw: 0}])).toMatchObject({kept: "是", why: ""});
});
