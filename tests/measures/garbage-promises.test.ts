import {expect, it} from "vitest";
import {garbageMonths} from "../../src/measures/garbage.ts";
import {kitchenMonths} from "../../src/measures/garbage-kitchen.ts";
import {garbagePromises} from "../../src/measures/garbage-promises.ts";
import type {GarbageMonth} from "../../src/tables/schemas/index.ts";
import {cityOf} from "./rows.ts";

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
    ...{month: "2026-10", kept: "是", tonnes: 0, emergency: 0, why: ""},
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

it("waste sent elsewhere is an exception of 全焚烧: its fate is not in the table", () => {
  const {burn, landfill} = promises([county("2026-10", {collected: 100, burnt: 80, exported: 20})]);
  expect(burn?.months[0]).toMatchObject({kept: "有例外", why: "外运 20 吨"});
  expect(landfill?.months[0]?.kept).toBe("是");
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
    county("2026-08", {collected: 100, burnt: 100}),
    county("2026-09", {collected: 100, burnt: 100}),
    county("2026-10", {collected: 100, burnt: 100}),
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
