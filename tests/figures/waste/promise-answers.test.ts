import {expect, it} from "vitest";
import {promiseAnswers, promisesLead} from "../../../src/figures/waste/promise-answers.ts";
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
