import {expect, it} from "vitest";
import {targetNotes, verdictWords} from "../../../src/figures/targets/target-notes.ts";
import {judgeTarget, targetsFor, targetsOf, TOO_LATE} from "../../../src/measures/targets/targets.ts";
import type {IndicatorTarget} from "../../../src/tables/schemas/index.ts";
import {cityOf} from "../rows.ts";

const promise = {
  ...{id: "garbage-recycling-rate", region: "云溪市", direction: "≥" as const, unit: "%", plan: "十四五" as const},
  ...{year: 2025, target: 20, version: "首次", from: "2021-12-30", document: "规划"}
};
const lowered = {...promise, target: 15, version: "终期调整", from: "2026-03-01", document: "通知"};
const of = (...rows: readonly Partial<IndicatorTarget>[]) =>
  targetsOf(cityOf({indicator_targets: rows}), promise.id, "云溪市");

it("judges a year that is over by the version of its last day, not by what it was lowered to afterwards", () => {
  const [target = null] = of(promise, lowered);
  // 9.67 of 54.08 are 17.88 %: below the 20 promised, above the 15 of the next spring.
  expect(judgeTarget(target, 17.88, {year: 2025, whole: true}).word).toBe("未达到");
  expect(target).toMatchObject({value: 20, tooLate: false, superseded: []});
  expect(target?.after.map((row) => row.target)).toEqual([15]);
  expect(targetNotes(target === null ? [] : [target])).toEqual([
    "2025 年目标 ≥20%（十四五，规划）；2026-03-01 起 ≥15%（通知）：目标年结束后修订，不用于判断。"
  ]);
});

it("takes a revision of the target year's last day, and none of the day after", () => {
  expect(of(promise, {...lowered, from: "2025-12-31"})[0]).toMatchObject({value: 15, after: []});
  expect(of(promise, {...lowered, from: "2026-01-01"})[0]).toMatchObject({value: 20});
});

it("judges nothing by a target that nobody had set before its year was over", () => {
  const [target = null] = of(lowered);
  const verdict = judgeTarget(target, 17.88, {year: 2025, whole: true});
  expect(verdict).toEqual({word: "尚不能判断", why: TOO_LATE, gap: null});
  expect(verdictWords(target!, verdict)).toBe("目标 ≥15%，尚不能判断（目标在目标年结束后才生效，不用于判断）");
});

it("has every target of a year, the five-year one first", () => {
  const yearly = {...promise, plan: "年度" as const, target: 18, version: "年度首次", from: "2025-03-20"};
  expect(targetsFor(of(yearly, promise), 2025).map(({value}) => value)).toEqual([20, 18]);
});
