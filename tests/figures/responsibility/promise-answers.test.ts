import {expect, it} from "vitest";
import type {Figure} from "../../../src/figures/figure.ts";
import {promiseAnswers, promiseParts, promisesLead} from "../../../src/figures/responsibility/promise-answers.ts";
import {promisesFigure} from "../../../src/figures/responsibility/promises.ts";
import {promiseRows} from "../../city/promises.ts";
import {cityOf} from "../../measures/rows.ts";

it("tells a promise without data from one that cannot be measured, and counts them apart", () => {
  const city = cityOf({
    promises: [
      {id: "1", words: "甲", origin: "方案", figures: ["no-such-figure"]},
      {id: "2", words: "乙", origin: "方案", unmeasurable: "没有公开的数"}
    ]
  });
  const answers = promiseAnswers(city, new Map());
  expect(answers.map(({waiting}) => waiting)).toEqual([true, false]);
  expect(promisesLead(answers)).toBe(
    "2 条公开承诺中，0 条有图表回答，1 条写明为什么不能公开衡量，1 条对应的图表还没有数据。"
  );
});

const figure: Figure = {
  ...{id: "wall", section: "rectification", title: "销号墙", sentence: "41 项中销号 13 项。"},
  ...{table: {columns: [], rows: []}, draw: null, period: "2026", asOf: "2026-10-31", published: null, status: null},
  ...{source: "", owner: "", method: "promises", standards: [], notes: []},
  completeness: {evaluated: 41, total: 43, unit: "项", missing: []}
};
const city = cityOf({
  promises: [
    {id: "1", words: "见底清零", origin: "讲话一", figures: ["wall", "gone"]},
    {id: "2", words: "树牢理念", origin: "讲话一", unmeasurable: "没有可公开计量的指标"},
    {id: "3", words: "件件有回音", origin: "讲话二", figures: ["gone"]}
  ]
});

it("answers in the figure's own words, with its time and its denominator, and never judges", () => {
  const [first, second] = promiseAnswers(city, new Map([["wall", figure]]));
  expect(first?.answers).toEqual([
    {
      ...{id: "wall", title: "销号墙", sentence: "41 项中销号 13 项。", path: "/figures/wall/"},
      ...{period: "2026", asOf: "2026-10-31", basis: "有数据的 41/43 项"}
    }
  ]);
  expect([second?.answers, second?.why]).toEqual([[], "没有可公开计量的指标"]);
});

it("keeps the parts of a speech apart, in the order of the table", () => {
  const parts = promiseParts(promiseAnswers(city, new Map()));
  expect(parts.map(({origin, promises}) => [origin, promises.length])).toEqual([
    ["讲话一", 2],
    ["讲话二", 1]
  ]);
});

it("is one table, a row for every answer and for every promise without one, and why", () => {
  const [all] = promisesFigure(city, [figure]);
  expect(all?.table.rows.map(({id, answer, why}) => [id, answer, why])).toEqual([
    ["1", "41 项中销号 13 项。", {why: "无"}],
    ["2", {why: "没有回答"}, "没有可公开计量的指标"],
    ["3", {why: "没有回答"}, "对应图表（gone）还没有数据"]
  ]);
  expect(all?.completeness).toMatchObject({evaluated: 1, total: 3});
});

it("tells of the invented city's speech what it promised on rectification, air, water, soil, waste and responsibility", () => {
  const words = promiseRows()
    .map((row) => row.words)
    .join("\n");
  for (const promised of ["实打实", "大清零", "回头看", "销号", "自检自查自改", "蓝天", "碧水", "净土", "警示曝光"])
    expect(words).toContain(promised);
  expect(words).toContain("生活垃圾全焚烧、餐厨垃圾全处理、生活垃圾零填埋");
});
