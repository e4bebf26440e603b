import {expect, it} from "vitest";
import {aheadWords, judgedWords, promisedWords} from "../../../src/figures/targets/target-notes.ts";
import {
  judgeTarget,
  judgeTargets,
  lastMonthOf,
  meets,
  paceTo,
  supersededText,
  targetAhead,
  targetsFor,
  targetText,
  targetsOf
} from "../../../src/measures/targets/targets.ts";
import {cityOf} from "../rows.ts";

// The mid-plan revision met in a real province: 40 % of villages by 2025 in the 2022 plan, 60 % in the 2023 plan.
const promise = {
  ...{id: "rural-sewage-rate", region: "云溪市", direction: "≥" as const, unit: "%", plan: "十四五" as const},
  year: 2025
};
const first = {...promise, target: 40, version: "2022", from: "2022-03-01", document: "方案一"};
const second = {...promise, target: 60, version: "2023", from: "2023-06-01", document: "方案二"};

it("takes the version in force at 数据截至 and keeps what was promised before", () => {
  const [target] = targetsOf(cityOf({indicator_targets: [second, first]}), "rural-sewage-rate", "云溪市");
  expect(target).toMatchObject({value: 60, version: "2023", document: "方案二", closed: true});
  expect(target?.superseded.map((row) => row.target)).toEqual([40]);
});

it("does not know a revision before its 生效日期", () => {
  const city = cityOf({indicator_targets: [first, second]}, {dataAsOf: "2023-05-31"});
  expect(targetsOf(city, "rural-sewage-rate", "云溪市")[0]).toMatchObject({value: 40, superseded: [], closed: false});
});

it("has no target for a region, an id or a year nobody promised", () => {
  const city = cityOf({indicator_targets: [first]});
  expect(targetsOf(city, "rural-sewage-rate", "石溪县")).toEqual([]);
  expect(targetsOf(city, "manure-use", "云溪市")).toEqual([]);
  expect(targetsFor(targetsOf(city, "rural-sewage-rate", "云溪市"), 2030)).toEqual([]);
});

it("leads a value to the nearest later target year", () => {
  const targets = targetsOf(
    cityOf({indicator_targets: [first, {...first, year: 2027, target: 73}]}),
    "rural-sewage-rate",
    "云溪市"
  );
  expect(targetAhead(targets, 2026)?.value).toBe(73);
  expect(targetAhead(targets, 2028)).toBeNull();
});

it("judges only a whole value of a target year that is over", () => {
  const [target = null] = targetsOf(cityOf({indicator_targets: [second]}), "rural-sewage-rate", "云溪市");
  expect(judgeTarget(target, 60, {year: 2025, whole: true})).toEqual({word: "已达到", why: null, gap: 0});
  expect(judgeTarget(target, 59.96, {year: 2025, whole: true}).word).toBe("未达到");
  expect(judgeTarget(target, 61, {year: 2025, whole: false}).word).toBe("尚不能判断");
  expect(judgeTarget(target, 61, {year: 2024, whole: true})).toEqual({
    word: "尚不能判断",
    why: "目标年是 2025 年，现值是 2024 年",
    gap: 1
  });
  expect(judgeTarget(target, null, {year: 2025, whole: true})).toMatchObject({word: "尚不能判断", gap: null});
});

it("waits for the end of the target year, however good the value", () => {
  const city = cityOf({indicator_targets: [{...second, year: 2026}]}, {dataAsOf: "2026-10-31"});
  const [target = null] = targetsOf(city, "rural-sewage-rate", "云溪市");
  expect(judgeTarget(target, 99, {year: 2026, whole: true}).word).toBe("尚不能判断");
});

it("says 目标值待发布 where no document named a target", () => {
  expect(judgeTarget(null, 50, {year: 2026, whole: true})).toEqual({word: "目标值待发布", why: null, gap: null});
});

it("reads the direction", () => {
  expect(meets({direction: "≤", value: 28}, 28)).toBe(true);
  expect(meets({direction: "≤", value: 28}, 28.1)).toBe(false);
  expect(meets({direction: "=", value: 0}, 0)).toBe(true);
  expect(targetText({direction: "≤", value: 28, unit: "µg/m³"})).toBe("≤28 µg/m³");
  expect(targetText({direction: "≥", value: 60, unit: "%"})).toBe("≥60%");
});

it("says what is left a month: distance over the months after 数据截至 to the end of the target year", () => {
  const city = cityOf({indicator_targets: [{...second, year: 2030, target: 80}]});
  const [target = null] = targetsOf(city, "rural-sewage-rate", "云溪市");
  // 80 − 68 over November 2026 … December 2030: 2 + 4 × 12 months.
  expect(paceTo(target, 68)).toEqual({distance: 12, months: 50, perMonth: 12 / 50});
  expect(paceTo(target, 80)).toBeNull();
  expect(paceTo(target, null)).toBeNull();
  const [past = null] = targetsOf(cityOf({indicator_targets: [second]}), "rural-sewage-rate", "云溪市");
  expect(paceTo(past, 50)).toBeNull();
});

it("counts the way down for a target that is a ceiling", () => {
  const city = cityOf({indicator_targets: [{...second, year: 2027, direction: "≤", target: 24, unit: "µg/m³"}]});
  const [target = null] = targetsOf(city, "rural-sewage-rate", "云溪市");
  expect(paceTo(target, 26.4)).toMatchObject({months: 14, perMonth: expect.closeTo(2.4 / 14, 9)});
  expect(paceTo(target, 23.9)).toBeNull();
});

it("prints an earlier version with its own direction", () => {
  const city = cityOf({indicator_targets: [{...first, direction: "=", target: 100}, second]});
  expect(targetsOf(city, "rural-sewage-rate", "云溪市")[0]?.superseded.map(supersededText)).toEqual(["=100%"]);
});

it("knows the last month a period covers", () => {
  expect(["2025", "2026Q2", "2026-10", "2026-06-30"].map(lastMonthOf)).toEqual([
    "2025-12",
    "2026-06",
    "2026-10",
    "2026-06"
  ]);
});

it("keeps a five-year target beside the 年度 one of the same year, and revises each only within its plan", () => {
  const yearly = {...second, plan: "年度" as const, target: 50, from: "2025-03-01", document: "要点"};
  const targets = targetsOf(cityOf({indicator_targets: [first, second, yearly]}), "rural-sewage-rate", "云溪市");
  expect(targets.map(({plan, value, superseded}) => [plan, value, superseded.length])).toEqual([
    ["十四五", 60, 1],
    ["年度", 50, 0]
  ]);
  expect(targetsFor(targets, 2025).map(({value}) => value)).toEqual([60, 50]);
});

it("says 已在目标线上 only of a value that is, and that no months are left otherwise", () => {
  const city = cityOf({indicator_targets: [{...second, year: 2026}]}, {dataAsOf: "2026-12-15"});
  const targets = targetsOf(city, "rural-sewage-rate", "云溪市");
  expect(aheadWords(targets, 58, "2026-06")).toBe(
    "2026 年目标 ≥60%，尚不能判断，还差 2.0 个百分点，目标年内已无剩余月份"
  );
  expect(aheadWords(targets, 60, "2026-06")).toBe("2026 年目标 ≥60%，现值已在目标线上，尚不能判断");
});

it("leaves 目标值待发布 standing beside a 年度 target", () => {
  const city = cityOf({indicator_targets: [second, {...second, year: 2026, plan: "年度", target: 70}]});
  expect(aheadWords(targetsOf(city, "rural-sewage-rate", "云溪市"), 71, "2026-06")).toBe(
    "2026 年年度目标 ≥70%，现值已在目标线上，尚不能判断；十五五目标值待发布"
  );
});

it("says the last decided target first, then the undecided ones, then what is still to be published", () => {
  const yearly = {...second, plan: "年度" as const};
  const city = cityOf({
    indicator_targets: [second, {...yearly, year: 2026, target: 70}, {...yearly, year: 2027, target: 75}]
  });
  const judged = judgeTargets(targetsOf(city, "rural-sewage-rate", "云溪市"), () => 58);
  expect(promisedWords(judged)).toBe(
    "；2025 年 58.0%，目标 ≥60%，未达到，差 2.0 个百分点；2026 年年度目标 ≥70%、2027 年年度目标 ≥75% 都尚不能判断；十五五目标值待发布"
  );
  expect(judgedWords(judged.slice(0, 1))).toBe("；2025 年 58.0%，目标 ≥60%，未达到，差 2.0 个百分点");
  expect(promisedWords([])).toBe("");
});
